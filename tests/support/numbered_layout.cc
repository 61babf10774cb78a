// Sections, headings, numbered paragraphs and the lines behind them.
#include "tests/support/numbered_layout.h"

namespace duban {
namespace {

std::string section_title(const NumberedLayout& layout, int section) {
  const std::string words =
      layout.section_titles.empty() ? sample_section(section) : layout.section_titles.at(static_cast<std::size_t>(section) - 1);
  switch (layout.sections) {
    case Sections::chinese:
      return number_mark(Numbering::chinese, section) + words;
    case Sections::bracketed:
      return number_mark(Numbering::bracketed_chinese, section) + words;
    case Sections::none:
      break;
  }
  return {};
}

}  // namespace

SampleNotice numbered_notice(const NumberedLayout& layout) {
  SampleNotice notice = begin_notice(layout.name, layout.rule, layout.demands);
  int section = 0;
  int number = 0;
  int index = 0;
  std::string title;
  for (const SampleTask& task : sample_tasks()) {
    if (task.section != section && layout.sections != Sections::none) {
      if (!layout.running) number = 0;
      title = section_title(layout, task.section);
      notice.blocks.push_back({title});
      if (layout.headings) notice.blocks.push_back({"（一）夯实基础"});
    }
    section = task.section;
    ++number;
    const Written written = layout.write(task, index++);
    notice.blocks.push_back({number_mark(layout.numbering, number) + written.text});
    for (const std::string& line : written.lines) notice.blocks.push_back({line});
    const std::string prefix = title.empty() ? "" : std::to_string(section) + ".";
    notice.drafts.push_back(expected_draft(task, prefix + std::to_string(number), title, layout.reading));
  }
  notice.blocks.push_back({"- 2 -"});
  return notice;
}

}  // namespace duban
