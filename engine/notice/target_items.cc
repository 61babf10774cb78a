// Segments of a clause, each with its amount; then targets.
#include "engine/notice/target_items.h"

#include <array>

#include "engine/base/text.h"
#include "engine/notice/deadline_phrase.h"
#include "engine/notice/promise_words.h"
#include "engine/notice/target_kind.h"

namespace duban::phrase {
namespace {

constexpr View kRateVerbs[] = {U"增长", U"下降", U"提高", U"降低", U"减少", U"上升", U"提升", U"增加", U"压减", U"压降", U"同比增长", U"同比下降", U"年均增长", U"实现增长", U"增", U"降"};
constexpr View kIdleTails[] = {U"均", U"分别", U"都", U"各", U"共", U"总计", U"合计", U"力争", U"实现", U"完成", U"为", U"在", U"要", U"不"};
/// Nouns that say nothing without what stood before them.
constexpr View kBareNouns[] = {U"总量", U"总额", U"规模", U"总数", U"总规模", U"面积", U"总面积", U"总产值", U"产量", U"增速", U"占比", U"增幅", U"降幅", U"总值", U"份额"};
/// What a figure is compared with is no part of what it is of.
constexpr View kCompared[] = {U"同比", U"环比", U"比上年", U"较上年", U"比去年", U"较去年", U"上年", U"名义", U"实际增长", U"按可比价", U"按可比价格计算", U"首次", U"一举", U"稳步", U"已", U"比年初", U"较年初", U"比上年末", U"较上年末", U"同口径", U"分别", U"逆势"};

Text metric_of(View words, TargetKind kind) {
  View metric = without_soft_words(words);
  if (const std::size_t note = std::min(metric.find(U"（其中"), metric.find(U"(其中")); note != kNone) metric = metric.substr(0, note);
  if (kind == TargetKind::growth || kind == TargetKind::reduction) {
    metric = without_end(metric, kRateVerbs);
  }
  // 由上年的1409.7亿元扩大到…: where it came from.
  const std::size_t from = std::max(metric.find(U"由") == kNone ? 0 : metric.find(U"由"), metric.find(U"从") == kNone ? 0 : metric.find(U"从"));
  if (from > 1 && std::any_of(metric.begin() + static_cast<std::ptrdiff_t>(from), metric.end(), is_digit)) metric = metric.substr(0, from);
  for (View shorter = metric;; metric = shorter) {
    shorter = without_start(without_end(without_end(metric, kIdleTails), kCompared), kCompared);
    if (kind == TargetKind::growth || kind == TargetKind::reduction) shorter = without_end(shorter, kRateVerbs);
    if (shorter.size() == metric.size()) break;
  }
  if (kind == TargetKind::level || kind == TargetKind::growth || kind == TargetKind::ratio || kind == TargetKind::reduction) {
    metric = without_start(metric, std::array<View, 8>{U"实现", U"完成", U"推动", U"促进", U"保持", U"带动", U"使", U"确保"});
  }
  Text out(metric);
  if (kind == TargetKind::growth && !out.empty() && !metric.ends_with(U"增速") && !metric.ends_with(U"增长率") && !metric.ends_with(U"增幅")) out += U"增速";
  if (kind == TargetKind::reduction && !out.empty() && !metric.ends_with(U"降幅") && !contains(metric, U"减")) out += U"降幅";
  return out;
}

/// X等N个Y names an example; the number counts the Ys.
Text without_example(View words) {
  const std::size_t etc = words.rfind(U"等");
  if (etc == kNone || etc == 0 || etc + 1 > words.size()) return Text(words);
  const View noun = words.substr(etc + 1);
  View verb;
  for (std::size_t size = 1; size <= etc && size <= 8; ++size) {
    if (const View deed = deed_at_end(words.substr(0, size)); !deed.empty()) {
      verb = words.substr(0, size);
      break;
    }
  }
  if (noun.empty()) return Text(words.substr(0, etc));
  return Text(verb) + Text(noun);
}

class ClauseReader {
 public:
  ClauseReader(View clause, SentenceState& state, ClauseTargets& found) : clause_(clause), state_(state), found_(found) {}

  void read() {
    std::vector<WrittenAmount> amounts = find_amounts(clause_);
    std::erase_if(amounts, [&](const WrittenAmount& amount) { return is_doubtful(amount) || is_baseline(amount); });
    drop_attributes(amounts);
    if (amounts.empty()) return;
    if (read_shared(amounts)) return;
    std::size_t start = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      const std::size_t end = i + 1 < amounts.size() ? boundary(amounts[i], amounts[i + 1]) : clause_.size();
      read_segment(start, end, amounts[i], i + 1 < amounts.size());
      start = end;
      while (start < clause_.size() && is_one_of(clause_[start], U"、，和及与并")) ++start;
      if (i + 1 < amounts.size()) start = std::min(start, amounts[i + 1].bound_begin);
    }
  }

