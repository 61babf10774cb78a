// Every entry about a task, with both its clocks, as a document and as JSON.
#pragma once

#include <string>
#include <vector>

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/event.h"

namespace duban {

struct HistoryLine {
  Event event;
  bool late = false;  // recorded after the list of its own week
};

struct TaskHistory {
  std::string ref;
  std::string key;
  std::string title;
  std::vector<HistoryLine> lines;  // in the order recorded
};

[[nodiscard]] Document history_document(const TaskHistory& history, Date as_of, std::vector<std::string> banners, Language language);
/// Adds ref, key, title and entries to `head`.
[[nodiscard]] Json history_json(const TaskHistory& history, Json head, Language language);

/// The evidence that the entries of a task name.
[[nodiscard]] Document evidence_document(const TaskHistory& history, Date as_of, std::vector<std::string> banners, Language language);
[[nodiscard]] Json evidence_json(const TaskHistory& history, Json head);

}  // namespace duban
