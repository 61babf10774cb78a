// Measures the operations on one folder of data. For now what can be shown without the engine: the
// files are read, the calendar agrees day by day, and reading reports stands in for an operation in a
// contest (with a figure of the baseline that is another work, so its ratio says nothing).
#include <cstdio>
#include <exception>
#include <iostream>
#include <stdexcept>

#include "engine/calendar/calendar.h"
#include "engine/files/file.h"
#include "tests/bench/contest.h"
#include "tests/bench/expected.h"
#include "tests/bench/options.h"
#include "tests/bench/workload_files.h"

namespace duban::bench {
namespace {

void print(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) std::cout << line << "\n";
}

/// Stops at the first day on which the engine's calendar and the file differ.
void compare_calendar(const Workload& work) {
  const Calendar calendar(calendar_years(work.calendar));
  for (const WorkDay& day : work.calendar) {
    if (calendar.is_workday(day.day) != day.worked) throw std::runtime_error("the calendar differs on " + day.day.to_string());
  }
  if (!calendar.covers(work.calendar.front().day, work.calendar.back().day)) throw std::runtime_error("the calendar has gaps");
}

/// The last report of each task, to have something that depends on each one read.
std::int64_t read_all(ReportReader& reader, std::vector<int>& percents) {
  std::int64_t count = 0;
  for (WorkReport report; reader.next(report); ++count) percents[static_cast<std::size_t>(report.task)] = report.percent;
  return count;
}

std::int64_t sum_led(const Workload& work) {
  std::int64_t led = 0;
  for (const WorkTask& task : work.tasks) led += static_cast<std::int64_t>(task.leads.size());
  return led;
}

void run(const Options& options) {
  const Workload work(options.data);
  compare_calendar(work);
  ReportReader reader(reports_path(options.data), work.meta.tasks);
  std::vector<int> percents(work.tasks.size());
  const std::int64_t reports = read_all(reader, percents);
  if (reports != work.meta.reports) throw std::runtime_error(reports_path(options.data) + ": not as many reports as meta.json says");
  std::cout << "tasks " << work.tasks.size() << "  led " << sum_led(work) << "  reports " << reports << "  increments "
            << work.increments.size() << "  queries " << work.random_impacts.size() << "  hub " << work.hub.task << "\n";

  const auto rewind = [&] { reader.rewind(); };
  const auto read = [&] { read_all(reader, percents); };
  std::cout << shown("read reports", measure(9, read, rewind), "s") << "\n";
  if (options.baselines.empty()) return;

  const std::string cppbase = options.baselines + "/cppbase";
  Contest contest;
  contest.name = "read reports";
  contest.ours = read;
  contest.prepare = rewind;
  contest.baseline = {cppbase, options.data, "3"};
  contest.figure = "b cold";
  contest.bar = 4;
  const ContestResult result = run_contests({contest}, options.rounds);
  for (const Outcome& outcome : result.outcomes) std::cout << shown(outcome) << "\n";
  print(result.checks);
  if (!options.out.empty()) write_file(options.out, to_json(work.meta.tasks, result.outcomes).pretty() + "\n");
}

}  // namespace
}  // namespace duban::bench

int main(int count, char** words) {
  try {
    duban::bench::run(duban::bench::parse_options({words + 1, words + count}));
    return 0;
  } catch (const std::invalid_argument& error) {
    std::cerr << "error: " << error.what() << "\n" << duban::bench::kUsage << "\n";
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << "\n";
    return 1;
  }
}
