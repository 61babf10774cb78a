// What all layouts share: head, numbers, lists, and what is expected of a task.
#include "tests/support/notice_layouts.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

std::string chinese_numeral(int number) {
  static const std::vector<std::string> kDigits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const std::string ten = number < 10 ? "" : (number < 20 ? "十" : kDigits.at(static_cast<std::size_t>(number) / 10) + "十");
  return ten + kDigits.at(static_cast<std::size_t>(number) % 10);
}

std::string full_width(const std::string& digits) {
  std::u32string out;
  for (const char digit : digits) out += U'０' + static_cast<char32_t>(digit - '0');
  return encode_utf8(out);
}

}  // namespace

bool SampleNotice::has_table() const {
  return std::any_of(blocks.begin(), blocks.end(), [](const SampleBlock& block) { return block.width > 0; });
}

bool SampleNotice::has_merge() const {
  for (const SampleBlock& block : blocks) {
    for (const auto& row : block.rows) {
      if (std::any_of(row.begin(), row.end(), [](const SampleCell& cell) { return cell.rows > 1; })) return true;
    }
  }
  return false;
}

std::string number_mark(Numbering numbering, int number) {
  const std::string digits = std::to_string(number);
  switch (numbering) {
    case Numbering::chinese:
      return chinese_numeral(number) + "、";
    case Numbering::bracketed_chinese:
      return "（" + chinese_numeral(number) + "）";
    case Numbering::dot:
      return digits + ".";
    case Numbering::comma:
      return digits + "、";
    case Numbering::wide_dot:
      return digits + "．";
    case Numbering::wide:
      return full_width(digits) + "．";
    case Numbering::bracketed:
      return "(" + digits + ")";
    case Numbering::wide_bracketed:
      return "（" + digits + "）";
  }
  return digits;
}

std::string listed(const std::vector<std::string>& names, const std::vector<std::string>& separators) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += separators.at((i - 1) % separators.size());
    out += names[i];
  }
  return out;
}

std::vector<std::string> all_units(const SampleTask& task) {
  std::vector<std::string> units = task.leads;
  for (const std::string& unit : task.supports) {
    if (std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
  }
  return units;
}

std::string supports_of(const SampleTask& task, const std::vector<std::string>& separators) {
  return task.supports.empty() ? "" : listed(task.supports, separators) + task.open_end;
}

std::string units_of(const SampleTask& task, const std::vector<std::string>& separators) {
  return listed(all_units(task), separators) + task.open_end;
}

SampleNotice begin_notice(const std::string& layout, const std::string& rule, bool demands) {
  SampleNotice notice{layout, {}, {}};
  const auto say = [&](const std::string& text) { notice.blocks.push_back({text}); };
  say("云溪府办〔2025〕3号");
  say("云溪区人民政府办公室");
  say("关于印发2025年云溪区政府重点任务分解方案的通知");
  say("各镇人民政府、街道办事处，区政府各部门：");
  say("现将方案印发给你们，请认真组织实施。各牵头单位要主动作为，责任单位要积极配合，于2月底前报送实施计划。" + rule);
  if (demands) {
    say("一、加强组织领导。各单位主要负责同志要亲自部署。");
    say("二、强化督查考核。区政府督查室按季度通报进展情况。");
  }
  say("云溪区人民政府办公室");
  say("2025年1月20日");
  say("附件");
  return notice;
}

TaskDraft expected_draft(const SampleTask& task, const std::string& ref, const std::string& section, const Reading& reading) {
  TaskDraft draft;
  draft.ref = ref;
  draft.section = section;
  draft.text = task.text;
  if (reading.leaders) {
    for (const std::string& leader : task.leaders) draft.leaders.push_back(without_blanks(leader));
  }
  const std::vector<std::string> units = all_units(task);
  const bool lists_end = reading.parts != Parts::leads_only && !task.supports.empty();
  draft.open_ended = lists_end && !task.open_end.empty();
  draft.leads = reading.parts == Parts::all_lead ? units : task.leads;
  if (reading.parts == Parts::both) draft.supports = task.supports;
  if (reading.parts == Parts::first_leads) {
    draft.leads = {units.front()};
    draft.supports.assign(units.begin() + 1, units.end());
  }
  const bool stated = task.due_in_text || (reading.deadlines && !task.deadline.empty());
  draft.due = *parse_date(stated ? task.due : "2025-12-31");
  draft.due_basis = stated ? task.due_basis : DueBasis::implied;
  return draft;
}

std::vector<SampleNotice> all_layouts() {
  std::vector<SampleNotice> all = table_layouts();
  for (const auto& more : {line_layouts(), bracket_layouts()}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace duban
