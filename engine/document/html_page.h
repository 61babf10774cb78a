// What every HTML page shares: its head with the styles, and how text is escaped in it.
#pragma once

#include <string>
#include <string_view>

#include "engine/document/document.h"

namespace duban {

/// `text` as content of an element or attribute; a line break becomes `<br>` when `breaks`, else a blank.
[[nodiscard]] std::string html_text(std::string_view text, bool breaks = false);
/// The same with line breaks; dates, months and numbers of documents in it are not broken.
[[nodiscard]] std::string html_words(std::string_view text);
/// From the doctype to the opening of the body; `landscape`: how it is printed.
[[nodiscard]] std::string html_head(const Document& document, bool landscape);

}  // namespace duban
