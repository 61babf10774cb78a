// Numbers as lists of a document show them: 12 as 十二, ⑫, xii, l. Where such numbers stand is decided by
// docx_numbering.
#pragma once

#include <string>
#include <string_view>

namespace duban {

/// `number` in the number format `format` of WordprocessingML ("decimal", "chineseCounting", "upperRoman" …).
/// "" for bullets and none; plain digits for a format that is not known or has no form for the number.
[[nodiscard]] std::string list_number(std::string_view format, int number);

}  // namespace duban
