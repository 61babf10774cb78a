// Fields that differ.
#include "engine/model/notice_update.h"

#include <algorithm>
#include <array>

namespace duban {
namespace {

/// The target without the words it was read from.
Target promise_of(Target target) {
  target.phrase.clear();
  return target;
}

bool same_promises(const std::vector<Target>& a, const std::vector<Target>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Target& x, const Target& y) { return promise_of(x) == promise_of(y); });
}

bool same_otherwise(const TaskDraft& a, const TaskDraft& b) {
  const bool same_number = a.number == b.number || a.ref != b.ref;  // a ref that moves takes its number along
  const bool same_phrases = a.targets == b.targets || a.text != b.text || !same_promises(a.targets, b.targets);
  const bool same_due = a.due == b.due && a.due_basis == b.due_basis;
  return same_number && same_phrases && (a.due_phrase == b.due_phrase || !same_due) && a.section == b.section && a.heading == b.heading && a.open_ended == b.open_ended &&
         a.task_class == b.task_class && a.start == b.start && a.duration == b.duration;
}

}  // namespace

std::string_view name_of(TaskField field) {
  static constexpr std::array<std::string_view, 9> kNames = {"ref", "title", "text", "leaders", "leads", "supports", "due", "targets", "other"};
  return kNames[static_cast<std::size_t>(field)];
}

std::vector<TaskField> changed_fields(const TaskDraft& before, const TaskDraft& after) {
  std::vector<TaskField> fields;
  const auto note = [&](TaskField field, bool same) {
    if (!same) fields.push_back(field);
  };
  note(TaskField::ref, before.ref == after.ref);
  note(TaskField::title, before.title == after.title);
  note(TaskField::text, before.text == after.text);
  note(TaskField::leaders, before.leaders == after.leaders);
  note(TaskField::leads, before.leads == after.leads);
  note(TaskField::supports, before.supports == after.supports);
  note(TaskField::due, before.due == after.due && before.due_basis == after.due_basis);
  note(TaskField::targets, same_promises(before.targets, after.targets));
  note(TaskField::other, same_otherwise(before, after));
  return fields;
}

}  // namespace duban
