// Facts of the group life cycle: where a task stands in its life.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

constexpr FactDefinition kFacts[] = {
    {"open", "未结", kBool, 0, "", FactGroup::life_cycle, kTask, false, "未提交、未销号", "neither submitted nor closed",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->status()[at(r.task)] == TaskStatus::open); }>},
    {"submitted", "待销号", kBool, 0, "", FactGroup::life_cycle, kTask, false, "已报完成、待核实销号", "reported as done, awaiting verification",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->status()[at(r.task)] == TaskStatus::submitted); }>},
    {"closed", "已销号", kBool, 0, "", FactGroup::life_cycle, kTask, false, "已核实销号", "verified and struck off",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->status()[at(r.task)] == TaskStatus::closed); }>},
    {"overdue", "逾期", kBool, 0, "", FactGroup::life_cycle, kTask, true, "逾期工作日大于 0", "workdays_overdue is above 0",
     &each<[](const Source& s, const Row& r) { return Value::boolean(s.day->workdays_overdue()[at(r.task)] > 0); }>},
    {"awaiting_data", "待统计数据", kBool, 0, "", FactGroup::life_cycle, kTask, false, "未定的目标均待年度统计", "every target still open waits for the year's statistics",
     &each<[](const Source& s, const Row& r) { return Value::boolean(all_await_data(state(s, r), today(s), s.day->policy().rulebook.verdicts)); }>},
    {"suspended", "挂起", kBool, 0, "", FactGroup::life_cycle, kTask, false, "经批准停计时限", "its clock is stopped by approval",
     &each<[](const Source& s, const Row& r) { return Value::boolean(columns(s).suspended[at(r.task)] != 0); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_life() { return kFacts; }

}  // namespace duban
