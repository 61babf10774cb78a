// Specifies the steps an office records: checkpoints, confirmations, extensions, closings and
// links, and what each refuses.
#include "engine/app/link_steps.h"

#include <doctest/doctest.h>

#include "tests/support/office.h"

namespace duban {
namespace app_steps_test {

const std::string kTasks =
    "  - {ref: \"1.1\", title: 甲事项, leads: [甲局]}\n"
    "  - {ref: \"1.2\", title: 乙事项, leads: [乙局]}\n"
    "  - {ref: \"1.3\", title: 丙事项, leads: [乙局], due: 2024-06-30, due_basis: stated}\n"
    "  - {ref: \"1.4\", title: 丁事项, leads: [甲局], due_basis: continuous}\n";

const TaskState& state_of(const Snapshot& snapshot, const std::string& ref) {
  for (const TaskState& state : snapshot.tasks) {
    if (state.ref() == ref) return state;
  }
  FAIL("no task " << ref);
  return snapshot.tasks.front();
}

/// The title of the task that `ref` finds.
std::string title_of(const Inquiry& inquiry, const std::string& ref) {
  return inquiry.history().title_of(find_task(inquiry.history(), ref));
}

TEST_CASE("quarter checkpoints are proposed for implied dates, once") {
  const Office office(kTasks);
  CHECK(plan_quarter_checkpoints(office.step("2024-01-26"), {}, false).recorded == 2);
  CHECK(plan_quarter_checkpoints(office.step("2024-01-27"), {}, false).recorded == 0);
  const Inquiry inquiry = office.ask("2024-12-31");
  const Snapshot snapshot = snapshot_at(inquiry.history(), day("2024-12-31"));
  const TaskState& task = state_of(snapshot, "1.1");
  REQUIRE(task.checkpoints.size() == 3);
  CHECK(task.checkpoints[0].date == day("2024-03-31"));
  CHECK(task.checkpoints[0].percent == 2500);
  CHECK(task.checkpoints[2].date == day("2024-09-30"));
  CHECK(task.checkpoints[2].percent == 7500);
  CHECK_FALSE(task.due_confirmed);
  CHECK(state_of(snapshot, "1.3").checkpoints.empty());
  CHECK(state_of(snapshot, "1.4").checkpoints.empty());
}

TEST_CASE("confirming stands by the dates of the tasks named, once") {
  const Office office(kTasks);
  CHECK(confirm_dates(office.step("2024-02-01"), {"1.1"}).recorded == 1);
  CHECK(confirm_dates(office.step("2024-02-02"), {"1.1", "1.3"}).recorded == 0);
  const Inquiry inquiry = office.ask("2024-12-31");
  const Snapshot snapshot = snapshot_at(inquiry.history(), day("2024-12-31"));
  CHECK(state_of(snapshot, "1.1").due_confirmed);
  CHECK_FALSE(state_of(snapshot, "1.2").due_confirmed);
}

TEST_CASE("an extension needs a later date, an approval, a reason and an open task") {
  const Office office(kTasks);
  const auto extend = [&](const ExtensionRequest& request) {
    return thrown_id([&] { (void)extend_deadline(office.step("2024-06-20"), request); });
  };
  CHECK(extend({"1.3", day("2024-06-29"), "某主任", "材料迟到"}) == "extension-not-later");
  CHECK(extend({"1.3", day("2024-06-30"), "某主任", "材料迟到"}) == "extension-not-later");
  CHECK(extend({"1.3", day("2024-07-31"), " ", "材料迟到"}) == "option-needed");
  CHECK(extend({"1.3", day("2024-07-31"), "某主任", ""}) == "option-needed");
  CHECK(extend({"9.9", day("2024-07-31"), "某主任", "材料迟到"}) == "ref-unknown");
  CHECK(extend({"1.3", day("2024-07-01"), "某主任", "材料迟到"}).empty());
  CHECK(extend({"1.3", day("2024-07-01"), "某主任", "又迟到"}) == "extension-not-later");
}

TEST_CASE("closing needs evidence and another's approval, and is done once") {
  const Office office(kTasks);
  const std::string proof = office.folder.write("proof.txt", "验收单");
  const auto close = [&](const ClosingRequest& request) {
    return thrown_id([&] { (void)close_task(office.step("2024-06-20"), request); });
  };
  CHECK(close({"1.3", {}, "某主任", ""}) == "option-needed");
  CHECK(close({"1.3", {proof}, "", ""}) == "option-needed");
  CHECK(close({"1.3", {proof}, "督查员", ""}) == "approver-is-actor");
  CHECK(close({"1.3", {office.folder.file("none.txt")}, "某主任", ""}) == "file-not-found");
  CHECK(close({"1.3", {proof}, "某主任", ""}).empty());
  CHECK(close({"1.3", {proof}, "某主任", ""}) == "step-not-now");
  CHECK(thrown_id([&] {
          (void)extend_deadline(office.step("2024-06-21"),
                                {"1.3", day("2024-12-31"), "某主任", "原因"});
        }) == "step-not-now");
}

TEST_CASE("evidence is copied beside the ledger under its digest, unchanged") {
  const Office office(kTasks);
  const std::string proof = office.folder.write("proof.txt", "验收单");
  (void)close_task(office.step("2024-06-20"), {"1.3", {proof}, "某主任", ""});
  std::vector<std::string> kept;
  for (const auto& entry : std::filesystem::directory_iterator(office.file + ".files"))
    kept.push_back(entry.path().string());
  REQUIRE(kept.size() == 1);
  CHECK(TempFolder::read(kept[0]) == "验收单");
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  std::string digest;
  ledger.for_each_event([&](const Event& event) {
    if (event.type == "close")
      digest = (*parse_json(event.payload))["evidence"].items().at(0)["digest"].text().value_or("");
  });
  CHECK_FALSE(digest.empty());
  CHECK(kept[0].find(digest) != std::string::npos);
}

TEST_CASE(
    "a link to itself, one that stands, one to remove that does not, and a cycle are refused") {
  const Office office(kTasks);
  const auto link = [&](const LinkRequest& request) {
    return thrown_id([&] { (void)link_tasks(office.step("2024-02-01"), request); });
  };
  const LinkKind depends = LinkKind::depends_on;
  CHECK(link({"1.1", "1.1", depends, 0, false}) == "link-to-itself");
  CHECK(link({"1.1", "1.2", depends, 0, true}) == "link-not-there");
  CHECK(link({"1.1", "1.2", depends, 0, false}).empty());
  CHECK(link({"1.1", "1.2", depends, 0, false}) == "link-there-already");
  CHECK(link({"1.1", "1.2", LinkKind::contributes_to, 0, false}).empty());
  CHECK(link({"1.2", "1.1", LinkKind::contributes_to, 0, false})
            .empty());  // contributing both ways is no cycle
  CHECK(link({"1.2", "1.3", depends, 0, false}).empty());
  try {
    (void)link_tasks(office.step("2024-02-01"), {"1.3", "1.1", depends, 0, false});
    FAIL("linked");
  } catch (const InputError& error) {
    REQUIRE(id_line(error.found()) == "link-closes-cycle");
    const std::string named = error.found().items()[0].message.args.at(0);
    CHECK_MESSAGE((named == "1.1 → 1.2 → 1.3 → 1.1" || named == "1.2 → 1.3 → 1.1 → 1.2" ||
                   named == "1.3 → 1.1 → 1.2 → 1.3"),
                  named);
  }
  CHECK(link({"1.1", "1.2", depends, 0, true}).empty());
  CHECK(link({"1.3", "1.1", depends, 0, false}).empty());  // the cycle is broken
}

TEST_CASE("a link is refused that closes a cycle on any day from its own on") {
  const Office office(kTasks);
  const auto link = [&](std::string_view on, const std::string& from, const std::string& to, bool remove) {
    const StepContext step{office.file, an_envelope("2024-06-01T09:00", true), day(on), false};
    return thrown_id([&] { (void)link_tasks(step, {from, to, LinkKind::depends_on, 0, remove}); });
  };
  CHECK(link("2024-03-01", "1.1", "1.2", false).empty());
  CHECK(link("2024-05-20", "1.1", "1.2", true).empty());
  CHECK(link("2024-04-01", "1.2", "1.1", false) == "link-closes-cycle");  // in April both would stand
  CHECK(link("2024-02-01", "1.2", "1.1", false) == "link-closes-cycle");
  CHECK(link("2024-05-20", "1.2", "1.1", false).empty());
}

TEST_CASE("a dry run of any step records nothing") {
  const Office office(kTasks);
  const std::int64_t before = office.last_seq();
  const std::string proof = office.folder.write("proof.txt", "验收单");
  const StepContext dry = office.step("2024-02-01", true);
  CHECK(plan_quarter_checkpoints(dry, {}, true).recorded == 2);
  CHECK(confirm_dates(dry, {"1.1"}).recorded == 1);
  CHECK(extend_deadline(dry, {"1.1", day("2025-03-31"), "某主任", "原因"}).recorded == 1);
  CHECK(close_task(dry, {"1.1", {proof}, "某主任", ""}).recorded == 1);
  CHECK(link_tasks(dry, {"1.1", "1.2", LinkKind::depends_on, 0, false}).recorded == 1);
  CHECK(office.last_seq() == before);
  CHECK_FALSE(std::filesystem::exists(office.file + ".files"));
}

TEST_CASE("a task is found by its ref, bare or with its notice's KEY") {
  const Office office(kTasks);
  const Inquiry inquiry = office.ask("2024-12-31");
  CHECK(title_of(inquiry, "1.2") == "乙事项");
  CHECK(title_of(inquiry, "2024/1.2") == "乙事项");
  for (const std::string ref : {"", "1", "1.20", "2023/1.2", "2024/"}) {
    CAPTURE(ref);
    CHECK(thrown_id([&] { (void)find_task(inquiry.history(), ref); }) == "ref-unknown");
  }
}

TEST_CASE("a bare ref in two notices is ambiguous, a notice's key is taken once") {
  const Office office(kTasks);
  SourceText source;
  const std::string other = office.folder.write("other.yaml",
                                                "notice: {year: 2024, key: 副24}\ntasks:\n  - "
                                                "{ref: \"1.2\", title: 副事项, leads: [甲局]}\n");
  const Drafts drafts = read_drafts({other, ImportKind::tasks, std::nullopt, ""}, {}, source);
  const Envelope now = an_envelope("2024-02-01T09:00", true);
  (void)register_drafts(office.file, drafts, "", now, false);
  const Inquiry inquiry = office.ask("2024-12-31");
  CHECK(thrown_id([&] { (void)find_task(inquiry.history(), "1.2"); }) == "ref-ambiguous");
  CHECK(title_of(inquiry, "副24/1.2") == "副事项");
  CHECK(title_of(inquiry, "2024/1.2") == "乙事项");
  CHECK(thrown_id([&] { (void)register_drafts(office.file, drafts, "", now, false); }) ==
        "notice-exists");
}

}  // namespace app_steps_test
}  // namespace duban
