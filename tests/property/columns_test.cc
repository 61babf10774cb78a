// Specifies that columns say what rows say: conditions over a table equal the same conditions row by
// row, and a day's findings equal a plain loop over rules and rows. Histories reach over more than
// two blocks.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>

#include "engine/rules/block_run.h"
#include "tests/support/rules.h"

namespace duban {
namespace property_columns_test {

const std::string kRules = R"(duties:
  - {id: m, for: has_target, rhythm: {monthly: 25}, roll: previous, grace: 2 workdays}
  - {id: q, for: otherwise, rhythm: {quarterly: 20, month: next}}
  - {id: s, for: has_target, rhythm: {weekly: friday}, roll: second, who: supports}
rules:
  - {id: overdue, when: open and workdays_overdue > 0, lamp: red, measure: workdays_overdue}
  - {id: behind, when: open and pace - progress >= 10, unless: own_percent < 5, lamp: yellow, measure: pace - progress}
  - {id: missed, when: open and missed_duties > 0, lamp: yellow, measure: missed_duties}
  - {id: silent, when: missed_support_duties > 9, lamp: blue, measure: missed_support_duties}
  - {id: back, when: own_percent < previous_percent, lamp: blue, measure: own_percent - previous_percent}
  - {id: short, for: target, when: short and not submitted, lamp: red, measure: target_value - value}
  - {id: low, for: target, when: 'if_unknown(value, 0) * 3 < target_value', unless: unknown(progress), lamp: blue}
  - {id: unit, for: unit, when: lead_overdue > 1 or support_tasks > 3, lamp: red, measure: most_overdue}
  - {id: leader, for: leader, when: lead_due_soon > 0, lamp: yellow, measure: lead_due_soon}
)";

/// Dates, targets and reports come from one seed, so that hundreds of tasks are made quickly.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  /// From `low` to `high`, both inclusive.
  int roll(int low, int high) { return low + static_cast<int>(engine_() % static_cast<std::uint32_t>(high - low + 1)); }
  bool one_in(int n) { return roll(1, n) == 1; }
  std::string day_of_2024(int first = 0) { return day("2024-01-01").plus_days(roll(first, 400)).to_string(); }

 private:
  std::mt19937 engine_;
};

void add_task(Dice& dice, int id, HistoryBuilder& history) {
  auto task = a_task().ref("1." + std::to_string(id)).due(dice.day_of_2024(20));
  task.lead("单位" + std::to_string(dice.roll(1, 9))).support("单位" + std::to_string(dice.roll(1, 12)));
  if (dice.one_in(3)) task.leader("领导" + std::to_string(dice.roll(1, 4)));
  if (dice.one_in(4)) task.implied();
  if (dice.one_in(3)) task.of_class(dice.one_in(2) ? "重点" : "一般");
  const int targets = dice.roll(0, 2);
  for (int i = 0; i < targets; ++i) task.target(a_target("目标" + std::to_string(i), Comparator::at_least, "100", "个"));
  history.task(task);
  for (int left = dice.roll(0, 3); left > 0; --left) {
    const auto percent = dice.one_in(4) ? std::nullopt : std::optional(dice.roll(0, 100) * 100);
    std::vector<MeasuredValue> values;
    if (targets > 0 && dice.one_in(2)) {
      values.push_back(a_value(std::to_string(dice.roll(0, 120)), "个", dice.roll(0, targets - 1)));
    }
    history.report(id, dice.day_of_2024(), percent, values);
  }
  if (dice.one_in(10)) history.closing(id, dice.day_of_2024());
  if (dice.one_in(10)) history.extension(id, dice.day_of_2024(), dice.day_of_2024(300));
  if (id > 1 && dice.one_in(5)) history.link(id, dice.roll(1, id - 1), dice.day_of_2024());
}

History any_history() {
  const int tasks = *rc::gen::resize(100, rc::gen::inRange(0, 601));  // as many in the first round as later
  Dice dice(*rc::gen::arbitrary<std::uint32_t>());
  auto history = a_history();
  for (int id = 1; id <= tasks; ++id) add_task(dice, id, history);
  return history.build();
}

std::string any_day() { return day("2024-01-01").plus_days(*rc::gen::inRange(0, 420)).to_string(); }

struct Asked {
  SubjectKind subject;
  ValueType type;
  std::string text;
};

const std::vector<Asked>& conditions() {
  static const std::vector<Asked> kAsked = {
      {SubjectKind::task, ValueType::boolean, "open and (workdays_overdue > 0 or missed_duties > 1)"},
      {SubjectKind::task, ValueType::boolean, "not overdue and pace - progress >= 10.5 and class != '重点'"},
      {SubjectKind::task, ValueType::boolean, "upstream_overdue or (progress > 50) = (own_percent > 50)"},
      {SubjectKind::task, ValueType::number, "progress * 1.5 - 10 * previous_percent / 3 + 7% * (previous_percent / (pace - 50))"},
      {SubjectKind::task, ValueType::number, "progress * 90000000000000 * 1000"},
      {SubjectKind::task, ValueType::number, "if_unknown(report_gap, days_silent * 0.25)"},
      {SubjectKind::task, ValueType::number, "day_of_year(due) - day_of_year(start)"},
      {SubjectKind::task, ValueType::text, "if_unknown(class, ref)"},
      {SubjectKind::target, ValueType::boolean, "if_unknown(short, progress < 50) and open"},
      {SubjectKind::target, ValueType::number, "target_value - value"},
      {SubjectKind::target, ValueType::date, "if_unknown(value_on, due)"},
      {SubjectKind::unit, ValueType::number, "lead_overdue * 100 / lead_tasks"},
      {SubjectKind::leader, ValueType::boolean, "lead_due_soon > 0 or most_overdue > 10"},
  };
  return kAsked;
}

