// Facts of the group graph: what a task waits for and what waits for it.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

/// The latest deadline among the tasks it depends on.
Value latest_upstream(const Source& s, const Row& r) {
  std::optional<Date> latest;
  for (const int row : state(s, r).upstream) latest = std::max(latest.value_or(columns(s).due[at(row)]), columns(s).due[at(row)]);
  return latest ? Value::date(*latest) : Value::unknown();
}

/// Working days an open task may still lose; nothing for one that is finished.
std::optional<int> slack_of(const Source& s, const Row& r) {
  if (s.day->status()[at(r.task)] != TaskStatus::open) return std::nullopt;
  const FinishColumns& finishes = s.day->finishes();
  return finishes.latest[at(r.task)] - finishes.earliest[at(r.task)];
}

constexpr FactDefinition kFactsOfGraph[] = {
    {"upstream_overdue", "上游逾期", kBool, 0, "", FactGroup::graph, kTask, false, "所依赖的事项（含间接）有逾期", "a task it waits for, directly or not, is overdue",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->upstream_overdue()[at(r.task)] != 0); }>},
    {"upstream_count", "上游事项数", kNumber, 0, "", FactGroup::graph, kTask, false, "直接依赖的事项数", "tasks it depends on directly",
     &each<[](const Source& s, const Row& r) { return whole(std::ssize(state(s, r).upstream)); }>},
    {"upstream_open", "上游未结数", kNumber, 0, "", FactGroup::graph, kTask, false, "直接依赖的事项中未结的", "tasks it depends on directly that are open",
     &each<[](const Source& s, const Row& r) { const auto up = state(s, r).upstream; return whole(std::count_if(up.begin(), up.end(), [&](int row) { return s.day->status()[at(row)] == TaskStatus::open; })); }>},
    {"upstream_due", "上游最晚时限", kDate, 0, "", FactGroup::graph, kTask, true, "直接依赖的事项中最晚的时限；没有依赖为未知", "the latest deadline among the tasks it depends on directly; unknown when there are none",
     &each<[](const Source& s, const Row& r) { return latest_upstream(s, r); }>},
    {"upstream_late", "上游时限在后", kBool, 0, "", FactGroup::graph, kTask, true, "直接依赖的事项有时限晚于本事项的", "a task it depends on directly is due after it",
     &each<[](const Source& s, const Row& r) { const Value latest = latest_upstream(s, r); return Value::boolean(latest.known && latest.raw > due(s, r).ordinal()); }>},
    {"downstream_count", "下游事项数", kNumber, 0, "", FactGroup::graph, kTask, false, "直接依赖它的事项数", "tasks that depend on it directly",
     &each<[](const Source& s, const Row& r) { return whole(s.day->downstream().count[at(r.task)]); }>},
    {"downstream_open", "下游未结数", kNumber, 0, "", FactGroup::graph, kTask, false, "直接依赖它的事项中未结的", "those of them that are open",
     &each<[](const Source& s, const Row& r) { return whole(s.day->downstream().open[at(r.task)]); }>},
    {"slack", "机动工作日", kNumber, 0, "workdays", FactGroup::graph, kTask, true, "最早办结到最晚办结之间的工作日：最晚办结兼顾等它的事项的时限，负数为已经来不及；已办结的为未知", "working days between its earliest finish and its latest, which minds the deadlines of all that waits for it; below nought it is too late; unknown once it is finished",
     &each<[](const Source& s, const Row& r) { const auto slack = slack_of(s, r); return slack ? whole(*slack) : Value::unknown(); }>},
    {"critical", "关键事项", kBool, 0, "", FactGroup::graph, kTask, true, "没有机动工作日了，且有未结事项在等它", "it has no slack left, and an open task waits for it",
     &each<[](const Source& s, const Row& r) { const auto slack = slack_of(s, r); return Value::boolean(slack && *slack <= 0 && s.day->downstream().open[at(r.task)] > 0); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_graph() { return kFactsOfGraph; }

}  // namespace duban
