// Specifies the ledger's entries: what is appended is kept whole and chained. Times are specified
// in clock_test.cc, the file itself in ledger_file_test.cc.
#include "engine/ledger/ledger.h"

#include <doctest/doctest.h>

#include "engine/ledger/hash.h"
#include "tests/support/ledgers.h"

namespace duban {
namespace ledger_ledger_test {

TEST_CASE("a new ledger is empty and whole") {
  TestLedger t;
  CHECK(t.ledger.last_seq() == 0);
  CHECK(t.ledger.next_task_number() == 1);
  CHECK_FALSE(t.ledger.is_demo());
  const Verification verification = t.ledger.verify();
  CHECK(verification.entries == 0);
  CHECK(verification.head.empty());
  CHECK(verification.problems.empty());
  CHECK(TestLedger(true).ledger.is_demo());
}

TEST_CASE("what is appended is read back column by column") {
  TestLedger t;
  t.append({notice_entry()}, "2024-01-26T09:00:00.123+08:00");
  t.append({task_entry(a_task())},
           {"王科长", "wang", instant("2024-01-26T10:00:00+08:00"), true});

  const auto events = t.entries_of(1, 2);
  REQUIRE(events.size() == 1);
  const Event& event = events[0];
  CHECK(event.seq == 2);
  CHECK(event.recorded_at == instant("2024-01-26T10:00:00+08:00"));
  CHECK(event.clock_given);
  CHECK(event.effective_on == day("2024-01-01"));
  CHECK(event.type == "register");
  CHECK(event.version == 1);
  CHECK(event.actor == "王科长");
  CHECK(event.login == "wang");
  CHECK(event.hash == hash_of(event));
  CHECK(t.entries_of(1, 1).empty());
  CHECK(t.ledger.next_task_number() == 2);
}

TEST_CASE("payloads are canonical: sorted keys, plain text, decimals as strings") {
  TestLedger t;
  Json payload = Json::object();
  payload.set("reason", "材料\"迟\"到");
  payload.set("approved_by", "乙主任");
  payload.set("to", "2025-01-31");
  payload.set("extra", dec("1.50"));
  t.append({notice_entry(),
            task_entry(a_task()),
            {EventType::extend, "task:1", day("2024-06-01"), payload, std::nullopt}},
           "2024-06-01T09:00");
  CHECK(t.entries_of(1, 3).at(1).payload ==
        R"({"approved_by":"乙主任","extra":"1.50","reason":"材料\"迟\"到","to":"2025-01-31"})");
}

TEST_CASE("entries are numbered without gaps and each holds the hash before it") {
  TestLedger t;
  const Receipt first =
      t.append({notice_entry(), task_entry(a_task())}, "2024-01-26T09:00");
  const Receipt second = t.append({report_entry(1, "2024-02-01", "10")}, "2024-02-01T09:00");
  CHECK(first.first_seq == 1);
  CHECK(first.last_seq == 2);
  CHECK(second.first_seq == 3);
  std::string prev(32, '\0');
  std::int64_t seq = 0;
  t.ledger.for_each_event([&](const Event& event) {
    CHECK(event.seq == ++seq);
    CHECK(event.prev == prev);
    prev = event.hash;
  });
  CHECK(seq == 3);
  CHECK(t.ledger.verify().head == to_hex(prev));
}

TEST_CASE("what is kept is read again after closing") {
  TestLedger t;
  t.append({notice_entry(), task_entry(a_task())}, "2024-01-26T09:00");
  Ledger again = Ledger::open(t.file, Database::Access::read);
  CHECK(again.last_seq() == 2);
  const History history = again.load_history(2);
  CHECK(history.title_of(history.tasks.at(0)) == "测试事项");
  CHECK(again.verify().problems.empty());
}

TEST_CASE("a dry run and a failed write leave nothing") {
  TestLedger t;
  t.ledger.write(
      [&] { (void)t.ledger.append(std::vector{notice_entry()}, an_envelope("2024-01-26T09:00")); },
      true);
  CHECK(t.ledger.last_seq() == 0);
  CHECK_THROWS_AS(t.ledger.write([&] {
    (void)t.ledger.append(std::vector{notice_entry()}, an_envelope("2024-01-26T09:00"));
    throw WorldError(Msg::ledger_failed, {"x", "y"});
  }),
                  WorldError);
  CHECK(t.ledger.last_seq() == 0);
  CHECK(t.problems().empty());
}

TEST_CASE("a task comes back as it was registered, without its text") {
  Target target = a_target("新增书屋", Comparator::at_least, "1.80", "万个");
  target.qualifier = "以上";
  target.deadline = day("2024-06-30");
  TaskDraft task = a_task()
                       .implied()
                       .leader("张三")
                       .support("乙局")
                       .support("丙局")
                       .target(target)
                       .target(a_milestone("大桥通车"))
                       .draft();
  task.text = "新增书屋1.80万个以上。";
  task.heading = "小标题";
  task.open_ended = true;
  task.start = day("2024-03-01");
  task.task_class = "重点";
  TestLedger t;
  t.append({notice_entry(), task_entry(task, day("2024-01-01"))}, "2024-01-26T09:00");

  const History history = t.ledger.load_history(2);
  const RegisteredTask& back = history.tasks.at(0);
  task.text.clear();
  CHECK(history.draft_of(back) == task);
  CHECK(history.targets_of(back)[0].value->places() == 2);
  CHECK(back.id == 1);
  CHECK(history.key_of(back) == "2024");
  CHECK(history.notices.at(static_cast<std::size_t>(back.notice)).year == 2024);
}

}  // namespace ledger_ledger_test
}  // namespace duban
