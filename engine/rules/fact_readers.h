// The parts of the table of facts, one a file, and what they all read with.
#pragma once

#include <algorithm>

#include "engine/base/index.h"
#include "engine/rules/day_facts.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {

[[nodiscard]] std::span<const FactDefinition> facts_of_identity();
[[nodiscard]] std::span<const FactDefinition> facts_of_time();
[[nodiscard]] std::span<const FactDefinition> facts_of_reports();
[[nodiscard]] std::span<const FactDefinition> facts_of_progress();
[[nodiscard]] std::span<const FactDefinition> facts_of_targets();
[[nodiscard]] std::span<const FactDefinition> facts_of_graph();
[[nodiscard]] std::span<const FactDefinition> facts_of_life();
[[nodiscard]] std::span<const FactDefinition> facts_of_parties();
[[nodiscard]] std::span<const FactDefinition> facts_of_roles();
[[nodiscard]] std::span<const FactDefinition> facts_of_timeline();
[[nodiscard]] std::span<const FactDefinition> facts_of_indicators();
[[nodiscard]] std::span<const FactDefinition> facts_of_scores();

namespace fact_readers {

using Source = FactSource;
using Row = FactRow;

constexpr SubjectKind kTask = SubjectKind::task;
constexpr SubjectKind kTarget = SubjectKind::target;
constexpr SubjectKind kUnit = SubjectKind::unit;
constexpr ValueType kBool = ValueType::boolean;
constexpr ValueType kNumber = ValueType::number;
constexpr ValueType kDate = ValueType::date;
constexpr ValueType kText = ValueType::text;
constexpr ValueType kWord = ValueType::enumeration;
constexpr ValueType kList = ValueType::list;
constexpr SubjectKind kIndicator = SubjectKind::indicator;

using duban::at;
inline const TaskState& state(const Source& s, const Row& r) { return s.day->state(r.task); }
inline const TaskColumns& columns(const Source& s) { return s.day->snapshot().columns; }
inline Date due(const Source& s, const Row& r) { return columns(s).due[at(r.task)]; }
inline Date start(const Source& s, const Row& r) { return columns(s).start[at(r.task)]; }
inline Date last_report(const Source& s, const Row& r) { return columns(s).last_report[at(r.task)]; }
inline Date today(const Source& s) { return s.day->as_of(); }
inline const Calendar& calendar(const Source& s) { return s.day->policy().calendar; }
inline int worked_between(const Source& s, Date from, Date to) { return calendar(s).count(from, to); }

inline Value whole(std::int64_t n) { return Value::number(n); }
inline Value text(const Source& s, std::string_view t) { return Value::text(s.pool->intern(t)); }
/// Hundredths of a percent; negative ones are not known.
inline Value percent(int hundredths) { return hundredths < 0 ? Value::unknown() : whole(hundredths); }

/// Unknown where there is nothing.
inline Value known_or_not(std::optional<bool> holds) { return holds ? Value::boolean(*holds) : Value::unknown(); }

/// The day it was reported as done; nothing unless it is submitted.
inline std::optional<Date> submitted_on(const Source& s, const Row& r) {
  if (s.day->status()[at(r.task)] != TaskStatus::submitted) return std::nullopt;
  return status_since(state(s, r), TaskStatus::submitted);
}

/// Reads a block by one function a row, which the compiler folds into the loop.
template <auto Read>
void each(const Source& s, const Row* rows, std::size_t count, std::int64_t* raw, std::uint8_t* known) {
  for (std::size_t i = 0; i < count; ++i) {
    const Value value = Read(s, rows[i]);
    raw[i] = value.known ? value.raw : 0;
    known[i] = value.known ? 1 : 0;
  }
}

/// The same where all rows have one value: it is read once.
template <auto Read>
void all_alike(const Source& s, const Row*, std::size_t count, std::int64_t* raw, std::uint8_t* known) {
  const Value value = Read(s);
  std::fill_n(raw, count, value.known ? value.raw : 0);
  std::fill_n(known, count, static_cast<std::uint8_t>(value.known ? 1 : 0));
}

}  // namespace fact_readers

}  // namespace duban
