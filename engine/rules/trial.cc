// Entries put in, a day judged, the entries taken out again.
#include "engine/rules/trial.h"

#include <algorithm>
#include <tuple>

#include "engine/rules/lamp_record.h"

namespace duban {
namespace {

/// A digest no report made so far has, but for one in four thousand million.
constexpr std::uint32_t kNewText = 0x5eed'7e47;

/// Puts `item` behind all of its task up to its date.
template <class T>
void insert(std::vector<T>& all, T item) {
  const auto after = std::upper_bound(all.begin(), all.end(), item, [](const T& a, const T& b) {
    return std::tuple(a.task, a.on, a.seq) < std::tuple(b.task, b.on, b.seq);
  });
  all.insert(after, std::move(item));
}

}  // namespace

Trial::Trial(const Day& day, int row) : day_(day), task_(day.state(row).task->id), known_(*day.snapshot().history) {
  const auto later = [&](const auto& happened) { return happened.on > day.date(); };
  std::erase_if(known_.reports, later);
  std::erase_if(known_.steps, later);
  std::erase_if(known_.extensions, later);
  std::erase_if(known_.checkpoints, later);
  std::erase_if(known_.plans, later);
  std::erase_if(known_.confirmations, later);
  std::erase_if(known_.links, later);
  for (Report& report : known_.reports) {
    if (report.returned_on && *report.returned_on > day.date()) report.returned_on.reset();
  }
  values_ = known_.values.size();
}

void Trial::add(const Deeds& deeds, Date date) {
  std::int64_t seq = known_.known_seq;
  const auto step = [&](StepKind kind, int task) {
    Step made;
    made.seq = ++seq;
    made.task = task;
    made.on = made.recorded_on = date;
    made.kind = kind;
    made.evidence = kind == StepKind::add_evidence;
    insert(known_.steps, std::move(made));
  };
  if (deeds.clear_lamp) step(StepKind::clear_lamp, task_);
  if (deeds.evidence) step(StepKind::add_evidence, task_);
  for (const int other : deeds.finished) step(StepKind::close, other);
  if (deeds.extended_to) {
    Extension extension;
    extension.seq = ++seq;
    extension.task = task_;
    extension.on = date;
    extension.to = *deeds.extended_to;
    insert(known_.extensions, std::move(extension));
  }
  if (!deeds.report) return;
  const RegisteredTask* task = nullptr;
  for (const TaskState& state : day_.snapshot().tasks) {
    if (state.task->id == task_) task = state.task;
  }
  const auto leads = known_.party_numbers(task->leads);
  Report report;
  report.seq = ++seq;
  report.task = task_;
  report.on = report.recorded_on = date;
  report.unit = leads.empty() ? known_.names->intern("") : leads.front();
  report.percent = deeds.percent;
  report.text = kNewText;  // whoever reports anew says something new
  report.values = {static_cast<int>(known_.values.size()), static_cast<int>(deeds.values.size())};
  known_.values.insert(known_.values.end(), deeds.values.begin(), deeds.values.end());
  insert(known_.reports, std::move(report));
}

void Trial::take_back() {
  const auto added = [&](const auto& happened) { return happened.seq > day_.snapshot().history->known_seq; };
  std::erase_if(known_.reports, added);
  std::erase_if(known_.steps, added);
  std::erase_if(known_.extensions, added);
  known_.values.resize(values_);
}

/// Rules over the timeline, as if the days between had no review.
void Trial::judge_timeline(Day& then) const {
  const LampRecords* known = day_.facts().lamp_records();
  if (known == nullptr) return;
  const bool same_day = then.date() == day_.date();
  LampRecords records;
  records.before.resize(static_cast<std::size_t>(then.task_count()));
  for (int row = 0, mine = 0; row < then.task_count(); ++row) {
    const int id = then.state(row).task->id;
    while (mine < day_.task_count() && day_.state(mine).task->id < id) ++mine;
    if (mine == day_.task_count() || day_.state(mine).task->id != id) continue;
    records.before[static_cast<std::size_t>(row)] = (same_day ? known->before : known->now)[static_cast<std::size_t>(mine)];
  }
  records.now = records.before;
  for (int row = 0; row < then.task_count(); ++row) records.now[static_cast<std::size_t>(row)].add(lamp_of_day(then, row));
  const std::vector<Finding> found = then.judge_timeline(std::make_shared<const LampRecords>(std::move(records)));
  then.add_findings(found, std::vector<Day::Standing>(found.size()));
}

Trial::Outcome Trial::judge(const Deeds& deeds, Date on, Date date) {
  add(deeds, on);
  Outcome out;
  {
    const Snapshot snapshot = snapshot_at(known_, date, needs_of(day_.policy().rulebook));
    Day then(snapshot, day_.policy());
    then.settle_all();
    judge_timeline(then);
    for (int row = 0; row < then.task_count(); ++row) {
      if (then.state(row).task->id != task_) continue;
      out.lamp = then.lamps()[static_cast<std::size_t>(row)];
      out.pace = pace_of(then.state(row), date);
      for (const Finding& finding : then.findings()) {
        if (finding.task_row == row) out.rules.push_back(finding.rule);
      }
    }
  }
  take_back();
  return out;
}

}  // namespace duban
