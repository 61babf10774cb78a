// The ledger: append-only entries in one SQLite file, chained by hashes, with projections that answer
// questions fast. Use cases (engine/app) decide what to record; this records it or nothing.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/ledger/database.h"
#include "engine/ledger/entry_writer.h"
#include "engine/ledger/projection.h"
#include "engine/model/event.h"
#include "engine/model/history.h"
#include "engine/model/issue_draft.h"
#include "engine/model/registered_indicator.h"
#include "engine/model/score.h"

namespace duban {

enum class PolicyKind { rulebook, calendar, directory };
[[nodiscard]] std::string_view name_of(PolicyKind kind);

/// A policy text in force.
struct AdoptedPolicy {
  PolicyKind kind{};
  std::string name;  // file name it came from, or the calendar's year
  std::string text;  // of a directory "": most questions need none, see policy_text
  std::int64_t seq = 0;
};

/// Which prefix of the entries a question may know.
struct KnownAt {
  std::optional<Instant> time;       // entries recorded by then
  std::optional<std::int64_t> seq;   // exact
};

/// Parts of a history that not every question reads.
struct HistoryNeeds {
  bool texts = true;    // titles, sections
  bool reports = true;
  bool links = true;
  bool indicators = false;
  /// Of the reports only those that the state on this date rests on (engine/ledger/look_back.h). Not for questions
  /// that judge by rules: facts may set any report against any other.
  std::optional<Date> state_on = {};
};

/// The little of a report that questions about all of them ask for.
struct ReportGist {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
  std::optional<int> percent;  // the unit's own, in hundredths of a percent
};

/// An earlier head that the ledger still contains.
struct FoundHead {
  std::int64_t seq = 0;
  Instant recorded_at;
};

/// What `verify` found.
struct Verification {
  std::int64_t entries = 0;
  std::string head;                    // hex of the last hash; "" in an empty ledger
  std::vector<Message> problems;       // the first bad row of each kind
  bool entries_sound = true;           // of the problems none is of the entries, the file or the head
  std::optional<FoundHead> known_head; // the head asked for
};

class Ledger {
 public:
  /// Makes a new file. Throws WorldError when it exists, lies on a network file system or cannot be
  /// written; then no file is left.
  static Ledger create(const std::string& file, bool demo);
  /// Makes one that is nowhere but in memory: for trials.
  static Ledger in_memory();
  /// A copy in memory of the ledger at `file`, which is only read: for suppositions. Throws as `open` does.
  static Ledger copy_in_memory(const std::string& file);
  /// Opens an existing file. Throws WorldError when there is none, it is not a ledger, is newer than
  /// this program, is locked or read-only (for writing).
  static Ledger open(const std::string& file, Database::Access access, int busy_wait_ms = 10'000);

  /// Brings the tables of an earlier version's ledger to this one's, after copying the file as it is beside it;
  /// the name of the copy, or nothing when there is nothing to do. `open` does the same by itself. Throws
  /// WorldError.
  static std::optional<std::string> bring_up_to_date(const std::string& file, int busy_wait_ms = 10'000);

  /// Makes the projections of the ledger at `file` anew from its entries, whatever state they are in; the
  /// entries stay as they are. Returns how many there are. Throws WorldError.
  static std::int64_t rebuild(const std::string& file);

  /// Runs `work` in one write transaction: what it reads is current, what it appends is kept only if it
  /// returns. `dry_run` rolls back at the end.
  void write(const std::function<void()>& work, bool dry_run = false);
  /// The same, kept only if `work` returns true.
  void write_if(const std::function<bool()>& work);

  /// Appends inside `write`. The first entry of each draft gets the next seq; recorded_at never runs
  /// backwards. Throws InputError when a given clock lies before the last entry.
  Receipt append(std::span<const EventDraft> drafts, const Envelope& envelope);

  /// The same for reports, in one pass without a tree of values: what files of many reports go through.
  Receipt append(std::span<const ReportDraft> reports, const Envelope& envelope);

  /// Appends, inside `write` of a new ledger, the entries that `next` yields until it yields none: as they
  /// stand, with their numbers, times and hashes. The caller has checked that they follow one another.
  void restore(const std::function<const Event*()>& next);

  /// The last entry a question with `known` may see; 0 when none.
  [[nodiscard]] std::int64_t last_seq(const KnownAt& known = {});
  [[nodiscard]] std::optional<Instant> recorded_at(std::int64_t seq);
  /// How many entries after `seq` change what lists say: neither drafts nor issues.
  [[nodiscard]] std::int64_t facts_since(std::int64_t seq);
  [[nodiscard]] bool is_demo();

  /// What the entries up to `known_seq` say.
  [[nodiscard]] History load_history(std::int64_t known_seq, const HistoryNeeds& needs = {});
  /// Calls `visit` for every report of the entries up to `known_seq`, in their order, without keeping any.
  void for_each_report(std::int64_t known_seq, const std::function<void(const ReportGist&)>& visit);
  /// The indicators that the entries up to `known_seq` register, with all that became of them.
  [[nodiscard]] std::vector<RegisteredIndicator> load_indicators(std::int64_t known_seq);
  /// The orders that the entries up to `known_seq` sent, with answers and withdrawals, by entry.
  [[nodiscard]] std::vector<Order> load_orders(std::int64_t known_seq);
  /// The drafts of issues that the entries up to `known_seq` tell of, in order of their entries; what became of each.
  [[nodiscard]] std::vector<IssueDraft> load_drafts(std::int64_t known_seq);
  /// What the entries up to `known_seq` issued, in order of their entries.
  [[nodiscard]] std::vector<Issued> load_issued(std::int64_t known_seq);
  /// What the entries up to `known_seq` say of scores, in order of their entries.
  [[nodiscard]] std::vector<ScoreEntry> load_scores(std::int64_t known_seq);
  /// Policies in force on `as_of` as known at `known_seq`: the latest rulebook and directory, and every
  /// calendar year.
  [[nodiscard]] std::vector<AdoptedPolicy> load_policies(Date as_of, std::int64_t known_seq);
  /// The text that entry `seq` adopted.
  [[nodiscard]] std::string policy_text(std::int64_t seq);
  /// The dates from which later adoptions count, ascending, each once.
  [[nodiscard]] std::vector<Date> policy_changes(std::int64_t known_seq);
  /// The entries numbered `seqs`, in that order.
  [[nodiscard]] std::vector<Event> load_entries(std::span<const std::int64_t> seqs);
  /// Every entry in order, one at a time.
  void for_each_event(const std::function<void(const Event&)>& visit);

  [[nodiscard]] int next_task_number();
  [[nodiscard]] int next_indicator_number();
  /// Proves the ledger: chain, projections, evidence, and what SQLite knows of the file. With `known_head`
  /// (hex, the whole hash or its beginning) also that an entry with this hash is in it. A file too damaged to
  /// be read is a problem like others.
  [[nodiscard]] Verification verify(std::string_view known_head = {});
  [[nodiscard]] const std::string& file() const { return db_->file(); }

 private:
  explicit Ledger(std::unique_ptr<Database> db) : db_(std::move(db)), projector_(std::make_unique<Projector>(*db_)) {}
  std::unique_ptr<Database> db_;
  std::unique_ptr<Projector> projector_;
  bool reads_only_ = false;
  std::int64_t own_seq_ = -1;  // the last entry written here; others may have written since
};

}  // namespace duban
