// End states and what they are said of.
#include "engine/notice/milestone_phrase.h"

#include <array>

#include "engine/base/text.h"
#include "engine/notice/deadline_phrase.h"
#include "engine/notice/promise_words.h"

namespace duban::phrase {
namespace {

/// The object stands before these: …竣工投用.
constexpr View kStates[] = {
    U"开工", U"竣工", U"完工", U"投用", U"投产", U"投入使用", U"投入运营", U"投运", U"通车", U"开通", U"开园", U"开馆", U"开业", U"开街", U"开放", U"交付", U"启用", U"挂牌", U"揭牌", U"复工", U"封顶",
    U"建成", U"落成", U"清零", U"零新增", U"上线运行", U"试运行", U"通过验收", U"完成验收", U"竣工验收", U"亮相", U"动工", U"获批", U"创建成功", U"全线贯通", U"合龙", U"并网发电", U"蓄水验收"};
/// The object stands behind these: 建成….
constexpr View kDeeds[] = {
    U"建成", U"建成投用", U"建成运营", U"开工建设", U"启动", U"启动实施", U"启动建设", U"制定", U"制定实施", U"出台", U"印发", U"发布", U"编制完成", U"完成", U"设立", U"成立", U"组建", U"建立", U"办好", U"举办", U"争创", U"积极创建", U"创建", U"创成",
    U"推出", U"焕新亮相", U"投用", U"开通", U"获评", U"通过", U"修订", U"颁布", U"揭牌", U"开工", U"启用", U"上线", U"承办", U"建成并投用", U"申报", U"开放", U"出台实施", U"修订出台", U"编制"};
/// What such an object is, at its end.
constexpr View kThings[] = {
    U"中心", U"平台", U"项目", U"工程", U"大厦", U"大楼", U"线", U"路", U"大道", U"桥", U"大桥", U"隧道", U"站", U"馆", U"园", U"园区", U"公园", U"基地", U"医院", U"学校", U"小学", U"中学", U"大学", U"学院", U"广场", U"码头", U"机场", U"水库",
    U"水厂", U"厂", U"电站", U"期", U"段", U"高速", U"高速公路", U"铁路", U"计划", U"方案", U"办法", U"条例", U"规划", U"意见", U"清单", U"细则", U"总规", U"节", U"博览会", U"大会", U"会", U"论坛", U"赛", U"比赛", U"展", U"区", U"县", U"城市", U"街区",
    U"城", U"酒店", U"店", U"集团", U"公司", U"银行", U"基金", U"系统", U"改革", U"普查", U"换届", U"示范区", U"试验区", U"实验区", U"阵地", U"法庭", U"景区", U"小区", U"称号", U"活动", U"地块", U"塔", U"楼", U"建设", U"复审", U"改造", U"改造升级", U"加装", U"体系建设", U"总体规划", U"古镇", U"渠", U"名园创建", U"院"};
/// So much is not said, or not of whom.
constexpr View kVague[] = {U"一批", U"一系列", U"更多", U"各类", U"各项", U"相关", U"若干", U"部分", U"一些", U"系列", U"重点项目", U"重大项目", U"全部", U"等项目", U"工作", U"任务", U"目标"};
/// Verbs whose object is not what reaches the state behind it: 抢抓重庆站开工机遇.
constexpr View kFraming[] = {U"抢抓", U"用好", U"推行", U"完善", U"引导", U"释放", U"发挥", U"深化", U"强化", U"健全", U"鼓励", U"加强", U"做好", U"更好", U"围绕",
                                           U"依托", U"结合", U"规范", U"巩固", U"提升", U"优化", U"构建", U"坚持", U"探索", U"落实"};

/// A mark of a proper name: quotation, a numbered stage, Latin letters.
bool has_mark(View text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return is_one_of(c, U"“《·—&0123456789") || is_letter(c); });
}

/// A proper name by its look: a mark, a numbered edition, or a thing with a name before it.
bool is_named(View object) {
  object = without_soft_words(object);
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kLongest = 34;
  if (object.size() < kShortest || object.size() > kLongest || !word_at_start(object, kFraming).empty()) return false;
  const bool entitled = contains(object, U"《");
  if ((!entitled && contains_any(object, kVague)) || contains(object, U"机遇")) return false;
  if (object.starts_with(U"各") || object.ends_with(U"机制") || object.ends_with(U"体系")) return false;
  if (has_mark(object) || contains(object, U"第")) return !contains(object, U"专项行动");
  const View thing = word_at_end(object, kThings);
  if (thing.empty()) return false;
  static constexpr View kGeneric[] = {U"高品质", U"重点", U"重大", U"特色", U"现代", U"综合", U"示范", U"公共", U"智慧", U"新型", U"优质", U"一体化", U"专业", U"产业", U"服务", U"数字", U"创新", U"便民", U"社区", U"养老", U"文化", U"安全", U"应急", U"基础"};
  const View name = without_start(object.substr(0, object.size() - thing.size()), kGeneric);
  return name.size() >= 2 || (name.size() == 1 && object.size() > 4);
}

