// Specifies that an update changes nothing before its day and nothing known before its entry, and that from
// its day on every value stands at the target whose number it was reported by.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/ledger/packed_record.h"
#include "engine/model/snapshot.h"
#include "tests/support/ledgers.h"

namespace duban {
namespace property_amendment_test {

constexpr int kTargets = 3;
constexpr int kDays = 10;

Date first_day() { return day("2024-03-01"); }
std::string day_number(int n) { return first_day().plus_days(n).to_string(); }

Target numbered_target(int number) { return a_target("目标" + std::to_string(number), Comparator::at_least, "10", "个"); }

EventDraft value_entry(int task, int on, int target, int number) {
  Json value = Json::object();
  value.set("target", target).set("number", std::to_string(number)).set("unit", "个");
  Json payload = Json::object();
  payload.set("unit", "甲局").set("values", Json::array().push(std::move(value)));
  return {EventType::report, "task:" + std::to_string(task), day(day_number(on)), std::move(payload), std::nullopt};
}

struct Said {
  int on = 0;
  int target = 0;
  int number = 0;
};

/// Target numbers of the amended task: some of the old ones and new ones, in any order.
std::vector<int> any_targets() {
  std::vector<int> numbers;
  for (const int number : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, kTargets + 2))) {
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
  }
  return numbers;
}

EventDraft amend_entry(int task, const std::string& on, const std::vector<int>& numbers) {
  TaskBuilder after = a_task().from("2024-02-01").ref("9.9").title("新题").lead("乙局").due("2024-11-30");
  Json targets = Json::array();
  for (const int number : numbers) {
    after.target(numbered_target(number));
    targets.push(number);
  }
  EventDraft draft = task_entry(after, task);
  draft.type = EventType::amend;
  draft.effective_on = day(on);
  draft.payload.set("target_numbers", std::move(targets));
  return draft;
}

/// The last number said of `target` by the day, the later entry of one day counting.
std::optional<int> last_said(const std::vector<Said>& all, int target, int by) {
  const Said* last = nullptr;
  for (const Said& said : all) {
    if (said.target == target && said.on <= by && (last == nullptr || said.on >= last->on)) last = &said;
  }
  return last == nullptr ? std::nullopt : std::optional(last->number);
}

void check_values(const TaskState& state, const std::vector<int>& numbers, const std::vector<Said>& reports, int by) {
  RC_ASSERT(state.values.size() == numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto expected = last_said(reports, numbers[i], by);
    RC_ASSERT((state.values[i].value != nullptr) == expected.has_value());
    if (expected) RC_ASSERT(*state.values[i].value->number == Decimal(*expected));
  }
}

TEST_CASE("before its day an amendment changes nothing, from then on values stand at their targets") {
  TestLedger t;
  t.append({notice_entry()}, "2024-01-01T09:00");
  int task = 0;
  CHECK(rc::check("snapshot(amended) before and after", [&] {
    ++task;
    const auto reports = *rc::gen::container<std::vector<Said>>(rc::gen::exec([] {
      return Said{*rc::gen::inRange(0, kDays), *rc::gen::inRange(0, kTargets + 2), *rc::gen::inRange(0, 100)};
    }));
    const std::vector<int> numbers = any_targets();
    const int amended_on = *rc::gen::inRange(0, kDays);
    const int asked_on = *rc::gen::inRange(0, kDays);
    const bool cancelled = *rc::gen::inRange(0, 4) == 0;

    TaskBuilder first = a_task().from("2024-02-01").ref("1." + std::to_string(task));
    std::vector<int> old_numbers;
    for (int n = 0; n < kTargets; ++n) {
      first.target(numbered_target(n));
      old_numbers.push_back(n);
    }
    std::vector<EventDraft> drafts = {task_entry(first, task)};
    for (const Said& said : reports) drafts.push_back(value_entry(task, said.on, said.target, said.number));
    const std::int64_t before = t.append(drafts, "2024-04-01T09:00").last_seq;
    EventDraft update = amend_entry(task, day_number(amended_on), numbers);
    if (cancelled) update = {EventType::cancel, update.subject, update.effective_on, Json::object(), std::nullopt};
    const std::int64_t after = t.append({update}, "2024-04-02T09:00").last_seq;

    const Date as_of = day(day_number(asked_on));
    for (const bool few : {false, true}) {
      const HistoryNeeds needs = few ? HistoryNeeds{.state_on = as_of} : HistoryNeeds{};
      const History known_before = t.ledger.load_history(before, needs);
      const Snapshot old_state = snapshot_at(known_before, as_of);
      RC_ASSERT(old_state.tasks.back().task->id == task);
      RC_ASSERT(old_state.tasks.back().ref() == "1." + std::to_string(task));
      check_values(old_state.tasks.back(), old_numbers, reports, asked_on);

      const History known_after = t.ledger.load_history(after, needs);
      const Snapshot now = snapshot_at(known_after, as_of);
      const bool in_force = amended_on <= asked_on;
      const bool there = !now.tasks.empty() && now.tasks.back().task->id == task;
      RC_ASSERT(there == !(cancelled && in_force));
      if (!there) continue;
      const TaskState& state = now.tasks.back();
      RC_ASSERT(state.ref() == (in_force ? "9.9" : "1." + std::to_string(task)));
      RC_ASSERT(state.due == day(in_force ? "2024-11-30" : "2024-12-31"));
      RC_ASSERT(state.original_due() == day("2024-12-31"));
      check_values(state, in_force ? numbers : old_numbers, reports, asked_on);
    }
  }));
  CHECK(t.problems().empty());
}

TEST_CASE("a record of an amendment that ends too early is damage, never an answer") {
  History history;
  history.notices.push_back({"2024", "", "", {}, 2024});
  Event event;
  const EventDraft draft = amend_entry(1, "2024-03-05", {0, 2});
  event.seq = 7;
  event.subject = draft.subject;
  event.effective_on = draft.effective_on;
  std::string record;
  pack_amendment(event, draft.payload, [&](std::string_view name) { return history.names->intern(name); }, record);
  CHECK(unpack_amendment(record, true, history).target_numbers == std::vector<int>{0, 2});
  for (std::size_t size = 0; size < record.size(); ++size) CHECK(unpack_amendment(record.substr(0, size), true, history).seq == 0);
}

}  // namespace property_amendment_test
}  // namespace duban
