// Specifies that what a question sees equals a naive fold of the entries known and in force:
// nothing else counts, whatever the order in which reports and extensions came.
#include "engine/model/snapshot.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/support/ledgers.h"

namespace duban {
namespace property_snapshot_test {

constexpr int kTasks = 3;

/// One happening, of three kinds, on a day of 2024.
struct Happening {
  int kind = 0;  // 0 report with percent and a value, 1 report with a text only, 2 extension
  int task = 1;
  int day_number = 0;
  int number = 0;  // percent, value, or days beyond the year's end
};

Happening any_happening() {
  return {*rc::gen::inRange(0, 3), *rc::gen::inRange(1, kTasks + 1), *rc::gen::inRange(0, 40),
          *rc::gen::inRange(0, 100)};
}

Date day_of(const Happening& h) { return day("2024-01-01").plus_days(h.day_number); }

EventDraft entry_of(const Happening& h) {
  const std::string on = day_of(h).to_string();
  if (h.kind == 2)
    return extend_entry(h.task, on, day("2025-01-01").plus_days(h.number).to_string());
  EventDraft draft = report_entry(h.task, on, std::to_string(h.number));
  if (h.kind == 1) {
    draft.payload = Json::object().set("unit", "甲局").set("progress", "正常推进");
  } else {
    Json value = Json::object();
    value.set("target", 0).set("number", std::to_string(h.number)).set("unit", "个");
    draft.payload.set("values", Json::array().push(std::move(value)));
  }
  return draft;
}

/// What the rows of one task come to on a day, worked out entry by entry.
struct Naive {
  std::size_t reports = 0;
  std::size_t extensions = 0;
  std::optional<int> percent;
  std::optional<std::int64_t> value;
  Date due = *make_date(2024, 12, 31);
};

Naive naive_fold(const std::vector<Happening>& known, int task, Date as_of) {
  Naive state;
  Date last_percent = Date::from_ordinal(0);
  Date last_extension = Date::from_ordinal(0);
  for (const Happening& h : known) {
    if (h.task != task || day_of(h) > as_of) continue;
    if (h.kind == 2) {
      ++state.extensions;
      if (day_of(h) >= last_extension) {
        last_extension = day_of(h);
        state.due = day("2025-01-01").plus_days(h.number);
      }
      continue;
    }
    ++state.reports;
    if (h.kind == 0 && day_of(h) >= last_percent) {
      last_percent = day_of(h);
      state.percent = h.number * 100;
      state.value = h.number;
    }
  }
  return state;
}

TEST_CASE("the snapshot known at an entry equals a naive fold of the entries up to it") {
  // One ledger for all rounds, each with tasks of its own: making a file costs more than asking.
  TestLedger t;
  t.append({notice_entry()}, "2024-01-01T09:00");
  int before = 0;  // tasks of earlier rounds
  CHECK(rc::check("snapshot(as_of, known) = fold(entries)", [&] {
    const auto happenings =
        *rc::gen::container<std::vector<Happening>>(rc::gen::exec(any_happening));
    const Date as_of = day("2023-12-30").plus_days(*rc::gen::inRange(0, 45));
    const auto known = *rc::gen::inRange<std::size_t>(0, happenings.size() + 1);

    std::vector<EventDraft> drafts;
    for (int n = 1; n <= kTasks; ++n) {
      const std::string ref = "1." + std::to_string(before + n);
      const auto task = a_task()
                            .from("2023-12-01")
                            .ref(ref)
                            .target(a_target("新增书屋", Comparator::equal, "10", "个"));
      drafts.push_back(task_entry(task, before + n));
    }
    for (Happening h : happenings) {
      h.task += before;
      drafts.push_back(entry_of(h));
    }
    const Receipt receipt = t.append(drafts, "2024-03-01T09:00");
    const std::size_t first_row = static_cast<std::size_t>(before);
    before += kTasks;

    const History history =
        t.ledger.load_history(receipt.first_seq + kTasks - 1 + static_cast<std::int64_t>(known));
    const Snapshot snapshot = snapshot_at(history, as_of);
    const std::vector<Happening> seen(happenings.begin(),
                                      happenings.begin() + static_cast<std::ptrdiff_t>(known));
    RC_ASSERT(snapshot.tasks.size() == first_row + kTasks);
    for (int n = 1; n <= kTasks; ++n) {
      const TaskState& state = snapshot.tasks[first_row + static_cast<std::size_t>(n) - 1];
      const Naive naive = naive_fold(seen, n, as_of);
      RC_ASSERT(state.reports.size() == naive.reports);
      RC_ASSERT(state.extensions.size() == naive.extensions);
      RC_ASSERT(state.own_percent == naive.percent);
      RC_ASSERT(state.due == naive.due);
      RC_ASSERT((state.values[0].value == nullptr) == !naive.value.has_value());
      if (naive.value) RC_ASSERT(*state.values[0].value->number == Decimal(*naive.value));
    }
  }));
}

}  // namespace property_snapshot_test
}  // namespace duban
