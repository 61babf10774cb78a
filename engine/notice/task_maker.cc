// Making drafts.
#include "engine/notice/task_maker.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/notice/lost_subject.h"
#include "engine/notice/refs.h"
#include "engine/notice/target_phrase.h"

namespace duban {
namespace {

void add_each(std::vector<std::string>& to, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
  }
}

bool holds(const std::vector<std::string>& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

std::string join_lines(const std::vector<Slice>& parts) {
  std::string out;
  for (const Slice& part : parts) {
    const std::string line = part.line();
    if (line.empty()) continue;
    const bool latin = !out.empty() && static_cast<unsigned char>(out.back()) < 0x80 && static_cast<unsigned char>(line.front()) < 0x80;
    out += (latin ? " " : "") + line;
  }
  return out;
}

/// The part of `text` that says under which condition another unit leads; "" when there is none.
std::string condition_of_lead(const std::string& half) {
  const std::u32string text = decode_utf8(half);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(U"。；）)（(", begin), text.size());
    const std::u32string_view clause = std::u32string_view(text).substr(begin, end - begin);
    const std::u32string_view lead = clause.substr(0, std::min(clause.find(U"牵头"), clause.size()));
    const bool condition = lead.find(U"后，") != std::u32string_view::npos || lead.find(U"后,") != std::u32string_view::npos || lead.starts_with(U"待") ||
                           lead.starts_with(U"如") || lead.starts_with(U"若") || lead.find(U"届时") != std::u32string_view::npos || lead.find(U"之后") != std::u32string_view::npos;
    if (condition && lead.size() < clause.size()) return encode_utf8(clause);
    begin = end + 1;
  }
  return {};
}

}  // namespace

void TaskMaker::make(std::vector<RawTask>& tasks) {
  std::vector<bool> numbered;
  bool leaders = false;
  for (const RawTask& raw : tasks) {
    numbered.push_back(raw.number > 0);
    leaders = leaders || !raw.leaders.empty() || !raw.outline.leaders.empty();
  }
  persons_lead_ = !leaders;
  const std::vector<std::string> refs = make_refs(tasks);
  std::map<std::string, std::string> places;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const Place at = tasks[i].at.place(file_);
    if (!numbered[i]) drafts_.found.warning(Msg::notice_no_number, at, {std::to_string(tasks[i].number)});
    const auto [first, fresh] = places.emplace(refs[i], at.line > 0 ? std::to_string(at.line) : at.cell);
    make_one(tasks[i], refs[i]);
    if (!fresh) drafts_.found.error(Msg::notice_duplicate_ref, at, {refs[i], first->second});
  }
  complete_metrics(drafts_.tasks);
}

std::string TaskMaker::text_of(const RawTask& raw) const {
  for (const Slice& part : raw.text) part.take(Use::field);
  return join_lines(raw.text);
}

void TaskMaker::make_one(const RawTask& raw, const std::string& ref) {
  TaskDraft task;
  task.ref = ref;
  for (const auto* titles : {&raw.outline.section_titles, &raw.outline.heading_titles}) {
    for (const Slice& title : *titles) title.take(Use::field);
  }
  task.section = raw.outline.section;
  task.heading = raw.outline.heading;
  task.number = raw.number;
  task.text = text_of(raw);
  task.title = raw.title.line();
  raw.title.trimmed().take(Use::field);
  if (task.text.empty()) {
    drafts_.found.error(Msg::notice_row_without_text, raw.at.place(file_));
    return;
  }
  late_deadlines_ = raw.deadlines;
  read_leaders_of(raw, task);
  read_units_of(raw, task);
  doubt_units(raw, task);
  doubt_condition(raw, task);
  read_targets(raw, task);
  read_dates(raw, task);
  drafts_.tasks.push_back(std::move(task));
}

void TaskMaker::read_leaders_of(const RawTask& raw, TaskDraft& task) {
  std::vector<Slice> lists = raw.leaders;
  if (lists.empty()) lists = raw.outline.leaders;
  if (lists.empty() && persons_lead_) lists = raw.persons;
  else for (const Slice& person : raw.persons) account_.leave_unread(person, Msg::unread_person);
  task.leaders = read_leaders(lists);
}

void TaskMaker::read_units_of(const RawTask& raw, TaskDraft& task) {
  const UnitListContext context{grammar_, file_, drafts_.found, unknown_units_};
  UnitList leads = read_units(raw.leads, context);
  UnitList responsible = read_units(raw.responsibles, context);
  UnitList supports = read_units(raw.supports, context);
  task.open_ended = leads.open_ended || responsible.open_ended || supports.open_ended;
  for (const UnitList* list : {&leads, &responsible, &supports}) {
    late_deadlines_.insert(late_deadlines_.end(), list->deadlines.begin(), list->deadlines.end());
  }
  task.leads = std::move(leads.names);
  choose_leads(raw, responsible, task);
  add_each(task.supports, supports.names);
}

