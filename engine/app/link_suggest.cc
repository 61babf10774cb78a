// From a ledger's tasks and indicators to proposals; what stands is left out.
#include "engine/app/link_suggest.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/app/indicators.h"
#include "engine/notice/likely_links.h"

namespace duban {
namespace {

/// Open tasks and indicators of the day, as numbers of two lists.
class LinkSuggester {
 public:
  explicit LinkSuggester(Inquiry& inquiry)
      : inquiry_(inquiry), history_(inquiry.history()), snapshot_(snapshot_at(history_, inquiry.as_of())), indicators_(inquiry.ledger().load_indicators(inquiry.known_seq())) {
    for (const TaskState& state : snapshot_.tasks) {
      if (state.closing() == nullptr) open_.push_back(&state);
    }
    std::erase_if(indicators_, [&](const RegisteredIndicator& one) { return one.on > inquiry.as_of(); });
    if (open_.size() > kMostLinkableTasks) {
      throw InputError(Msg::suggest_too_many, {}, {std::to_string(open_.size()), std::to_string(kMostLinkableTasks)});
    }
  }

  LikelyLinkList suggest(const SuggestQuestion& question) {
    const Ends wanted = ends_named(question.refs);
    LikelyLinkList list;
    list.as_of = inquiry_.as_of();
    list.demo = history_.demo;
    list.tasks = static_cast<int>(open_.size());
    list.indicators = static_cast<int>(indicators_.size());
    const std::set<Pair> linked = linked_pairs();
    for (LikelyLink& link : likely_links(linkable_tasks(), linkable_indicators())) {
      const bool asked = wanted.empty() || wanted.contains({false, task_of(link.from)}) || wanted.contains(end_of(link));
      if (!asked || (question.kind && kind_of(link.evidence.front().ground) != *question.kind)) continue;
      if (linked.contains(pair_of({false, task_of(link.from)}, end_of(link)))) {
        ++list.linked;
        continue;
      }
      list.links.push_back(line_of(link, static_cast<int>(list.links.size()) + 1));
    }
    return list;
  }

 private:
  using End = std::pair<bool, int>;  // an indicator's, or a task's, internal number
  using Ends = std::set<End>;
  using Pair = std::pair<End, End>;

  static Pair pair_of(End a, End b) { return a < b ? Pair{a, b} : Pair{b, a}; }
  [[nodiscard]] int task_of(int number) const { return open_[static_cast<std::size_t>(number)]->task->id; }
  [[nodiscard]] const RegisteredIndicator& indicator(int number) const { return indicators_[static_cast<std::size_t>(number)]; }
  [[nodiscard]] End end_of(const LikelyLink& link) const { return link.to_indicator ? End{true, indicator(link.to).id} : End{false, task_of(link.to)}; }

  [[nodiscard]] Ends ends_named(const std::vector<std::string>& refs) const {
    Ends ends;
    for (const std::string& ref : refs) {
      if (is_indicator_ref(ref)) ends.emplace(true, find_indicator(indicators_, ref).id);
      else ends.emplace(false, find_task(history_, ref, inquiry_.as_of()).id);
    }
    return ends;
  }

  [[nodiscard]] std::set<Pair> linked_pairs() const {
    std::set<Pair> pairs;
    for (const Link* link : snapshot_.links) {
      pairs.insert(pair_of({false, link->from}, link->to_indicator != 0 ? End{true, link->to_indicator} : End{false, link->to}));
    }
    return pairs;
  }

