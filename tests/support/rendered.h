// Reads texts back out of rendered documents.
#pragma once

#include <string>
#include <utility>

#include "engine/base/text.h"
#include "engine/files/package.h"

namespace duban {

/// Markup of HTML and XML turned back into text.
inline std::string without_entities(std::string text) {
  for (const auto& [entity, plain] : {std::pair<const char*, const char*>{"<br>", "\n"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}) text = replace_all(std::move(text), entity, plain);
  return text;
}

/// Markdown turned back into text.
inline std::string without_markdown(const std::string& markdown) {
  std::string out;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\' && i + 1 < markdown.size()) ++i;
    out += markdown[i];
  }
  return without_entities(std::move(out));
}

/// All texts of a workbook's cells, one after another.
inline std::string texts_of_workbook(const std::string& bytes) {
  const Package package(bytes, "list.xlsx");
  return without_entities(package.find_part("xl/sharedStrings.xml").value_or(""));
}

}  // namespace duban
