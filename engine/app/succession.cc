// Successions as versions of tasks.
#include "engine/app/succession.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/app/policy_book.h"
#include "engine/app/task_version.h"
#include "engine/base/text.h"

namespace duban {
namespace {

/// What `init` adopts is in force from ever.
const Date kBeginning = *make_date(1949, 1, 1);

bool is_named(const std::vector<std::string>& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// The units of a task: both parts together, for a name may move from one to the other.
struct Parts {
  std::vector<std::string> leads;
  std::vector<std::string> supports;
  friend bool operator==(const Parts&, const Parts&) = default;
};

/// The parts as they are on `on`; exactly as before where no name among them is_named passed to another.
Parts parts_on(const Parts& before, const Directory& directory, Date on) {
  const auto passed = [&](const std::string& name) { return directory.successor(name, on).has_value(); };
  if (std::none_of(before.leads.begin(), before.leads.end(), passed) && std::none_of(before.supports.begin(), before.supports.end(), passed)) return before;
  Parts after{names_on(before.leads, directory, on), {}};
  for (const std::string& name : before.supports) {
    const std::string now = directory.successor(name, on).value_or(name);
    const bool leads_now = is_named(after.leads, now) && !is_named(before.leads, name);
    if (!leads_now && !is_named(after.supports, now)) after.supports.push_back(now);
  }
  return after;
}

class SuccessionMaker {
 public:
  SuccessionMaker(Ledger& ledger, const History& history, const Directory& directory, Date on, std::optional<Date> until)
      : ledger_(ledger), history_(history), directory_(directory), until_(until) {
    for (const Unit& unit : directory.units()) {
      const bool alone = unit.to && directory.successors(unit.name).empty();
      if (alone) days_.insert(std::max(on, unit.to->plus_days(1)));
      if (!unit.formerly.empty() && unit.from) days_.insert(std::max(on, *unit.from));
    }
    if (until) days_.erase(days_.lower_bound(*until), days_.end());
  }

  Successions make(const std::string& file) {
    if (!days_.empty()) {
      note_former_names();
      for (const RegisteredTask& task : history_.tasks) {
        if (names_former(task)) follow(task);
      }
    }
    for (const auto& [unit, tasks] : left_) warn(unit, tasks, file);
    return std::move(made_);
  }

 private:
  /// Which names mean a unit that is_named an end: a ledger is_named few of them and many tasks.
  void note_former_names() {
    former_.resize(static_cast<std::size_t>(history_.names->size()));
    for (int number = 0; number < history_.names->size(); ++number) {
      const auto meant = directory_.resolve(history_.names->text(number));
      const Unit* unit = meant ? directory_.unit(*meant) : nullptr;
      former_[static_cast<std::size_t>(number)] = unit != nullptr && unit->to.has_value();
    }
  }

  [[nodiscard]] bool names_former(const RegisteredTask& task) const {
    const auto in = [&](const RegisteredTask& version) {
      const auto is_former = [&](int number) { return former_[static_cast<std::size_t>(number)]; };
      const auto leads = history_.party_numbers(version.leads), supports = history_.party_numbers(version.supports);
      return std::any_of(leads.begin(), leads.end(), is_former) || std::any_of(supports.begin(), supports.end(), is_former);
    };
    bool found = in(task);
    for (auto amendment = first_amendment(task); !found && amendment != history_.amendments.end() && amendment->task == task.id; ++amendment) {
      found = in(amendment->version);
    }
    return found;
  }

  [[nodiscard]] std::vector<Amendment>::const_iterator first_amendment(const RegisteredTask& task) const {
    return std::lower_bound(history_.amendments.begin(), history_.amendments.end(), task.id, [](const Amendment& a, int id) { return a.task < id; });
  }

  /// Days on which a task may name someone else than before: those of the successions, and of its own later versions.
  [[nodiscard]] std::set<Date> days_of(const RegisteredTask& task) const {
    std::set<Date> days;
    for (const Date day : days_) days.insert(std::max(day, task.registered_on));
    const Date first = *days.begin();
    for (auto amendment = first_amendment(task); amendment != history_.amendments.end() && amendment->task == task.id; ++amendment) {
      if (amendment->on > first) days.insert(amendment->on);
    }
    if (until_) days.erase(days.lower_bound(*until_), days.end());
    return days;
  }

  void follow(const RegisteredTask& task) {
    const RegisteredTask* base = nullptr;  // the version that `parts` comes from
    Parts parts;
    std::optional<Date> last;
    for (const Date day : days_of(task)) {
      if (history_.cancellation_of(task.id, day) != nullptr) break;
      const RegisteredTask& version = history_.version_on(task, day);
      if (&version != base) parts = {history_.names_of(version.leads), history_.names_of(version.supports)};
      base = &version;
      last = day;
      Parts after = parts_on(parts, directory_, day);
      if (after == parts) continue;
      record(version, parts, after, day);
      parts = std::move(after);
    }
    if (last && history_.cancellation_of(task.id, std::nullopt) == nullptr) look_for_left(*base, parts, *last);
  }

  void record(const RegisteredTask& version, const Parts& before, const Parts& after, Date day) {
    TaskDraft draft = stored_draft(ledger_, version);
    draft.leads = after.leads;
    draft.supports = after.supports;
    std::vector<std::string> changed, from, to;
    const auto note = [&](const std::vector<std::string>& was, const std::vector<std::string>& is, bool lead) {
      if (was == is) return;
      changed.emplace_back(lead ? "leads" : "supports");
      made_.tasks.push_back({version.ref, lead, day, was, is});
      for (const std::string& name : was) {
        const auto now = directory_.successor(name, day);
        if (now && !is_named(from, name)) from.push_back(name);
        if (now && !is_named(to, *now)) to.push_back(*now);
      }
    };
    note(before.leads, after.leads, true);
    note(before.supports, after.supports, false);
    Json payload = version_payload(history_, version, draft, changed).set("step", "succession").set("from", from).set("to", to);
    made_.events.push_back({EventType::amend, "task:" + std::to_string(version.id), day, std::move(payload), std::nullopt});
  }

  struct Left {
    std::string ref;
    bool lead;
    Date on;
  };

  /// Notes the names that nobody can be put in the place of.
  void look_for_left(const RegisteredTask& version, const Parts& parts, Date day) {
    for (const bool lead : {true, false}) {
      for (const std::string& name : lead ? parts.leads : parts.supports) {
        const Unit* unit = directory_.unit(name);
        if (unit != nullptr && unit->to && *unit->to < day) left_[name].push_back({version.ref, lead, day});
      }
    }
  }

  void warn(const std::string& unit, const std::vector<Left>& tasks, const std::string& file) {
    const std::vector<std::string> heirs = directory_.successors(unit);
    const std::string to = heirs.empty() ? "…" : join(heirs, "|");
    std::vector<std::string> refs, commands;
    for (const Left& left : tasks) {
      if (!is_named(refs, left.ref)) refs.push_back(left.ref);
      commands.push_back("duban transfer " + left.ref + " --from " + unit + " --to " + to + (left.lead ? "" : " --role support") + " --on " +
                         left.on.to_string() + " --approved-by … --reason …");
    }
    const std::string commanded = "\n    " + join(commands, "\n    ");
    const std::string count = std::to_string(refs.size());
    if (heirs.empty()) {
      made_.found.warning(Msg::unit_ended, {file, 0, 0, ""}, {unit, directory_.unit(unit)->to->to_string(), count, join(refs, "、"), commanded});
    } else {
      made_.found.warning(Msg::unit_split, {file, 0, 0, ""}, {unit, join(heirs, "、"), count, join(refs, "、"), commanded});
    }
  }

  Ledger& ledger_;
  const History& history_;
  const Directory& directory_;
  std::optional<Date> until_;
  std::set<Date> days_;
  std::vector<bool> former_;  // by number of the name
  std::map<std::string, std::vector<Left>> left_;
  Successions made_;
};

}  // namespace

std::vector<std::string> names_on(const std::vector<std::string>& names, const Directory& directory, Date on) {
  std::vector<std::string> now;
  for (const std::string& name : names) {
    std::string unit = directory.successor(name, on).value_or(name);
    if (!is_named(now, unit)) now.push_back(std::move(unit));
  }
  return now;
}

Successions successions_of(Ledger& ledger, const History& history, const Directory& directory, Date on, const std::string& file,
                            std::optional<Date> until) {
  return SuccessionMaker(ledger, history, directory, on, until).make(file);
}

Diagnostics follow_directories(Ledger& ledger, const Envelope& envelope) {
  Diagnostics found;
  PolicyBook book(ledger, ledger.last_seq());
  std::vector<Date> days = ledger.policy_changes(ledger.last_seq());
  days.insert(days.begin(), kBeginning);
  for (std::size_t i = 0; i < days.size(); ++i) {
    const Directory& directory = book.on(days[i]).directory();
    if (!directory.is_dated()) continue;
    const History history = ledger.load_history(ledger.last_seq(), {.texts = false, .reports = false, .links = false});
    const std::optional<Date> until = i + 1 < days.size() ? std::optional(days[i + 1]) : std::nullopt;
    const Successions made = successions_of(ledger, history, directory, days[i], "", until);
    found = made.found;  // of the directory in force last
    if (!made.events.empty()) (void)ledger.append(made.events, envelope);
  }
  return found;
}

void name_as_of(Drafts& drafts, const Directory& directory, Date on) {
  if (!directory.is_dated()) return;
  std::set<std::string> told;
  for (TaskDraft& task : drafts.tasks) {
    Parts parts{task.leads, task.supports};
    for (const auto* names : {&parts.leads, &parts.supports}) {
      for (const std::string& name : *names) {
        const auto now = directory.successor(name, on);
        if (!now || !told.insert(name).second) continue;
        const Unit* unit = directory.unit(*now);
        drafts.found.warning(Msg::former_unit_taken, {}, {name, unit->from ? unit->from->to_string() : "", *now});
      }
    }
    parts = parts_on(parts, directory, on);
    task.leads = std::move(parts.leads);
    task.supports = std::move(parts.supports);
  }
}

}  // namespace duban
