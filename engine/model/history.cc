// Names and wording of tasks.
#include "engine/model/history.h"

#include <algorithm>

namespace duban {

std::string_view name_of(LinkKind kind) { return kind == LinkKind::depends_on ? "depends-on" : "contributes-to"; }

std::optional<LinkKind> parse_link_kind(std::string_view name) {
  if (name == name_of(LinkKind::depends_on)) return LinkKind::depends_on;
  if (name == name_of(LinkKind::contributes_to)) return LinkKind::contributes_to;
  return std::nullopt;
}

std::vector<std::string> History::names_of(Run run) const {
  std::vector<std::string> out;
  for (const int number : party_numbers(run)) out.push_back(names->text(number));
  return out;
}

std::span<const Step> History::steps_of(int id) const {
  const auto first = std::lower_bound(steps.begin(), steps.end(), id, [](const Step& s, int wanted) { return s.task < wanted; });
  auto last = first;
  while (last != steps.end() && last->task == id) ++last;
  return {first, last};
}

const TaskTexts& History::texts_of(const RegisteredTask& task) const {
  static const TaskTexts kNone;
  if (task.amendment >= 0) return amendment_of(task).texts;
  return texts.empty() ? kNone : texts[static_cast<std::size_t>(&task - tasks.data())];
}

std::vector<std::int64_t> History::entries_of(const RegisteredTask& task) const {
  std::vector<std::int64_t> seqs{registration_of(task).seq};
  const auto collect = [&](const auto& all) {
    const auto first = std::lower_bound(all.begin(), all.end(), task.id, [](const auto& x, int id) { return x.task < id; });
    for (auto x = first; x != all.end() && x->task == task.id; ++x) seqs.push_back(x->seq);
  };
  collect(reports);
  collect(extensions);
  collect(steps);
  collect(checkpoints);
  collect(plans);
  collect(confirmations);
  collect(amendments);
  collect(cancellations);
  collect(attestations);
  const std::string subject = "task:" + std::to_string(task.id);
  for (const Order& order : orders) {
    if (!order.is_about(subject)) continue;
    seqs.push_back(order.seq);
    for (const OrderAnswer& answer : order.answers) {
      if (answer.subject.empty() || answer.subject == subject) seqs.push_back(answer.seq);
    }
    if (order.withdrawn_seq != 0) seqs.push_back(order.withdrawn_seq);
  }
  for (const Link& link : links) {
    if (link.from == task.id) seqs.push_back(link.seq);
  }
  std::sort(seqs.begin(), seqs.end());
  seqs.erase(std::unique(seqs.begin(), seqs.end()), seqs.end());
  return seqs;
}

TaskDraft History::draft_of(const RegisteredTask& task) const {
  const TaskTexts& wording = texts_of(task);
  TaskDraft draft;
  draft.ref = task.ref;
  draft.section = wording.section;
  draft.heading = wording.heading;
  draft.number = task.number;
  draft.title = wording.title;
  draft.leaders = names_of(task.leaders);
  draft.leads = names_of(task.leads);
  draft.supports = names_of(task.supports);
  draft.open_ended = task.open_ended;
  draft.due = task.due;
  draft.due_basis = task.due_basis;
  draft.due_phrase = wording.due_phrase;
  const auto promised = targets_of(task);
  draft.targets.assign(promised.begin(), promised.end());
  if (task.task_class >= 0) draft.task_class = names->text(task.task_class);
  draft.start = task.start;
  if (task.duration > 0) draft.duration = task.duration;
  return draft;
}

}  // namespace duban
