// All that is known of the tasks up to an entry of the ledger: plain values, read once, from which the
// state of any day is folded (model/snapshot.h).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/decimal.h"
#include "engine/base/text_pool.h"
#include "engine/model/life.h"
#include "engine/model/order.h"
#include "engine/model/registered_indicator.h"
#include "engine/model/task.h"

namespace duban {

/// Places first … first + count − 1 of one of the history's vectors.
struct Run {
  int first = 0;
  int count = 0;
};

/// A task's place in the notice and what it promises, its names as numbers of History::names.
struct RegisteredTask {
  std::int64_t seq = 0;
  int id = 0;          // internal number, never reused
  int notice = 0;      // position in History::notices
  Date registered_on;  // effective date
  std::optional<Date> start;  // where the notice gives one of its own
  Date due;                   // inclusive, before any extension
  DueBasis due_basis = DueBasis::implied;
  bool open_ended = false;
  int number = 0;
  int duration = 0;    // working days the work itself takes; 0 = not given
  int task_class = -1; // −1 = none
  int amendment = -1;  // position in History::amendments where this is from; −1 = its registration
  Run leaders;         // of History::parties, in the notice's order
  Run leads;
  Run supports;
  Run targets;         // of History::targets
  std::string ref;
};

/// The wording of a task, loaded only for questions that print it.
struct TaskTexts {
  std::string title;
  std::string section;
  std::optional<std::string> heading;
  std::optional<std::string> due_phrase;
};

/// A value reported for target number `target` of its task.
struct MeasuredValue {
  int target = 0;
  std::optional<Decimal> number;
  std::string_view unit;     // of History::names
  std::optional<bool> done;  // milestones
};

struct Report {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
  Date recorded_on;
  int unit = 0;                // number of its name
  std::optional<int> percent;  // the unit's own, in hundredths of a percent, 0 to 10000
  Run values;                  // of History::values
  std::optional<Date> returned_on = {};  // the office gave it back on that day: from then on it counts for nothing
  std::uint32_t text = 0;      // digest of what it says of progress (engine/base/text_digest.h); 0 = nothing
  bool has_evidence = false;
  bool has_problem = false;
  bool has_ask = false;

  /// The office has given it back by `day`: it counts as not made.
  [[nodiscard]] bool is_returned_by(Date day) const { return returned_on && *returned_on <= day; }
};

/// Why a deadline has moved: an extension was granted, the task went on after a suspension, or was reopened.
enum class DueMove : std::uint8_t { extended, resumed, reopened };

/// A deadline moved by approval.
struct Extension {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
  Date to;
  std::string approved_by;
  std::string reason;
  DueMove why = DueMove::extended;
};

/// A proposed or confirmed intermediate date asking for `percent` (hundredths).
struct Checkpoint {
  std::int64_t seq = 0;
  int task = 0;
  Date on;    // effective date of the plan
  Date date;  // inclusive
  int percent = 0;
};

/// The clerk stands by the implied date (and its checkpoints) of a task.
struct Confirmation {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
};

/// A task as an update of its notice states it from a day on. Reports name targets by numbers: a target that
/// goes on keeps its number, a new one gets one that none had.
struct Amendment {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
  RegisteredTask version;           // its id and registered_on stay those of the registration
  TaskTexts texts;
  std::vector<int> target_numbers;  // one a target of `version`
  std::vector<int> lasting;         // likewise: the place in History::targets where its number first stands
  Date recorded_on;
  bool moves_due = false;           // another deadline than in the version before
  bool by_notice = true;            // an update of the notice; false: a step of the clerk's (transfer, leaders, target)
};

/// The task is part of the notice no more.
struct Cancellation {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
};

/// A named person stands for what has become of a target that no number decides.
struct Attestation {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
  int target = 0;  // its number, as in reports
  bool met = false;
  std::string by;
  std::string reason;
};

/// Title, number, date or year of a notice are other ones from a day on.
struct NoticeChange {
  std::int64_t seq = 0;
  int notice = 0;  // position in History::notices
  Date on;
  Notice after;
};

enum class LinkKind { depends_on, contributes_to };

[[nodiscard]] std::string_view name_of(LinkKind kind);
/// The kind named so (depends-on, contributes-to), or nothing.
[[nodiscard]] std::optional<LinkKind> parse_link_kind(std::string_view name);

struct Link {
  std::int64_t seq = 0;
  int from = 0;
  int to = 0;            // a task; 0 where it leads to an indicator
  LinkKind kind = LinkKind::depends_on;
  Date on;
  int lag_workdays = 0;  // to pass after `to` is finished; below 0 = so many before
  bool removed = false;  // this entry takes the link away
  int to_indicator = 0;  // the indicator's number; 0 = none
  bool inferred = false; // proposed from the texts and accepted, not the clerk's own finding
};

/// Vectors of happenings are sorted by task, effective date, seq.
struct History {
  std::int64_t known_seq = 0;
  std::optional<Instant> known_at;  // when that entry was recorded; none in an empty ledger
  bool demo = false;
  std::vector<Notice> notices;
  std::vector<RegisteredTask> tasks;  // by id
  std::vector<TaskTexts> texts;       // one a task; empty when not loaded
  std::vector<int> parties;           // numbers of names
  std::vector<Target> targets;
  std::vector<Report> reports;
  std::vector<MeasuredValue> values;
  std::vector<Extension> extensions;
  std::vector<Step> steps;
  std::vector<Checkpoint> checkpoints;
  std::vector<PlannedLine> plans;
  std::vector<Confirmation> confirmations;
  std::vector<Link> links;
  std::vector<Amendment> amendments;
  std::vector<Cancellation> cancellations;  // at most one a task
  std::vector<Attestation> attestations;
  std::vector<NoticeChange> notice_changes; // by seq
  std::vector<Order> orders;                // by seq
  std::vector<RegisteredIndicator> indicators;  // empty when not loaded
  /// Units, leaders, classes, units of measure. Shared by copies: it only ever grows.
  std::shared_ptr<TextPool> names = std::make_shared<TextPool>();