/// 责任单位 supports beside a lead. Without one it leads: those it marks itself, or the first where the notice says
/// so, else all; but not where the notice has a column for leads that is empty here.
void TaskMaker::choose_leads(const RawTask& raw, UnitList& responsible, TaskDraft& task) {
  const bool leadless = task.leads.empty() && !responsible.names.empty();
  const bool may_lead = !raw.has_lead_column || profile_.responsible_leads;
  if (leadless && !responsible.leads.empty()) {
    task.leads = responsible.leads;
    std::erase_if(responsible.names, [&](const std::string& name) { return holds(task.leads, name); });
  } else if (leadless && may_lead && profile_.first_listed_leads) {
    task.leads.assign(1, responsible.names.front());
    responsible.names.erase(responsible.names.begin());
  } else if (leadless && may_lead) {
    task.leads = std::move(responsible.names);
    responsible.names.clear();
  }
  task.supports = std::move(responsible.names);
}

void TaskMaker::doubt_units(const RawTask& raw, const TaskDraft& task) {
  const Place at = raw.at.place(file_);
  if (raw.lists > 1) drafts_.found.warning(Msg::task_several_lists, at, {task.ref, std::to_string(raw.lists)});
  if (task.leads.empty()) {
    drafts_.found.warning(Msg::task_without_lead, at, {task.ref});
  } else if (grammar_.names.is_group(task.leads.front())) {
    drafts_.found.warning(Msg::task_led_by_group, at, {task.ref, task.leads.front()});
  }
  for (const std::string& unit : task.supports) {
    if (holds(task.leads, unit)) drafts_.found.warning(Msg::unit_leads_and_supports, at, {task.ref, unit});
  }
}

void TaskMaker::doubt_condition(const RawTask& raw, const TaskDraft& task) {
  const std::string condition = condition_of_lead(normalize_text(task.text));
  if (!condition.empty()) drafts_.found.warning(Msg::lead_on_condition, raw.at.place(file_), {task.ref, condition});
}

/// The latest date the text states. Where some of its targets have no date of their own, the whole is not due before
/// the year's end.
std::optional<DeadlinePhrase> TaskMaker::deadline_in_text(const RawTask& raw, const TaskDraft& task, int year) {
  const auto stated = find_deadline(task.text, year, false);
  const Place at = raw.at.place(file_);
  if (const std::string words = relative_deadline(task.text); !stated && !words.empty()) drafts_.found.warning(Msg::deadline_not_understood, at, {words});
  if (const std::string words = deadline_by_event(task.text); !stated && !words.empty()) drafts_.found.warning(Msg::deadline_by_event, at, {task.ref, words});
  const bool undated = std::any_of(task.targets.begin(), task.targets.end(), [](const Target& target) { return !target.deadline; });
  const bool dated = std::any_of(task.targets.begin(), task.targets.end(), [](const Target& target) { return target.deadline.has_value(); });
  if (stated && undated && dated && stated->due != last_day_of_month(year, 12)) return DeadlinePhrase{last_day_of_month(year, 12), DueBasis::implied, stated->phrase};
  return stated;
}

void TaskMaker::read_targets(const RawTask& raw, TaskDraft& task) {
  FoundTargets found = find_targets(task.text, year_of_work());
  task.targets = std::move(found.targets);
  for (const TargetDoubt& doubt : found.doubts) {
    Place at = raw.at.place(file_);
    for (const Slice& part : raw.text) {
      const std::size_t words = part.chars().find(decode_utf8(doubt.words));
      if (words != std::u32string_view::npos) at = part.sub(words).place(file_);
    }
    drafts_.found.warning(doubt.message, at, {task.ref, doubt.words});
  }
}

void TaskMaker::read_dates(const RawTask& raw, TaskDraft& task) {
  const int year = year_of_work();
  std::optional<DeadlinePhrase> deadline;
  std::string said;  // all the notice says of it; kept whether understood or not
  for (const Slice& words : late_deadlines_) {
    const std::string line = words.line();
    words.take(Use::field);
    if (line.empty()) continue;
    said += (said.empty() ? "" : "；") + line;
    auto found = find_deadline(line, year, true);
    if (!found) drafts_.found.warning(Msg::deadline_not_understood, words.place(file_), {line});
    if (found && (!deadline || found->due > deadline->due)) deadline = std::move(found);
  }
  if (!deadline) deadline = deadline_in_text(raw, task, year);
  task.due = deadline ? deadline->due : last_day_of_month(year, 12);
  task.due_basis = deadline ? deadline->basis : DueBasis::implied;
  if (!said.empty()) task.due_phrase = said;
  else if (deadline) task.due_phrase = deadline->phrase;
}

}  // namespace duban
