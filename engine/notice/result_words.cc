// The field's synonyms, and words of being done or not.
#include "engine/notice/result_words.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/notice/promise_words.h"
#include "engine/target/amount.h"

namespace duban {

using namespace phrase;

namespace {

constexpr View kDone[] = {U"建成", U"投用", U"投入使用", U"投入运营", U"开工", U"竣工", U"完工", U"通车", U"开通", U"开放", U"开街", U"开园", U"开馆", U"开业", U"亮相", U"迎客", U"交付", U"启用", U"启动", U"印发", U"出台", U"发布", U"完成", U"通过", U"获评", U"创成", U"命名", U"认定", U"入选", U"成功", U"上线", U"推广", U"推开", U"落幕", U"举办", U"召开", U"成立", U"设立", U"揭牌", U"挂牌", U"清零", U"零新增", U"复工", U"落户", U"荣获", U"获批", U"实施", U"建立", U"运行", U"实现", U"兑现"};
constexpr View kNotDone[] = {U"未能", U"没有", U"尚未", U"未完成", U"仍未", U"未如期", U"没能", U"一再推迟", U"停滞", U"尚有差距", U"有差距", U"滞后", U"未达", U"未启动", U"未开工", U"延期", U"推迟", U"只完成", U"未按期", U"暂缓", U"仅完成", U"只建成", U"未获", U"落空"};
constexpr View kPending[] = {U"通过市级", U"正在", U"有望", U"加快推进", U"有序推进", U"稳步推进", U"尚待", U"即将", U"已进入", U"推进中", U"继续推进", U"待"};

}  // namespace

std::string by_one_name(std::string text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kNames = {{
      {"市场主体", "经营主体"}, {"社零总额", "社会消费品零售总额"}, {"社零额", "社会消费品零售总额"}, {"固投", "固定资产投资"}, {"GDP", "地区生产总值"}, {"国内生产总值", "地区生产总值"},
      {"利用外资", "使用外资"}, {"进出口总值", "进出口额"}, {"进出口总额", "进出口额"}, {"规模以上", "规上"}, {"高企", "高新技术企业"}, {"货运值", "货值"}, {"货物量", "货运量"},
      {"营收", "营业收入"}}};
  for (const auto& [name, one] : kNames) {
    for (std::size_t at = text.find(name); name != one && at != std::string::npos; at = text.find(name, at + one.size())) text.replace(at, name.size(), one);
  }
  static constexpr std::array<std::string_view, 13> kFillers = {"各类", "各级", "各项", "全市", "全区", "全县", "我区", "我市", "我县", "年度", "全年", "等", "的"};
  for (const std::string_view filler : kFillers) {
    for (std::size_t at = text.find(filler); at != std::string::npos; at = text.find(filler, at)) text.erase(at, filler.size());
  }
  return text;
}

std::string core_of(const std::string& metric) {
  const Text text = decode_utf8(metric);
  View core = without_soft_words(text);
  core = without_start(core, std::array<View, 8>{U"新增", U"完成", U"建成", U"打造", U"实现", U"新建", U"力争", U"达到"});
  core = without_end(core, std::array<View, 6>{U"增速", U"降幅", U"次数", U"数量", U"个数", U"额度"});
  if (const std::size_t note = core.rfind(U"（"); note != kNone && core.ends_with(U"）") && note > 2) core = core.substr(0, note);
  return encode_utf8(core.empty() ? View(text) : core);
}

std::string object_of(const Target& milestone) {
  const Text text = decode_utf8(milestone.metric);
  View object = without_soft_words(text);
  static constexpr View kEnds[] = {U"建成", U"投用", U"开工", U"竣工", U"举办", U"启动", U"完成", U"推广", U"亮相", U"焕新亮相", U"交付", U"开放", U"全面开放", U"推出", U"建设", U"通过", U"复工", U"全市推广", U"装修投用", U"完成装修投用", U"印发", U"出台", U"发布", U"设立", U"建立", U"开通"};
  static constexpr View kStarts[] = {U"争创", U"创建", U"积极创建", U"制定", U"制定实施", U"实施", U"申报", U"建成", U"建设"};
  object = without_end(without_start(object, kStarts), kEnds);
  return encode_utf8(object.size() < 2 ? View(text) : object);
}

bool says_unmet(const std::string& clause) {
  const Text text = decode_utf8(clause);
  return contains_any(text, std::array<View, 14>{U"未能完成", U"没有完成", U"未完成", U"尚有差距", U"有差距", U"未达", U"未能实现", U"不足", U"不到", U"低于预期", U"不及", U"未能达到", U"没有达到", U"未实现"});
}

std::optional<bool> state_of(const std::string& clause) {
  const Text text = decode_utf8(clause);
  if (contains_any(text, kNotDone)) return false;
  if (contains_any(text, kPending)) return std::nullopt;
  return contains_any(text, kDone) ? std::optional(true) : std::nullopt;
}

bool same_thing(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view unit) {
    for (const std::string_view power : {"万", "亿", "千", "百"}) {
      if (unit.starts_with(power) && unit.size() > power.size()) unit.remove_prefix(power.size());
    }
    return unit;
  };
  const auto group = [](std::string_view unit) {
    static constexpr std::array<std::string_view, 12> kAny = {"个", "家", "处", "项", "座", "所", "条", "件", "场", "次", "场次", "支"};
    if (std::find(kAny.begin(), kAny.end(), unit) != kAny.end()) return std::string_view("个");
    if (unit == "名" || unit == "位") return std::string_view("人");
    if (unit == "幢") return std::string_view("栋");
    return unit;
  };
  const std::string_view one = group(bare(a));
  const std::string_view two = group(bare(b));
  const auto is_count = [](std::string_view unit) { return convert({Decimal(1), std::string(unit)}, "个").has_value(); };
  return one == two || !is_count(one) || !is_count(two);
}

}  // namespace duban