  [[nodiscard]] std::vector<LinkableTask> linkable_tasks() {
    std::vector<std::int64_t> entries;
    for (const TaskState* state : open_) entries.push_back(state->task->seq);
    const std::vector<Event> stored = inquiry_.ledger().load_entries(entries);
    std::vector<LinkableTask> tasks;
    tasks.reserve(open_.size());
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const TaskState& state = *open_[i];
      const TaskDraft draft = i < stored.size() ? task_from_json(parse_json(stored[i].payload).value_or(Json())) : TaskDraft();
      const TaskTexts& texts = history_.texts_of(*state.task);
      LinkableTask task;
      task.year = history_.notice_on(state.task->notice, inquiry_.as_of()).year;
      task.section = texts.section;
      task.heading = texts.heading.value_or("");
      task.text = draft.text.empty() ? texts.title : draft.text;
      task.targets.assign(state.targets().begin(), state.targets().end());
      for (std::size_t t = 0; t < std::min(task.targets.size(), draft.targets.size()); ++t) task.targets[t].phrase = draft.targets[t].phrase;  // the entry keeps it
      task.leads = state.leads();
      task.supports = history_.names_of(state.task->supports);
      task.leaders = state.leaders();
      tasks.push_back(std::move(task));
    }
    return tasks;
  }

  [[nodiscard]] std::vector<LinkableIndicator> linkable_indicators() const {
    std::vector<LinkableIndicator> all;
    for (const RegisteredIndicator& one : indicators_) {
      const Indicator now = one.as_of(inquiry_.as_of());
      all.push_back({now.year, now.metric, now.target});
    }
    return all;
  }

  /// The ref by which a command finds it: with its key where more than one has it.
  [[nodiscard]] std::string name_of_task(int number) {
    if (refs_.empty()) {
      for (const RegisteredTask& task : history_.tasks) ++refs_[history_.version_on(task, std::nullopt).ref];
    }
    const TaskState& state = *open_[static_cast<std::size_t>(number)];
    return refs_[state.ref()] > 1 ? state.key() + "/" + state.ref() : state.ref();
  }

  [[nodiscard]] std::string name_of_indicator(int number) const {
    const std::string ref = indicator(number).ref();
    const auto same = std::count_if(indicators_.begin(), indicators_.end(), [&](const RegisteredIndicator& one) { return one.ref() == ref; });
    return same > 1 ? indicator(number).key + "/" + ref : ref;
  }

  [[nodiscard]] SuggestedLink line_of(LikelyLink& link, int no) {
    SuggestedLink line;
    line.no = no;
    line.from = name_of_task(link.from);
    line.from_title = open_[static_cast<std::size_t>(link.from)]->title();
    line.relation = link.relation;
    line.to = link.to_indicator ? name_of_indicator(link.to) : name_of_task(link.to);
    line.to_title = link.to_indicator ? indicator(link.to).indicator.metric : open_[static_cast<std::size_t>(link.to)]->title();
    line.evidence = std::move(link.evidence);
    return line;
  }

  Inquiry& inquiry_;
  const History& history_;
  Snapshot snapshot_;
  std::vector<RegisteredIndicator> indicators_;
  std::vector<const TaskState*> open_;
  std::map<std::string, int> refs_;  // how many tasks have each; filled when first asked
};

}  // namespace

LikelyLinkList suggest_links(Inquiry& inquiry, const SuggestQuestion& question) { return LinkSuggester(inquiry).suggest(question); }

std::vector<LinkRequest> chosen_links(const LikelyLinkList& list, const std::vector<long>& numbers) {
  std::vector<LinkRequest> requests;
  Diagnostics found;
  std::set<long> chosen;
  for (const long number : numbers) {
    if (!chosen.insert(number).second) continue;
    if (number < 1 || number > static_cast<long>(list.links.size())) {
      found.error(Msg::suggest_no_such_number, {}, {std::to_string(number), std::to_string(list.links.size())});
      continue;
    }
    const SuggestedLink& link = list.links[static_cast<std::size_t>(number - 1)];
    LinkRequest request;
    request.from = link.from;
    request.to = link.to;
    request.kind = link.relation;
    request.inferred = true;
    request.evidence = words_of(link.evidence, Language::chinese);
    requests.push_back(std::move(request));
  }
  if (found.has_errors()) throw InputError(std::move(found));
  return requests;
}

}  // namespace duban
