// Specifies packed records: what was packed is unpacked, what is cut short is noticed, and tasks
// and reports come back whole. The projections that hold them are specified in ledger_file_test.cc.
#include "engine/ledger/packing.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>
#include <variant>

#include "engine/base/text_digest.h"
#include "engine/ledger/packed_record.h"
#include "tests/support/ledgers.h"

namespace duban {
namespace ledger_packing_test {

using Field = std::variant<std::uint64_t, std::int64_t, std::string>;

/// Numbers of every size: few of 64 bits are small.
std::uint64_t any_number() {
  const std::uint64_t bits = *rc::gen::arbitrary<std::uint64_t>();
  return bits >> *rc::gen::inRange(0, 64);
}

std::vector<Field> any_fields() {
  std::vector<Field> fields;
  for (int left = *rc::gen::inRange(1, 12); left > 0; --left) {
    const int kind = *rc::gen::inRange(0, 3);
    if (kind == 0) fields.emplace_back(any_number());
    if (kind == 1) fields.emplace_back(static_cast<std::int64_t>(any_number()));
    if (kind == 2) fields.emplace_back(*rc::gen::arbitrary<std::string>());
  }
  return fields;
}

std::string packed(const std::vector<Field>& fields) {
  std::string bytes;
  Packer out(bytes);
  for (const Field& field : fields) {
    if (const auto* n = std::get_if<std::uint64_t>(&field)) out.number(*n);
    if (const auto* n = std::get_if<std::int64_t>(&field)) out.signed_number(*n);
    if (const auto* t = std::get_if<std::string>(&field)) out.text(*t);
  }
  return bytes;
}

/// Reads fields of the kinds of `like`.
std::vector<Field> unpacked(Unpacker& in, const std::vector<Field>& like) {
  std::vector<Field> fields;
  for (const Field& field : like) {
    if (field.index() == 0) fields.emplace_back(in.number());
    if (field.index() == 1) fields.emplace_back(in.signed_number());
    if (field.index() == 2) fields.emplace_back(std::string(in.text()));
  }
  return fields;
}

TEST_CASE("what was packed is unpacked, field after field") {
  CHECK(rc::check("unpack(pack(fields)) = fields", [] {
    const std::vector<Field> fields = any_fields();
    const std::string bytes = packed(fields);
    Unpacker in(bytes);
    RC_ASSERT(unpacked(in, fields) == fields);
    RC_ASSERT(!in.more());
    RC_ASSERT(!in.broken());
  }));
}

TEST_CASE("bytes cut short anywhere are broken") {
  CHECK(rc::check("unpack(prefix of pack(fields)) is broken", [] {
    const std::vector<Field> fields = any_fields();
    const std::string bytes = packed(fields);
    const std::string cut = bytes.substr(0, *rc::gen::inRange<std::size_t>(0, bytes.size()));
    Unpacker in(cut);
    (void)unpacked(in, fields);
    RC_ASSERT(in.broken());
    RC_ASSERT(!in.more());
  }));
}

TEST_CASE("numbers take as few bytes as they need") {
  struct Row {
    std::uint64_t number;
    std::size_t bytes;
  };
  for (const Row& row : {Row{0, 1}, Row{127, 1}, Row{128, 2}, Row{16383, 2}, Row{16384, 3},
                         Row{std::numeric_limits<std::uint64_t>::max(), 10}}) {
    CAPTURE(row.number);
    CHECK(packed({row.number}).size() == row.bytes);
  }
  CHECK(packed({std::int64_t{-64}}).size() == 1);
  CHECK(packed({std::int64_t{64}}).size() == 2);
}

TEST_CASE("signed numbers and dates come back at their ends") {
  using Limits = std::numeric_limits<std::int64_t>;
  for (const std::int64_t n : {Limits::min(), Limits::min() + 1, std::int64_t{-1}, std::int64_t{0}, Limits::max()}) {
    CAPTURE(n);
    const std::string bytes = packed({n});
    CHECK(Unpacker(bytes).signed_number() == n);
  }
  for (const char* iso : {"1949-10-01", "1970-01-01", "2024-02-29", "2200-12-31"}) {
    std::string bytes;
    Packer(bytes).date(day(iso));
    CHECK(Unpacker(bytes).date() == day(iso));
  }
}

TEST_CASE("a number of too many bytes and a text longer than what is left are broken") {
  Unpacker endless("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01");
  CHECK(endless.number() == 0);
  CHECK(endless.broken());
  Unpacker text("\x05" "abc");
  CHECK(text.text().empty());
  CHECK(text.broken());
}

TEST_CASE("numbers of fixed size come back, and are broken when cut short") {
  std::string bytes;
  Packer(bytes).byte(0xFF).four(0xFEDC'BA98U);
  CHECK(bytes.size() == 5);
  Unpacker in(bytes);
  CHECK(in.byte() == 0xFF);
  CHECK(in.four() == 0xFEDC'BA98U);
  CHECK_FALSE(in.more());
  Unpacker cut(std::string_view(bytes).substr(0, 3));
  CHECK(cut.four() == 0);
  CHECK(cut.broken());
}

/// Records packed one behind the other and each unpacked with the same names.
struct Packed {
  Packed() {
    history.notices.push_back({"2023", "", "", {}, 2023});
    history.notices.push_back({"2024", "", "", {}, 2024});
  }
  [[nodiscard]] NameNumber numbers() {
    return [this](std::string_view name) { return history.names->intern(name); };
  }
  void task(const TaskDraft& draft, std::int64_t known = 9, bool texts = true) {
    Json payload = to_json(draft);
    payload.set("key", "2024");
    Event event;
    event.seq = 9;
    event.subject = "task:7";
    event.effective_on = day("2024-01-25");
    const std::size_t begin = bytes.size();
    pack_task(event, payload, numbers(), bytes);
    Unpacker in(std::string_view(bytes).substr(begin));
    unpack_task(in, known, texts, history);
    CHECK_FALSE(in.more());
    CHECK_FALSE(in.broken());
  }
  void report(const Json& payload, std::int64_t known = 12) {
    Event event;
    event.seq = 12;
    event.subject = "task:7";
    event.effective_on = day("2024-06-30");
    event.recorded_at = instant("2024-07-02T09:00");
    pack_report(event, report_from_json(payload), numbers(), bytes);
    Unpacker in(bytes);
    unpack_report(in, first_of_block(event.seq), known, history);
    CHECK_FALSE(in.more());
    CHECK_FALSE(in.broken());
  }

  History history;
  std::string bytes;
};

/// A task with every field given.
TaskDraft full_task() {
  Target target = a_target("新增书屋", Comparator::about, "-1.80", "万个", TargetKind::reduction, Accrual::stock);
  target.qualifier = "左右";
  target.deadline = day("2024-06-30");
  TaskDraft task = a_task()
                       .ref("4.10")
                       .implied()
                       .start("2024-03-01")
                       .of_class("重点")
                       .leader("张三")
                       .leader("李四")
                       .support("乙局")
                       .support("丙局")
                       .target(target)
                       .target(a_milestone("大桥通车"))
                       .draft();
  task.leads = {"甲局", "乙局"};
  task.heading = "小标题";
  task.due_phrase = "年内";
  task.open_ended = true;
  task.number = -3;
  task.duration = 5000;
  return task;
}

TEST_CASE("a task with every field given comes back") {
  Packed packed;
  packed.task(full_task());
  REQUIRE(packed.history.tasks.size() == 1);
  const RegisteredTask& task = packed.history.tasks[0];
  CHECK(packed.history.draft_of(task) == full_task());
  CHECK(packed.history.targets_of(task)[0].value->places() == 2);
  CHECK(packed.history.key_of(task) == "2024");
  CHECK(task.seq == 9);
  CHECK(task.id == 7);
  CHECK(task.registered_on == day("2024-01-25"));
}

TEST_CASE("a task with no optional field comes back") {
  TaskDraft bare;
  bare.ref = "1";
  bare.due = day("2024-12-31");
  Target statement;
  statement.metric = "走在前列";
  bare.targets.push_back(statement);
  Packed packed;
  packed.task(bare);
  CHECK(packed.history.draft_of(packed.history.tasks.at(0)) == bare);
}

TEST_CASE("a task's text and phrases are not kept, its shown title is") {
  TaskDraft task = full_task();
  task.title.clear();
  task.text = "建设社区书屋，新增12个。";
  task.targets[0].phrase = "新增12个";
  Packed packed;
  packed.task(task);
  const TaskDraft back = packed.history.draft_of(packed.history.tasks.at(0));
  CHECK(back.title == "建设社区书屋");
  CHECK(back.text.empty());
  CHECK(back.targets.at(0).phrase.empty());
}

TEST_CASE("a task of a later entry is passed over, and the wording where nobody asks for it") {
  Packed later;
  later.task(full_task(), 8);
  CHECK(later.history.tasks.empty());
  CHECK(later.history.texts.empty());
  Packed silent;
  silent.task(full_task(), 9, false);
  CHECK(silent.history.texts.empty());
  const TaskDraft back = silent.history.draft_of(silent.history.tasks.at(0));
  CHECK(back.title.empty());
  CHECK_FALSE(back.heading.has_value());
  CHECK(back.targets == full_task().targets);
}

Json a_value_entry(int target, const std::string& number, const std::string& unit) {
  return Json::object().set("target", target).set("number", number).set("unit", unit);
}

TEST_CASE("a report with every field given comes back") {
  Json values = Json::array();
  values.push(a_value_entry(0, "-12.50", "万个"));
  values.push(Json::object().set("target", 1).set("done", true));
  values.push(Json::object().set("target", 2).set("done", false));
  Packed packed;
  packed.report(Json::object().set("unit", "甲局").set("percent", "53.5").set("values", std::move(values)));

  const Report& report = packed.history.reports.at(0);
  CHECK(report.seq == 12);
  CHECK(report.task == 7);
  CHECK(report.on == day("2024-06-30"));
  CHECK(report.recorded_on == day("2024-07-02"));
  CHECK(packed.history.names->text(report.unit) == "甲局");
  CHECK(report.percent == 5350);
  const auto back = packed.history.values_of(report);
  REQUIRE(back.size() == 3);
  CHECK(back[0].number == dec("-12.50"));
  CHECK(back[0].number->places() == 2);
  CHECK(back[0].unit == "万个");
  CHECK_FALSE(back[0].done.has_value());
  CHECK(back[1].target == 1);
  CHECK(back[1].done == true);
  CHECK_FALSE(back[1].number.has_value());
  CHECK(back[2].done == false);
}

TEST_CASE("a report of 0 percent is not one without a percent") {
  Packed none;
  none.report(Json::object().set("unit", "甲局"));
  CHECK_FALSE(none.history.reports.at(0).percent.has_value());
  CHECK(none.history.values_of(none.history.reports[0]).empty());
  Packed zero;
  zero.report(Json::object().set("unit", "甲局").set("percent", "0"));
  CHECK(zero.history.reports.at(0).percent == 0);
}

TEST_CASE("every percent comes back, whole ones in fewer bytes") {
  Packed packed;
  for (const char* percent : {"0", "0.01", "0.99", "1", "99.99", "100"}) {
    CAPTURE(percent);
    packed.bytes.clear();
    packed.history.reports.clear();
    packed.report(Json::object().set("unit", "甲局").set("percent", percent));
    CHECK(packed.history.reports.at(0).percent == static_cast<int>(dec(percent).shifted(2)->units()));
  }
  Packed whole;
  whole.report(Json::object().set("unit", "甲局").set("percent", "53"));
  Packed part;
  part.report(Json::object().set("unit", "甲局").set("percent", "53.5"));
  CHECK(whole.bytes.size() + 1 == part.bytes.size());
}

TEST_CASE("a report comes back with the digest of its text and with what it has") {
  Packed full;
  Json evidence = Json::array();
  evidence.push(Json::object().set("name", "验收单.pdf"));
  full.report(Json::object().set("unit", "甲局").set("progress", "主体封顶").set("problem", "缺口").set("ask", "协调").set("evidence", std::move(evidence)));
  const Report& said = full.history.reports.at(0);
  CHECK(said.text == text_digest("主体封顶"));
  CHECK(said.has_evidence);
  CHECK(said.has_problem);
  CHECK(said.has_ask);
  Packed none;
  none.report(Json::object().set("unit", "甲局"));
  const Report& silent = none.history.reports.at(0);
  CHECK(silent.text == 0);
  CHECK_FALSE(silent.has_evidence);
  CHECK_FALSE(silent.has_problem);
  CHECK_FALSE(silent.has_ask);
  CHECK(none.bytes.size() + 4 == full.bytes.size());
}

TEST_CASE("a report of a later entry is passed over") {
  Packed packed;
  packed.report(Json::object().set("unit", "甲局").set("percent", "10"), 11);
  CHECK(packed.history.reports.empty());
}

TEST_CASE("records of a block stand one behind the other, and a block cut short is noticed") {
  Packed packed;
  packed.task(full_task());
  const std::string one = packed.bytes;
  packed.task(full_task());
  CHECK(packed.bytes == one + one);
  Unpacker both(packed.bytes);
  unpack_task(both, 9, true, packed.history);
  unpack_task(both, 9, true, packed.history);
  CHECK_FALSE(both.more());
  CHECK(packed.history.tasks.size() == 4);
  for (std::size_t size = 0; size < one.size(); ++size) {
    CAPTURE(size);
    History history = packed.history;
    Unpacker in(std::string_view(one).substr(0, size));
    unpack_task(in, 9, true, history);
    CHECK(in.broken());
  }
}

TEST_CASE("a changed byte makes a record broken or another record, never one that cannot be shown") {
  Packed packed;
  packed.task(full_task());
  for (std::size_t at = 0; at < packed.bytes.size(); ++at) {
    for (const int byte : {0x00, 0x02, 0x0A, 0x7F, 0x80, 0xFF}) {
      std::string bytes = packed.bytes;
      bytes[at] = static_cast<char>(byte);
      History history = packed.history;
      history.tasks.clear();
      history.texts.clear();
      Unpacker in(bytes);
      unpack_task(in, 9, true, history);
      if (in.broken()) CHECK(history.tasks.empty());
      for (const RegisteredTask& task : history.tasks) CHECK_FALSE(to_json(history.draft_of(task)).compact().empty());
    }
  }
}

TEST_CASE("tasks and reports of more than two blocks come back from the ledger") {
  TestLedger t;
  constexpr int kTasks = 2 * kTasksPerBlock + 5;
  constexpr int kReports = 2 * kReportsPerBlock + 5;
  std::vector<EventDraft> drafts = {notice_entry()};
  for (int id = 1; id <= kTasks; ++id) drafts.push_back(task_entry(a_task().ref("1." + std::to_string(id)), id));
  for (int i = 0; i < kReports; ++i) {
    drafts.push_back(report_entry(1 + i % kTasks, "2024-06-30", std::to_string(i % 100)));
  }
  const Receipt receipt = t.append(drafts, "2024-07-01T09:00");

  const History history = t.ledger.load_history(receipt.last_seq);
  REQUIRE(history.tasks.size() == kTasks);
  REQUIRE(history.reports.size() == kReports);
  for (int id = 1; id <= kTasks; ++id) {
    const RegisteredTask& task = history.tasks[static_cast<std::size_t>(id) - 1];
    CHECK(task.id == id);
    CHECK(task.ref == "1." + std::to_string(id));
  }
  for (const Report& report : history.reports) {
    const auto i = static_cast<int>(report.seq) - kTasks - 2;
    CHECK(report.task == 1 + i % kTasks);
    CHECK(report.percent == i % 100 * 100);
  }
  CHECK(t.ledger.load_history(receipt.last_seq - 300).reports.size() == kReports - 300);
  CHECK(t.problems().empty());
}

}  // namespace ledger_packing_test
}  // namespace duban
