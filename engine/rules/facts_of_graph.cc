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
};

}  // namespace

std::span<const FactDefinition> facts_of_graph() { return kFactsOfGraph; }

}  // namespace duban
