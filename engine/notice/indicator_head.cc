// Heads of tables of indicators, by the meaning of their words.
#include "engine/notice/indicator_head.h"

#include <algorithm>
#include <array>
#include <span>

#include "engine/base/text.h"

namespace duban {
namespace {

bool has_any(const std::string& word, std::span<const std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return word.find(part) != std::string::npos; });
}

bool is_any(const std::string& word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Without blanks, notes in brackets and years.
std::string head_word(const std::string& text) {
  const std::u32string all = decode_utf8(without_blanks(normalize_text(text)));
  std::u32string word;
  int depth = 0;
  for (const char32_t c : all) {
    if (c == U'（' || c == U'(') ++depth;
    if (depth == 0) word += c;
    if ((c == U'）' || c == U')') && depth > 0) --depth;
  }
  std::string out = encode_utf8(word);
  for (const int year : years_in(out)) {
    for (const std::string_view tail : {"年度", "年", ""}) out = replace_all(out, std::to_string(year) + std::string(tail), "");
  }
  return out;
}

IndicatorRole figures_role(const std::string& word) {
  static constexpr std::array<std::string_view, 9> kDone = {"完成", "实际", "执行", "实绩", "达到", "现状", "基期", "初值", "实现值"};
  static constexpr std::array<std::string_view, 6> kPlan = {"目标", "计划", "预期", "任务", "规划", "指标值"};
  static constexpr std::array<std::string_view, 6> kToDo = {"计划完成", "拟完成", "应完成", "需完成", "目标完成值", "力争完成"};
  static constexpr std::array<std::string_view, 7> kOther = {"完成率", "完成比例", "比上年", "同比", "增减", "增长", "增速"};
  // Part of a year is no result of it and no target for it.
  static constexpr std::array<std::string_view, 5> kPart = {"上半年", "下半年", "季度", "月", "年均"};
  if (has_any(word, kPart)) return IndicatorRole::none;
  const bool plan = has_any(word, kPlan);
  if (!plan && has_any(word, kOther)) return IndicatorRole::none;
  if (has_any(word, kDone) || word == "预计") {
    const bool to_do = std::any_of(kToDo.begin(), kToDo.end(), [&](std::string_view w) { return word == w || word == std::string(w) + "数"; });
    return to_do ? IndicatorRole::target : IndicatorRole::actual;
  }
  return plan ? IndicatorRole::target : IndicatorRole::none;
}

IndicatorRole role_of(const std::string& word) {
  static constexpr std::array<std::string_view, 5> kNumber = {"序号", "编号", "序", "NO.", "No."};
  static constexpr std::array<std::string_view, 7> kUnit = {"单位", "计量单位", "指标单位", "数据单位", "计算单位", "计量", "度量单位"};
  static constexpr std::array<std::string_view, 14> kMetric = {"指标", "指标名称", "名称", "主要指标", "目标名称", "指标内容", "考核指标", "具体指标",
                                                               "核心指标", "二级指标", "三级指标", "项目", "项目名称", "主要指标名称"};
  static constexpr std::array<std::string_view, 8> kVerdict = {"是否", "完成与否", "考核结果", "达标情况", "认定", "评价结果", "考核结论", "达标与否"};
  static constexpr std::array<std::string_view, 9> kUnits = {"责任", "牵头", "配合", "主管", "部门", "科室", "主办", "负责", "填报"};
  static constexpr std::array<std::string_view, 3> kProperty = {"属性", "性质", "类型"};
  static constexpr std::array<std::string_view, 3> kNote = {"备注", "说明", "原因"};
  static constexpr std::array<std::string_view, 7> kCategory = {"类别", "分类", "领域", "板块", "方面", "维度", "一级指标"};
  if (is_any(word, kNumber)) return IndicatorRole::number;
  if (is_any(word, kUnit)) return IndicatorRole::unit;
  if (is_any(word, kMetric)) return IndicatorRole::metric;
  if (has_any(word, kVerdict)) return IndicatorRole::verdict;
  if (has_any(word, kUnits) || word.ends_with("单位")) return IndicatorRole::responsible;
  if (has_any(word, kProperty)) return IndicatorRole::property;
  if (has_any(word, kNote)) return IndicatorRole::note;
  if (has_any(word, kCategory)) return IndicatorRole::category;
  return figures_role(word);
}

IndicatorColumn column_of(const std::string& text, int grid) {
  IndicatorColumn column;
  column.grid = grid;
  column.word = head_word(text);
  column.role = role_of(column.word);
  const std::vector<int> years = years_in(without_blanks(normalize_text(text)));
  if (!years.empty()) column.year = years.back();
  static constexpr std::array<std::string_view, 3> kLast = {"上年", "去年", "前一年"};
  static constexpr std::array<std::string_view, 3> kThis = {"本年", "今年", "当年"};
  if (has_any(column.word, kLast)) column.years_back = 1;
  else if (has_any(column.word, kThis)) column.years_back = 0;
  return column;
}

/// 2020年 | 2025年: the last year is the target, those before are results.
void settle_bare_years(IndicatorHead& head) {
  int last = 0;
  for (const IndicatorColumn& column : head.columns) {
    if (column.word.empty() && column.year) last = std::max(last, *column.year);
  }
  const bool none = !head.has(IndicatorRole::target);
  for (IndicatorColumn& column : head.columns) {
    if (column.word.empty() && column.year) column.role = none && column.year == last ? IndicatorRole::target : IndicatorRole::actual;
  }
}

/// 目标 names the indicators where nothing else does and another column holds the targets.
void settle_names(IndicatorHead& head) {
  if (head.has(IndicatorRole::metric)) return;
  const auto targets = std::count_if(head.columns.begin(), head.columns.end(), [](const IndicatorColumn& c) { return c.role == IndicatorRole::target; });
  for (IndicatorColumn& column : head.columns) {
    if (column.role != IndicatorRole::target || targets < 2 || column.year) continue;
    column.role = IndicatorRole::metric;
    return;
  }
}

bool can_be_head(const TextBlock& row) {
  constexpr std::size_t kLongest = 40;
  std::size_t filled = 0;
  for (const TableCell& cell : row.cells) {
    const std::string text = without_blanks(cell.text);
    if (text.empty()) continue;
    ++filled;
    const bool number = std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
    if (number || count_code_points(text) > kLongest || text.find("。") != std::string::npos) return false;
  }
  return filled >= 2;
}

IndicatorHead head_of(const TextBlock& row) {
  IndicatorHead head;
  for (const TableCell& cell : row.cells) head.columns.push_back(column_of(cell.text, cell.grid));
  return head;
}

/// 2023年 over 计划 and 完成: the words of both rows, column by column; nothing when `below` is a row of figures.
std::optional<IndicatorHead> head_of(const TextBlock& above, const TextBlock& below) {
  if (!can_be_head(below)) return std::nullopt;
  IndicatorHead head;
  head.rows = 2;
  bool deepens = false;
  for (const TableCell& cell : below.cells) {
    const auto over = std::find_if(above.cells.begin(), above.cells.end(), [&](const TableCell& c) { return c.grid <= cell.grid && cell.grid < c.grid + c.span; });
    if (over == above.cells.end()) return std::nullopt;
    const bool own = !cell.carried && !trim(cell.text).empty();
    deepens = deepens || (own && over->span > 1) || (own && trim(over->text).empty());
    head.columns.push_back(column_of(own ? over->text + cell.text : over->text, cell.grid));
    if (own && head.columns.back().role == IndicatorRole::none && !head.columns.back().year) return std::nullopt;
  }
  return deepens ? std::optional(head) : std::nullopt;
}

bool is_indicator_head(const IndicatorHead& head) {
  int kinds = 0;
  for (const IndicatorRole role : {IndicatorRole::category, IndicatorRole::metric, IndicatorRole::unit, IndicatorRole::property, IndicatorRole::target, IndicatorRole::actual}) kinds += head.has(role) ? 1 : 0;
  return kinds >= 2 && (head.has(IndicatorRole::metric) || head.has(IndicatorRole::target));
}

void settle(IndicatorHead& head) {
  settle_bare_years(head);
  settle_names(head);
}

}  // namespace

