// Specifies a rehearsal: what it says of each review day is what adopting the rulebook from that day then shows.
#include "engine/app/rehearse.h"

#include <doctest/doctest.h>

#include <map>

#include "engine/app/order_steps.h"
#include "engine/app/policy_steps.h"
#include "engine/app/timeline_list.h"
#include "engine/base/text.h"
#include "engine/rules/ladder.h"
#include "tests/support/office.h"
#include "tests/support/read_error.h"

namespace duban {
namespace app_rehearse_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 甲, leads: [甲局], leaders: [张三], targets: [{metric: 新增书屋, op: \">=\", value: 100, unit: 个}]}\n"
    "  - {ref: \"1.2\", title: 乙, leads: [甲局, 乙局], due: 2024-06-30, due_basis: stated, targets: [{metric: 新增书屋, op: \">=\", value: 100, unit: 个}]}\n"
    "  - {ref: \"1.3\", title: 丙, leads: [乙局], due: 2024-05-31, due_basis: stated}\n";
const std::string kReports =
    "ref,on,unit,metric,value\n"
    "1.1,2024-03-20,甲局,新增书屋,20个\n1.1,2024-04-20,甲局,新增书屋,20个\n1.1,2024-06-20,甲局,新增书屋,35个\n"
    "1.2,2024-03-20,甲局,新增书屋,20个\n1.2,2024-05-20,甲局,新增书屋,50个\n";

std::string rulebook(int yellow, const std::string& more = "") {
  return "version: 1\nname: 规则\nrules:\n"
         "  - {id: overdue, when: open and overdue, lamp: red, ladder: [{action: 催办, to: lead, reply: 3 workdays}, {action: 约谈, to: principal}]}\n"
         "  - {id: behind, when: open and not overdue and pace - progress >= " + std::to_string(yellow) + ", lamp: yellow}\n" + more;
}

struct RehearsedOffice : Office {
  RehearsedOffice() : Office(kTasks) {
    progress(kReports, "2024-07-01");
    StepContext first = step("2024-01-26");
    first.envelope = an_envelope("2024-07-02T09:00", true);
    (void)adopt_rulebook(first, folder.write("now.yaml", rulebook(10)));
  }
  [[nodiscard]] Question question(std::string_view as_of) const { return {file, day(as_of), {}, ""}; }
};

/// "ref lamp rung" of each task on each review day from `from` on, as the ledger shows it.
std::map<std::string, std::string> shown(const RehearsedOffice& office, Date from, std::string_view to) {
  std::map<std::string, std::string> all;
  Inquiry inquiry(office.question(to));
  std::vector<Date> days;
  (void)inquiry.judge([&](const Day& d) {
    days.push_back(d.date());
    if (d.date() < from) return;
    std::map<int, std::string> rungs;
    for (const LadderStand& stand : ladders_on(d, days)) {
      if (stand.rung >= 0) rungs.emplace(stand.task_row, d.policy().rulebook.rules[static_cast<std::size_t>(stand.rule)].ladder[static_cast<std::size_t>(stand.rung)].action);
    }
    for (int row = 0; row < d.task_count(); ++row) {
      all[d.date().to_string() + " " + d.state(row).ref()] = std::string(name_of(d.lamps()[static_cast<std::size_t>(row)])) + " " + rungs[row];
    }
  });
  return all;
}

/// Rehearses `yaml` from `from`, adopts it, and compares all that changed with what is then shown.
void check_rehearsal(const std::string& yaml, std::string_view from) {
  const RehearsedOffice office;
  const std::string file = office.folder.write("new.yaml", yaml);
  Question question = office.question("2024-07-05");
  Inquiry now(question);
  question.rulebook = file;
  const Rehearsal rehearsal = rehearse(now, question, day(from));
  std::map<std::string, std::string> expected = shown(office, day(from), "2024-07-05");
  CHECK(rehearsal.days.size() * 3 == expected.size());
  int changed = 0;
  for (const RehearsedDay& d : rehearsal.days) {
    for (const RehearsedTask& task : d.tasks) {
      std::string& was = expected[d.date.to_string() + " " + task.ref];
      CHECK(was == std::string(name_of(task.before)) + " " + task.rung_before);
      was = std::string(name_of(task.after)) + " " + task.rung_after;
      ++changed;
    }
  }
  CHECK(changed > 0);
  StepContext context = office.step(from);
  context.envelope = an_envelope("2024-07-06T09:00", true);
  (void)adopt_rulebook(context, file);
  CHECK(shown(office, day(from), "2024-07-05") == expected);
}

TEST_CASE("a threshold changed by one line: what is rehearsed is what then happens") { check_rehearsal(rulebook(30), "2024-04-01"); }

TEST_CASE("a rule over the timeline that begins in mid-year counts the weeks before it") {
  check_rehearsal(rulebook(10, "  - {id: long, when: weeks_flagged >= 4, lamp: red}\n"), "2024-05-01");
}

TEST_CASE("a ladder that is new proposes from its first day") {
  check_rehearsal("version: 1\nname: 规则\nrules:\n  - {id: behind, when: open and pace - progress >= 10, lamp: yellow}\n", "2024-06-03");
}

TEST_CASE("units change with the tasks they lead") {
  const RehearsedOffice office;
  Question question = office.question("2024-04-12");
  Inquiry now(question);
  question.rulebook = office.folder.write("new.yaml", rulebook(60));
  const Rehearsal rehearsal = rehearse(now, question, day("2024-04-12"));
  REQUIRE(rehearsal.days.size() == 1);
  std::string line;
  for (const RehearsedUnit& u : rehearsal.days.front().units) line += u.unit + " " + std::to_string(u.yellow_before) + ">" + std::to_string(u.yellow_after) + " ";
  CHECK(line == "乙局 1>0 甲局 1>0 ");
}

TEST_CASE("a rulebook with mistakes is not rehearsed and not adopted") {
  const RehearsedOffice office;
  const std::string bad = office.folder.write("bad.yaml", "version: 1\nrules:\n  - {id: a, when: opne, lamp: red}\n");
  Question question = office.question("2024-04-12");
  Inquiry now(question);
  question.rulebook = bad;
  CHECK(error_of([&] { return rehearse(now, question, day("2024-04-12")); }) == "rule-unknown-fact");
  const std::int64_t before = office.last_seq();
  CHECK(error_of([&] { return adopt_rulebook(office.step("2024-07-06"), bad); }) == "rule-unknown-fact");
  CHECK(office.last_seq() == before);
}

TEST_CASE("adopting what is in force changes nothing") {
  const RehearsedOffice office;
  const StepContext context = office.step("2024-07-06");
  CHECK(adopt_rulebook(context, office.folder.file("now.yaml")).changes_nothing);
  CHECK_FALSE(adopt_rulebook(context, office.folder.write("next.yaml", rulebook(12))).changes_nothing);
}

TEST_CASE("a calendar adopted counts from its day on") {
  const RehearsedOffice office;
  const std::string file = office.folder.write("cn-2024.yaml", "year: 2024\nsource: 本市临时放假\nday_off: [2024-07-08..2024-07-12]\nmake_up_workday: []\n");
  (void)adopt_calendar(office.step("2024-07-06"), file);
  Inquiry after(office.question("2024-07-15"));
  CHECK_FALSE(after.policy().policy.calendar.is_workday(day("2024-07-09")));
  Inquiry before(office.question("2024-07-05"));
  CHECK(before.policy().policy.calendar.is_workday(day("2024-07-09")));
}

TEST_CASE("the timeline of an office: month ends, changes, what was made good") {
  const RehearsedOffice office;
  Inquiry inquiry(office.question("2024-07-05"));
  const TimelineList list = make_timeline(inquiry, {{"1.2"}, "", "", std::nullopt, false});
  REQUIRE(list.tasks.size() == 1);
  std::string months;
  for (const auto& month : list.tasks.front().months) months += std::string(name_of(month->lamp)) + (month->made_good_on ? "*" : "") + " ";
  CHECK(months == "grey grey yellow yellow yellow yellow ");
  CHECK(list.tasks.front().first_flagged_on == day("2024-03-22"));
  CHECK(list.tasks.front().first_red_on == day("2024-07-05"));
  Inquiry all(office.question("2024-07-05"));
  CHECK(make_timeline(all, {{}, "乙局", "", day("2024-05-01"), false}).tasks.size() == 2);
}

}  // namespace app_rehearse_test
}  // namespace duban
