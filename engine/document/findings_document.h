// Findings as a document and as JSON (contract, DESIGN §7).
#pragma once

#include "engine/base/json.h"
#include "engine/document/document.h"
#include "engine/document/weekly_document.h"
#include "engine/model/explanation.h"

namespace duban {

struct ShownFinding {
  std::string rule;
  std::string rule_name;
  std::string subject_kind;
  std::string subject_id;  // with its kind: "task:2024/4.27"
  std::optional<std::string> ref;
  std::string key;
  std::string title;
  int late_entries = 0;  // of its task
  Lamp lamp = Lamp::grey;
  std::optional<std::string> rung;
  std::optional<Date> since;
  std::string message;
  std::vector<Evidence> evidence;
  std::optional<Handover> handover = {};  // who has the task now took it over after `since`
};

[[nodiscard]] Document findings_document(const std::vector<ShownFinding>& findings, Date as_of, Language language);
/// [{"fact","value","source"}].
[[nodiscard]] Json evidence_json(const std::vector<Evidence>& evidence, Language language);
[[nodiscard]] Json findings_json(const std::vector<ShownFinding>& findings, Json head, Language language);

}  // namespace duban