TEST_CASE("conditions over a table say what they say row by row") {
  CHECK(rc::check("evaluate = evaluate_row of each row", [] {
    const Judged judged(any_history(), any_day(), kAnyRule);
    for (const Asked& asked : conditions()) {
      const Expression e = an_expression(asked.text, asked.type, asked.subject);
      const FactTable table = judged.day.table(asked.subject);
      const std::vector<Value> column = evaluate(e, table);
      RC_ASSERT(column.size() == table.rows());
      for (std::size_t row = 0; row < column.size(); ++row) RC_ASSERT(column[row] == evaluate_row(e, table, row));
    }
  }));
}

TEST_CASE("conditions compiled together say what each says alone") {
  CHECK(rc::check("run of all = evaluate of each", [] {
    const Judged judged(any_history(), any_day(), kAnyRule);
    const FactTable table = judged.day.table(SubjectKind::task);
    Conditions together;
    std::vector<Register> results;
    std::vector<std::vector<Value>> alone;
    for (const Asked& asked : conditions()) {
      if (asked.subject != SubjectKind::task) continue;
      const Expression e = an_expression(asked.text, asked.type);
      results.push_back(together.add(e));
      alone.push_back(evaluate(e, table));
    }
    BlockRun run(together, table);
    for (std::size_t first = 0; first < table.rows(); first += kBlockRows) {
      const std::size_t rows = std::min(kBlockRows, table.rows() - first);
      run.run(first, rows);
      for (std::size_t i = 0; i < results.size(); ++i) {
        for (std::size_t row = 0; row < rows; ++row) RC_ASSERT(run.value(results[i], row) == alone[i][first + row]);
      }
    }
  }));
}

/// Where a rule holds, and how far, row by row.
struct Held {
  int rule, row, measure;
  friend bool operator==(const Held&, const Held&) = default;
};

bool holds(const std::optional<Expression>& e, const FactTable& table, std::size_t row, bool wanted) {
  return !e || evaluate_row(*e, table, row) == Value::boolean(wanted);
}

std::vector<Held> plain_loop(const Day& day) {
  std::vector<Held> all;
  const auto& rules = day.policy().rulebook.rules;
  for (std::size_t r = 0; r < rules.size(); ++r) {
    const FactTable table = day.table(rules[r].subject);
    for (std::size_t row = 0; row < table.rows(); ++row) {
      if (!holds(rules[r].when, table, row, true) || !holds(rules[r].unless, table, row, false)) continue;
      std::int64_t measure = rules[r].measure ? evaluate_row(*rules[r].measure, table, row).raw : 0;
      for (int place = 0; rules[r].measure && place < rules[r].measure->places; ++place) measure /= 10;
      all.push_back({static_cast<int>(r), static_cast<int>(row), static_cast<int>(measure)});
    }
  }
  return all;
}

TEST_CASE("a day finds what a plain loop over rules and rows finds") {
  CHECK(rc::check("findings = loop", [] {
    const Judged judged(any_history(), any_day(), kRules);
    std::vector<Held> found;
    for (const Finding& f : judged.day.findings()) {
      found.push_back({f.rule, f.row, f.measure});
      RC_ASSERT(f.subject == judged.day.rule(f).subject);
      RC_ASSERT(f.task_row == judged.day.table(f.subject).row(static_cast<std::size_t>(f.row)).task);
    }
    RC_ASSERT(found == plain_loop(judged.day));
  }));
}

TEST_CASE("every column of a fact is what each of its rows is alone") {
  CHECK(rc::check("read of many = at of each", [] {
    const Judged judged(any_history(), any_day(), kAnyRule);
    for (std::size_t fact = 0; fact < all_facts().size(); ++fact) {
      if (all_facts()[fact].type == ValueType::list) continue;  // not read as a column
      const FactTable table = judged.day.table(all_facts()[fact].subject);
      std::vector<std::int64_t> raw(table.rows());
      std::vector<std::uint8_t> known(table.rows());
      std::vector<FactRow> subjects(table.rows());
      table.subjects(0, subjects.size(), subjects.data());
      table.read(static_cast<int>(fact), subjects.data(), subjects.size(), raw.data(), known.data());
      for (std::size_t row = 0; row < table.rows(); ++row) {
        RC_ASSERT(table.at(static_cast<int>(fact), row) == (Value{raw[row], known[row] != 0}));
      }
    }
  }));
}

}  // namespace property_columns_test
}  // namespace duban
