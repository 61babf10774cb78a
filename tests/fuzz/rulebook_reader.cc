// What holds for any rulebook: it is refused, or judges a day with every value known or unknown and every message filled.
#include <cstdlib>
#include <string>

#include "engine/base/text.h"
#include "engine/rules/explain.h"
#include "engine/rules/rulebook_doubts.h"
#include "tests/fuzz/readers.h"

namespace duban {
namespace {

int add_name(History& history, const char* name) {
  history.parties.push_back(history.names->intern(name));
  return static_cast<int>(history.parties.size()) - 1;
}

/// Three tasks of two units, one waiting for another, with a target and reports.
History a_small_history() {
  History history;
  history.notices.push_back({"2024", "", "", {}, 2024});
  for (int id = 1; id <= 3; ++id) {
    RegisteredTask task;
    task.id = id;
    task.seq = id;
    task.registered_on = *parse_date("2024-01-02");
    task.due = *parse_date(id == 1 ? "2024-06-28" : "2024-12-31");
    task.due_basis = DueBasis::stated;
    task.ref = "1." + std::to_string(id);
    task.leads = {add_name(history, id == 3 ? "乙局" : "甲局"), 1};
    task.leaders = {add_name(history, "王明"), 1};
    task.targets = {static_cast<int>(history.targets.size()), 1};
    Target target;
    target.metric = "新增书屋";
    target.op = Comparator::at_least;
    target.value = Decimal(10);
    target.unit = "个";
    target.kind = TargetKind::count;
    history.targets.push_back(target);
    history.tasks.push_back(task);
    history.texts.push_back({"事项", "一、", std::nullopt, std::nullopt});
  }
  history.links.push_back({10, 2, 1, LinkKind::depends_on, *parse_date("2024-01-02"), 0, false});
  for (int month = 3; month <= 6; ++month) {
    Report report;
    report.seq = 20 + month;
    report.task = 1;
    report.on = report.recorded_on = *parse_date("2024-0" + std::to_string(month) + "-20");
    report.unit = history.names->intern("甲局");
    report.percent = month * 1000;
    history.reports.push_back(report);
  }
  return history;
}

void judge(const Rulebook& book) {
  static const History kHistory = a_small_history();
  const Policy policy{book, Calendar()};
  const Snapshot snapshot = snapshot_at(kHistory, *parse_date("2024-07-01"), needs_of(book));
  Day day(snapshot, policy);
  day.settle_all();
  for (const Finding& finding : day.findings()) {
    if (!is_valid_utf8(message_of(day, finding, Language::chinese))) std::abort();
  }
}

}  // namespace

int fuzz_rulebook(std::span<const std::uint8_t> bytes) {
  const SourceText source{"fuzz.yaml", std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())};
  if (!is_valid_utf8(source.text)) return 0;
  Diagnostics found;
  try {
    const Rulebook book = parse_rulebook(source, found);
    if (!found.has_errors()) {
      doubt_rulebook(book, found);
      judge(book);
    }
  } catch (const InputError& error) {
    (void)render(error.found(), error.sources(), Language::english);
  }
  (void)render(found, {source}, Language::chinese);
  return 0;
}

}  // namespace duban
