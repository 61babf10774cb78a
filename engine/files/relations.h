// Relations between the parts of a package (.rels): which part plays which role for another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/files/package.h"

namespace duban {

/// `type` is the last word of the relation's type ("styles", "footer"), `part` the name of the part meant.
struct Relation {
  std::string id;
  std::string type;
  std::string part;
  friend bool operator==(const Relation&, const Relation&) = default;
};

/// The relations of the part `name` ("" = of the package itself), in the order of the file; none where it
/// has none. Links out of the package are left out.
[[nodiscard]] std::vector<Relation> relations_of(const Package& package, std::string_view name);

/// The part that is the document itself ("word/document.xml", "xl/workbook.xml"); "" when none is named.
[[nodiscard]] std::string main_part(const Package& package);

}  // namespace duban
