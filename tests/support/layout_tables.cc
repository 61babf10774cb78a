// Layouts that put the tasks into one table, with other columns and words each.
#include "tests/support/table_layout.h"

namespace duban {
namespace {

using F = Field;

const Column kNumber{"序号", F::number};
const Column kLead{"牵头单位", F::lead};
const Column kAssisting{"配合单位", F::support};
const Column kResponsible{"责任单位", F::support};
constexpr Reading kDated{false, Parts::both, true};
constexpr Reading kNoLeader{false, Parts::both};
const std::vector<std::string> kMixed = {"、", "\n", "，", "、\n"};

/// Both parts have columns of their own.
std::vector<TableLayout> with_both_parts() {
  return {
      {.name = "L0 as a table",
       .columns = {{"重点任务", F::numbered_text}, {"责任领导", F::leader}, kLead, kResponsible},
       .separators = kMixed},
      {.name = "L12 columns",
       .columns = {kNumber, {"目标任务", F::text}, {"区政府分管领导", F::leader}, kLead, kAssisting},
       .separators = {"\n"}},
      {.name = "L15",
       .columns = {kNumber, {"工作任务", F::text}, kLead, kAssisting, {"完成时限", F::deadline}},
       .reading = kDated,
       .repeats_head = true},
      {.name = "L15 leader first",
       .columns = {kNumber, {"牵头领导", F::leader}, kLead, kAssisting, {"重点任务", F::text}, {"时限要求", F::deadline}},
       .reading = {true, Parts::both, true}},
      {.name = "L17 responsible and assisting",
       .columns = {kNumber, {"主要任务", F::text}, {"责任单位", F::lead}, kAssisting, {"备注", F::note}},
       .reading = kNoLeader},
      {.name = "L17 main and other",
       .columns = {kNumber, {"工作内容", F::text}, {"主要责任单位", F::lead}, {"其他责任单位", F::support}, {"责任领导", F::leader}},
       .separators = {",", "、"}},
      {.name = "L18",
       .columns = {kNumber, {"重点工作", F::text}, {"牵头领导", F::leader}, kLead, {"协同责任单位", F::support}},
       .running = true,
       .title_row = true},
      {.name = "head 主办 协办",
       .columns = {{"任务事项", F::numbered_text}, {"主办单位", F::lead}, {"协办单位", F::support}, {"完成时间", F::deadline}},
       .reading = kDated},
      {.name = "topic rows",
       .columns = {kNumber, {"工作任务", F::text}, kLead, kResponsible},
       .reading = kNoLeader,
       .separators = kMixed,
       .running = true,
       .title_row = true,
       .topic_rows = true,
       .repeats_head = true},
      {.name = "bracketed sections",
       .columns = {kNumber, {"工作任务", F::text}, kLead, {"协助单位", F::support}},
       .reading = kNoLeader,
       .separators = {"，"},
       .bracketed_sections = true},
  };
}

/// One column of units.
std::vector<TableLayout> with_one_part() {
  return {
      {.name = "L14",
       .columns = {kNumber, {"任务内容", F::text}, {"牵头领导", F::leader}, {"责任单位", F::units}},
       .reading = {true, Parts::all_lead}},
      {.name = "L19",
       .columns = {kNumber, {"工作任务", F::text}, {"牵头负责部门", F::lead}},
       .reading = {false, Parts::leads_only},
       .no_sections = true},
      {.name = "L20 in a table",
       .columns = {kNumber, {"工作任务", F::text}, {"责任单位", F::units}},
       .reading = {false, Parts::first_leads},
       .rule = "责任单位中列第一位的为牵头单位。"},
  };
}

}  // namespace

std::vector<SampleNotice> table_layouts() {
  std::vector<SampleNotice> all = special_table_layouts();
  for (const auto& layouts : {with_both_parts(), with_one_part()}) {
    for (const TableLayout& layout : layouts) all.push_back(table_notice(layout));
  }
  return all;
}

}  // namespace duban
