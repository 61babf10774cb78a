// Every request against the tasks, the links that stand and its fellows; then all of them against each other.
#include "engine/app/link_steps.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/app/indicators.h"
#include "engine/app/task_finder.h"
#include "engine/base/text.h"
#include "engine/graph/graph.h"

namespace duban {
namespace {

/// What two ends and the kind make one link of.
using LinkKey = std::tuple<int, int, int, LinkKind>;  // from, to, indicator, kind

struct CheckedLink {
  LinkKey key;
  const LinkRequest* request;
};

LinkKey key_of(const Link& link) { return {link.from, link.to, link.to_indicator, link.kind}; }

/// The links that stand on `day` as far as they are recorded, ascending. The last word on each counts.
std::vector<LinkKey> links_on(const History& history, std::optional<Date> day) {
  std::vector<const Link*> all;
  for (const Link& link : history.links) {
    if (!day || link.on <= *day) all.push_back(&link);
  }
  std::sort(all.begin(), all.end(), [](const Link* a, const Link* b) { return std::tuple(key_of(*a), -a->seq) < std::tuple(key_of(*b), -b->seq); });
  std::vector<LinkKey> standing;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool last_word = i == 0 || key_of(*all[i - 1]) != key_of(*all[i]);
    if (last_word && !all[i]->removed) standing.push_back(key_of(*all[i]));
  }
  return standing;
}

class LinkChecker {
 public:
  LinkChecker(const History& history, const std::vector<RegisteredIndicator>& indicators, Date on)
      : history_(history), on_(on), indicators_(indicators), finder_(history), standing_(links_on(history, std::nullopt)) {}

  void check(const LinkRequest& request) {
    const int errors = found_.error_count();
    const int from = task(request.from, request.at);
    const bool to_indicator = is_indicator_ref(request.to);
    const int to = to_indicator ? 0 : task(request.to, request.at);
    const int indicator = to_indicator ? indicator_of(request) : 0;
    if (request.kind == LinkKind::contributes_to && request.lag_workdays != 0) found_.error(Msg::link_lag_alone, request.at);
    if (found_.error_count() != errors) return;
    if (from == to) return found_.error(Msg::link_to_itself, request.at, {request.from});
    const LinkKey key{from, to, indicator, request.kind};
    if (std::binary_search(standing_.begin(), standing_.end(), key) != request.remove) {
      return found_.error(request.remove ? Msg::link_not_there : Msg::link_there_already, request.at, {request.from, request.to});
    }
    const auto [before, fresh] = asked_.emplace(key, &request);
    if (!fresh) return found_.error(Msg::link_twice_in_file, request.at, {std::to_string(before->second->at.line)});
    links_.push_back({key, &request});
  }

  /// On every day from the effective date on, also those whose cycle later removals have opened since.
  void refuse_cycles() {
    std::set<Date> days{on_};
    for (const Link& link : history_.links) {
      if (link.on > on_) days.insert(link.on);
    }
    for (const Date day : days) {
      if (refuse_cycle(day, day != on_)) return;
    }
  }

  [[nodiscard]] const std::vector<CheckedLink>& links() const { return links_; }
  [[nodiscard]] const Diagnostics& found() const { return found_; }

 private:
  int task(const std::string& ref, const Place& at) {
    Message problem;
    const RegisteredTask* known = finder_.find(ref, problem);
    const Cancellation* cancelled = known == nullptr ? nullptr : history_.cancellation_of(known->id, std::nullopt);
    if (known == nullptr) found_.error(problem.id, at, problem.args);
    else if (cancelled != nullptr) found_.error(Msg::task_cancelled, at, {ref, cancelled->on.to_string()});
    else if (on_ < known->registered_on) found_.error(Msg::date_before_task, at, {on_.to_string(), ref, known->registered_on.to_string()});
    return known == nullptr ? -1 : known->id;
  }

  int indicator_of(const LinkRequest& request) {
    if (request.kind == LinkKind::depends_on) {
      found_.error(Msg::link_indicator_waits, request.at, {request.to});
      return 0;
    }
    try {
      return find_indicator(indicators_, request.to).id;
    } catch (const InputError& unknown) {
      for (const Diagnostic& one : unknown.found().items()) found_.error(one.message.id, request.at, one.message.args);
      return 0;
    }
  }

  /// True when there is a cycle on `day`, which is told.
  bool refuse_cycle(Date day, bool later) {
    std::vector<std::pair<int, int>> edges;
    const auto add = [&](const LinkKey& key) {
      const auto [from, to, indicator, kind] = key;
      if (kind != LinkKind::depends_on) return;
      const bool gone = !history_.cancellations.empty() && (history_.cancellation_of(from, day) != nullptr || history_.cancellation_of(to, day) != nullptr);
      if (!gone) edges.emplace_back(from, to);
    };
    for (const LinkKey& key : links_on(history_, day)) add(key);
    for (const CheckedLink& link : links_) add(link.key);
    const auto cycle = find_cycle(history_.tasks.back().id + 1, edges);
    if (cycle) tell_cycle(*cycle, later ? " (" + day.to_string() + ")" : "");
    return cycle.has_value();
  }

