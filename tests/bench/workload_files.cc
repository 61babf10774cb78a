// One function a file.
#include "tests/bench/workload_files.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "engine/base/json.h"

namespace duban::bench {
namespace {

constexpr std::string_view kReportColumns = "seq,date,task,pct,v0,v1,v2,v3,text";

int member(const Json& meta, const char* name, const std::string& path) {
  const auto value = meta[name].integer();
  if (!value) throw std::runtime_error(path + ":1: no number `" + name + "`");
  return static_cast<int>(*value);
}

WorkTarget read_target(MappedCsv& csv) {
  WorkTarget target;
  const char sign = csv.peek();
  if (sign != '>' && sign != '<' && sign != '=') csv.fail("no target");
  target.op = sign == '>' ? Comparator::at_least : sign == '<' ? Comparator::at_most : Comparator::equal;
  csv.expect(sign);
  csv.expect('=');
  target.value = csv.hundredths();
  return target;
}

std::vector<WorkTarget> read_targets(MappedCsv& csv) {
  std::vector<WorkTarget> targets;
  while (csv.peek() != ',') {
    if (!targets.empty()) csv.expect(';');
    targets.push_back(read_target(csv));
  }
  if (targets.size() > kTargetsAtMost) csv.fail("more than four targets");
  return targets;
}

WorkTask read_task(MappedCsv& csv, const WorkMeta& meta) {
  WorkTask task;
  task.id = static_cast<int>(csv.whole());
  csv.expect(',');
  task.title = csv.text();
  csv.expect(',');
  task.task_class = csv.peek();
  if (task.task_class < 'A' || task.task_class > 'C') csv.fail("no class A, B or C");
  csv.expect(task.task_class);
  csv.expect(',');
  task.start = csv.date();
  csv.expect(',');
  task.due = csv.date();
  csv.expect(',');
  task.duration = static_cast<int>(csv.whole());
  csv.expect(',');
  task.leaders = csv.list(meta.leaders);
  csv.expect(',');
  task.leads = csv.list(meta.units);
  csv.expect(',');
  task.supports = csv.list(meta.units);
  csv.expect(',');
  task.targets = read_targets(csv);
  csv.expect(',');
  task.depends_on = csv.list(task.id);
  return task;
}

/// Adds `day` to the days off, to the last range where it follows it.
void add_day_off(CalendarYear& year, Date day) {
  if (!year.days_off.empty() && year.days_off.back().last.plus_days(1) == day) {
    year.days_off.back().last = day;
  } else {
    year.days_off.emplace_back(day, day);
  }
}

void load_impacts(const std::string& folder, Workload& into) {
  MappedCsv csv(folder + "/impact.csv", "kind,task,delay_workdays");
  while (csv.more()) {
    const std::string_view kind = csv.text();
    if (kind != "hub" && kind != "random") csv.fail("no kind of query");
    csv.expect(',');
    ImpactQuery query;
    query.task = static_cast<int>(csv.whole());
    if (query.task >= into.meta.tasks) csv.fail("no such task");
    csv.expect(',');
    query.delay = static_cast<int>(csv.whole());
    if (kind == "hub") into.hub = query;
    else into.random_impacts.push_back(query);
    csv.end_line();
  }
}

}  // namespace

ReportReader::ReportReader(const std::string& path, int tasks) : csv_(path, kReportColumns), tasks_(tasks) {}

bool ReportReader::next(WorkReport& report) {
  if (!csv_.more()) return false;
  report.seq = csv_.whole();
  csv_.expect(',');
  report.on = csv_.date();
  csv_.expect(',');
  report.task = static_cast<int>(csv_.whole());
  if (report.task >= tasks_) csv_.fail("no such task");
  csv_.expect(',');
  report.percent = static_cast<int>(csv_.whole());
  if (report.percent > 100) csv_.fail("more than 100 percent");
  for (auto& value : report.values) {
    csv_.expect(',');
    if (csv_.peek() == ',') value.reset();
    else value = csv_.hundredths();
  }
  csv_.expect(',');
  report.text = csv_.rest();
  csv_.end_line();
  return true;
}

Workload::Workload(const std::string& folder)
    : meta(load_meta(folder)), calendar(load_calendar(folder)), tasks(load_tasks(folder, meta)), increment_file(folder + "/increments.csv", meta.tasks) {
  for (WorkReport report; increment_file.next(report);) increments.push_back(report);
  load_impacts(folder, *this);
}

std::string reports_path(const std::string& folder) { return folder + "/reports.csv"; }

WorkMeta load_meta(const std::string& folder) {
  const std::string path = folder + "/meta.json";
  std::ifstream file(path);
  const auto json = parse_json(std::string(std::istreambuf_iterator<char>(file), {}));
  if (!json) throw std::runtime_error(path + ":1: no such file, or no JSON");
  WorkMeta meta;
  meta.tasks = member(*json, "n", path);
  meta.reports = member(*json, "reports", path);
  meta.units = member(*json, "units", path);
  meta.leaders = member(*json, "leaders", path);
  meta.edges = member(*json, "edges", path);
  const auto as_of = parse_date((*json)["eval_date"].text().value_or(""));
  if (!as_of) throw std::runtime_error(path + ":1: no date `eval_date`");
  meta.as_of = *as_of;
  return meta;
}

std::vector<WorkDay> load_calendar(const std::string& folder) {
  MappedCsv csv(folder + "/calendar.csv", "date,work");
  std::vector<WorkDay> days;
  while (csv.more()) {
    const Date day = csv.date();
    if (!days.empty() && day != days.back().day.plus_days(1)) csv.fail("not the day after the line before");
    csv.expect(',');
    const std::int64_t worked = csv.whole();
    if (worked > 1) csv.fail("neither 0 nor 1");
    days.push_back({day, worked == 1});
    csv.end_line();
  }
  return days;
}

std::vector<WorkTask> load_tasks(const std::string& folder, const WorkMeta& meta) {
  MappedCsv csv(folder + "/tasks.csv", "id,title,class,start,deadline,dur,leaders,leads,supports,targets,deps");
  std::vector<WorkTask> tasks;
  while (csv.more()) {
    tasks.push_back(read_task(csv, meta));
    if (tasks.back().id + 1 != static_cast<int>(tasks.size())) csv.fail("ids do not count from 0");
    csv.end_line();
  }
  if (static_cast<int>(tasks.size()) != meta.tasks) csv.fail("not as many tasks as meta.json says");
  return tasks;
}

std::vector<CalendarYear> calendar_years(const std::vector<WorkDay>& days) {
  std::vector<CalendarYear> years;
  for (const WorkDay& day : days) {
    if (years.empty() || years.back().year != day.day.year()) {
      CalendarYear year;
      year.year = day.day.year();
      year.source = "calendar.csv";
      years.push_back(std::move(year));
    }
    const bool weekday = day.day.weekday() <= 5;
    if (weekday && !day.worked) add_day_off(years.back(), day.day);
    if (!weekday && day.worked) years.back().make_up_workdays.push_back(day.day);
  }
  return years;
}

}  // namespace duban::bench
