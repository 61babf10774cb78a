// Targets: clauses → numbers with units → bounds, kinds, metrics.
#include "engine/notice/target_phrase.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/base/text.h"
#include "engine/notice/written_amount.h"

namespace duban {
namespace {

using phrase::contains;
using phrase::contains_any;
using phrase::find_amounts;
using phrase::is_digit;
using phrase::kNone;
using phrase::Text;
using phrase::View;
using phrase::WrittenAmount;

constexpr std::array<View, 7> kExistingThings = {U"聚焦", U"对接", U"联动", U"整合用好", U"用好", U"依托", U"围绕"};
constexpr std::array<View, 10> kSoftVerbs = {U"力争", U"确保", U"全力", U"努力", U"高质量", U"高标准", U"动态", U"精致", U"靶向", U"梯次"};

/// 降至 names where a fall ends, not how far it goes.
bool falls_to(const WrittenAmount& a) {
  return a.before == U"降至" || a.before == U"下降到" || a.before == U"降低到" || a.before == U"压减至";
}

Comparator comparator_of(const WrittenAmount& a) {
  if (a.rank) return Comparator::at_most;
  if (a.range) return Comparator::at_least;
  const bool keep = a.before == U"保持" || a.before == U"保持在" || a.before == U"稳定在" || a.before == U"维持在" || a.before == U"巩固在";
  if (a.after == U"左右") return Comparator::about;
  if (a.after == U"以上" || a.after == U"及以上" || a.after == U"余" || a.after == U"多") return Comparator::at_least;
  if (a.after == U"以内" || a.after == U"以下" || a.before == U"不超过" || a.before == U"控制在" || falls_to(a)) return Comparator::at_most;
  if (a.before == U"突破" || a.before == U"超" || a.before == U"超过") return Comparator::above;
  if (keep) return Comparator::keep;
  const bool reach = !a.before.empty();
  const bool whole = a.unit == U"%" && a.value == Decimal(100);
  return reach && !whole ? Comparator::at_least : Comparator::equal;
}

TargetKind kind_of(View metric_words, const WrittenAmount& a) {
  if (a.rank) return TargetKind::rank;
  static constexpr std::array<View, 4> kGrowth = {U"增长", U"增速", U"提高", U"增幅"};
  static constexpr std::array<View, 5> kFall = {U"下降", U"压减", U"减少", U"降低", U"降幅"};
  static constexpr std::array<View, 6> kTotals = {U"总数", U"总量", U"规模", U"总额", U"天数", U"面积"};
  static constexpr std::array<View, 14> kMaking = {U"新增", U"改造", U"盘活", U"归集", U"建成", U"完成", U"打造", U"提供",
                                                  U"优化", U"置换", U"新建", U"新开发", U"升级", U"就业"};
  if (a.unit == U"%" || a.unit == U"百分点" || a.unit == U"个百分点" || a.unit == U"倍") {
    if (contains_any(metric_words, kFall)) return TargetKind::reduction;
    if (contains_any(metric_words, kGrowth)) return TargetKind::growth;
    return TargetKind::ratio;
  }
  if (contains(a.unit, U"元")) return TargetKind::level;
  if (contains_any(metric_words, kMaking)) return TargetKind::count;
  if (a.unit == U"天" || a.unit == U"级" || contains_any(metric_words, kTotals)) return TargetKind::level;
  if (a.before == U"突破" || a.before == U"超" || a.before == U"达到" || a.before == U"达") return TargetKind::level;
  return TargetKind::count;
}

Accrual accrual_of(TargetKind kind, View metric) {
  static constexpr std::array<View, 5> kStocks = {U"总数", U"规模", U"余额", U"资产", U"机构"};
  switch (kind) {
    case TargetKind::count: return Accrual::flow;
    case TargetKind::level: return contains_any(metric, kStocks) ? Accrual::stock : Accrual::flow;
    case TargetKind::milestone:
    case TargetKind::rank: return Accrual::state;
    default: return Accrual::rate;
  }
}

/// Words that soften or strengthen a promise are no part of what is measured.
View without_soft_words(View words) {
  for (bool again = true; again;) {
    again = false;
    for (const View verb : kSoftVerbs) {
      if (!words.starts_with(verb)) continue;
      words.remove_prefix(verb.size());
      again = true;
    }
  }
  return words;
}

/// Words of the metric: the clause's part before the number without 增长, 以, 达 …; rates get 增速.
Text metric_of(View words, TargetKind kind) {
  Text metric(without_soft_words(words));
  for (const View tail : {U"增长", U"提高", U"下降", U"分别"}) {
    if (metric.size() > tail.size() && metric.ends_with(tail)) metric.resize(metric.size() - tail.size());
  }
  if (kind == TargetKind::growth && !metric.ends_with(U"增速")) metric += U"增速";
  if (kind == TargetKind::reduction && !metric.empty() && !metric.ends_with(U"降幅")) metric += U"降幅";
  return metric;
}

/// A task's text twice: as written, and with full-width digits and signs made half-width, character by
/// character, so that a piece of the one is the same piece of the other.
struct TaskText {
  Text written;
  Text folded;