 private:
  View clause_;
  SentenceState& state_;
  ClauseTargets& found_;

  [[nodiscard]] View piece(std::size_t begin, std::size_t end) const { return clause_.substr(begin, end - begin); }

  bool is_doubtful(const WrittenAmount& amount) {
    const View words = piece(amount.bound_begin, std::min(clause_.size(), amount.end + (amount.strange_unit ? 4U : 0U)));
    if (!amount.value) found_.doubts.push_back({Msg::target_number_too_long, words});
    else if (amount.strange_unit) found_.doubts.push_back({Msg::target_unit_unknown, words});
    else if (!comparator_of(amount.before.bound, amount.after.bound)) found_.doubts.push_back({Msg::target_bounds_contradict, words});
    else return false;
    return true;
  }

  /// 由30%提高到40%, 在去年10家的基础上: what it starts from.
  [[nodiscard]] bool is_baseline(const WrittenAmount& amount) const {
    const View behind = clause_.substr(amount.end);
    const std::size_t base = behind.find(U"基础上");
    if (base != kNone && clause_.substr(0, amount.begin).rfind(U"在") != kNone) return true;
    const View before = clause_.substr(0, amount.bound_begin);
    const std::size_t from = std::max(before.rfind(U"由") == kNone ? 0 : before.rfind(U"由") + 1, before.rfind(U"从") == kNone ? 0 : before.rfind(U"从") + 1);
    if (from == 0) return false;
    const View rest = behind.substr(0, 8);
    return contains(rest, U"到") || contains(rest, U"至") || contains(rest, U"为");
  }

  /// 3岁以下婴幼儿托位数4.6个, 站点500米覆盖率98%: where only a noun stands between two amounts, the first says of what,
  /// unless a verb governs it.
  void drop_attributes(std::vector<WrittenAmount>& amounts) const {
    for (std::size_t i = 0; i + 1 < amounts.size();) {
      const View between = piece(amounts[i].end, amounts[i + 1].bound_begin);
      const bool of = between.starts_with(U"的") && between.size() > 1;
      const bool apart = between.empty() || between.find_first_of(U"、和及与并") != kNone || contains(between, U"其中") || (!of && amounts[i].before.bound != Bound::none);
      const bool rate = amounts[i].measure.measure == Measure::percent || amounts[i].measure.measure == Measure::times;
      const bool governed = !deed_at_end(clause_.substr(0, amounts[i].bound_begin)).empty() && amounts[i].after.length == 0;
      const bool noun = !apart && !rate && !governed && deed_at_start(between).empty();
      if (noun) amounts.erase(amounts.begin() + static_cast<std::ptrdiff_t>(i));
      else ++i;
    }
  }

  /// Where the segment of `a` ends and that of `b`, the next amount, begins.
  [[nodiscard]] std::size_t boundary(const WrittenAmount& a, const WrittenAmount& b) const {
    const View between = piece(a.end, b.bound_begin);
    if (const std::size_t comma = between.find(U"、"); comma != kNone) return a.end + comma;
    std::size_t last = kNone;
    for (const View joint : {View(U"和"), View(U"及"), View(U"与"), View(U"以及"), View(U"并"), View(U"其中")}) {
      const std::size_t at = between.rfind(joint);
      if (at != kNone && (last == kNone || at > last)) last = at;
    }
    if (last != kNone) return a.end + last;
    const View deed = deed_at_start(between);
    return deed.empty() && !between.empty() && !is_one_of(between.front(), U"以达突") ? a.end : a.end;
  }

