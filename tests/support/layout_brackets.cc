// Layouts that say who does what in a bracket behind the text: labels, verbs behind the names, deadlines.
#include "tests/support/numbered_layout.h"

namespace duban {
namespace {

/// `牵头单位：A；责任单位：B` with other words.
std::string labelled(const SampleTask& task, const std::string& lead, const std::string& support,
                     const std::string& between = "；") {
  const std::string supports = supports_of(task);
  return lead + "：" + listed(task.leads) + (supports.empty() ? "" : between + support + "：" + supports);
}

/// Nested brackets with a separator inside, and tasks without a lead, whose responsible units lead.
SampleNotice nested_brackets() {
  const std::string zones = "各镇人民政府〈含开发区、风景区〉";
  NumberedLayout layout{"L4", {false}, [&](const SampleTask& task, int index) {
                          if (index == 3 || index == 6) return Written{task.text + "（责任单位：" + units_of(task) + "）"};
                          SampleTask with_zones = task;
                          if (index == 0) with_zones.supports.push_back(zones);
                          return Written{task.text + "（" + labelled(with_zones, "牵头单位", "责任单位") + "）"};
                        }};
  layout.headings = true;
  layout.rule = "未明确牵头单位的，责任单位为牵头单位。";
  SampleNotice notice = numbered_notice(layout);
  notice.drafts.at(0).supports.push_back(zones);
  for (const std::size_t index : {3U, 6U}) {
    notice.drafts.at(index).leads = all_units(sample_tasks().at(index));
    notice.drafts.at(index).supports.clear();
  }
  return notice;
}

SampleNotice assisting_units() {
  return numbered_notice({"L4 of 2015", {false}, [](const SampleTask& task, int) {
                            return Written{task.text + "（" + labelled(task, "责任单位", "协助单位") + "）"};
                          }});
}

/// Numbers run on across （一）（二）, which are the sections here.
SampleNotice square_brackets() {
  NumberedLayout layout{"L5", {false}, [](const SampleTask& task, int) {
                          return Written{task.text + "[" + labelled(task, "牵头单位", "责任单位") + "]"};
                        }};
  layout.numbering = Numbering::comma;
  layout.running = true;
  layout.sections = Sections::bracketed;
  layout.demands = true;
  return numbered_notice(layout);
}

SampleNotice square_brackets_responsible_only() {
  NumberedLayout layout{"L5 of 2023", {false, Parts::all_lead}, [](const SampleTask& task, int) {
                          return Written{task.text + "[责任单位：" + units_of(task) + "]"};
                        }};
  layout.numbering = Numbering::comma;
  layout.running = true;
  layout.sections = Sections::bracketed;
  return numbered_notice(layout);
}

std::string with_verbs(const SampleTask& task, const std::string& lead, const std::string& support) {
  const std::string supports = supports_of(task);
  return listed(task.leads) + lead + (supports.empty() ? "" : "，" + supports + support);
}

SampleNotice host_verbs() {
  return numbered_notice({"L6", {false}, [](const SampleTask& task, int) {
                            return Written{task.text + "（" + with_verbs(task, "主办", "协办") + "）"};
                          }});
}

/// The deadline is the bracket's last clause; some tasks have only units that are responsible each for its part.
SampleNotice verbs_with_deadline() {
  const auto alone = [](int index) { return index == 4 || index == 7; };
  SampleNotice notice =
      numbered_notice({"L7", {false, Parts::both, true}, [&](const SampleTask& task, int index) {
                         const std::string due = task.deadline.empty() ? "" : "，" + task.deadline;
                         if (alone(index)) return Written{task.text + "（" + units_of(task) + "分别负责" + due + "）"};
                         return Written{task.text + "（" + with_verbs(task, "牵头", "按职责分工负责") + due + "）"};
                       }});
  for (std::size_t i = 0; i < notice.drafts.size(); ++i) {
    if (!alone(static_cast<int>(i))) continue;
    notice.drafts[i].leads = all_units(sample_tasks().at(i));
    notice.drafts[i].supports.clear();
  }
  return notice;
}

SampleNotice assisting_verbs() {
  return numbered_notice({"L7 配合", {false}, [](const SampleTask& task, int) {
                            return Written{task.text + "（" + with_verbs(task, "牵头负责", "配合") + "）"};
                          }});
}

/// 及 before a group at the end of the list.
SampleNotice joined_groups() {
  SampleNotice notice = numbered_notice({"L8", {false}, [](const SampleTask& task, int) {
                                           SampleTask other = task;
                                           other.open_end.clear();
                                           other.supports.emplace_back("区委办");
                                           return Written{task.text + "（" + listed(task.leads) + "牵头，" + supports_of(other) +
                                                          "及各县市区政府按职责分工负责）"};
                                         }});
  for (TaskDraft& draft : notice.drafts) {
    draft.supports.emplace_back("区委办");
    draft.supports.emplace_back("各县市区政府");
    draft.open_ended = false;
  }
  return notice;
}

/// The deadline hides behind the last unit.
SampleNotice deadline_behind_units() {
  SampleNotice notice = numbered_notice({"L9", {false, Parts::both, true}, [](const SampleTask& task, int) {
                                           SampleTask other = task;
                                           other.open_end.clear();
                                           other.supports.emplace_back("区委办");
                                           const std::string due = task.deadline.empty() ? "" : "，" + task.deadline;
                                           return Written{task.text + "（" + labelled(other, "牵头单位", "责任单位") +
                                                          "及区直相关单位，各县市人民政府" + due + "）"};
                                         }});
  for (TaskDraft& draft : notice.drafts) {
    for (const char* unit : {"区委办", "区直相关单位", "各县市人民政府"}) draft.supports.emplace_back(unit);
    draft.open_ended = false;
  }
  return notice;
}

SampleNotice without_sections() {
  NumberedLayout layout{"L11", {false}, [](const SampleTask& task, int) {
                          const std::string supports = supports_of(task, {"，"});
                          return Written{task.text + "（牵头单位：" + listed(task.leads) +
                                         (supports.empty() ? "" : "；责任单位：" + supports) + "）"};
                        }};
  layout.sections = Sections::none;
  layout.demands = true;
  return numbered_notice(layout);
}

/// Each kind of bracket, the stop before it or behind it, half-width signs.
std::vector<SampleNotice> bracket_kinds() {
  const std::vector<std::pair<std::string, std::string>> kinds = {{"（", "）"}, {"(", ")"},   {"[", "]"},
                                                                  {"【", "】"}, {"〔", "〕"}, {"〈", "〉"}};
  std::vector<SampleNotice> all;
  for (const auto& [open, close] : kinds) {
    all.push_back(numbered_notice({"bracket " + open + close, {false}, [&](const SampleTask& task, int) {
                                     return Written{task.text + open + labelled(task, "牵头单位", "配合单位", ";") + close};
                                   }}));
  }
  return all;
}

SampleNotice leaders_and_deadlines() {
  return numbered_notice({"bracket with all parts", {true, Parts::both, true}, [](const SampleTask& task, int) {
                            const std::string due = task.deadline.empty() ? "" : "；完成时限：" + task.deadline;
                            return Written{task.text + "（牵头领导：" + listed(task.leaders) + "；" +
                                           labelled(task, "牵头单位", "责任单位") + due + "）"};
                          }});
}

}  // namespace

std::vector<SampleNotice> bracket_layouts() {
  std::vector<SampleNotice> all = bracket_kinds();
  for (SampleNotice (*make)() :
       {nested_brackets, assisting_units, square_brackets, square_brackets_responsible_only, host_verbs, verbs_with_deadline, assisting_verbs,
        joined_groups, deadline_behind_units, without_sections, leaders_and_deadlines}) {
    all.push_back(make());
  }
  return all;
}

}  // namespace duban
