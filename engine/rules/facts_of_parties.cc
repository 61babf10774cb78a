// Facts of the group unit: units and leaders over the tasks they lead.
#include "engine/rules/fact_readers.h"
#include "engine/rules/party_tally.h"

namespace duban {
namespace {

using namespace fact_readers;

const PartyColumns& parties(const Source& s) { return s.leaders ? s.day->leaders() : s.day->units(); }
const PartyOverdues& overdues(const Source& s) { return s.leaders ? s.day->leader_overdues() : s.day->unit_overdues(); }
const PartyTally& tally(const Source& s) { return s.leaders ? s.day->leader_tally() : s.day->unit_tally(); }

constexpr FactDefinition kFactsOfParties[] = {
    {"name", "名称", kText, 0, "", FactGroup::unit, kUnit, false, "单位或领导姓名", "name of the unit or leader",
     &each<[](const Source& s, const Row& r) { return Value::text((s.leaders ? s.day->snapshot().leaders : s.day->snapshot().units)[at(r.party)]); }>},
    {"lead_tasks", "牵头事项数", kNumber, 0, "", FactGroup::unit, kUnit, false, "牵头（或负责）的事项数", "tasks led (or answered for)",
     &each<[](const Source& s, const Row& r) { return whole(parties(s).lead_tasks[at(r.party)]); }>},
    {"lead_open", "牵头未结数", kNumber, 0, "", FactGroup::unit, kUnit, false, "其中未结的", "those still open",
     &each<[](const Source& s, const Row& r) { return whole(parties(s).lead_open[at(r.party)]); }>},
    {"lead_overdue", "牵头逾期数", kNumber, 0, "", FactGroup::unit, kUnit, false, "其中逾期的", "those overdue",
     &each<[](const Source& s, const Row& r) { return whole(overdues(s).count[at(r.party)]); }>},
    {"lead_due_soon", "牵头临期数", kNumber, 0, "", FactGroup::unit, kUnit, false, "其中 15 个工作日内到期的", "those due within 15 working days",
     &each<[](const Source& s, const Row& r) { return whole(parties(s).lead_due_soon[at(r.party)]); }>},
    {"most_overdue", "最长逾期工作日", kNumber, 0, "workdays", FactGroup::unit, kUnit, false, "其中逾期最久的工作日数；没有为 0", "working days of the one longest overdue; 0 when none is",
     &each<[](const Source& s, const Row& r) { return whole(overdues(s).longest[at(r.party)]); }>},
    {"support_tasks", "配合事项数", kNumber, 0, "", FactGroup::unit, kUnit, false, "配合（不牵头）的事项数", "tasks supported and not led",
     &each<[](const Source& s, const Row& r) { return s.leaders ? whole(0) : whole(s.day->support_tasks()[at(r.party)]); }>},
    {"lead_submitted", "牵头待销号数", kNumber, 0, "", FactGroup::unit, kUnit, false, "牵头（或负责）的待销号事项数", "tasks led (or answered for) that await closing",
     &each<[](const Source& s, const Row& r) { return whole(tally(s).submitted[at(r.party)]); }>},
    {"lead_closed", "牵头已销号数", kNumber, 0, "", FactGroup::unit, kUnit, false, "牵头（或负责）的已销号事项数", "those that are closed",
     &each<[](const Source& s, const Row& r) { return whole(tally(s).closed[at(r.party)]); }>},
    {"lead_suspended", "牵头挂起数", kNumber, 0, "", FactGroup::unit, kUnit, false, "牵头（或负责）的未结事项中挂起的", "those that are open and suspended",
     &each<[](const Source& s, const Row& r) { return whole(tally(s).suspended[at(r.party)]); }>},
    {"lead_silent", "牵头未报数", kNumber, 0, "", FactGroup::unit, kUnit, false, "牵头（或负责）的未结事项中从未报送进展的", "those that are open and have no report yet",
     &each<[](const Source& s, const Row& r) { return whole(tally(s).silent[at(r.party)]); }>},
    {"lead_missed_duties", "牵头缺报次数", kNumber, 0, "", FactGroup::unit, kUnit, false, "牵头（或负责）的事项现有缺报次数，合计", "missed_duties of the tasks led (or answered for), together",
     &each<[](const Source& s, const Row& r) { return whole(tally(s).missed_duties[at(r.party)]); }>},
    {"overdue_share", "逾期率", kNumber, 2, "%", FactGroup::unit, kUnit, false, "牵头逾期数占牵头事项数的百分比；没有牵头事项为未知", "lead_overdue in percent of lead_tasks; unknown where it leads none",
     &each<[](const Source& s, const Row& r) { const int led = parties(s).lead_tasks[at(r.party)]; return led == 0 ? Value::unknown() : whole(std::int64_t{overdues(s).count[at(r.party)]} * 10'000 / led); }>},
    {"support_open", "配合未结数", kNumber, 0, "", FactGroup::unit, kUnit, false, "配合（不牵头）的未结事项数", "tasks supported and not led that are open",
     &each<[](const Source& s, const Row& r) { return s.leaders ? whole(0) : whole(s.day->support_open()[at(r.party)]); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_parties() { return kFactsOfParties; }

}  // namespace duban
