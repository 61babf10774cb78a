// Statements, by their whole words: how far (完成), where (全市前列), against what (高于全市平均), built or not.
#include "engine/target/statement.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/base/words.h"
#include "engine/target/written_value.h"
#include "engine/target/written_words.h"

namespace duban {
namespace {

using namespace words;

bool has_digit(View text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

template <std::size_t N>
bool is_any(View text, const std::array<View, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// Without brackets around all of it and without notes in brackets.
Text bare_words(std::string_view words) {
  const Text whole = decode_utf8(parse_written_value(words).words);
  Text text;
  int depth = 0;
  for (const char32_t c : whole) {
    if (c == U'（' || c == U'(') ++depth;
    else if (c == U'）' || c == U')') depth -= depth > 0 ? 1 : 0;
    else if (depth == 0) text += c;
  }
  while (!text.empty() && View(U"。；;，,").find(text.back()) != View::npos) text.pop_back();
  return text;
}

constexpr std::array<View, 20> kAdverbs = {U"预计", U"可", U"能", U"已经", U"已", U"全面", U"全部", U"圆满", U"超额", U"提前", U"如期", U"按期", U"按时",
                                           U"顺利", U"持续", U"继续", U"全年", U"年内", U"均", U"都"};
constexpr std::array<View, 4> kAims = {U"确保", U"力争", U"努力", U"争取"};

View without_adverbs(View text) {
  while (take_front(text, kAdverbs)) {}
  return text;
}

View without_aims(View text) {
  while (take_front(text, kAdverbs) || take_front(text, kAims)) {}
  return text;
}

/// 完成, 完成市下达任务, 达标 as a whole; 完成一半 and 完成情况较差 are none.
bool says_done(View text) {
  text = without_adverbs(text);
  if (text == U"达标") return true;
  static constexpr std::array<View, 4> kDone = {U"完成", U"达到", U"实现", U"达成"};
  static constexpr std::array<View, 29> kTask = {U"市级", U"市里", U"全市", U"市", U"省级", U"省", U"国家", U"上级", U"区级", U"本级", U"年度", U"全年", U"当年", U"下达",
                                                 U"分解", U"交办", U"计划数", U"计划", U"任务数", U"任务", U"目标值", U"目标", U"指标", U"考核", U"要求", U"标准", U"预期", U"约束性", U"的"};
  if (!take_front(text, kDone)) return false;
  while (take_front(text, kTask)) {}
  return text.empty();
}

// ---- what is not to happen

constexpr std::array<View, 15> kAbsence = {U"不发生", U"未发生", U"没有发生", U"无发生", U"零发生", U"杜绝发生", U"防止发生", U"不新增", U"未新增", U"零新增",
                                           U"不出现", U"未出现", U"没有出现", U"杜绝", U"防止"};

/// 重特大事故 of 不发生重特大事故 and 重特大事故零发生; nothing for other words.
std::optional<Text> absent_thing(View text) {
  text = without_aims(text);
  if (take_front(text, kAbsence)) return Text(text);
  if (text.ends_with(U"零发生") || text.ends_with(U"未发生")) return Text(text.substr(0, text.size() - 3));
  return std::nullopt;
}

std::optional<bool> about_absence(View text, const Text& thing) {
  if (const auto absent = absent_thing(text)) {
    return absent->empty() || thing.empty() || *absent == thing ? std::optional(true) : std::nullopt;
  }
  View rest = without_adverbs(text);
  static constexpr std::array<View, 3> kHappened = {U"发生", U"出现", U"新增"};
  if (take_front(rest, kHappened) && (rest.empty() || thing.empty() || contains(rest, thing))) return false;
  return says_done(text) ? std::optional(true) : std::nullopt;
}

// ---- built, begun

constexpr std::array<View, 11> kInUse = {U"投用", U"投运", U"投产", U"运营", U"通车", U"开业", U"交付", U"投入", U"使用", U"开园", U"启用"};
constexpr std::array<View, 4> kBuilt = {U"建成", U"竣工", U"完工", U"完成"};
constexpr std::array<View, 5> kBegun = {U"启动建设", U"启动", U"开工建设", U"开工", U"动工"};

std::optional<bool> about_milestone(View text, View asked) {
  text = without_adverbs(text);
  asked = without_aims(asked);
  if (text == asked || text == U"完成" || text == U"完成建设") return true;
  if (has_digit(text)) return std::nullopt;
  View rest = text;
  const bool built = take_front(rest, kBuilt);
  while (take_front(rest, kInUse) || take_front(rest, kBuilt) || take_front(rest, std::array<View, 2>{U"并", U"、"})) {}
  if (!rest.empty()) return is_any(text, kBegun) && is_any(asked, kBegun) ? std::optional(true) : std::nullopt;
  const bool in_use = contains_any(text, kInUse);
  if (is_any(asked, kBegun)) return true;
  View wanted = asked;
  if (wanted.starts_with(U"基本")) wanted.remove_prefix(2);
  if (contains_any(wanted, kInUse)) return in_use ? std::optional(true) : std::nullopt;
  return is_any(wanted, kBuilt) && (built || in_use) ? std::optional(true) : std::nullopt;
}

// ---- places

constexpr std::array<View, 4> kFirst = {U"第一", U"首位", U"榜首", U"第一位"};
constexpr std::array<View, 5> kAhead = {U"前列", U"前茅", U"领先", U"领先水平", U"领先地位"};

/// Whose places: 全市 of 全市前列.
Text scope_of(View text) {
  static constexpr std::array<View, 7> kScopes = {U"全国", U"全省", U"全市", U"中心城区", U"主城区", U"主城", U"全区"};
  const auto found = std::find_if(kScopes.begin(), kScopes.end(), [&](View scope) { return contains(text, scope); });
  return found == kScopes.end() ? Text() : Text(*found);
}

std::optional<bool> about_place(View text, View asked) {
  static constexpr std::array<View, 10> kBehind = {U"末位", U"末尾", U"倒数", U"中游", U"中下游", U"下游", U"后列", U"靠后", U"落后", U"中等"};
  const Text scope = scope_of(text);
  const Text wanted = scope_of(asked);
  if (!scope.empty() && !wanted.empty() && scope != wanted) return std::nullopt;
  View rest = without_adverbs(text);
  static constexpr std::array<View, 12> kAt = {U"保持在", U"保持", U"稳居", U"位居", U"位列", U"位于", U"居于", U"居", U"处于", U"进入", U"跻身", U"名列"};
  while (take_front(rest, kAt)) {}
  if (!scope.empty() && rest.starts_with(scope)) rest.remove_prefix(scope.size());
  if (contains_any(rest, kBehind)) return contains_any(rest, std::array<View, 4>{U"不", U"未", U"没有", U"无"}) ? std::nullopt : std::optional(false);
  if (is_any(rest, kFirst)) return true;
  return is_any(rest, kAhead) && !contains_any(asked, kFirst) ? std::optional(true) : std::nullopt;
}

// ---- against another number

enum class Side { above, not_below, same, not_above, below };

struct Against {
  Side side = Side::same;
  std::vector<Text> whose;  // 市 of 全市平均水平; none when nothing is named
  bool by_number = false;   // 高于…2个百分点
};

std::vector<Text> yardsticks(View text) {
  Text left(text);
  for (const View word : {View(U"平均"), View(U"水平"), View(U"增速"), View(U"增幅"), View(U"增长"), View(U"速度"), View(U"的"), View(U"以内"), View(U"值"), View(U"全")}) {
    for (std::size_t at = left.find(word); at != Text::npos; at = left.find(word)) left.erase(at, word.size());
  }
  std::vector<Text> all(1);
  for (const char32_t c : left) {
    if (View(U"、和及与").find(c) != View::npos) all.emplace_back();
    else all.back() += c;
  }
  std::erase_if(all, [](const Text& one) { return one.empty(); });
  return all;
}

std::optional<Against> against(View text) {
  static constexpr std::array<View, 10> kBefore = {U"保持在", U"保持", U"控制在", U"总体", U"略", U"稍", U"明显", U"大幅", U"显著", U"水平"};
  text = without_aims(text);
  while (take_front(text, kBefore)) {}
  static constexpr std::array<std::pair<View, Side>, 18> kWords = {{
      {U"不低于", Side::not_below}, {U"不慢于", Side::not_below}, {U"不弱于", Side::not_below}, {U"不少于", Side::not_below}, {U"达到", Side::not_below},
      {U"不高于", Side::not_above}, {U"不超过", Side::not_above}, {U"高于", Side::above}, {U"快于", Side::above}, {U"优于", Side::above},
      {U"好于", Side::above}, {U"超过", Side::above}, {U"领先于", Side::above}, {U"低于", Side::below}, {U"慢于", Side::below},
      {U"落后于", Side::below}, {U"不及", Side::below}, {U"弱于", Side::below}}};
  Against out;
  const auto word = std::find_if(kWords.begin(), kWords.end(), [&](const auto& one) { return text.starts_with(one.first); });
  if (word != kWords.end()) {
    out.side = word->second;
    text.remove_prefix(word->first.size());
  } else if (text.ends_with(U"以内")) {
    out.side = Side::not_above;
  } else if ((text.starts_with(U"与") || text.starts_with(U"和")) && !contains(text, U"基本") && (text.ends_with(U"持平") || text.ends_with(U"一致"))) {
    text = text.substr(1, text.size() - 3);
  } else {
    return std::nullopt;
  }
  if (const std::size_t comma = text.find_first_of(U"，,；;"); comma != View::npos) {
    if (contains_any(text.substr(comma), std::array<View, 5>{U"但", U"未", U"不", U"低", U"落后"})) return std::nullopt;
    text = text.substr(0, comma);
  }
  const auto digit = std::find_if(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
  out.by_number = digit != text.end();
  out.whose = yardsticks(text.substr(0, static_cast<std::size_t>(digit - text.begin())));
  return out;
}

std::optional<bool> about_side(Side side, Comparator op) {
  const bool low = op == Comparator::below || op == Comparator::at_most;
  if (low) {  // seen from below
    static constexpr std::array<Side, 5> kMirror = {Side::below, Side::not_above, Side::same, Side::not_below, Side::above};
    side = kMirror[static_cast<std::size_t>(side)];
  }
  const bool strict = op == Comparator::above || op == Comparator::below;
  switch (side) {
    case Side::above: return true;
    case Side::not_below: return strict ? std::nullopt : std::optional(true);
    case Side::same: return !strict;
    case Side::not_above: return strict ? std::optional(false) : std::nullopt;
    case Side::below: return false;
  }
  return std::nullopt;
}

std::optional<bool> about_other(const Against& said, View asked, std::optional<Comparator> op) {
  const auto wanted = against(asked);
  if (!wanted || wanted->by_number || !op) return std::nullopt;
  const bool all = std::all_of(wanted->whose.begin(), wanted->whose.end(),
                               [&](const Text& one) { return std::find(said.whose.begin(), said.whose.end(), one) != said.whose.end(); });
  return all || said.whose.empty() ? about_side(said.side, *op) : std::nullopt;
}

std::optional<bool> about_growth(View text) {
  text = without_adverbs(text);
  (void)take_front(text, std::array<View, 2>{U"实现", U"保持"});
  if (text == U"正增长") return true;
  static constexpr std::array<View, 6> kNone = {U"负增长", U"零增长", U"持平", U"下降", U"同比下降", U"没有增长"};
  return is_any(text, kNone) ? std::optional(false) : std::nullopt;
}

std::optional<bool> about_step(View text) {
  const bool economy = contains(text, U"经济") || contains(text, U"GDP") || contains(text, U"生产总值");
  text = without_adverbs(text);
  (void)take_front(text, std::array<View, 2>{U"保持", U"实现"});
  const bool plain_step = text == U"同步" || (economy && text.ends_with(U"同步") && !contains_any(text, std::array<View, 3>{U"基本", U"不", U"未"}));
  return plain_step && !has_digit(text) ? std::optional(true) : std::nullopt;
}

/// The same words as were asked for: 全覆盖, 实现全覆盖.
bool is_echo(View text, View asked) {
  static constexpr std::array<View, 3> kHave = {U"实现", U"达到", U"保持"};
  text = without_adverbs(text);
  asked = without_aims(asked);
  (void)take_front(text, kHave);
  (void)take_front(asked, kHave);
  return !text.empty() && text == asked;
}

std::optional<bool> read_statement(View text, View asked, std::optional<Comparator> op) {
  const std::string words = encode_utf8(asked);
  if (const auto thing = absent_thing(asked)) return about_absence(text, *thing);
  if (absent_thing(text)) return std::nullopt;
  text = without_adverbs(text);
  if (const auto said = against(text); said && !says_done(text)) {
    if (const auto answer = about_other(*said, asked, op)) return answer;
    return std::nullopt;
  }
  static constexpr std::array<View, 8> kNot = {U"未能", U"没能", U"尚未", U"未", U"没有", U"无法", U"不能", U"难以"};
  if (View rest = text; take_front(rest, kNot) || (text == U"不同步" && take_front(rest, std::array<View, 1>{U"不"}))) {
    return read_statement(rest, asked, op) == true ? std::optional(false) : std::nullopt;
  }
  if (says_milestone(words)) return about_milestone(text, asked);
  if (says_done(text)) return true;
  if (contains(asked, U"正增长")) return about_growth(text);
  if (contains(asked, U"同步")) return about_step(text);
  if (contains_any(asked, kAhead) || contains_any(asked, kFirst)) return about_place(text, asked);
  return !says_pending(words) && is_echo(text, asked) ? std::optional(true) : std::nullopt;
}

}  // namespace

std::optional<bool> statement_of(std::string_view words, std::string_view asked, std::optional<Comparator> op) {
  if (parse_written_value(words).kind != WrittenValue::Kind::words || says_no_data(words)) return std::nullopt;
  const Text wanted = bare_words(asked);
  return read_statement(bare_words(words), wanted, op ? op : comparator_of_words(encode_utf8(wanted)));
}

bool says_milestone(std::string_view words) {
  const Text whole = bare_words(words);
  View text = without_aims(whole);
  if (text.starts_with(U"基本")) text.remove_prefix(2);
  static constexpr std::array<View, 4> kTasks = {U"任务", U"计划", U"目标", U"指标"};
  if (has_digit(text) || contains_any(text, kTasks)) return false;
  View rest = text;
  return take_front(rest, kBuilt) || take_front(rest, kBegun) || take_front(rest, kInUse);
}

}  // namespace duban