bool IndicatorHead::has(IndicatorRole role) const { return column(role) != nullptr; }

const IndicatorColumn* IndicatorHead::column(IndicatorRole role) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const IndicatorColumn& c) { return c.role == role; });
  return found == columns.end() ? nullptr : &*found;
}

std::optional<IndicatorHead> recognise_indicator_head(const Content& content, std::size_t block) {
  const TextBlock& row = content.blocks[block];
  if (!row.is_row || !can_be_head(row)) return std::nullopt;
  IndicatorHead head = head_of(row);
  if (block + 1 < content.blocks.size() && content.blocks[block + 1].table == row.table) {
    if (auto both = head_of(row, content.blocks[block + 1])) head = std::move(*both);
  }
  settle(head);
  return is_indicator_head(head) ? std::optional(std::move(head)) : std::nullopt;
}

std::vector<int> years_in(const std::string& text) {
  std::vector<int> years;
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    const bool begins = (text.compare(at, 2, "19") == 0 || text.compare(at, 2, "20") == 0) && (at == 0 || !is_digit(text[at - 1]));
    if (!begins || !is_digit(text[at + 2]) || !is_digit(text[at + 3]) || (at + 4 < text.size() && (is_digit(text[at + 4]) || text[at + 4] == '.'))) continue;
    years.push_back(std::stoi(text.substr(at, 4)));
  }
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

}  // namespace duban
