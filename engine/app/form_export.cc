// Which units, which tasks, and what a form shows of them.
#include "engine/app/form_export.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/app/form_words.h"
#include "engine/app/task_units.h"
#include "engine/base/text.h"
#include "engine/forms/form_writer.h"
#include "engine/forms/unit_form.h"

namespace duban {
namespace {

/// Whether `unit` stands in `part`, itself or by a group.
bool stands_in(const History& history, const Directory& directory, Run part, const std::string& unit) {
  for (const std::string& name : history.names_of(part)) {
    if (name == unit) return true;
    const UnitGroup* group = directory.group(name);
    if (group != nullptr && std::find(group->members.begin(), group->members.end(), unit) != group->members.end()) return true;
  }
  return false;
}

/// The last plan in words: who, and the milestones.
std::string plan_words(std::span<const PlannedLine> plan) {
  std::vector<std::string> lines;
  for (const PlannedLine& line : plan) {
    const std::string percent = line.percent < 0 ? "" : " " + Decimal(line.percent, 2).to_short_string() + "%";
    if (line.kind == PlannedLine::Kind::person) lines.push_back(line.title);
    else if (line.kind == PlannedLine::Kind::milestone) lines.push_back(line.date.to_string() + " " + line.title + percent);
  }
  return join(lines, "；");
}

class UnitTasks {
 public:
  UnitTasks(Inquiry& inquiry, Language language)
      : inquiry_(inquiry), history_(inquiry.history()), directory_(inquiry.policy().directory()), language_(language),
        snapshot_(snapshot_at(history_, inquiry.as_of(), {.checkpoints = false, .links = false, .units = false, .leaders = false})) {}

  /// Units that take part in a task that is not closed, in the official order.
  [[nodiscard]] std::vector<std::string> units() const {
    std::set<std::string> names;
    for (std::size_t row = 0; row < snapshot_.tasks.size(); ++row) {
      if (status_of(snapshot_, row) == LifeStatus::closed) continue;
      for (const Run part : {snapshot_.tasks[row].task->leads, snapshot_.tasks[row].task->supports}) {
        for (const std::string& name : history_.names_of(part)) {
          const UnitGroup* group = directory_.group(name);
          if (group == nullptr) names.insert(name);
          else names.insert(group->members.begin(), group->members.end());
        }
      }
    }
    std::vector<std::string> units(names.begin(), names.end());
    std::stable_sort(units.begin(), units.end(), [&](const std::string& a, const std::string& b) { return directory_.order(a) < directory_.order(b); });
    return units;
  }

  [[nodiscard]] std::vector<FormTask> tasks_of(const std::string& unit) {
    std::vector<FormTask> tasks;
    for (std::size_t row = 0; row < snapshot_.tasks.size(); ++row) {
      if (status_of(snapshot_, row) == LifeStatus::closed || !takes_part(history_, directory_, *snapshot_.tasks[row].task, unit)) continue;
      tasks.push_back(task_of(row, unit));
    }
    return tasks;
  }

 private:
  FormTask task_of(std::size_t row, const std::string& unit) {
    static const LifeState kNone;
    const TaskState& state = snapshot_.tasks[row];
    const LifeState& life = state.life == nullptr ? kNone : *state.life;
    const LifeStatus status = status_of(snapshot_, row);
    const bool leads = stands_in(history_, directory_, state.task->leads, unit);
    const auto may = [&](StepKind kind) { return may_follow(rule_of(kind), status, life); };
    FormTask task;
    task.id = state.task->id;
    task.name = history_.notices.size() > 1 ? state.key() + "/" + state.ref() : state.ref();
    task.title = state.title();
    task.part = leads ? Msg::head_lead : Msg::head_support;
    task.due = state.due;
    task.received = received_on(task.id, unit);
    task.plan = plan_words(life.plan);
    const int number = history_.names->find(unit);
    task.last = last_report(state, number);
    for (std::size_t i = 0; i < state.targets().size(); ++i) {
      const Target& target = state.targets()[i];
      const int named = history_.target_number(*state.task, static_cast<int>(i));
      const bool milestone = target.kind == TargetKind::milestone;
      const std::string aim = aim_words(target);
      task.targets.push_back({named, target.metric + (aim.empty() ? "" : " " + aim), milestone ? "" : target.unit, milestone, last_value(state, number, named)});
    }
    task.may_receive = may(StepKind::acknowledge);
    task.may_object = may(StepKind::object);
    task.may_report = may(StepKind::report);
    // A plan stands in the place of the one before, and a deadline is everyone's: those who lead ask.
    task.may_plan = leads && may(StepKind::plan);
    task.may_extend = leads && may(StepKind::request_extension);
    task.may_submit = leads && may(StepKind::submit);
    return task;
  }

