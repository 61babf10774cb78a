// Facts of the group identity: what a task is: its names, its place in the notice, what it promises.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

/// The first name of `run`.
Value first_of(const Source& s, const Row& r, Run run) {
  const auto names = state(s, r).history->party_numbers(run);
  return names.empty() ? Value::unknown() : Value::text(names.front());
}

constexpr FactDefinition kFactsOfIdentity[] = {
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
    {"title", "事项名称", kText, 0, "", FactGroup::identity, kTask, false, "事项名称；没有为未知", "the task's title; unknown when it has none",
     &each<[](const Source& s, const Row& r) { const std::string& title = state(s, r).title(); return title.empty() ? Value::unknown() : text(s, title); }>},
    {"number", "序号", kNumber, 0, "", FactGroup::identity, kTask, false, "在所属板块中的序号；没有编号为未知", "its number within its section; unknown when it has none",
     &each<[](const Source& s, const Row& r) { const int n = state(s, r).task->number; return n == 0 ? Value::unknown() : whole(n); }>},
    {"year", "年度", kNumber, 0, "", FactGroup::identity, kTask, false, "所属通知的年度；通知没有年度为未知", "the year its notice is for; unknown when the notice has none",
     &each<[](const Source& s, const Row& r) { const TaskState& t = state(s, r); const int y = t.history->notice_on(t.task->notice, today(s)).year; return y == 0 ? Value::unknown() : whole(y); }>},
    {"first_lead", "第一牵头单位", kText, 0, "", FactGroup::identity, kTask, false, "排在首位的牵头单位；没有为未知", "the lead unit named first; unknown when there is none",
     &each<[](const Source& s, const Row& r) { return first_of(s, r, columns(s).leads[at(r.task)]); }>},
    {"first_leader", "第一责任领导", kText, 0, "", FactGroup::identity, kTask, false, "排在首位的责任领导；没有为未知", "the leader named first; unknown when there is none",
     &each<[](const Source& s, const Row& r) { return first_of(s, r, state(s, r).task->leaders); }>},
    {"lead_count", "牵头单位数", kNumber, 0, "", FactGroup::identity, kTask, false, "牵头单位个数，类别单位算一个", "lead units named; a group counts as one",
     &each<[](const Source& s, const Row& r) { return whole(columns(s).leads[at(r.task)].count); }>},
    {"support_count", "配合单位数", kNumber, 0, "", FactGroup::identity, kTask, false, "责任、配合单位个数，类别单位算一个", "supporting units named; a group counts as one",
     &each<[](const Source& s, const Row& r) { return whole(state(s, r).task->supports.count); }>},
    {"open_ended", "单位未列尽", kBool, 0, "", FactGroup::identity, kTask, false, "通知在单位后写有“等”", "the notice lists its units with 等",
     &each<[](const Source& s, const Row& r) { return Value::boolean(state(s, r).task->open_ended); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_identity() { return kFactsOfIdentity; }

}  // namespace duban
