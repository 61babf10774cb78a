// Header words of task tables.
#include "engine/notice/profile.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

struct RoleWord {
  std::string_view word;
  ColumnRole role;
};

// The first word that the header cell contains decides; longer and more telling words stand first.
constexpr RoleWord kWords[] = {
    {"领导", ColumnRole::leader},        {"责任人", ColumnRole::leader},
    {"其他责任", ColumnRole::support},   {"配合", ColumnRole::support},
    {"协办", ColumnRole::support},       {"协同", ColumnRole::support},
    {"协助", ColumnRole::support},       {"参与单位", ColumnRole::support},
    {"牵头", ColumnRole::lead},          {"主办", ColumnRole::lead},
    {"主责", ColumnRole::lead},          {"主要责任", ColumnRole::lead},
    {"第一责任", ColumnRole::lead},      {"责任单位", ColumnRole::support},
    {"责任部门", ColumnRole::support},   {"承办", ColumnRole::support},
    {"时限", ColumnRole::deadline},      {"完成时间", ColumnRole::deadline},
    {"时间要求", ColumnRole::deadline},  {"期限", ColumnRole::deadline},
    {"序号", ColumnRole::number},        {"编号", ColumnRole::number},
    {"类别", ColumnRole::heading},       {"领域", ColumnRole::heading},
    {"板块", ColumnRole::heading},       {"任务", ColumnRole::text},
    {"内容", ColumnRole::text},          {"事项", ColumnRole::text},
    {"目标", ColumnRole::text},          {"项目", ColumnRole::text},
    {"工作", ColumnRole::text},
};

ColumnRole role_of(const std::string& head) {
  for (const RoleWord& entry : kWords) {
    if (head.find(entry.word) != std::string::npos) return entry.role;
  }
  return ColumnRole::other;
}

}  // namespace

bool TableProfile::has(ColumnRole role) const { return find(role).has_value(); }

std::optional<std::size_t> TableProfile::find(ColumnRole role) const {
  const auto found = std::find(columns.begin(), columns.end(), role);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

std::optional<TableProfile> recognise_header(const TextBlock& row) {
  constexpr std::size_t kLongestHead = 20;
  if (!row.is_row || row.cells.size() < 2) return std::nullopt;
  TableProfile profile;
  for (const TextPiece& cell : row.cells) {
    const std::string head = without_blanks(cell.text);
    const bool numbered = !head.empty() && head.front() >= '0' && head.front() <= '9';
    const bool sentence = head.find("。") != std::string::npos || head.find("；") != std::string::npos;
    if (count_code_points(head) > kLongestHead || numbered || sentence) return std::nullopt;
    profile.columns.push_back(role_of(head));
  }
  const bool units = profile.has(ColumnRole::lead) || profile.has(ColumnRole::support);
  if (!units || !profile.has(ColumnRole::text)) return std::nullopt;
  return profile;
}

}  // namespace duban
