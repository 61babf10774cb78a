// Specifies checkpoints on the weekly list: proposed, missed, made good, confirmed, ended by an extension.
#include <doctest/doctest.h>

#include "engine/app/weekly.h"
#include "tests/support/office.h"

namespace duban {
namespace app_checkpoint_test {

const std::string kTask = "  - {ref: \"1.1\", title: 全年, leads: [甲局], targets: [{metric: 新增书屋, op: \"=\", value: 100, unit: 个}]}\n";

/// An office with quarter checkpoints whose unit reports `done` of 100 on 20 June and says so itself.
struct PlannedOffice : Office {
  explicit PlannedOffice(const std::string& row) : Office(kTask) {
    plan_quarter_checkpoints(step("2024-01-26"), {}, false);
    progress("ref,on,percent,metric,value\n1.1,2024-06-20," + row + "\n", "2024-06-20");
  }
  /// The checkpoints listed, as "date lamp".
  [[nodiscard]] std::string listed(std::string_view as_of) const {
    std::string line;
    Inquiry inquiry = ask(as_of);
    for (const WeeklyItem& item : make_weekly(inquiry).items) {
      if (item.kind != WeeklyKind::checkpoint) continue;
      line += (line.empty() ? "" : "; ") + item.due.to_string() + " " + std::string(name_of(item.lamp));
    }
    return line;
  }
};

TEST_CASE("a checkpoint is listed from the first working day after it while progress is below it") {
  const PlannedOffice office(",新增书屋,49个");
  CHECK(office.listed("2024-06-30") == "");
  CHECK(office.listed("2024-07-01") == "2024-06-30 yellow");
}

TEST_CASE("a checkpoint goes once progress reaches it") {
  const PlannedOffice office(",新增书屋,50个");
  CHECK(office.listed("2024-07-01") == "");
}

TEST_CASE("a task nobody reported on has no known progress below a checkpoint") {
  const Office office(kTask);
  plan_quarter_checkpoints(office.step("2024-01-26"), {}, false);
  Inquiry inquiry = office.ask("2024-07-05");
  for (const WeeklyItem& item : make_weekly(inquiry).items) CHECK(item.kind == WeeklyKind::duty);
}

TEST_CASE("a confirmed checkpoint is red, unless only the unit's own percent speaks") {
  const PlannedOffice measured(",新增书屋,49个");
  confirm_dates(measured.step("2024-06-21"), {"1.1"});
  CHECK(measured.listed("2024-07-01") == "2024-06-30 red");

  const PlannedOffice own_word("49,,");
  confirm_dates(own_word.step("2024-06-21"), {"1.1"});
  CHECK(own_word.listed("2024-07-01") == "2024-06-30 yellow");
}

TEST_CASE("an extension ends the checkpoints planned before it") {
  const PlannedOffice office(",新增书屋,20个");
  CHECK(office.listed("2024-07-05") == "2024-03-31 yellow; 2024-06-30 yellow");
  extend_deadline(office.step("2024-07-02"), {"1.1", day("2025-06-30"), "某领导", "样例"});
  CHECK(office.listed("2024-07-01") == "2024-03-31 yellow; 2024-06-30 yellow");
  CHECK(office.listed("2024-07-05") == "");
}

TEST_CASE("planning twice proposes nothing new") {
  const PlannedOffice office(",新增书屋,20个");
  CHECK(plan_quarter_checkpoints(office.step("2024-06-21"), {}, false).recorded == 0);
}

TEST_CASE("a list asked for on a Saturday takes the place of that week's own") {
  const PlannedOffice office(",新增书屋,20个");
  Inquiry friday = office.ask("2024-07-12");
  Inquiry saturday = office.ask("2024-07-13");
  CHECK(make_weekly(friday).items.at(0).weeks_listed == make_weekly(saturday).items.at(0).weeks_listed);
}

}  // namespace app_checkpoint_test
}  // namespace duban