  /// One number for two metrics (A、B增长12%), or several paired in order (A、B分别增长15%、10%).
  bool read_shared(const std::vector<WrittenAmount>& amounts) {
    const std::size_t at = amounts.front().bound_begin;
    View words = clause_.substr(0, at);
    const View verb = word_at_end(words, kRateVerbs);
    View nouns = without_end(words.substr(0, words.size() - verb.size()), kIdleTails);
    const std::size_t apart = words.rfind(U"分别");
    const bool paired = apart != kNone && amounts.size() > 1;
    const bool each = !paired && (apart != kNone || words.ends_with(U"均") || contains(words, U"均增长") || contains(words, U"均提高") || contains(words, U"均下降") || contains(words, U"均实现") || contains(words, U"均保持") || contains(words, U"都"));
    if (paired) nouns = words.substr(0, apart);
    nouns = without_end(nouns, kCompared);
    View family;  // 甲、乙两个领域营业收入: what is said of both
    nouns = without_family(nouns, family);
    std::vector<View> subjects = subjects_of(nouns);
    if (subjects.size() < 2) return false;
    const WrittenAmount& first = amounts.front();
    const bool rate = first.measure.measure == Measure::percent;
    const bool one_for_all = amounts.size() == 1 && rate && clause_.size() - amounts.front().end < 3 && (each || !verb.empty() || all_rates(subjects) || share_rate(subjects));
    if (!one_for_all && !(each && amounts.size() == 1) && !(paired && subjects.size() >= amounts.size())) return false;
    if (paired && subjects.size() > amounts.size()) subjects.erase(subjects.begin(), subjects.end() - static_cast<std::ptrdiff_t>(amounts.size()));
    View between = paired ? piece(apart + 2, at) : View();
    if (paired && !word_at_end(between, kRateVerbs).empty()) between = verb;
    const Text common = !family.empty() ? Text() : paired || verb.empty() ? common_noun(subjects) : Text();
    const View phrase = piece(0, amounts.back().end);
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      Text metric(subjects[i]);
      if (i + 1 < subjects.size()) metric += common;
      metric += family;
      WrittenAmount amount = amounts[paired ? i : 0];
      if (paired && amount.before.bound == Bound::none) amount.before = amounts.front().before;
      if (paired && amount.after.bound == Bound::none) amount.after = amounts.back().after;
      if (paired && amount.measure.unit.empty()) amount.measure = amounts.back().measure;
      add(amount, metric + Text(paired ? between : verb), phrase);
    }
    return true;
  }

  /// 甲、乙、丙三个领域规上企业营业收入: the names, and in `family` what follows the count of them.
  static View without_family(View nouns, View& family) {
    for (std::size_t at = nouns.find(U"个"); at != kNone && at > 0; at = nouns.find(U"个", at + 1)) {
      const bool counted = is_one_of(nouns[at - 1], U"两三四五六七八");
      const View kind = word_at_start(nouns.substr(at + 1), std::array<View, 6>{U"领域", U"行业", U"产业", U"板块", U"区域", U"门类"});
      if (!counted || kind.empty() || contains(nouns.substr(at), U"、")) continue;
      family = nouns.substr(at + 1 + kind.size());
      return nouns.substr(0, at - 1);
    }
    return nouns;
  }

  [[nodiscard]] static std::vector<View> subjects_of(View nouns) {
    std::vector<View> subjects;
    for (const View item : pieces_of(nouns, U"、")) {
      View rest = item;
      for (std::size_t i = 1; i + 1 < rest.size(); ++i) {
        const bool joint = is_one_of(rest[i], U"和及与") && i >= 2 && rest.size() - i > 2;
        if (!joint) continue;
        subjects.push_back(rest.substr(0, i));
        rest = rest.substr(i + 1);
        i = 1;
      }
      subjects.push_back(rest);
    }
    return subjects;
  }

  [[nodiscard]] static bool all_rates(const std::vector<View>& subjects) {
    return std::all_of(subjects.begin(), subjects.end(), [](View subject) {
      return !word_at_end(subject, std::array<View, 9>{U"率", U"比例", U"比重", U"占比", U"覆盖面", U"满意度", U"指数", U"占有率", U"合格率"}).empty();
    });
  }

  /// 养老、医疗保险参保率: short names that share the rate behind the last.
  [[nodiscard]] static bool share_rate(const std::vector<View>& subjects) {
    constexpr std::size_t kShort = 6;
    const bool brief = std::all_of(subjects.begin(), subjects.end() - 1, [](View s) { return s.size() <= kShort && deed_at_start(without_soft_words(s)).empty(); });
    return brief && subjects.back().ends_with(U"率");
  }

  /// A noun said once behind the last subject belongs to all: 批发业、零售业销售额.
  [[nodiscard]] static Text common_noun(const std::vector<View>& subjects) {
    static constexpr View kNouns[] = {U"销售额", U"收入", U"总额", U"产值", U"投资", U"产量", U"增加值", U"营业额", U"面积", U"总量", U"率", U"人均可支配收入", U"居民人均可支配收入", U"销售收入", U"营业收入", U"吞吐量"};
    // 批发业、零售业销售额增速: what follows the ending that the names have in common.
    const View last = subjects.back();
    for (std::size_t size = 2; size > 0; --size) {
      if (subjects.front().size() <= size) continue;
      const View ending = subjects.front().substr(subjects.front().size() - size);
      const std::size_t at = last.find(ending);
      if (at != kNone && at > 0 && at + size < last.size()) return Text(last.substr(at + size));
    }
    const View noun = word_at_end(last, kNouns);
    const bool own = std::any_of(subjects.begin(), subjects.end() - 1, [&](View s) { return !word_at_end(s, kNouns).empty(); });
    return noun.size() < subjects.back().size() && !own ? Text(noun) : Text();
  }

