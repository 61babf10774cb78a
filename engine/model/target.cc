// Names and JSON of targets.
#include "engine/model/target.h"

#include "engine/base/names.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 7> kComparators = {">=", ">", "<=", "<", "=", "~", "keep"};
constexpr std::array<std::string_view, 8> kKinds = {"growth",    "level",     "count", "ratio",
                                                    "reduction", "milestone", "rank",  "relative"};
constexpr std::array<std::string_view, 4> kAccruals = {"flow", "stock", "rate", "state"};

}  // namespace

std::string_view name_of(Comparator op) { return kComparators[static_cast<std::size_t>(op)]; }
std::string_view name_of(TargetKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Accrual accrual) { return kAccruals[static_cast<std::size_t>(accrual)]; }

std::optional<Comparator> parse_comparator(std::string_view name) {
  return enum_named<Comparator>(kComparators, name);
}
std::optional<TargetKind> parse_target_kind(std::string_view name) {
  return enum_named<TargetKind>(kKinds, name);
}
std::optional<Accrual> parse_accrual(std::string_view name) {
  return enum_named<Accrual>(kAccruals, name);
}

Json to_json(const Target& target) {
  Json json = Json::object();
  json.set("metric", target.metric);
  json.set("op", target.op ? Json(name_of(*target.op)) : Json());
  json.set("value", target.value);
  json.set("unit", target.unit);
  json.set("kind", name_of(target.kind));
  json.set("accrual", name_of(target.accrual));
  json.set("qualifier", target.qualifier);
  json.set("phrase", target.phrase);
  json.set("deadline", target.deadline ? Json(target.deadline->to_string()) : Json());
  return json;
}

Target target_from_json(const Json& json) {
  Target target;
  target.metric = json["metric"].text().value_or("");
  target.op = parse_comparator(json["op"].text().value_or(""));
  if (const auto text = json["value"].text()) target.value = parse_decimal(*text);
  if (const auto number = json["value"].number()) target.value = number;
  target.unit = json["unit"].text().value_or("");
  target.kind = parse_target_kind(json["kind"].text().value_or("")).value_or(TargetKind::count);
  target.accrual = parse_accrual(json["accrual"].text().value_or("")).value_or(Accrual::flow);
  target.qualifier = json["qualifier"].text();
  target.phrase = json["phrase"].text().value_or("");
  target.deadline = parse_date(json["deadline"].text().value_or(""));
  return target;
}

bool awaits_statistics(TargetKind kind) {
  return kind != TargetKind::count && kind != TargetKind::milestone;
}

}  // namespace duban
