// Facts of the group identity: what a task is: its names, its place in the notice, what it promises.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

constexpr FactDefinition kFacts[] = {
    {"ref", "编号", kText, 0, "", FactGroup::identity, kTask, false, "事项编号，如 4.10", "the task's ref, e.g. 4.10",
     &each<[](const Source& s, const Row& r) { return text(s, state(s, r).ref()); }>},
    {"notice", "通知", kText, 0, "", FactGroup::identity, kTask, false, "所属通知的 KEY", "KEY of its notice",
     &each<[](const Source& s, const Row& r) { return text(s, state(s, r).key()); }>},
    {"class", "类别", kText, 0, "", FactGroup::identity, kTask, false, "事项类别；未分类为未知", "the task's class; unknown when it has none",
     &each<[](const Source& s, const Row& r) { const int c = columns(s).task_class[at(r.task)]; return c < 0 ? Value::unknown() : Value::text(c); }>},
    {"has_target", "有目标", kBool, 0, "", FactGroup::identity, kTask, false, "有可考核的目标", "it has targets",
     &each<[](const Source& s, const Row& r) { return Value::boolean(columns(s).has_targets[at(r.task)] != 0); }>},
    {"target_count", "目标数", kNumber, 0, "", FactGroup::identity, kTask, false, "目标个数", "number of targets",
     &each<[](const Source& s, const Row& r) { return whole(state(s, r).task->targets.count); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_identity() { return kFacts; }

}  // namespace duban
