// Fourteen invented tasks of an invented district that every layout of a notice is written with. They hold
// what makes notices hard to read; how a layout writes them is in notice_layouts.h.
#pragma once

#include <string>
#include <vector>

#include "engine/model/task.h"

namespace duban {

struct SampleTask {
  int section = 0;  // from 1
  std::string text;
  std::vector<std::string> leaders;  // some padded with blanks, as printed
  std::vector<std::string> leads;
  std::vector<std::string> supports;
  std::string open_end;            // 等 and its like behind the last supporting unit
  std::string deadline;            // for layouts that have a place for it; "" where there is none
  std::string due = "2025-12-31";  // by `deadline`, else by the text
  DueBasis due_basis = DueBasis::implied;
  bool due_in_text = false;  // the text itself says when
};

inline constexpr int kSampleYear = 2025;

/// In three sections of two, ten and two tasks.
[[nodiscard]] const std::vector<SampleTask>& sample_tasks();
/// 产业发展 for 1; without its number.
[[nodiscard]] std::string sample_section(int section);

}  // namespace duban
