// What waits for the office, as a document and as JSON.
#pragma once

#include <string>
#include <vector>

#include "engine/base/json.h"
#include "engine/document/document.h"
#include "engine/base/message.h"
#include "engine/model/waiting.h"

namespace duban {

[[nodiscard]] Document waiting_document(const std::vector<WaitingMatter>& matters, Date as_of, std::vector<std::string> banners, Language language);
/// Adds `waiting` to `head`.
[[nodiscard]] Json waiting_json(const std::vector<WaitingMatter>& matters, Json head);

}  // namespace duban
