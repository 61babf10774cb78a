// Kinds of units and their words.
#include "engine/directory/unit_kind.h"

#include <array>

namespace duban {
namespace {

constexpr std::array kWords = {Msg::unit_department, Msg::unit_street, Msg::unit_committee, Msg::unit_company, Msg::unit_party, Msg::unit_other};

}  // namespace

const std::vector<std::string>& unit_kinds() {
  static const std::vector<std::string> kKinds = {"department", "street", "committee", "company", "party", "other"};
  return kKinds;
}

std::string unit_kind_word(std::string_view kind, Language language) {
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (unit_kinds()[i] == kind) return text_of(kWords[i], language);
  }
  return std::string(kind);
}

std::optional<std::string> parse_unit_kind(std::string_view word) {
  for (const std::string& kind : unit_kinds()) {
    if (word == kind || word == unit_kind_word(kind, Language::chinese)) return kind;
  }
  return std::nullopt;
}

}  // namespace duban
