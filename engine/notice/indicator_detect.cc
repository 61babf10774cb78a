// Heads of all tables, words of responsibility in all texts.
#include "engine/notice/indicator_detect.h"

#include "engine/base/text.h"
#include "engine/notice/indicator_head.h"

namespace duban {
namespace {

bool names_someone(const TextBlock& block) {
  for (const TableCell& cell : block.cells) {
    const std::string text = without_blanks(cell.text);
    for (const std::string_view word : {"牵头单位", "责任单位", "牵头部门", "责任部门", "配合单位", "主办单位", "牵头领导", "责任领导", "责任人"}) {
      if (text.find(word) != std::string::npos) return true;
    }
  }
  return false;
}

bool is_of_indicators(const IndicatorHead& head) {
  const bool beside = head.has(IndicatorRole::unit) || head.has(IndicatorRole::property) || head.has(IndicatorRole::category);
  const bool whole = head.has(IndicatorRole::metric) && head.has(IndicatorRole::target) && beside;
  return !head.has(IndicatorRole::responsible) && (whole || (head.has(IndicatorRole::unit) && head.has(IndicatorRole::property)));
}

}  // namespace

bool holds_only_indicators(const Content& content) {
  bool found = false;
  int table = 0;
  bool decided = false;  // of this table
  for (std::size_t block = 0; block < content.blocks.size(); ++block) {
    const TextBlock& row = content.blocks[block];
    if (names_someone(row)) return false;
    if (!row.is_row) continue;
    if (row.table != table) {
      if (table > 0 && !decided) return false;
      table = row.table;
      decided = false;
    }
    if (decided) continue;
    const auto head = recognise_indicator_head(content, block);
    if (!head) continue;
    if (!is_of_indicators(*head)) return false;
    decided = found = true;
  }
  return found && decided;
}

}  // namespace duban
