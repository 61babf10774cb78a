// The monthly circular as values: tasks by how they stand against the pace of the year.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"

namespace duban {

/// 超进度, 达进度, 欠进度, 已完成, 其它.
enum class PaceClass { ahead, on_pace, behind, done, other };
inline constexpr std::array kPaceClasses = {PaceClass::ahead, PaceClass::on_pace, PaceClass::behind, PaceClass::done, PaceClass::other};
[[nodiscard]] std::string_view name_of(PaceClass pace_class);

/// So far above pace a task is ahead, in hundredths of a percent. Published bulletins count few tasks as ahead
/// and do not say from where; a tenth of the year's work is what Nanjing 2016 rewards.
inline constexpr int kAheadBy = 1'000;

struct CircularItem {
  std::string ref;
  std::string key;
  std::string title;
  int late_entries = 0;  // as in the weekly list
  std::vector<std::string> leads;
  std::vector<std::string> leaders;
  PaceClass pace_class = PaceClass::other;
  std::optional<int> progress;  // hundredths of a percent; none = not known
  std::optional<int> gap;       // pace − progress in hundredths: what is missing; none where they are not compared
  bool is_late = false;         // past its date, and so asked for the whole
};

struct Circular {
  Date as_of;
  int finished_months = 0;  // of the year of `as_of`
  int pace = 0;             // finished months ÷ 12, hundredths of a percent
  bool demo = false;
  bool rehearsal = false;
  bool provisional = false;  // the calendar has no data for a year that was counted
  std::vector<CircularItem> items;  // in order of registration

  [[nodiscard]] int count(PaceClass pace_class) const;
};

}  // namespace duban
