// Specifies, for random steps, that what may follow what is as a simple model says, and that a snapshot as of a day,
// known at an entry, is what a ledger with the entries up to there alone would give.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>

#include "engine/app/life_steps.h"
#include "engine/app/step_checks.h"
#include "tests/support/office.h"

namespace duban {
namespace property_life_test {

const std::string kOneTask = "  - {ref: \"1.1\", title: 甲事项, leads: [甲局], due: 2024-06-30, due_basis: stated}\n";

constexpr StepKind kKinds[] = {StepKind::object,  StepKind::uphold,         StepKind::dismiss, StepKind::request_extension, StepKind::grant_extension,
                               StepKind::refuse_extension, StepKind::suspend, StepKind::resume, StepKind::submit,            StepKind::verify,
                               StepKind::close,   StepKind::refuse_closing, StepKind::reopen,  StepKind::set_lamp,          StepKind::clear_lamp};

/// The life of a task in the plainest words.
struct Model {
  enum class At { open, suspended, submitted, closed } at = At::open;
  bool asked = false;
  bool objected = false;
  bool lamp = false;
  Date due = day("2024-06-30");
  Date moved_on = day("2024-01-25");   // the last step of where it stands, of its date, of objections, of the lamp
  Date dated_on = moved_on, objected_on = moved_on, lit_on = moved_on;

  /// Whether `kind` on `on` is taken; it changes then as it should.
  bool take(StepKind kind, Date on, Date to) {
    const bool awake = at == At::open || at == At::suspended;
    switch (kind) {
      case StepKind::object: return set(at == At::open, objected, true, on, objected_on);
      case StepKind::uphold:
      case StepKind::dismiss: return set(at != At::closed && objected, objected, false, on, objected_on);
      case StepKind::request_extension: return set(awake && to > due, asked, true, on, dated_on);
      case StepKind::grant_extension:
        if (!set(awake && to > due, asked, false, on, dated_on)) return false;
        due = to;
        return true;
      case StepKind::refuse_extension: return set(at != At::closed && asked, asked, false, on, dated_on);
      case StepKind::set_lamp: return set(at != At::closed, lamp, true, on, lit_on);
      case StepKind::clear_lamp: return set(lamp, lamp, false, on, lit_on);
      case StepKind::suspend: return go(at == At::open, At::suspended, on);
      case StepKind::resume: return on >= dated_on && go(at == At::suspended, At::open, on) && (dated_on = on, true);
      case StepKind::submit: return go(at == At::open, At::submitted, on);
      case StepKind::verify: return go(at == At::submitted, At::submitted, on);
      case StepKind::close: return go(at == At::open || at == At::submitted, At::closed, on);
      case StepKind::refuse_closing: return go(at == At::submitted, At::open, on);
      case StepKind::reopen: return on >= dated_on && go(at == At::closed, At::open, on) && (dated_on = on, true);
      default: return false;
    }
  }