  [[nodiscard]] const std::string& key_of(const RegisteredTask& task) const {
    return notices[static_cast<std::size_t>(task.notice)].key;
  }
  [[nodiscard]] std::span<const int> party_numbers(Run run) const { return part(parties, run); }
  [[nodiscard]] std::vector<std::string> names_of(Run run) const;
  [[nodiscard]] std::span<const Target> targets_of(const RegisteredTask& task) const { return part(targets, task.targets); }
  [[nodiscard]] std::span<const MeasuredValue> values_of(const Report& report) const { return part(values, report.values); }
  /// The registration of `task`, which may be an amended version.
  [[nodiscard]] const RegisteredTask& registration_of(const RegisteredTask& task) const;
  /// `task` as it stands on `day`; nothing given: as last amended.
  [[nodiscard]] const RegisteredTask& version_on(const RegisteredTask& task, std::optional<Date> day) const;
  /// The cancellation of task `id` effective by `day`, or at all; nullptr when there is none.
  [[nodiscard]] const Cancellation* cancellation_of(int id, std::optional<Date> day) const;
  /// The steps of task `id`, by date and entry.
  [[nodiscard]] std::span<const Step> steps_of(int id) const;
  /// Where it stands after all of them, whatever their dates.
  [[nodiscard]] LifeState life_of(int id) const { return fold_life(steps_of(id)); }
  /// Notice number `notice` as it stands on `day`.
  [[nodiscard]] const Notice& notice_on(int notice, Date day) const;
  /// The number by which reports name the target at `position` of `task`, and back; −1 when `task` has none
  /// of that number.
  [[nodiscard]] int target_number(const RegisteredTask& task, int position) const {
    return task.amendment < 0 ? position : amendment_of(task).target_numbers[static_cast<std::size_t>(position)];
  }
  [[nodiscard]] int target_position(const RegisteredTask& task, int number) const;
  /// The same for all versions of a target: a place in `targets`.
  [[nodiscard]] int lasting_target(const RegisteredTask& task, int position) const {
    return task.amendment < 0 ? task.targets.first + position : amendment_of(task).lasting[static_cast<std::size_t>(position)];
  }
  [[nodiscard]] const Amendment& amendment_of(const RegisteredTask& task) const {
    return amendments[static_cast<std::size_t>(task.amendment)];
  }
  /// Fills in what amendments have from one another and from the registrations. They must be sorted.
  /// False when one has no registration.
  [[nodiscard]] bool settle_amendments();
  /// The wording of `task`, a task of this history; empty when texts were not loaded.
  [[nodiscard]] const TaskTexts& texts_of(const RegisteredTask& task) const;
  /// What lists call it.
  [[nodiscard]] const std::string& title_of(const RegisteredTask& task) const { return texts_of(task).title; }
  /// The entries that are about `task`, ascending.
  [[nodiscard]] std::vector<std::int64_t> entries_of(const RegisteredTask& task) const;
  /// `task` as the notice states it, without its text.
  [[nodiscard]] TaskDraft draft_of(const RegisteredTask& task) const;

 private:
  template <class T>
  static std::span<const T> part(const std::vector<T>& all, Run run) {
    return std::span(all).subspan(static_cast<std::size_t>(run.first), static_cast<std::size_t>(run.count));
  }
};

}  // namespace duban
