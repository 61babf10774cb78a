// Single expressions: the same steps as a rulebook's, compiled for one use.
#include "engine/rules/evaluate.h"

#include <algorithm>

#include "engine/rules/block_run.h"
#include "engine/rules/day_facts.h"

namespace duban {

FactTable::FactTable(const DayFacts& day, SubjectKind subject) : subject_(subject), source_(day, subject == SubjectKind::leader) {
  const Snapshot& snapshot = day.snapshot();
  switch (subject) {
    case SubjectKind::task: rows_ = snapshot.tasks.size(); break;
    case SubjectKind::target: rows_ = snapshot.values.size(); break;
    case SubjectKind::unit: rows_ = snapshot.units.size(); break;
    case SubjectKind::leader: rows_ = snapshot.leaders.size(); break;
    case SubjectKind::indicator: rows_ = day.indicators().size(); break;
  }
}

void FactTable::subjects(std::size_t first, std::size_t count, FactRow* out) const {
  const auto& target_task = source_.day->snapshot().target_task;
  for (std::size_t i = 0; i < count; ++i) {
    const int row = static_cast<int>(first + i);
    if (subject_ == SubjectKind::task) {
      out[i] = {row, -1, -1, -1};
    } else if (subject_ == SubjectKind::target) {
      out[i] = {target_task[first + i], row, -1, -1};
    } else if (subject_ == SubjectKind::indicator) {
      out[i] = {-1, -1, -1, row};
    } else {
      out[i] = {-1, -1, row, -1};
    }
  }
}

FactRow FactTable::row(std::size_t index) const {
  FactRow row;
  subjects(index, 1, &row);
  return row;
}

Value FactTable::at(int fact, std::size_t row) const {
  const FactRow subject = this->row(row);
  std::int64_t raw = 0;
  std::uint8_t known = 0;
  read(fact, &subject, 1, &raw, &known);
  return {raw, known != 0};
}

std::span<const int> FactTable::members(int fact, std::size_t row) const {
  const FactRow subject = this->row(row);
  return all_facts()[static_cast<std::size_t>(fact)].members(source_, subject);
}

const ValueColumn& FactTable::column(const std::shared_ptr<const ColumnSource>& source) const { return source_.day->columns().of(source, subject_); }

const Calendar& FactTable::calendar() const { return source_.day->policy().calendar; }

std::int64_t FactTable::lasting_number(std::size_t row) const {
  const Snapshot& snapshot = source_.day->snapshot();
  const FactRow subject = this->row(row);
  switch (subject_) {
    case SubjectKind::task: return snapshot.tasks[row].task->id;
    case SubjectKind::target: {
      const TaskState& state = source_.day->state(subject.task);
      return snapshot.history->lasting_target(*state.task, subject.target - snapshot.first_target(state));
    }
    case SubjectKind::unit: return snapshot.units[row];
    case SubjectKind::leader: return snapshot.leaders[row];
    case SubjectKind::indicator: break;
  }
  return source_.day->indicators()[row].registered->id;
}

std::vector<Value> evaluate(const Expression& expression, const FactTable& table) {
  Conditions conditions;
  const Register result = conditions.add(expression);
  BlockRun run(conditions, table);
  std::vector<Value> values;
  values.reserve(table.rows());
  for (std::size_t first = 0; first < table.rows(); first += kBlockRows) {
    const std::size_t rows = std::min(kBlockRows, table.rows() - first);
    run.run(first, rows);
    for (std::size_t row = 0; row < rows; ++row) values.push_back(run.value(result, row));
  }
  return values;
}

Value evaluate_row(const Expression& expression, const FactTable& table, std::size_t row) {
  Conditions conditions;
  const Register result = conditions.add(expression);
  BlockRun run(conditions, table);
  run.run(row, 1);
  return run.value(result, 0);
}

}  // namespace duban
