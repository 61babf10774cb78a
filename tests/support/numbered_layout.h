// Notices of numbered paragraphs: what lines and brackets have in common.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/support/notice_layouts.h"

namespace duban {

/// A task as a layout writes it: the numbered paragraph without its number, and the lines behind it.
struct Written {
  std::string text;
  std::vector<std::string> lines = {};
};

enum class Sections { chinese, bracketed, none };

struct NumberedLayout {
  std::string name;
  Reading reading = {};
  std::function<Written(const SampleTask& task, int index)> write;  // `index` from 0 over the whole notice
  Numbering numbering = Numbering::dot;
  bool running = false;  // numbers run on over the sections
  Sections sections = Sections::chinese;
  bool headings = false;                         // （一） inside the sections
  std::vector<std::string> section_titles = {};  // instead of the usual ones
  std::string rule = {};                         // said in the preface
  bool demands = false;                          // 一、 二、 in the letter before the annex
};

[[nodiscard]] SampleNotice numbered_notice(const NumberedLayout& layout);

}  // namespace duban
