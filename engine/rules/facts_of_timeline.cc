// Facts of the group timeline: what the lamp is and has been, by the rules over facts. Only rules over the timeline name
// them; they are judged once all lamps of the day stand. What rests on them rests on the deadline like the lamps do.
#include "engine/rules/enumeration.h"
#include "engine/rules/fact_readers.h"
#include "engine/rules/lamp_record.h"

namespace duban {
namespace {

using namespace fact_readers;

/// Unknown where nobody has kept the records: of a day looked at alone.
template <auto Read>
Value recorded(const Source& s, const Row& r) {
  const LampRecords* records = s.day->lamp_records();
  return records == nullptr ? Value::unknown() : Read(records->now[at(r.task)]);
}

constexpr FactDefinition kFactsOfTimeline[] = {
    {"lamp", "灯色", kWord, 0, "", FactGroup::timeline, kTask, true, "今天的灯色，只算依据其他事实的规则", "today's lamp, by the rules over other facts alone",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return whole(static_cast<int>(l.lamp)); }>(s, r); }>, &kLampWords},
    {"weeks_red", "连续红灯周数", kNumber, 0, "", FactGroup::timeline, kTask, true, "各复核日都为红灯的连续周数，本周计入；今天不是红灯的为 0", "weeks in a row whose review days were all red, this week included; 0 unless red today",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return whole(l.weeks_red); }>(s, r); }>},
    {"weeks_flagged", "连续亮灯周数", kNumber, 0, "", FactGroup::timeline, kTask, true, "各复核日都为黄灯或红灯的连续周数，本周计入；今天不是黄灯或红灯的为 0", "weeks in a row whose review days were all yellow or red, this week included; 0 unless yellow or red today",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return whole(l.weeks_flagged); }>(s, r); }>},
    {"months_red", "连续红灯月数", kNumber, 0, "", FactGroup::timeline, kTask, true, "月末为红灯的连续月数，算到最近一个月末", "month ends in a row that were red, up to the latest",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return whole(l.months_red); }>(s, r); }>},
    {"months_flagged", "连续亮灯月数", kNumber, 0, "", FactGroup::timeline, kTask, true, "月末为黄灯或红灯的连续月数，算到最近一个月末", "month ends in a row that were yellow or red, up to the latest",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return whole(l.months_flagged); }>(s, r); }>},
    {"times_red", "转红次数", kNumber, 0, "", FactGroup::timeline, kTask, true, "立项以来由其他灯色转为红灯的次数，按复核日计", "how often it turned red since it was registered, counted on review days",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return whole(l.times_red); }>(s, r); }>},
    {"times_flagged", "亮灯次数", kNumber, 0, "", FactGroup::timeline, kTask, true, "立项以来由其他灯色转为黄灯或红灯的次数，按复核日计", "how often it turned yellow or red from neither since it was registered, counted on review days",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return whole(l.times_flagged); }>(s, r); }>},
    {"flagged_since", "亮灯起始日", kDate, 0, "", FactGroup::timeline, kTask, true, "一直为黄灯或红灯的第一个复核日；今天不是黄灯或红灯的为未知", "the first review day since which it has been yellow or red; unknown unless it is today",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return l.flagged_since ? Value::date(*l.flagged_since) : Value::unknown(); }>(s, r); }>},
    {"month_lamp", "月末灯色", kWord, 0, "", FactGroup::timeline, kTask, true, "最近一个月末的灯色；还没有过月末的为未知", "the lamp of the latest month end; unknown before the first",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return l.month ? whole(static_cast<int>(l.month->lamp)) : Value::unknown(); }>(s, r); }>, &kLampWords},
    {"month_made_good", "红灯月已补齐", kBool, 0, "", FactGroup::timeline, kTask, true, "最近一个月末为红灯，后来补齐：不再是红灯，并且已办结或进度达到该月末的序时；月末不是红灯的为未知",
     "the latest month end was red and was made good later: no longer red, and done or with the progress that month end asked for; unknown unless it was red",
     &each<[](const Source& s, const Row& r) { return recorded<[](const LampRecord& l) { return l.month && l.month->lamp == Lamp::red ? Value::boolean(l.month->made_good_on.has_value()) : Value::unknown(); }>(s, r); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_timeline() { return kFactsOfTimeline; }

}  // namespace duban