  [[nodiscard]] std::string received_on(int task, const std::string& unit) const {
    for (const Step& step : history_.steps_of(task)) {
      const bool of_unit = step.kind == StepKind::acknowledge && step.unit >= 0 && history_.names->text(step.unit) == unit;
      if (of_unit && step.on <= inquiry_.as_of()) return step.on.to_string();
    }
    return "";
  }

  [[nodiscard]] std::string last_report(const TaskState& state, int unit) {
    for (auto report = state.reports.rbegin(); report != state.reports.rend(); ++report) {
      if (report->unit == unit) return report->on.to_string() + " " + report_words(payload_of_entry(inquiry_.ledger(), report->seq), language_);
    }
    return "";
  }

  [[nodiscard]] std::string last_value(const TaskState& state, int unit, int target) const {
    for (auto report = state.reports.rbegin(); report != state.reports.rend(); ++report) {
      if (report->unit != unit) continue;
      for (const MeasuredValue& value : history_.values_of(*report)) {
        if (value.target == target) return value_words(value, language_) + " (" + report->on.to_string() + ")";
      }
    }
    return "";
  }

  Inquiry& inquiry_;
  const History& history_;
  const Directory& directory_;
  Language language_;
  Snapshot snapshot_;
};

/// Units as the directory calls them.
std::vector<std::string> resolved(const std::vector<std::string>& written, const std::vector<std::string>& units, const Directory& directory) {
  Diagnostics found;
  std::vector<std::string> names;
  for (const std::string& name : written) {
    const std::string known = directory.resolve(name).value_or(spelling(name));
    const bool there = std::find(units.begin(), units.end(), known) != units.end();
    const std::string near = directory.suggest(name);
    if (directory.group(known) != nullptr) found.error(Msg::form_of_group, {}, {known, join(directory.group(known)->members, "、")});
    else if (there) names.push_back(known);
    else if (directory.unit(known) != nullptr) found.error(Msg::form_no_tasks, {}, {known});
    else if (near.empty()) found.error(Msg::unit_not_found, {}, {name});
    else found.error(Msg::unit_not_found_near, {}, {name, near});
  }
  if (found.has_errors()) throw InputError(std::move(found));
  return names;
}

/// A unit's name as part of a file's: without what file systems do not take.
std::string file_name(const std::string& unit, Date as_of) {
  std::string name = unit;
  for (char& c : name) {
    if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos || static_cast<unsigned char>(c) < 0x20) c = '_';
  }
  return name + "-" + as_of.to_string() + ".xlsx";
}

}  // namespace

std::vector<ExportedForm> export_forms(Inquiry& inquiry, const std::vector<std::string>& units, const std::string& folder, Language language) {
  UnitTasks source(inquiry, language);
  const std::vector<std::string> all = source.units();
  const std::vector<std::string> wanted = units.empty() ? all : resolved(units, all, inquiry.policy().directory());
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!std::filesystem::is_directory(folder, error)) throw WorldError(Msg::file_unwritable, {folder, error.message()});
  std::vector<ExportedForm> forms;
  std::vector<std::string> paths;
  const std::string id = ledger_id(inquiry.ledger());
  for (const std::string& unit : wanted) {
    const std::vector<FormTask> tasks = source.tasks_of(unit);
    const FormBook book = build_unit_form({"unit", id, unit, inquiry.as_of(), inquiry.known_seq()}, inquiry.history().demo, tasks, language);
    forms.push_back({unit, folder + "/" + file_name(unit, inquiry.as_of()), static_cast<int>(tasks.size())});
    paths.push_back(forms.back().file);
    draft_form(book, paths.back(), language);
  }
  place_forms(paths);
  return forms;
}

}  // namespace duban
