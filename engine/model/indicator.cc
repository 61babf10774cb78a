// JSON of indicators.
#include "engine/model/indicator.h"

namespace duban {

Json to_json(const Indicator& indicator) {
  Json json = Json::object();
  json.set("no", indicator.no);
  json.set("category", indicator.category);
  json.set("metric", indicator.metric);
  json.set("unit", indicator.unit);
  json.set("binding", indicator.binding);
  json.set("year", indicator.year);
  json.set("target", to_json(indicator.target));
  json.set("baseline", indicator.baseline);
  json.set("actual", indicator.actual);
  json.set("official_verdict", indicator.official_verdict);
  return json.set("note", indicator.note);
}

Indicator indicator_from_json(const Json& json) {
  Indicator indicator;
  indicator.no = json["no"].text().value_or("");
  indicator.category = json["category"].text().value_or("");
  indicator.metric = json["metric"].text().value_or("");
  indicator.unit = json["unit"].text().value_or("");
  indicator.binding = json["binding"].truth();
  indicator.year = static_cast<int>(json["year"].integer().value_or(0));
  indicator.target = target_from_json(json["target"]);
  indicator.baseline = json["baseline"].text();
  indicator.actual = json["actual"].text();
  indicator.official_verdict = json["official_verdict"].text();
  indicator.note = json["note"].text();
  return indicator;
}

}  // namespace duban
