// What the name of a body tells by itself: its kind, and whether it stands for many bodies. Decided by how
// bodies are named in general; which bodies an office has is the directory's to say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duban {

/// The kind that `name` suggests: department street committee company party other. Nothing when `name` does not
/// look like the name of one body: a sentence, a date, a group (各街道), a bare kind of body (管委会).
[[nodiscard]] std::optional<std::string> kind_of_name(std::string_view name);

/// True when `name` stands for many bodies: 各街道, 区政府各部门, 有关单位, 市直相关单位, 11个街道.
[[nodiscard]] bool is_group_name(std::string_view name);

/// True when a unit of `kind` called `unit` is what the group's name says by its ending: a street for 各街道, a
/// company for 区属国企. False where the ending or a word like 相关 leaves it open.
[[nodiscard]] bool may_be_member(std::string_view unit, std::string_view kind, std::string_view group);

/// True for an ending that many bodies share and that alone names none: 管委会, 办公室, 公司, 街道. Such a text
/// is the second half of a name broken over two lines.
[[nodiscard]] bool is_bare_kind(std::string_view name);

/// A body's name taken apart: 渝中区委编办 = 渝中区 · 委 · 编 · 办.
struct NameParts {
  std::string region;  // 区, 渝中区, 重庆市渝中区; "" = not said
  std::string rank;    // 委 of the Party, 政府 of the government; "" = not said
  std::string stem;    // what tells bodies of one kind apart; may be ""
  std::string ending;  // in its full form: 办公室 also for 办, 委员会 also for 委; "" = unknown
  bool short_ending = false;  // the ending was written short
};

/// `name` taken apart, whether it is a body's name or not.
[[nodiscard]] NameParts parts_of_name(std::string_view name);

}  // namespace duban
