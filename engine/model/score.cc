// Entries about scores and their payloads.
#include "engine/model/score.h"

#include <array>

#include "engine/base/names.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 5> kScoreKinds = {"posted", "added", "appeal", "decision", "reversal"};
constexpr std::array<std::string_view, 3> kScoreRoles = {"none", "lead", "support"};
constexpr std::array<std::string_view, 4> kAppealStates = {"none", "pending", "upheld", "rejected"};

}  // namespace

std::string_view name_of(ScoreKind kind) { return kScoreKinds[static_cast<std::size_t>(kind)]; }
std::optional<ScoreKind> parse_score_kind(std::string_view name) { return enum_named<ScoreKind>(kScoreKinds, name); }
std::string_view name_of(ScoreRole role) { return kScoreRoles[static_cast<std::size_t>(role)]; }
std::string_view name_of(AppealState state) { return kAppealStates[static_cast<std::size_t>(state)]; }

EventDraft score_draft(const ScoreEntry& entry) {
  Json payload = Json::object();
  const auto text = [&](const char* name, const std::string& value) {
    if (!value.empty()) payload.set(name, value);
  };
  payload.set("kind", name_of(entry.kind)).set("unit", entry.unit).set("told_on", entry.told_on.to_string());
  if (entry.task != 0) payload.set("task", entry.task);
  if (entry.role != ScoreRole::none) payload.set("role", name_of(entry.role));
  text("via", entry.via);
  text("clause", entry.clause);
  text("name", entry.name);
  if (entry.has_points()) payload.set("points", entry.points.to_short_string());
  text("period", entry.period);
  if (entry.year != 0) payload.set("year", entry.year);
  text("reason", entry.reason);
  if (entry.event != 0) payload.set("event", entry.event);
  if (entry.about != 0) payload.set("about", entry.about);
  if (entry.kind == ScoreKind::decision) payload.set("decision", entry.upheld ? "uphold" : "reject");
  text("by", entry.by);
  return {EventType::score, "unit:" + entry.unit, entry.on, std::move(payload), std::nullopt};
}

ScoreEntry score_from(const Event& event, const Json& payload) {
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  ScoreEntry entry;
  entry.seq = event.seq;
  entry.kind = parse_score_kind(text("kind")).value_or(ScoreKind::posted);
  entry.on = event.effective_on;
  entry.told_on = parse_date(text("told_on")).value_or(event.effective_on);
  entry.unit = text("unit");
  entry.task = static_cast<int>(payload["task"].integer().value_or(0));
  entry.role = enum_named<ScoreRole>(kScoreRoles, text("role")).value_or(ScoreRole::none);
  entry.via = text("via");
  entry.clause = text("clause");
  entry.name = text("name");
  entry.points = parse_decimal(text("points")).value_or(Decimal());
  entry.period = text("period");
  entry.year = static_cast<int>(payload["year"].integer().value_or(0));
  entry.reason = text("reason");
  entry.event = payload["event"].integer().value_or(0);
  entry.about = payload["about"].integer().value_or(0);
  entry.upheld = text("decision") == "uphold";
  entry.by = text("by");
  entry.actor = event.actor;
  return entry;
}

}  // namespace duban
