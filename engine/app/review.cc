// The review list.
#include "engine/app/review.h"

#include <algorithm>
#include <functional>
#include <map>

#include "engine/base/text.h"
#include "engine/notice/tasks_yaml.h"

namespace duban {
namespace {

std::string place_of(const Place& at) {
  if (!at.cell.empty()) return at.cell;
  return at.line == 0 ? std::string() : std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string joined(const std::string& place, const std::string& text) { return "  " + place + (place.empty() ? "" : "  ") + text; }

/// At most so many lines of one kind are printed.
constexpr std::size_t kShown = 20;

void add_lines(std::vector<std::string>& out, const std::vector<std::string>& lines, Language language) {
  for (std::size_t i = 0; i < std::min(lines.size(), kShown); ++i) out.push_back(lines[i]);
  if (lines.size() > kShown) out.push_back("  " + text_of({Msg::and_more, {std::to_string(lines.size() - kShown)}}, language));
}

/// Warnings of one kind together, kinds in the order they are first met; the hint they share stands under them.
void add_warnings(std::vector<std::string>& out, const Diagnostics& found, Language language) {
  std::vector<std::string_view> ids;
  std::map<std::string_view, std::vector<std::string>> lines;
  std::map<std::string_view, std::string> hints;
  for (const Diagnostic& d : found.items()) {
    if (d.severity != Severity::warning) continue;
    const std::string_view id = id_of(d.message.id);
    if (!lines.contains(id)) ids.push_back(id);
    std::string text = text_of(d.message, language);
    const std::string hint = hint_of(d.message, language);
    const bool of_this_one = hint.find(d.message.args.empty() ? "\n" : d.message.args.back()) != std::string::npos;
    if (of_this_one) text += "（" + hint + "）";
    else if (!hint.empty()) hints.emplace(id, hint);
    lines[id].push_back(joined(place_of(d.at), text));
  }
  for (const std::string_view id : ids) {
    add_lines(out, lines[id], language);
    if (hints.contains(id)) out.push_back("    " + text_of(Msg::hint_label, language) + hints[id]);
  }
}

void add_implied(std::vector<std::string>& out, const std::vector<TaskDraft>& tasks, Language language) {
  std::vector<std::string> refs;
  for (const TaskDraft& task : tasks) {
    if (task.due_basis == DueBasis::implied) refs.push_back(task.ref);
  }
  if (refs.empty()) return;
  constexpr std::size_t kRefs = 12;
  const std::vector<std::string> first(refs.begin(), refs.begin() + static_cast<std::ptrdiff_t>(std::min(refs.size(), kRefs)));
  const std::string list = join(first, language == Language::chinese ? "、" : ", ") + (refs.size() > kRefs ? " …" : "");
  out.push_back("  " + text_of({Msg::review_implied, {std::to_string(refs.size()), list}}, language));
}

void add_unread(std::vector<std::string>& out, const std::vector<UnreadPiece>& unread, Language language) {
  if (unread.empty()) return;
  constexpr int kColumns = 60;
  std::vector<std::string> lines;
  for (const UnreadPiece& piece : unread) {
    std::string text = replace_all(piece.text, "\n", " ");
    lines.push_back(joined(place_of(piece.at), shorten(text, kColumns) + "（" + text_of(piece.reason, language) + "）"));
  }
  out.push_back(text_of({Msg::review_unread, {std::to_string(unread.size())}}, language));
  add_lines(out, lines, language);
}

std::vector<std::string> doubts_of(const TaskDraft& task, const Directory& directory, Language language) {
  std::vector<std::string> doubts;
  const auto say = [&](Msg msg, std::vector<std::string> args) { doubts.push_back(text_of({msg, std::move(args)}, language)); };
  if (task.leads.empty()) say(Msg::task_without_lead, {task.ref});
  else if (directory.group(task.leads.front()) != nullptr) say(Msg::task_led_by_group, {task.ref, task.leads.front()});
  for (const auto* list : {&task.leads, &task.supports}) {
    for (const std::string& unit : *list) {
      if (directory.empty() || directory.resolve(unit)) continue;
      say(Msg::unit_unknown, {unit});
      const std::string near = directory.suggest(unit);
      if (!near.empty()) doubts.back() += "（" + hint_of({Msg::unit_unknown_near, {unit, near}}, language) + "）";
    }
  }
  for (const std::string& unit : task.supports) {
    if (std::find(task.leads.begin(), task.leads.end(), unit) != task.leads.end()) say(Msg::unit_leads_and_supports, {task.ref, unit});
  }
  if (task.due_basis == DueBasis::implied) say(Msg::review_implied_one, {task.due.to_string()});
  return doubts;
}

}  // namespace

std::vector<std::string> review_lines(const Drafts& drafts, Language language) {
  std::vector<std::string> out;
  add_warnings(out, drafts.found, language);
  add_implied(out, drafts.tasks, language);
  add_unread(out, drafts.unread, language);
  return out;
}

std::string write_review(const Drafts& drafts, const Directory& directory, Language language) {
  std::string head = text_of(Msg::review_file_head, language) + "\n";
  for (const std::string& line : review_lines(drafts, language)) head += line + "\n";
  return write_tasks_yaml(drafts.notice, drafts.tasks, head, [&](const TaskDraft& task) { return doubts_of(task, directory, language); });
}

}  // namespace duban