  void tell_cycle(const std::vector<int>& cycle, const std::string& when) {
    std::vector<std::string> names;
    std::vector<std::string> rows;
    const LinkRequest* first = nullptr;
    for (std::size_t i = 0; i <= cycle.size(); ++i) {
      names.push_back(ref_of(cycle[i % cycle.size()]));
      if (i == cycle.size()) break;
      const auto asked = asked_.find({cycle[i], cycle[(i + 1) % cycle.size()], 0, LinkKind::depends_on});
      if (asked == asked_.end()) continue;
      rows.push_back(std::to_string(asked->second->at.line));
      if (first == nullptr || asked->second->at.line < first->at.line) first = asked->second;
    }
    shorten(names);
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return std::tuple(a.size(), a) < std::tuple(b.size(), b); });
    shorten(rows);
    const std::string path = join(names, " → ") + when;
    if (first == nullptr || first->at.line == 0) found_.error(Msg::link_closes_cycle, {}, {path});
    else found_.error(Msg::link_rows_close_cycle, first->at, {join(rows, "、"), path});
  }

  /// The middle of a very long list is left out.
  static void shorten(std::vector<std::string>& names) {
    constexpr std::size_t kMost = 20;
    if (names.size() <= kMost) return;
    const auto half = static_cast<std::ptrdiff_t>(kMost / 2);
    names.erase(names.begin() + half, names.end() - half);
    names.insert(names.begin() + half, "…");
  }

  [[nodiscard]] std::string ref_of(int id) const {
    const auto at = std::lower_bound(history_.tasks.begin(), history_.tasks.end(), id, [](const RegisteredTask& t, int wanted) { return t.id < wanted; });
    return history_.version_on(*at, std::nullopt).ref;
  }

  const History& history_;
  Date on_;  // effective date
  const std::vector<RegisteredIndicator>& indicators_;
  TaskFinder finder_;
  std::vector<LinkKey> standing_;  // whatever the day
  std::map<LinkKey, const LinkRequest*> asked_;
  std::vector<CheckedLink> links_;
  Diagnostics found_;
};

EventDraft draft_of(const CheckedLink& link, Date on) {
  const auto [from, to, indicator, kind] = link.key;
  Json payload = Json::object();
  if (indicator != 0) payload.set("to_indicator", indicator);
  else payload.set("to", to);
  payload.set("kind", name_of(kind));
  if (link.request->lag_workdays != 0) payload.set("lag_workdays", link.request->lag_workdays);
  if (link.request->remove) payload.set("removed", true);
  if (link.request->inferred) payload.set("source", "inferred");
  if (!link.request->evidence.empty()) payload.set("evidence", link.request->evidence);
  return {EventType::link, "task:" + std::to_string(from), on, std::move(payload), std::nullopt};
}

}  // namespace

std::optional<int> parse_lag(const std::string& text) {
  std::string plain = without_blanks(normalize_text(text));
  for (const std::string_view unit : {"wd", "个工作日", "工作日"}) {
    if (plain.ends_with(unit)) plain.resize(plain.size() - unit.size());
  }
  const auto number = parse_decimal(plain);
  if (!number || number->places() != 0 || *number > Decimal(kMostLagWorkdays) || *number < Decimal(-kMostLagWorkdays)) return std::nullopt;
  return static_cast<int>(number->units());
}

std::vector<EventDraft> make_links(const History& history, const std::vector<RegisteredIndicator>& indicators, Date on,
                                   const std::vector<LinkRequest>& requests) {
  LinkChecker checker(history, indicators, on);
  for (const LinkRequest& request : requests) checker.check(request);
  const bool makes = std::any_of(requests.begin(), requests.end(), [](const LinkRequest& r) { return !r.remove && r.kind == LinkKind::depends_on; });
  if (makes && !checker.links().empty()) checker.refuse_cycles();
  if (checker.found().has_errors()) throw InputError(checker.found());
  std::vector<EventDraft> events;
  events.reserve(checker.links().size());
  for (const CheckedLink& link : checker.links()) events.push_back(draft_of(link, on));
  return events;
}

StepResult link_group(const StepContext& context, const std::vector<LinkRequest>& requests) {
  return record_entries(context, {.texts = false, .reports = false}, [&](Ledger& ledger, const History& history) {
    const bool named = std::any_of(requests.begin(), requests.end(), [](const LinkRequest& r) { return is_indicator_ref(r.to); });
    const auto indicators = named ? ledger.load_indicators(ledger.last_seq()) : std::vector<RegisteredIndicator>();
    return make_links(history, indicators, context.on, requests);
  });
}

StepResult link_tasks(const StepContext& context, const LinkRequest& request) { return link_group(context, {request}); }

}  // namespace duban