  explicit TaskText(std::string_view text) : written(decode_utf8(text)), folded(written) {
    for (char32_t& c : folded) {
      const bool full_width = (c >= 0xFF10 && c <= 0xFF19) || c == 0xFF05 || c == 0xFF0E;
      if (full_width) c -= 0xFEE0;
    }
  }
  /// The written form of a piece of `folded`.
  [[nodiscard]] std::string as_written(View piece) const {
    return encode_utf8(View(written).substr(static_cast<std::size_t>(piece.data() - folded.data()), piece.size()));
  }
};

Target make_target(const WrittenAmount& amount, View metric_words, std::string phrase) {
  Target target;
  target.kind = kind_of(metric_words, amount);
  target.op = comparator_of(amount);
  target.value = amount.value;
  target.unit = encode_utf8(amount.unit);
  target.accrual = accrual_of(target.kind, metric_words);
  target.metric = encode_utf8(metric_of(metric_words, target.kind));
  const Text& word = amount.after.empty() || target.op == Comparator::keep ? amount.before : amount.after;
  if (amount.rank) target.qualifier = "前";
  else if (!word.empty()) target.qualifier = encode_utf8(word);
  target.phrase = std::move(phrase);
  return target;
}

/// A comma between groups of digits (1,200) separates nothing.
bool is_digit_comma(View text, std::size_t at) {
  return text[at] == U',' && at > 0 && at + 3 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]) &&
         is_digit(text[at + 2]) && is_digit(text[at + 3]);
}

/// Splits `text` at any of `marks` outside quotation marks and brackets; offsets stay exact.
std::vector<View> pieces_of(View text, View marks) {
  std::vector<View> pieces;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (contains(U"“《‘（(", View(&text[i], 1))) ++depth;
    if (contains(U"”》’）)", View(&text[i], 1))) depth = std::max(0, depth - 1);
    if (depth > 0 || !contains(marks, View(&text[i], 1)) || is_digit_comma(text, i)) continue;
    pieces.push_back(text.substr(start, i - start));
    start = i + 1;
  }
  pieces.push_back(text.substr(start));
  return pieces;
}

/// One number for two metrics (A、B增长12%), or several paired in order (A、B分别增长15%、10%).
bool read_shared(const TaskText& text, View clause, const std::vector<WrittenAmount>& amounts, std::vector<Target>& targets) {
  const std::size_t at = amounts.front().bound_begin;
  View words = clause.substr(0, at);
  const std::vector<View> subjects = pieces_of(words, U"、");
  const bool paired = contains(words, U"分别") && subjects.size() == amounts.size();
  static constexpr std::array<View, 4> kCommonVerbs = {U"增长", U"下降", U"提高", U"降低"};
  const bool each = words.ends_with(U"均") || contains(words, U"均增长") || contains(words, U"均提高") || contains(words, U"均下降");
  const bool one_for_all = amounts.size() == 1 && subjects.size() > 1 && (each || contains_any(subjects.back(), kCommonVerbs));
  if (!paired && !one_for_all) return false;
  View verb;
  for (const View v : kCommonVerbs) {
    if (const std::size_t found = words.find(v); found != kNone) verb = words.substr(found, v.size());
  }
  const std::string phrase = text.as_written(clause.substr(0, amounts.back().end));
  // A noun said once behind the last subject belongs to all: 批发业、零售业销售额.
  View last = verb.empty() ? subjects.back() : subjects.back().substr(0, subjects.back().find(verb));
  if (last.ends_with(U"分别")) last.remove_suffix(2);
  if (last.ends_with(U"均")) last.remove_suffix(1);
  Text common;
  for (const View noun : {U"销售额", U"收入", U"总额", U"产值", U"投资"}) {
    if (paired && last.ends_with(noun)) common = noun;
  }
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    const View own = i + 1 == subjects.size() ? last : subjects[i];
    Text metric(own);
    if (i + 1 < subjects.size()) metric += common;
    WrittenAmount amount = amounts[paired ? i : 0];
    if (paired && amount.before.empty()) amount.before = amounts.front().before;
    if (paired && amount.after.empty() && amounts.back().after != U"余") amount.after = amounts.back().after;
    targets.push_back(make_target(amount, metric + Text(verb), phrase));
  }
  return true;
}

