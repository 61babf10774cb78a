// Specifies that the state on a day loaded from the few reports it rests on equals the state from the
// whole history, in whatever order the reports were dated and recorded.
#include "engine/ledger/look_back.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "tests/support/ledgers.h"
#include "tests/support/rules.h"

namespace duban {
namespace property_look_back_test {

constexpr int kTasks = 3;
constexpr int kDays = 8;  // few, so that many reports share one

/// A report on a day from 2024-02-25 on.
struct Said {
  int task = 1;
  int day_number = 0;
  std::optional<int> percent;
  std::vector<std::pair<int, int>> values;  // target and number
  int unit = 0;                             // of kUnits
};

const char* const kUnits[] = {"", "个", "万个", "公里"};  // as promised, converted, not to be compared

Date first_day() { return day("2024-02-25"); }

Said any_report() {
  Said said;
  said.task = *rc::gen::inRange(1, kTasks + 1);
  said.day_number = *rc::gen::inRange(0, kDays);
  // 100 makes a task submitted: it comes as often as all others.
  if (*rc::gen::inRange(0, 3) > 0) said.percent = *rc::gen::inRange(0, 2) == 0 ? 100 : *rc::gen::inRange(0, 100);
  for (int target = 0; target + 1 < said.task; ++target) {  // task n has n − 1 targets
    if (*rc::gen::inRange(0, 3) == 0) said.values.emplace_back(target, *rc::gen::inRange(0, 20));
  }
  said.unit = *rc::gen::inRange(0, 4);
  return said;
}

EventDraft entry_of(const Said& said, int first_task) {
  Json payload = Json::object();
  payload.set("unit", "甲局").set("progress", "正常推进");
  if (said.percent) payload.set("percent", std::to_string(*said.percent));
  Json values = Json::array();
  for (const auto& [target, number] : said.values) {
    Json value = Json::object();
    value.set("target", target).set("number", std::to_string(number)).set("unit", kUnits[said.unit]);
    values.push(std::move(value));
  }
  if (!said.values.empty()) payload.set("values", std::move(values));
  const Date on = first_day().plus_days(said.day_number);
  return {EventType::report, "task:" + std::to_string(first_task + said.task), on, std::move(payload), std::nullopt};
}

/// The office gives `said`, which entry `seq` records, back two days later.
EventDraft return_entry(const Said& said, int first_task, std::int64_t seq) {
  Json payload = Json::object().set("step", "return").set("about", seq).set("reason", "缺佐证");
  return {EventType::review, "task:" + std::to_string(first_task + said.task), first_day().plus_days(said.day_number + 2), std::move(payload), std::nullopt};
}

std::vector<EventDraft> task_entries(int first_task) {
  std::vector<EventDraft> drafts;
  for (int n = 1; n <= kTasks; ++n) {
    auto task = a_task().from("2024-01-02").due("2024-02-27").ref("1." + std::to_string(first_task + n));
    for (int target = 0; target + 1 < n; ++target) {
      task.target(a_target("目标" + std::to_string(target), Comparator::at_least, "10", "个"));
    }
    drafts.push_back(task_entry(task, first_task + n));
  }
  return drafts;
}

/// The place of the report in the ledger; 0 for none.
std::int64_t seq_of(const Report* report) { return report == nullptr ? 0 : report->seq; }
/// The `back`th report before the end.
std::int64_t seq_from_end(const TaskState& state, std::size_t back) {
  return state.reports.size() <= back ? 0 : state.reports[state.reports.size() - 1 - back].seq;
}

void check_same_state(const TaskState& part, const TaskState& whole) {
  RC_ASSERT(part.task->id == whole.task->id);
  RC_ASSERT(part.own_percent == whole.own_percent);
  RC_ASSERT(part.previous_percent == whole.previous_percent);
  RC_ASSERT(seq_of(part.own_percent_report) == seq_of(whole.own_percent_report));
  RC_ASSERT(seq_from_end(part, 0) == seq_from_end(whole, 0));
  RC_ASSERT(seq_from_end(part, 1) == seq_from_end(whole, 1));
  RC_ASSERT(part.values.size() == whole.values.size());
  for (std::size_t i = 0; i < part.values.size(); ++i) {
    RC_ASSERT(seq_of(part.values[i].report) == seq_of(whole.values[i].report));
    if (whole.values[i].value == nullptr) continue;
    RC_ASSERT(*part.values[i].value->number == *whole.values[i].value->number);
    RC_ASSERT(part.values[i].value->unit == whole.values[i].value->unit);
  }
}

TEST_CASE("the state from the reports it rests on equals the state from all of them") {
  // One ledger for all rounds: their reports come to lie in several blocks.
  TestLedger t;
  t.append({notice_entry()}, "2024-01-01T09:00");
  const Policy policy = a_policy(kAnyRule);
  int before = 0;  // tasks of earlier rounds
  CHECK(rc::check("snapshot(load(state_on)) = snapshot(load(all))", [&] {
    const auto reports = *rc::gen::container<std::vector<Said>>(rc::gen::exec(any_report));
    const Date as_of = first_day().plus_days(*rc::gen::inRange(-2, kDays + 3));
    const auto returned = *rc::gen::container<std::set<int>>(rc::gen::inRange(0, std::max(1, static_cast<int>(reports.size()))));
    const auto known = *rc::gen::inRange<std::size_t>(0, reports.size() + returned.size() + 1);

    std::vector<EventDraft> drafts = task_entries(before);
    for (const Said& said : reports) drafts.push_back(entry_of(said, before));
    const Receipt receipt = t.append(drafts, "2024-03-10T09:00");
    std::vector<EventDraft> reviews;
    for (const int number : returned) {
      if (static_cast<std::size_t>(number) < reports.size()) reviews.push_back(return_entry(reports[static_cast<std::size_t>(number)], before, receipt.first_seq + kTasks + number));
    }
    if (!reviews.empty()) t.append(reviews, "2024-03-10T09:00");
    before += kTasks;

    const std::int64_t seq = std::min(t.ledger.last_seq(), receipt.first_seq + kTasks - 1 + static_cast<std::int64_t>(known));
    const History all = t.ledger.load_history(seq);
    const History few = t.ledger.load_history(seq, {.state_on = as_of});
    RC_ASSERT(few.reports.size() <= all.reports.size());
    const Snapshot whole = snapshot_at(all, as_of);
    const Snapshot part = snapshot_at(few, as_of);
    RC_ASSERT(part.tasks.size() == whole.tasks.size());
    for (std::size_t row = 0; row < whole.tasks.size(); ++row) check_same_state(part.tasks[row], whole.tasks[row]);
    const DayFacts of_whole(whole, policy);
    const DayFacts of_part(part, policy);
    RC_ASSERT(of_part.status() == of_whole.status());
    RC_ASSERT(of_part.workdays_overdue() == of_whole.workdays_overdue());
    RC_ASSERT(of_part.verdicts() == of_whole.verdicts());
  }));
}

TEST_CASE("of many reports a task says one after another, few are loaded") {
  TestLedger t;
  std::vector<EventDraft> drafts = {notice_entry()};
  for (EventDraft& task : task_entries(0)) drafts.push_back(std::move(task));
  for (int n = 0; n < 600; ++n) drafts.push_back(entry_of({2, n / 100, n % 100, {{0, n % 20}}, 1}, 0));
  const Receipt receipt = t.append(drafts, "2024-03-10T09:00");
  CHECK(t.ledger.load_history(receipt.last_seq).reports.size() == 600);
  CHECK(t.ledger.load_history(receipt.last_seq, {.state_on = first_day().plus_days(kDays)}).reports.size() == 2);
  CHECK(t.ledger.load_history(receipt.last_seq, {.state_on = first_day().plus_days(-1)}).reports.empty());
}

}  // namespace property_look_back_test
}  // namespace duban
