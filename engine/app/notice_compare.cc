// Pairs, then the fields of each.
#include "engine/app/notice_compare.h"

#include <algorithm>

#include "engine/app/task_match.h"
#include "engine/target/target_change.h"

namespace duban {
namespace {

bool same_names(std::vector<std::string> a, std::vector<std::string> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

ContinuingTask continuing(const TaskDraft& before, const TaskDraft& after, int similarity, int years, const VerdictRules& rules) {
  ContinuingTask task{before, after, similarity, false, false, false, false, {}};
  task.lead_moved = before.leads != after.leads;  // the order too: the first reports
  task.supports_changed = !same_names(before.supports, after.supports);
  task.leaders_changed = !same_names(before.leaders, after.leaders);
  task.due_moved = years_later(before.due, years) != after.due;
  task.targets = target_changes(before.targets, after.targets, years, rules);
  return task;
}

}  // namespace

NoticeComparison compare_notices(const Notice& before, const std::vector<TaskDraft>& tasks, const Drafts& after, const VerdictRules& rules) {
  NoticeComparison comparison;
  comparison.before = before;
  comparison.after = after.notice;
  comparison.least_similarity = kNextYearLeast;
  const int years = after.notice.year - before.year;
  const std::vector<TaskMatch> matches = match_by_text(tasks, after.tasks);
  std::vector<bool> goes_on(tasks.size());
  auto match = matches.begin();
  for (std::size_t a = 0; a < after.tasks.size(); ++a) {
    const TaskDraft& task = after.tasks[a];
    if (match == matches.end() || match->after != static_cast<int>(a)) {
      comparison.added.push_back(task);
      continue;
    }
    const auto b = static_cast<std::size_t>(match->before);
    goes_on[b] = true;
    comparison.continuing.push_back(continuing(tasks[b], task, match->similarity, years, rules));
    ++match;
  }
  for (std::size_t b = 0; b < tasks.size(); ++b) {
    if (!goes_on[b]) comparison.gone.push_back(tasks[b]);
  }
  return comparison;
}

}  // namespace duban