/// One item of an enumeration: number before or after its noun. `verb` is what an earlier item said.
void read_item(const TaskText& text, View item, View& verb, std::vector<Target>& targets) {
  static constexpr std::array<View, 24> kVerbs = {
      U"新增", U"新认定", U"建成", U"打造", U"改造", U"盘活", U"引育", U"引进", U"引入", U"举办", U"开展", U"完成",
      U"升级", U"新开发", U"缔结", U"培育", U"培养", U"实施", U"提供", U"保持", U"资金帮扶", U"优化", U"办好", U"新归集"};
  for (const View v : kVerbs) {
    if (without_soft_words(item).starts_with(v)) verb = v;
  }
  for (const WrittenAmount& amount : find_amounts(item)) {
    const View before = item.substr(0, amount.bound_begin);
    View after = item.substr(amount.end);
    const bool noun_follows = !after.empty() && amount.unit != U"%" && !after.starts_with(U"的");
    if (contains_any(before, kExistingThings) && noun_follows) continue;
    if (noun_follows && without_soft_words(before).empty() && verb.empty()) continue;
    Text words(before);
    for (const View tail : {U"等", U"中的"}) {
      if (words.ends_with(tail)) words.resize(words.size() - tail.size());
    }
    if (noun_follows) words += after;
    if (!verb.empty() && !contains(words, verb)) words = Text(verb) + words;
    targets.push_back(make_target(amount, words, text.as_written(noun_follows ? item : item.substr(0, amount.end))));
  }
}

/// 实现正增长, 保持正增长: more than nothing.
Target positive_growth(const TaskText& text, View clause, std::size_t at) {
  View metric = without_soft_words(clause.substr(0, at));
  for (const View tail : {View(U"保持"), View(U"实现"), View(U"力争")}) {
    if (metric.ends_with(tail)) metric.remove_suffix(tail.size());
  }
  Target target;
  target.metric = encode_utf8(metric_of(metric, TargetKind::growth));
  target.op = Comparator::above;
  target.value = Decimal(0);
  target.unit = "%";
  target.kind = TargetKind::growth;
  target.accrual = Accrual::rate;
  target.qualifier = "正增长";
  target.phrase = text.as_written(clause.substr(0, at + 3));
  return target;
}

/// A number whose metric was said before it (市场主体增长10%、达到5万户) takes that metric.
void name_the_nameless(std::vector<Target>& targets) {
  for (std::size_t i = 0; i < targets.size(); ++i) {
    std::string& metric = targets[i].metric;
    const bool nameless = metric.empty() || metric == "增速" || metric == "增长增速" || metric == "降幅";
    if (nameless && i == 0) metric = targets[i].phrase;
    if (!nameless || i == 0) continue;
    std::string base = targets[i - 1].metric;
    for (const std::string_view tail : {"增速", "降幅"}) {
      if (base.ends_with(tail) && base.size() > tail.size()) base.resize(base.size() - tail.size());
    }
    const TargetKind kind = targets[i].kind;
    metric = base + (kind == TargetKind::growth ? "增速" : kind == TargetKind::reduction ? "降幅" : "");
  }
}

void read_clause(const TaskText& text, View clause, std::vector<Target>& targets) {
  const std::vector<WrittenAmount> amounts = find_amounts(clause);
  if (const std::size_t at = clause.find(U"正增长"); amounts.empty() && at != kNone) {
    targets.push_back(positive_growth(text, clause, at));
    return;
  }
  if (amounts.empty() || read_shared(text, clause, amounts, targets)) return;
  View verb;
  const auto items = pieces_of(clause, U"、");
  std::size_t start = 0;
  bool open = false;
  for (const View item : items) {
    const auto offset = static_cast<std::size_t>(item.data() - clause.data());
    if (!open) start = offset;
    open = true;
    if (find_amounts(item).empty()) continue;
    read_item(text, clause.substr(start, offset + item.size() - start), verb, targets);
    open = false;
  }
}

}  // namespace

std::vector<Target> find_targets(std::string_view task_text) {
  const TaskText text(task_text);
  std::vector<Target> targets;
  for (const View sentence : pieces_of(text.folded, U"。；;\n")) {
    for (const View clause : pieces_of(sentence, U"，,：")) {
      read_clause(text, clause, targets);
      name_the_nameless(targets);
    }
  }
  return targets;
}

}  // namespace duban
