// Registration through the same calls the program makes.
#include "tests/bench/ledger_setup.h"

#include <filesystem>

#include "engine/app/import.h"
#include "engine/app/setup.h"

namespace duban::bench {
namespace {

constexpr std::size_t kTasksPerTransaction = 10'000;

std::string leader_name(int leader) { return "领导" + std::to_string(leader); }
std::string metric_name(std::size_t target) { return "指标" + std::to_string(target); }

Envelope envelope_at(Date date) { return {"督查室", "bench", *parse_instant(date.to_string() + "T18:00:00"), true}; }

SourceText calendar_text(const CalendarYear& year) {
  std::string text = "year: " + std::to_string(year.year) + "\nsource: 基准测试日历\nday_off: [";
  for (const DayOff& off : year.days_off) text += off.first.to_string() + ".." + off.last.to_string() + ", ";
  text += "]\nmake_up_workday: [";
  for (const Date day : year.make_up_workdays) text += day.to_string() + ", ";
  return {std::to_string(year.year), text + "]\n"};
}

SourceText directory_text(int units) {
  std::string text = "units:\n";
  for (int unit = 0; unit < units; ++unit) text += "  - {name: " + unit_name(unit) + ", kind: department}\n";
  return {"units.yaml", text};
}

TaskDraft draft_of(const WorkTask& task) {
  TaskDraft draft;
  draft.ref = "1." + std::to_string(task.id + 1);
  draft.section = "一、重点工作";
  draft.number = task.id + 1;
  draft.title = task.title;
  for (const int leader : task.leaders) draft.leaders.push_back(leader_name(leader));
  for (const int unit : task.leads) draft.leads.push_back(unit_name(unit));
  for (const int unit : task.supports) draft.supports.push_back(unit_name(unit));
  draft.due = task.due;
  draft.due_basis = DueBasis::stated;
  draft.task_class = std::string(1, task.task_class);
  draft.start = task.start;
  draft.duration = task.duration;
  for (std::size_t i = 0; i < task.targets.size(); ++i) {
    Target target;
    target.metric = metric_name(i);
    target.op = task.targets[i].op;
    target.value = task.targets[i].value;
    draft.targets.push_back(std::move(target));
  }
  return draft;
}

EventDraft link_event(int from, int to, Date on) {
  Json payload = Json::object();
  payload.set("to", to).set("kind", "depends-on");
  return {EventType::link, "task:" + std::to_string(from), on, std::move(payload), std::nullopt};
}

void append(Ledger& ledger, std::vector<EventDraft>& events, Date on) {
  ledger.write([&] { ledger.append(std::span<const EventDraft>(events), envelope_at(on)); });
  events.clear();
}

void fill(const WorkReport& report, const WorkTask& task, const std::vector<std::string>& units, ReportDraft& draft) {
  draft.task = report.task + 1;
  draft.on = report.on;
  draft.unit = units[static_cast<std::size_t>(task.leads.front())];
  draft.percent = Decimal(report.percent);
  draft.progress = report.text;
  draft.values.clear();
  for (std::size_t i = 0; i < task.targets.size(); ++i) {
    if (report.values[i]) draft.values.push_back({static_cast<int>(i), metric_name(i), report.values[i], "", std::nullopt});
  }
}

}  // namespace

std::string unit_name(int unit) { return "单位" + std::to_string(unit); }

void remove_ledger(const std::string& file) {
  for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(file + tail);
}

void register_workload(const Workload& work, const SourceText& rulebook, const std::string& file) {
  remove_ledger(file);
  Ledger ledger = Ledger::create(file, false);
  Drafts drafts;
  drafts.notice = {"2025", "基准测试通知", "", make_date(2025, 1, 1), 2025};
  const Date on = drafts.notice.start();
  std::vector<EventDraft> events{adoption(PolicyKind::rulebook, rulebook, on, true),
                                 adoption(PolicyKind::directory, directory_text(work.meta.units), on, true)};
  // The years that tasks and reports lie in; the file goes on to 2060.
  for (const CalendarYear& year : calendar_years(work.calendar)) {
    if (year.year > work.meta.as_of.year() + 2) break;
    events.push_back(adoption(PolicyKind::calendar, calendar_text(year), on, true));
  }
  append(ledger, events, on);
  events = registration(drafts, 1);  // the notice
  for (const WorkTask& task : work.tasks) {
    Drafts one;
    one.notice = drafts.notice;
    one.tasks.push_back(draft_of(task));
    events.push_back(std::move(registration(one, task.id + 1).back()));
    if (events.size() >= kTasksPerTransaction) append(ledger, events, on);
  }
  append(ledger, events, on);
  for (const WorkTask& task : work.tasks) {
    for (const int upstream : task.depends_on) events.push_back(link_event(task.id + 1, upstream + 1, on));
    if (events.size() >= kTasksPerTransaction) append(ledger, events, on);
  }
  append(ledger, events, on);
}

IngestResult ingest(Ledger& ledger, const Workload& work, ReportReader& reader, int batch, std::int64_t most) {
  IngestResult result;
  std::vector<ReportDraft> drafts(static_cast<std::size_t>(batch));
  std::size_t filled = 0;
  std::vector<std::string> units;
  for (int unit = 0; unit < work.meta.units; ++unit) units.push_back(unit_name(unit));
  const Envelope envelope = envelope_at(work.meta.as_of);
  const auto commit = [&] {
    ledger.write([&] { ledger.append(std::span<const ReportDraft>(drafts).first(filled), envelope); });
    filled = 0;
    ++result.commits;
  };
  for (WorkReport report; result.reports < most && reader.next(report); ++result.reports) {
    fill(report, work.tasks[static_cast<std::size_t>(report.task)], units, drafts[filled]);
    if (++filled == drafts.size()) commit();
  }
  if (filled > 0) commit();
  return result;
}

}  // namespace duban::bench
