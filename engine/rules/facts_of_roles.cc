// Facts: who leads, supports and answers, of what kind they are; statuses and bases in words.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

Value kind_of(const Source& s, int name) {
  const auto& kind_of = s.day->policy().kind_of;
  const auto kind = kind_of ? kind_of(s.pool->text(name)) : std::nullopt;
  return kind ? whole(*kind) : Value::unknown();
}

Value lead_kind(const Source& s, const Row& r) {
  const auto leads = s.day->snapshot().history->party_numbers(columns(s).leads[at(r.task)]);
  return leads.empty() ? Value::unknown() : kind_of(s, leads.front());
}

Value unit_kind(const Source& s, const Row& r) { return s.leaders ? Value::unknown() : kind_of(s, s.day->snapshot().units[at(r.party)]); }

std::span<const int> leads(const Source& s, const Row& r) { return s.day->snapshot().history->party_numbers(columns(s).leads[at(r.task)]); }
std::span<const int> supports(const Source& s, const Row& r) { return s.day->snapshot().history->party_numbers(state(s, r).task->supports); }
std::span<const int> leaders(const Source& s, const Row& r) { return s.day->snapshot().history->party_numbers(state(s, r).task->leaders); }

constexpr FactDefinition kFactsOfRoles[] = {
    {"leads", "牵头单位", kList, 0, "", FactGroup::identity, kTask, false, "牵头单位名单，按通知中的次序", "its lead units, in the notice's order", nullptr, nullptr, &leads},
    {"supports", "责任单位", kList, 0, "", FactGroup::identity, kTask, false, "配合（责任）单位名单", "its supporting units", nullptr, nullptr, &supports},
    {"leaders", "责任领导", kList, 0, "", FactGroup::identity, kTask, false, "责任领导名单", "the leaders who answer for it", nullptr, nullptr, &leaders},
    {"lead_kind", "牵头单位类型", kWord, 0, "", FactGroup::identity, kTask, false, "名录中第一牵头单位的类型；名录没有的为未知", "the kind of its first lead unit in the directory; unknown when it is not there",
     &each<&lead_kind>, &kUnitKindWords},
    {"status", "状态", kWord, 0, "", FactGroup::life_cycle, kTask, false, "未结、待销号、已销号", "open, submitted, closed",
     &each<[](const Source& s, const Row& r) { return whole(static_cast<int>(s.day->status()[at(r.task)])); }>, &kStatusWords},
    {"due_basis", "时限依据", kWord, 0, "", FactGroup::time, kTask, true, "时限由通知写明、推定，还是持续推进", "whether the notice states the deadline, it is implied, or the work goes on all year",
     &each<[](const Source& s, const Row& r) { return whole(static_cast<int>(state(s, r).basis)); }>, &kDueBasisWords},
    {"progress_basis", "进度依据", kWord, 0, "", FactGroup::progress, kTask, false, "进度由什么得出", "what progress rests on",
     &each<[](const Source& s, const Row& r) { return whole(static_cast<int>(s.day->progress().basis[at(r.task)])); }>, &kProgressBasisWords},
    {"unit_kind", "单位类型", kWord, 0, "", FactGroup::unit, kUnit, false, "名录中单位的类型；名录没有的和领导为未知", "its kind in the directory; unknown when it is not there, and for leaders",
     &each<&unit_kind>, &kUnitKindWords},
};

}  // namespace

std::span<const FactDefinition> facts_of_roles() { return kFactsOfRoles; }

}  // namespace duban
