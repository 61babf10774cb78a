// Words for fields, targets and texts.
#include "engine/document/change_words.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::size_t kShortText = 22;  // code points
constexpr std::size_t kKept = 8;        // of what is alike on each side

/// Section, heading and the rest, which lists do not name apart.
std::string other_words(const TaskDraft& task) {
  std::vector<std::string> parts;
  for (const std::string& part : {task.section, task.heading.value_or(""), task.due_phrase.value_or(""), task.task_class}) {
    if (!part.empty()) parts.push_back(part);
  }
  if (task.start) parts.push_back(task.start->to_string() + " –");
  if (task.open_ended) parts.push_back("等");
  return join(parts, "；");
}

}  // namespace

std::string field_word(TaskField field, Language language) {
  switch (field) {
    case TaskField::ref: return text_of(Msg::head_ref, language);
    case TaskField::title: return text_of(Msg::field_title, language);
    case TaskField::text: return text_of(Msg::field_text, language);
    case TaskField::leaders: return text_of(Msg::head_leaders, language);
    case TaskField::leads: return text_of(Msg::head_leads, language);
    case TaskField::supports: return text_of(Msg::head_supports, language);
    case TaskField::due: return text_of(Msg::head_due, language);
    case TaskField::targets: return text_of(Msg::field_targets, language);
    case TaskField::other: return text_of(Msg::field_other, language);
  }
  return {};
}

std::string names_words(const std::vector<std::string>& items, Language language) {
  return items.empty() ? text_of(Msg::field_nothing, language) : join(items, "、");
}

std::string due_words(const TaskDraft& task, Language language) {
  return task.due.to_string() + (task.due_basis == DueBasis::implied ? text_of(Msg::weekly_implied, language) : "");
}

std::string bound_words(const Target& target, Language language) {
  std::string out;
  if (target.value) {
    if (target.op) out += std::string(name_of(*target.op)) + " ";
    out += target.value->to_string() + target.unit;
  } else {
    out = target.qualifier.value_or("");
  }
  if (target.deadline) out += (out.empty() ? "" : " ") + target.deadline->to_string();
  return out.empty() ? text_of(Msg::verdict_done, language) : out;
}

std::string target_words(const Target& target, Language language) { return target.metric + " " + bound_words(target, language); }

std::string value_words(const TaskDraft& task, TaskField field, Language language) {
  std::string words;
  switch (field) {
    case TaskField::ref: words = task.ref; break;
    case TaskField::title: words = task.title; break;
    case TaskField::text: words = task.text; break;
    case TaskField::leaders: return names_words(task.leaders, language);
    case TaskField::leads: return names_words(task.leads, language);
    case TaskField::supports: return names_words(task.supports, language);
    case TaskField::due: return due_words(task, language);
    case TaskField::other: words = other_words(task); break;
    case TaskField::targets: {
      std::vector<std::string> targets;
      for (const Target& target : task.targets) targets.push_back(target_words(target, language));
      words = join(targets, "；");
      break;
    }
  }
  return words.empty() ? text_of(Msg::field_nothing, language) : words;
}

std::pair<std::string, std::string> differing_parts(const std::string& before, const std::string& after) {
  const std::u32string a = decode_utf8(before), b = decode_utf8(after);
  const std::size_t shorter = std::min(a.size(), b.size());
  if (std::max(a.size(), b.size()) <= kShortText || shorter == 0) return {before, after};
  std::size_t head = 0;
  while (head < shorter && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  head = head > kKept ? head - kKept : 0;
  tail = tail > kKept ? tail - kKept : 0;
  const auto part = [&](const std::u32string& text) {
    return std::string(head > 0 ? "…" : "") + encode_utf8(std::u32string_view(text).substr(head, text.size() - head - tail)) + (tail > 0 ? "…" : "");
  };
  return {part(a), part(b)};
}

}  // namespace duban
