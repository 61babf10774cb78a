// Making the columns.
#include "engine/rules/day_columns.h"

#include <limits>
#include <unordered_map>

#include "engine/rules/day_facts.h"
#include "engine/rules/evaluate.h"
#include "engine/rules/summing_up.h"

namespace duban {

/// The state of a day before, judged by today's policy.
struct EarlierDay {
  EarlierDay(const DayFacts& today, Date on)
      : snapshot(snapshot_at(*today.snapshot().history, on, needs_of(today.policy().rulebook))), facts(snapshot, today.policy()) {}

  Snapshot snapshot;
  DayFacts facts;
};

DayColumns::DayColumns(const DayFacts& day) : day_(day) {}
DayColumns::~DayColumns() = default;

const ValueColumn& DayColumns::of(const std::shared_ptr<const ColumnSource>& source, SubjectKind subject) {
  const auto key = std::pair(source, subject);
  const auto known = made_.find(key);
  if (known != made_.end()) return known->second;
  ValueColumn column = make(*source, subject);
  return made_.emplace(key, std::move(column)).first->second;
}

ValueColumn DayColumns::make(const ColumnSource& source, SubjectKind subject) {
  switch (source.kind) {
    case ColumnSource::Kind::related: return related(source, subject);
    case ColumnSource::Kind::earlier: return earlier(source, subject);
    case ColumnSource::Kind::period: return period(source, subject);
    case ColumnSource::Kind::text_has: return text_has(source, subject);
    case ColumnSource::Kind::list_has:
    case ColumnSource::Kind::list_count: break;
  }
  return of_list(source, subject);
}

ValueColumn DayColumns::related(const ColumnSource& source, SubjectKind subject) const {
  const RelatedRows rows = related_rows(day_, *source.relation, subject);
  const FactTable table(day_, source.relation->to);
  const auto values = source.value ? evaluate(*source.value, table) : std::vector<Value>();
  const auto wanted = source.where ? evaluate(*source.where, table) : std::vector<Value>();
  std::vector<Summed> sums(static_cast<std::size_t>(rows.groups));
  for (const RelatedRows::Member& member : rows.members) {
    const auto row = static_cast<std::size_t>(member.row);
    if (source.where && wanted[row] != Value::boolean(true)) continue;
    sums[static_cast<std::size_t>(member.group)].add(source.value ? values[row] : Value::unknown());
  }
  ValueColumn column;
  for (const int group : rows.group_of) {
    column.add((group < 0 ? Summed() : sums[static_cast<std::size_t>(group)]).result(source.aggregate));
  }
  return column;
}

ValueColumn DayColumns::earlier(const ColumnSource& source, SubjectKind subject) {
  const Date on = start_of(source.length, day_.as_of(), day_.policy().calendar);
  auto& then = earlier_[on];
  if (then == nullptr) then = std::make_unique<EarlierDay>(day_, on);
  const FactTable old(then->facts, subject);
  const FactTable now(day_, subject);
  const std::vector<Value> values = evaluate(*source.value, old);
  std::unordered_map<std::int64_t, std::size_t> row_of;
  for (std::size_t row = 0; row < old.rows(); ++row) row_of.emplace(old.lasting_number(row), row);
  ValueColumn column;
  for (std::size_t row = 0; row < now.rows(); ++row) {
    const auto known = row_of.find(now.lasting_number(row));
    column.add(known == row_of.end() ? Value::unknown() : values[known->second]);
  }
  return column;
}

ValueColumn DayColumns::period(const ColumnSource& source, SubjectKind subject) const {
  const Date first = start_of(source.length, day_.as_of(), day_.policy().calendar).plus_days(1);
  const std::vector<int>& counts = source.function == PeriodFunction::missed_duties ? day_.missed_within(first)
                                   : source.function == PeriodFunction::reports     ? day_.reports_within(first)
                                                                                    : day_.returned_within(first);
  ValueColumn column;
  const FactTable table(day_, subject);
  for (std::size_t row = 0; row < table.rows(); ++row) column.add(Value::number(counts[static_cast<std::size_t>(table.row(row).task)]));
  return column;
}

ValueColumn DayColumns::of_list(const ColumnSource& source, SubjectKind subject) const {
  const FactTable table(day_, subject);
  const int wanted = table.pool().intern(source.literal);
  ValueColumn column;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto members = table.members(source.fact, row);
    if (source.kind == ColumnSource::Kind::list_count) {
      column.add(Value::number(static_cast<std::int64_t>(members.size())));
    } else {
      column.add(Value::boolean(std::find(members.begin(), members.end(), wanted) != members.end()));
    }
  }
  return column;
}

ValueColumn DayColumns::text_has(const ColumnSource& source, SubjectKind subject) const {
  const FactTable table(day_, subject);
  std::unordered_map<std::int64_t, bool> has;  // by pooled text
  ValueColumn column;
  for (const Value value : evaluate(*source.value, table)) {
    if (!value.known) {
      column.add(value);
      continue;
    }
    const auto [known, fresh] = has.try_emplace(value.raw, false);
    if (fresh) known->second = table.pool().text(static_cast<int>(value.raw)).find(source.literal) != std::string::npos;
    column.add(Value::boolean(known->second));
  }
  return column;
}

}  // namespace duban
