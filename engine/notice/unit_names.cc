// Names of units.
#include "engine/notice/unit_names.h"

#include "engine/base/text.h"
#include "engine/directory/name_kind.h"

namespace duban {
namespace {

/// 高新园（邹区镇） → 高新园; unchanged when nothing stands before the bracket.
std::u32string without_bracket(std::u32string name) {
  static constexpr std::u32string_view kOpening = U"（([【〔〈";
  static constexpr std::u32string_view kClosing = U"）)]】〕〉";
  if (name.empty() || kClosing.find(name.back()) == std::u32string_view::npos) return name;
  const std::size_t open = name.find_first_of(kOpening);
  if (open == std::u32string::npos || open == 0) return name;
  return name.substr(0, open);
}

}  // namespace

bool UnitNames::is_group(std::string_view name) const {
  const auto known = directory_.resolve(name);
  if (known) return directory_.group(*known) != nullptr;
  return is_group_name(without_blanks(normalize_text(name)));
}

bool UnitNames::is_plausible(std::string_view name) const {
  if (directory_.resolve(name)) return true;
  const std::string plain = encode_utf8(without_bracket(decode_utf8(without_blanks(normalize_text(name)))));
  if (plain.empty()) return false;
  return directory_.resolve(plain).has_value() || is_group_name(plain) || kind_of_name(plain).has_value();
}

}  // namespace duban
