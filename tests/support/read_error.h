// What reading a bad file says, for tests: the id of the error or the ids of the warnings.
#pragma once

#include <string>

#include "engine/base/diagnostic.h"
#include "engine/files/content.h"

namespace duban {

/// The id of the InputError that `read` throws, "" when it throws none.
template <typename Read>
std::string error_of(Read read) {
  try {
    (void)read();
  } catch (const InputError& error) {
    return std::string(id_of(error.found().items().front().message.id));
  }
  return "";
}

/// The warnings of `content` as "id@place id@place", places as `cell` or line:column.
inline std::string warnings_of(const Content& content) {
  std::string out;
  for (const Diagnostic& d : content.found.items()) {
    out += (out.empty() ? "" : " ") + std::string(id_of(d.message.id)) + "@";
    out += d.at.cell.empty() ? std::to_string(d.at.line) + ":" + std::to_string(d.at.column) : d.at.cell;
  }
  return out;
}

}  // namespace duban