/// `words` without a date at its end: 二季度, 7月底前, 均于10月31日前.
View without_date(View words) {
  static constexpr View kTails[] = {U"前", U"底", U"末", U"内", U"年底", U"年内", U"上半年", U"下半年", U"一季度", U"二季度", U"三季度", U"四季度", U"第", U"均", U"于", U"在", U"月", U"日", U"年", U"今年", U"到", U"如期"};
  for (;;) {
    const bool dated = !word_at_end(words, kTails).empty() && !words.ends_with(U"第");
    View shorter = dated ? words.substr(0, words.size() - word_at_end(words, kTails).size()) : words;
    while (!shorter.empty() && is_digit(shorter.back()) && shorter.size() < words.size()) shorter.remove_suffix(1);
    if (shorter.size() == words.size()) return words;
    words = shorter;
  }
}

/// What an end state is said of: the nouns before it.
View object_before(View words) {
  static constexpr View kBetween[] = {U"建成", U"实现", U"完成", U"全面", U"正式", U"确保", U"对外", U"全线", U"基本", U"竣工", U"主体", U"建设", U"装修", U"、", U"力争", U"全部", U"并", U"按质", U"按时", U"按期", U"如期", U"顺利"};
  static constexpr View kPushing[] = {U"推动", U"推进", U"加快", U"实现", U"促进", U"确保", U"力促", U"争取"};
  for (View before = words;; before = words) {
    words = without_end(without_date(without_start(without_soft_words(words), kPushing)), kBetween);
    if (words.size() == before.size()) return words;
  }
}

class MilestoneReader {
 public:
  MilestoneReader(View clause, SentenceState& state, ClauseTargets& found) : clause_(clause), state_(state), found_(found) {}

  void read() {
    const View words = without_start(without_soft_words(clause_), std::array<View, 3>{U"精心", U"全面", U"推动"});
    const View deed = word_at_start(words, kDeeds);
    if (!deed.empty() && read_deed(words, deed)) return;
    for (const View item : states_of(words)) read_state(item);
  }

 private:
  View clause_;
  SentenceState& state_;
  ClauseTargets& found_;

  void add(Text metric, View piece) {
    FoundTarget found;
    found.target.metric = encode_utf8(metric);
    found.target.op = Comparator::equal;
    found.target.kind = TargetKind::milestone;
    found.target.accrual = Accrual::state;
    const auto dated = find_deadline(encode_utf8(piece), state_.year, false);
    found.target.deadline = dated ? dated->due : state_.deadline;
    found.piece = piece;
    found_.targets.push_back(std::move(found));
  }

  /// 建成甲中心、乙平台: each named object is one.
  bool read_deed(View words, View deed) {
    bool any = false;
    bool first = true;
    for (const View item : pieces_of(words.substr(deed.size()), U"、")) {
      View object = item.substr(0, std::min(item.find(U"并"), item.size()));
      const std::size_t etc = object.find(U"等");
      const bool example = etc != kNone && etc >= 3;
      if (example) object = object.substr(0, etc);
      const bool named = is_named(object) || (example && object.size() >= 4 && word_at_start(object, kFraming).empty());
      if (named && find_amounts(item).empty()) {
        const bool title = !word_at_start(deed, std::array<View, 5>{U"争创", U"创建", U"积极创建", U"申报", U"制定"}).empty();
        add(title ? Text(deed) + Text(object) : Text(object) + Text(deed == U"办好" ? View() : deed), first ? View(deed.data(), deed.size() + object.size()) : object);
        any = true;
      }
      first = false;
    }
    return any;
  }

  /// The first end state in `words`: where it begins, and it.
  static std::pair<std::size_t, View> state_in(View words) {
    std::size_t at = kNone;
    View state;
    for (const View word : kStates) {
      const std::size_t there = words.find(word);
      if (there == kNone || there > at || (there == at && word.size() < state.size())) continue;
      at = there;
      state = words.substr(there, word.size());
    }
    return {at, state};
  }

  /// 甲二季度开工、四季度竣工 says two things of 甲; 甲、乙均竣工 one of each.
  [[nodiscard]] static std::vector<View> states_of(View words) {
    std::vector<View> parts;
    std::size_t start = 0;
    for (const View item : pieces_of(words, U"、")) {
      if (state_in(item).second.empty()) continue;
      const std::size_t end = offset_in(words, item) + item.size();
      parts.push_back(words.substr(start, end - start));
      start = std::min(end + 1, words.size());
    }
    return parts;
  }

  void read_state(View words) {
    const auto [at, state] = state_in(words);
    if (at == kNone) return;
    const View object = object_before(words.substr(0, at));
    const View piece = words.substr(0, at + state.size());
    const bool counts_none = state == U"清零" || state == U"零新增";
    if (object.empty() && !state_.topic.empty() && is_named(state_.topic)) {
      add(Text(state_.topic) + Text(state), View(state_.topic.data(), static_cast<std::size_t>(piece.data() + piece.size() - state_.topic.data())));
      return;
    }
    for (const View item : pieces_of(object, U"、")) {
      if (!is_named(item) && !(counts_none && item.size() > 2)) continue;
      add(Text(item) + Text(state), piece);
      state_.topic = item;
    }
  }
};

}  // namespace

void read_milestones(View clause, SentenceState& state, ClauseTargets& found) { MilestoneReader(clause, state, found).read(); }

}  // namespace duban::phrase