  void read_segment(std::size_t start, std::size_t end, const WrittenAmount& in_clause, bool more) {
    View segment = piece(start, end);
    WrittenAmount amount = in_clause;
    amount.begin -= start;
    amount.bound_begin -= start;
    amount.unit_end -= start;
    amount.end -= start;
    const View before = segment.substr(0, amount.bound_begin);
    const View after = segment.substr(amount.end);
    const View own = deed_at_start(without_soft_words(before));
    if (!own.empty()) state_.verb = own;
    if (state_.reported ? !is_figure(segment, amount, more) : !is_promised(segment, amount, state_.verb, more)) return;
    const bool counted = amount.measure.measure != Measure::percent && amount.measure.measure != Measure::times;
    const View governing = deed_at_end(before);
    const bool noun_follows = counted && !after.empty() && !is_one_of(after.front(), U"并以而且后的") &&
                              (without_soft_words(before).empty() || !governing.empty() || before.ends_with(U"等") || before.size() <= 4 || !word_at_end(before, std::array<View, 4>{U"对", U"为", U"将", U"把"}).empty());
    Text words(before);
    if (noun_follows) words += after;
    words = without_example(words);
    const bool carries = counted && amount.before.bound != Bound::reach && amount.before.bound != Bound::above && (amount.measure.measure != Measure::money || without_soft_words(words).empty());
    if (own.empty() && !state_.verb.empty() && carries && !contains(words, state_.verb)) words = Text(state_.verb) + Text(without_soft_words(words));
    View phrase = segment.substr(0, noun_follows ? segment.size() : amount.end);
    while (!phrase.empty() && is_one_of(phrase.front(), U" 　、，和及与并")) phrase.remove_prefix(1);
    add(amount, words, phrase);
  }

  void add(const WrittenAmount& amount, View words, View phrase) {
    FoundTarget found;
    Target& target = found.target;
    const View own = View(words).starts_with(state_.verb) && !contains(phrase, state_.verb) ? View(words).substr(state_.verb.size()) : words;
    const bool stands = amount.before.bound == Bound::reach || amount.before.bound == Bound::above || amount.before.bound == Bound::keep;
    target.kind = kind_of(stands ? own : words, amount);
    target.op = amount.rank ? Comparator::at_most : amount.range ? Comparator::at_least : *comparator_of(amount.before.bound, amount.after.bound);
    const bool all = amount.measure.unit == U"%" && *amount.value == Decimal(100);
    if (all && target.op == Comparator::at_least && amount.after.bound == Bound::none) target.op = Comparator::equal;
    target.value = amount.value;
    target.unit = encode_utf8(amount.measure.unit);
    target.accrual = accrual_of(target.kind, words, amount);
    if (amount.rank) target.qualifier = "前";
    else if (!amount.range) target.qualifier = qualifier_of(amount, *target.op);
    name(target, words);
    const auto dated = find_deadline(encode_utf8(phrase), state_.year, false);
    target.deadline = dated ? dated->due : state_.deadline;
    found.piece = phrase;
    found_.targets.push_back(std::move(found));
  }

  static std::optional<std::string> qualifier_of(const WrittenAmount& amount, Comparator op) {
    const View keep = amount.before.word;
    if (op == Comparator::keep) return encode_utf8(keep);
    const View word = amount.after.word.empty() ? amount.before.word : amount.after.word;
    return word.empty() ? std::nullopt : std::optional(encode_utf8(word));
  }

  /// A number whose metric was said before it (市场主体增长10%、达到5万户) takes that metric.
  void name(Target& target, View words) {
    Text metric = metric_of(words, target.kind);
    const View bare = word_at_start(metric, kBareNouns);
    const bool nameless = metric.empty() || bare.size() == metric.size() || (state_.verb.size() == metric.size() && state_.verb == metric);
    if (nameless && !state_.last_metric.empty()) {
      View base = state_.last_metric;
      base = without_end(base, std::array<View, 2>{U"增速", U"降幅"});
      metric = Text(base) + (base.ends_with(bare) ? Text() : Text(bare)) + (target.kind == TargetKind::growth ? U"增速" : target.kind == TargetKind::reduction ? U"降幅" : U"");
    } else if (metric.empty()) {
      metric = state_.topic.empty() ? Text(clause_) : Text(state_.topic);
    }
    state_.last_metric = metric;
    target.metric = encode_utf8(metric);
  }
};

}  // namespace

void read_amounts(View clause, SentenceState& state, ClauseTargets& found) { ClauseReader(clause, state, found).read(); }

}  // namespace duban::phrase
