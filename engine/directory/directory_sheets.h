// A directory as sheets to fill in: a row a unit, a group, a holder of a post. Decides what the columns are
// called and mean; how a workbook's bytes become cells is decided in engine/files.
#pragma once

#include <array>
#include <string_view>

#include "engine/directory/directory.h"
#include "engine/files/content.h"

namespace duban {

/// A column's head as written, and its English name, which is read too.
struct SheetColumn {
  std::string_view head;
  std::string_view english;
};

inline constexpr std::string_view kUnitSheet = "单位";
inline constexpr std::string_view kGroupSheet = "类别单位";
inline constexpr std::string_view kLeaderSheet = "责任领导";
// The columns of each sheet in the order written. Those behind `to` and `aliases` of groups are hints that a draft
// gives; they are not read.
inline constexpr auto kUnitColumns = std::to_array<SheetColumn>({{"名称", "name"}, {"类别", "kind"}, {"别名", "aliases"}, {"起", "from"}, {"止", "to"},
    {"前身", "formerly"}, {"疑似同一单位", "alike"}, {"牵头次数", "leads"}, {"责任次数", "supports"}, {"首见", "first"}, {"备注", "note"}});
inline constexpr auto kGroupColumns = std::to_array<SheetColumn>(
    {{"名称", "name"}, {"成员", "members"}, {"疑似成员", "likely_members"}, {"别名", "aliases"}, {"备注", "note"}});
inline constexpr auto kLeaderColumns = std::to_array<SheetColumn>({{"职务", "post"}, {"姓名", "name"}, {"起", "from"}, {"止", "to"}, {"备注", "note"}});
/// In the cell of members: a list that is known to be empty. An empty cell, or `open`, is no list.
inline constexpr std::string_view kNoMembers = "无";

/// The sheets of `content`, told apart by their heads; rows above a head are titles. An empty post belongs to the
/// post above. Reported by cell: a name or alias that means two bodies, an unknown kind, a bad date, a member that is
/// no unit, what is missing; columns and sheets that are not known are warnings.
[[nodiscard]] Directory parse_directory_sheets(const Content& content, Diagnostics& found);

}  // namespace duban
