// The folder a workload lies in: meta.json and its CSV files as plain values. What does not read as it
// should throws std::runtime_error with the file and the line.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/decimal.h"
#include "engine/calendar/calendar.h"
#include "engine/model/target.h"
#include "tests/bench/mapped_csv.h"

namespace duban::bench {

inline constexpr int kTargetsAtMost = 4;

struct WorkTarget {
  Comparator op = Comparator::at_least;  // at_least, at_most or equal
  Decimal value;
};

/// Tasks are numbered from 0 in file order; so are units and leaders.
struct WorkTask {
  int id = 0;
  std::string title;
  char task_class = 'A';  // A, B or C
  Date start;
  Date due;
  int duration = 0;  // working days
  std::vector<int> leaders;
  std::vector<int> leads;
  std::vector<int> supports;
  std::vector<WorkTarget> targets;
  std::vector<int> depends_on;  // smaller than `id`
};

struct WorkReport {
  std::int64_t seq = 0;
  Date on;
  int task = 0;
  int percent = 0;
  std::array<std::optional<Decimal>, kTargetsAtMost> values;  // one a target of the task
  std::string_view text;                                      // lives as long as the reader
};

struct WorkDay {
  Date day;
  bool worked = false;
};

/// `task` is finished `delay` working days later.
struct ImpactQuery {
  int task = 0;
  int delay = 0;
};

struct WorkMeta {
  int tasks = 0;
  int reports = 0;
  int units = 0;
  int leaders = 0;
  int edges = 0;
  Date as_of;
};

/// Reports in file order, one by one from the mapped file.
class ReportReader {
 public:
  /// `tasks` is how many tasks there are.
  ReportReader(const std::string& path, int tasks);
  /// False at the end of the file.
  bool next(WorkReport& report);
  void rewind() { csv_.rewind(); }

 private:
  MappedCsv csv_;
  int tasks_;
};

/// All of a folder but its reports, which a ReportReader(reports_path(folder), meta.tasks) delivers.
struct Workload {
  explicit Workload(const std::string& folder);

  WorkMeta meta;
  std::vector<WorkDay> calendar;
  std::vector<WorkTask> tasks;
  ReportReader increment_file;
  std::vector<WorkReport> increments;  // further reports, all of the day `meta.as_of`
  std::vector<ImpactQuery> random_impacts;
  ImpactQuery hub;
};

[[nodiscard]] std::string reports_path(const std::string& folder);
[[nodiscard]] WorkMeta load_meta(const std::string& folder);
[[nodiscard]] std::vector<WorkDay> load_calendar(const std::string& folder);
[[nodiscard]] std::vector<WorkTask> load_tasks(const std::string& folder, const WorkMeta& meta);

/// Each year of `days`, with what differs in it from Monday to Friday: a duban::Calendar of these
/// years works on the days that `days` says.
[[nodiscard]] std::vector<CalendarYear> calendar_years(const std::vector<WorkDay>& days);

}  // namespace duban::bench
