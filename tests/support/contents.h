// Contents of files as tests write them.
#pragma once

#include <string>

#include "engine/files/table_text.h"

namespace duban {

/// What a text file `n.txt` is read into.
inline Content content_of(const std::string& text) {
  const SourceText source{"n.txt", text};
  return {"n.txt", parse_table_text(source), false, {}, source};
}

}  // namespace duban
