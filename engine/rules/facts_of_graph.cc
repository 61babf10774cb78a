// Facts of the group graph: what a task waits for and what waits for it.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

constexpr FactDefinition kFacts[] = {
    {"upstream_overdue", "上游逾期", kBool, 0, "", FactGroup::graph, kTask, false, "所依赖的事项（含间接）有逾期", "a task it waits for, directly or not, is overdue",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->upstream_overdue()[at(r.task)] != 0); }>},
    {"upstream_count", "上游事项数", kNumber, 0, "", FactGroup::graph, kTask, false, "直接依赖的事项数", "tasks it depends on directly",
     &each<[](const Source& s, const Row& r) { return whole(std::ssize(state(s, r).upstream)); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_graph() { return kFacts; }

}  // namespace duban
