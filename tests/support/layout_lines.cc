// Layouts that say who does what on lines of their own behind a numbered text.
#include "tests/support/numbered_layout.h"

namespace duban {
namespace {

std::vector<std::string> lead_and_support(const SampleTask& task, const std::vector<std::string>& separators) {
  std::vector<std::string> lines = {"牵头单位：" + listed(task.leads, separators)};
  if (!task.supports.empty()) lines.push_back("责任单位：" + supports_of(task, separators));
  return lines;
}

SampleNotice plain_lines() {
  return numbered_notice({"L0", {false}, [](const SampleTask& task, int) {
                            return Written{task.text, lead_and_support(task, {"、"})};
                          }});
}

SampleNotice lines_with_leader_and_deadline() {
  NumberedLayout layout{
      "L0 with leaders and deadlines", {true, Parts::both, true}, [](const SampleTask& task, int) {
        std::vector<std::string> lines = {"责任领导：" + listed(task.leaders), "牵头单位:" + listed(task.leads)};
        if (!task.supports.empty()) lines.push_back("配合单位：" + supports_of(task));
        if (!task.deadline.empty()) lines.push_back("完成时限：" + task.deadline);
        return Written{task.text, lines};
      }};
  layout.headings = true;
  return numbered_notice(layout);
}

SampleNotice mixed_separators() {
  return numbered_notice({"L1", {false}, [](const SampleTask& task, int) {
                            return Written{task.text, lead_and_support(task, {"，", "、"})};
                          }});
}

/// Every section is one leader's; the rule that the first unit leads stands in the first list.
SampleNotice leader_headings() {
  NumberedLayout layout{"L2", {true, Parts::first_leads}, [](const SampleTask& task, int index) {
                          const std::string note = index == 0 ? "(列第一位者为工作牵头单位或汇总单位，下同)" : "";
                          return Written{task.text, {"责任单位：" + units_of(task) + note}};
                        }};
  layout.section_titles = {"王纲市长主抓重点工作", "李明远常务副市长主抓重点工作", "陈平副市长主抓重点工作"};
  SampleNotice notice = numbered_notice(layout);
  for (TaskDraft& draft : notice.drafts) {
    static const std::vector<std::string> kLeaders = {"王纲", "李明远", "陈平"};
    draft.leaders = {kLeaders.at(static_cast<std::size_t>(draft.ref.front() - '1'))};
  }
  return notice;
}

SampleNotice responsible_only() {
  NumberedLayout layout{"L3", {false, Parts::all_lead}, [](const SampleTask& task, int) {
                          return Written{task.text, {"责任单位：" + units_of(task)}};
                        }};
  layout.numbering = Numbering::bracketed_chinese;
  return numbered_notice(layout);
}

SampleNotice rule_in_first_list() {
  return numbered_notice({"L10", {false, Parts::first_leads, true}, [](const SampleTask& task, int index) {
                            const std::string note = index == 0 ? "（第一责任单位为牵头单位，下同）" : "";
                            std::vector<std::string> lines = {"责任单位：" + units_of(task) + note};
                            if (!task.deadline.empty()) lines.push_back("时限要求：" + task.deadline);
                            return Written{task.text, lines};
                          }});
}

/// A block a task, numbered 一、 without sections.
SampleNotice blocks_of_lines() {
  NumberedLayout layout{"L16", {true, Parts::all_lead, true}, [](const SampleTask& task, int) {
                          std::vector<std::string> lines = {"主管领导：" + listed(task.leaders), "责任单位：" + units_of(task)};
                          if (!task.deadline.empty()) lines.push_back("完成时限：" + task.deadline);
                          return Written{task.text, lines};
                        }};
  layout.numbering = Numbering::chinese;
  layout.demands = true;
  layout.sections = Sections::none;
  return numbered_notice(layout);
}

SampleNotice rule_in_preface() {
  NumberedLayout layout{"L20", {false, Parts::first_leads}, [](const SampleTask& task, int) {
                          return Written{task.text, {"责任单位：" + units_of(task)}};
                        }};
  layout.rule = "各项任务列第一位的责任单位为牵头单位，负责汇总。";
  return numbered_notice(layout);
}

/// Every style of number, restarting in each section and running on.
std::vector<SampleNotice> numberings() {
  std::vector<SampleNotice> all;
  for (const Numbering style : {Numbering::bracketed_chinese, Numbering::dot, Numbering::comma, Numbering::wide_dot,
                                Numbering::wide, Numbering::bracketed, Numbering::wide_bracketed}) {
    for (const bool running : {false, true}) {
      NumberedLayout layout{
          "numbers like " + number_mark(style, 1) + (running ? " running" : ""), {false}, [](const SampleTask& task, int) {
            return Written{task.text, lead_and_support(task, {"、"})};
          }};
      layout.numbering = style;
      layout.running = running;
      all.push_back(numbered_notice(layout));
    }
  }
  return all;
}

}  // namespace

std::vector<SampleNotice> line_layouts() {
  std::vector<SampleNotice> all = numberings();
  for (SampleNotice (*make)() : {plain_lines, lines_with_leader_and_deadline, mixed_separators, leader_headings, responsible_only,
                                 rule_in_first_list, blocks_of_lines, rule_in_preface}) {
    all.push_back(make());
  }
  return all;
}

}  // namespace duban