 private:
  static bool set(bool may, bool& what, bool to, Date on, Date& last) {
    if (!may || on < last) return false;
    what = to;
    last = on;
    return true;
  }
  bool go(bool may, At next, Date on) {
    if (!may || on < moved_on) return false;
    at = next;
    moved_on = on;
    return true;
  }
};

StepInput input_of(StepKind kind, Date to, const std::string& proof) {
  StepInput input{.ref = "1.1", .kind = kind, .approved_by = "乙主任", .reason = "测试"};
  const bool dated = kind == StepKind::request_extension || kind == StepKind::grant_extension || kind == StepKind::refuse_extension;
  if (dated) input.date = to;
  if (kind == StepKind::close) input.evidence = {proof};
  if (kind == StepKind::set_lamp) input.lamp = Lamp::blue;
  return input;
}

TEST_CASE("random steps are taken and refused as a simple model says") {
  CHECK(rc::check("steps", [] {
    const Office office(kOneTask);
    const std::string proof = office.folder.write("proof.txt", "验收单");
    Model model;
    for (int step = 0; step < 14; ++step) {
      const StepKind kind = kKinds[*rc::gen::inRange<std::size_t>(0, std::size(kKinds))];
      const Date on = day("2024-02-01").plus_days(step * 3 + *rc::gen::inRange(-4, 5));
      const Date to = day("2024-06-20").plus_days(*rc::gen::inRange(0, 90));
      StepContext context = office.step("2024-12-01");
      context.on = on;
      const std::string refused = thrown_id([&] { (void)take_step(context, input_of(kind, to, proof)); });
      const bool expected = model.take(kind, on, to);
      RC_ASSERT(refused.empty() == expected);
      if (kind == StepKind::resume && expected) {  // the date moves by the working days it rested: taken from the ledger
        const Inquiry now = office.ask("2024-12-01");
        model.due = snapshot_at(now.history(), day("9999-12-31")).tasks.front().due;
      }
    }
    const Inquiry inquiry = office.ask("2024-12-31");
    const TaskAtHand hand(inquiry.history(), "1.1");
    RC_ASSERT(static_cast<int>(hand.status()) == static_cast<int>(model.at));
    RC_ASSERT(hand.state().due == model.due);
    RC_ASSERT((hand.life().request != nullptr) == model.asked);
    RC_ASSERT((hand.life().objection != nullptr) == model.objected);
    RC_ASSERT((hand.life().lamp != nullptr) == model.lamp);
  }));
}

/// The state of the tasks in a line, for comparison.
std::string line_of(const Snapshot& snapshot) {
  std::string line;
  for (std::size_t row = 0; row < snapshot.tasks.size(); ++row) {
    const TaskState& state = snapshot.tasks[row];
    line += state.ref() + " " + state.due.to_string() + " " + std::to_string(static_cast<int>(snapshot.columns.claim[row])) + (state.closing() ? " closed" : "") +
            (state.suspension() ? " suspended" : "") + " " + std::to_string(state.reports.size()) + " " + std::to_string(state.own_percent.value_or(-1));
    for (const std::string& lead : state.leads()) line += " " + lead;
    line += "\n";
  }
  return line;
}

/// A ledger that holds the first `count` entries of `other` and nothing else.
std::string prefix_of(const Office& other, std::int64_t count, const TempFolder& folder) {
  static const std::map<std::string, EventType> kTypes = {
      {"adopt", EventType::adopt},     {"report", EventType::report},   {"extend", EventType::extend}, {"close", EventType::close},
      {"object", EventType::object},   {"review", EventType::review},   {"suspend", EventType::suspend}, {"resume", EventType::resume},
      {"reopen", EventType::reopen},   {"lamp", EventType::lamp}};
  const std::string file = folder.file("prefix.db");
  Ledger copy = Ledger::create(file, false);
  Ledger source = Ledger::open(other.file, Database::Access::read);
  source.for_each_event([&](const Event& event) {
    if (event.seq > count) return;
    const bool notice = event.type == "register" && event.subject.starts_with("notice:");
    const EventType type = event.type != "register" ? kTypes.at(event.type) : notice ? EventType::register_notice : EventType::register_task;
    copy.write([&] {
      copy.append(std::vector{EventDraft{type, event.subject, event.effective_on, *parse_json(event.payload), std::nullopt}},
                  {event.actor, event.login, event.recorded_at, event.clock_given});
    });
  });
  return file;
}

TEST_CASE("a snapshot known at an entry is what the entries up to there alone give") {
  CHECK(rc::check("two clocks", [] {
    const Office office(kOneTask);
    const std::string proof = office.folder.write("proof.txt", "验收单");
    for (int step = 0; step < 8; ++step) {
      StepContext context = office.step("2024-12-01");
      context.on = day("2024-02-01").plus_days(*rc::gen::inRange(0, 200));
      const int choice = *rc::gen::inRange(0, 3);
      if (choice == 0) {
        const std::string percent = std::to_string(*rc::gen::inRange(0, 5) * 25);
        (void)office.progress("ref,on,percent\n1.1," + context.on.to_string() + "," + percent + "\n", "2024-12-01T09:00");
      } else {
        const StepKind kind = kKinds[*rc::gen::inRange<std::size_t>(0, std::size(kKinds))];
        (void)thrown_id([&] { (void)take_step(context, input_of(kind, context.on.plus_days(100), proof)); });
      }
    }
    const std::int64_t known = *rc::gen::inRange<std::int64_t>(6, office.last_seq() + 1);
    const Date as_of = day("2024-02-01").plus_days(*rc::gen::inRange(0, 320));
    const TempFolder folder;
    const std::string prefix = prefix_of(office, known, folder);
    Ledger whole = Ledger::open(office.file, Database::Access::read);
    Ledger part = Ledger::open(prefix, Database::Access::read);
    const History from_whole = whole.load_history(known);
    const History from_part = part.load_history(part.last_seq());
    RC_ASSERT(line_of(snapshot_at(from_whole, as_of)) == line_of(snapshot_at(from_part, as_of)));
    RC_ASSERT(part.verify().entries_sound);  // evidence lies beside the whole one
  }));
}

}  // namespace property_life_test
}  // namespace duban
