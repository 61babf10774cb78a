// The office's own sheet: every matter that waits for it, with cells for its word, the reason and who approved.
#pragma once

#include <string>
#include <vector>

#include "engine/forms/form_book.h"
#include "engine/model/waiting.h"

namespace duban {

struct ReviewMatter {
  WaitingMatter waiting;
  int task = 0;          // internal number
  std::string content;   // what was reported or asked for
  std::string values;    // "新增首店品牌 31家 / ≥30家"; lines
  std::string before;    // the values before
};

/// The sheet with one row a matter, in the order given. `identity`.unit is "".
[[nodiscard]] FormBook build_review_form(const FormIdentity& identity, bool demo, const std::vector<ReviewMatter>& matters, Language language);

}  // namespace duban
