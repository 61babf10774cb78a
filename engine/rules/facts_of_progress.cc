// Facts of the group progress: how far a task is.
#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

using namespace fact_readers;

constexpr FactDefinition kFacts[] = {
    {"progress", "进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "完成百分比；没有数据为未知", "percent done; unknown without data",
     &each<[](const Source& s, const Row& r) { return percent(s.day->progress().hundredths[at(r.task)]); }>},
    {"own_percent", "自报进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "单位自报的百分比；未报为未知", "the unit's own percent; unknown when not given",
     &each<[](const Source& s, const Row& r) { return percent(columns(s).own_percent[at(r.task)]); }>},
    {"previous_percent", "上次自报进度", kNumber, 2, "%", FactGroup::progress, kTask, false, "再前一次自报的百分比；没有为未知", "the own percent given before the latest; unknown when none was",
     &each<[](const Source& s, const Row& r) { return percent(columns(s).previous_percent[at(r.task)]); }>},
};

}  // namespace

std::span<const FactDefinition> facts_of_progress() { return kFacts; }

}  // namespace duban
