// Opening, appending, policies, entries.
#include "engine/ledger/ledger.h"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <limits>

#include "engine/base/diagnostic.h"
#include "engine/base/text.h"
#include "engine/ledger/backup.h"
#include "engine/ledger/entry_writer.h"
#include "engine/ledger/hash.h"
#include "engine/ledger/projection.h"
#include "engine/ledger/schema.h"

namespace duban {
namespace {

constexpr const char* kEntryColumns =
    "SELECT seq, recorded_at, clock, effective_on, type, version, subject, actor, login, payload, prev, hash ";

Event read_event(const Statement& row) {
  Event event;
  event.seq = row.integer(0);
  event.recorded_at = {row.integer(1)};
  event.clock_given = row.view(2) == "given";
  event.effective_on = parse_date(row.view(3)).value_or(Date());
  event.type = row.text(4);
  event.version = static_cast<int>(row.integer(5));
  event.subject = row.text(6);
  event.actor = row.text(7);
  event.login = row.text(8);
  event.payload = row.text(9);
  event.prev = row.text(10);
  event.hash = row.text(11);
  return event;
}

/// Makes the projections anew, in one transaction; the number of the last entry.
std::int64_t project_anew(Database& db) {
  renew_projections(db);
  Projector projector(db);
  std::int64_t last = 0;
  static const std::string kSql = std::string(kEntryColumns) + "FROM entry ORDER BY seq";
  Statement& rows = db.prepare(kSql.c_str());
  while (rows.step()) {
    const Event event = read_event(rows);
    const auto payload = parse_json(event.payload);
    if (!payload) throw WorldError(Msg::ledger_damaged, {db.file(), "entry " + std::to_string(event.seq)});
    projector.project(event, *payload);
    last = event.seq;
  }
  rows.reset();
  projector.finish(last);
  return last;
}

void remove_ledger_files(const std::string& file) {
  std::error_code ignored;
  for (const char* tail : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(file + tail, ignored);
}

}  // namespace

std::string_view name_of(PolicyKind kind) {
  static constexpr std::array<std::string_view, 3> kNames = {"rulebook", "calendar", "directory"};
  return kNames[static_cast<std::size_t>(kind)];
}

Ledger Ledger::create(const std::string& file, bool demo) {
  if (std::filesystem::exists(file)) throw WorldError(Msg::ledger_exists, {file});
  const auto folder = std::filesystem::absolute(file).parent_path();
  if (!std::filesystem::is_directory(folder)) throw WorldError(Msg::ledger_folder_missing, {file, folder.string()});
  refuse_network_file_system(file);
  try {
    auto db = std::make_unique<Database>(file, Database::Access::create);
    create_schema(*db, demo);
    db->execute("PRAGMA foreign_keys = ON");
    return Ledger(std::move(db));
  } catch (...) {
    remove_ledger_files(file);
    throw;
  }
}

Ledger Ledger::in_memory() {
  auto db = std::make_unique<Database>(":memory:", Database::Access::create);
  create_schema(*db, false);
  db->execute("PRAGMA foreign_keys = ON");
  return Ledger(std::move(db));
}

Ledger Ledger::copy_in_memory(const std::string& file) {
  Ledger original = open(file, Database::Access::read);
  auto db = std::make_unique<Database>(":memory:", Database::Access::create);
  const std::int64_t page = original.db_->single_integer("PRAGMA page_size");  // of the copy too, or it cannot be made
  db->execute(("PRAGMA page_size = " + std::to_string(page)).c_str());
  original.db_->copy_to(*db, {});
  db->execute("PRAGMA foreign_keys = ON");
  return Ledger(std::move(db));
}

Ledger Ledger::open(const std::string& file, Database::Access access, int busy_wait_ms) {
  if (!std::filesystem::exists(file)) throw WorldError(Msg::ledger_not_found, {file});
  if (std::filesystem::is_directory(file)) throw WorldError(Msg::ledger_not_ours, {file});
  if (access == Database::Access::write) refuse_network_file_system(file);
  auto db = std::make_unique<Database>(file, access, busy_wait_ms);
  if (!has_current_schema(*db)) {
    db.reset();
    (void)bring_up_to_date(file, busy_wait_ms);
    db = std::make_unique<Database>(file, access, busy_wait_ms);
  }
  if (access == Database::Access::write) {
    db->execute("PRAGMA synchronous = FULL");
    db->execute("PRAGMA foreign_keys = ON");
  } else {
    // One view of the file for all that is read, whoever writes meanwhile.
    db->execute("BEGIN");
  }
  Ledger ledger(std::move(db));
  ledger.reads_only_ = access != Database::Access::write;
  return ledger;
}

std::optional<std::string> Ledger::bring_up_to_date(const std::string& file, int busy_wait_ms) {
  if (has_current_schema(*std::make_unique<Database>(file, Database::Access::read, busy_wait_ms))) return std::nullopt;
  const auto folder = std::filesystem::absolute(file).parent_path();
  if (::access(file.c_str(), W_OK) != 0 || ::access(folder.c_str(), W_OK) != 0) throw WorldError(Msg::ledger_older, {file});
  Database db(file, Database::Access::write, busy_wait_ms);
  db.execute("PRAGMA synchronous = FULL");
  Transaction transaction(db);
  if (has_current_schema(db)) return std::nullopt;  // another program was faster
  std::string copy = back_up_before_change(file, db.single_integer("PRAGMA user_version"));
  (void)project_anew(db);
  transaction.commit();
  return copy;
}

std::int64_t Ledger::rebuild(const std::string& file) {
  if (!std::filesystem::exists(file)) throw WorldError(Msg::ledger_not_found, {file});
  (void)bring_up_to_date(file);
  Database db(file, Database::Access::write);
  (void)has_current_schema(db);  // refuses what is no ledger, and newer ones
  db.execute("PRAGMA synchronous = FULL");
  Transaction transaction(db);
  const std::int64_t last = project_anew(db);
  transaction.commit();
  return last;
}

void Ledger::write_if(const std::function<bool()>& work) {
  if (reads_only_) throw WorldError(Msg::ledger_read_only, {file()});
  Transaction transaction(*db_);
  if (last_seq() != own_seq_) projector_->forget();
  own_seq_ = -1;
  try {
    if (work()) {
      transaction.commit();
      own_seq_ = last_seq();
      return;
    }
  } catch (...) {
    projector_->forget();
    throw;
  }
  projector_->forget();
}

void Ledger::write(const std::function<void()>& work, bool dry_run) {
  write_if([&] {
    work();
    return !dry_run;
  });
}

Receipt Ledger::append(std::span<const EventDraft> drafts, const Envelope& envelope) {
  EntryWriter writer(*db_, *projector_, envelope, last_seq());
  for (const EventDraft& draft : drafts) {
    Event& event = writer.next(draft.effective_on, draft.recorded_at);
    event.type = name_of(draft.type);
    event.subject = draft.subject;
    event.payload = draft.payload.canonical();
    const bool as_given = writer.chain();
    // The projections hold what the entry says, as a rebuild would read it.
    projector_->project(event, as_given ? draft.payload : parse_json(event.payload).value_or(Json()));
  }
  return writer.finish();
}

Receipt Ledger::append(std::span<const ReportDraft> reports, const Envelope& envelope) {
  EntryWriter writer(*db_, *projector_, envelope, last_seq());
  for (const ReportDraft& report : reports) {
    Event& event = writer.next(report.on, report.recorded_at);
    event.type = name_of(EventType::report);
    event.subject = "task:" + std::to_string(report.task);
    event.payload.clear();
    write_payload(report, event.payload);
    if (writer.chain()) {
      projector_->project_report(event, report);
    } else {
      projector_->project(event, parse_json(event.payload).value_or(Json()));
    }
  }
  return writer.finish();
}

void Ledger::restore(const std::function<const Event*()>& next) {
  std::int64_t last = 0;
  while (const Event* event = next()) {
    insert_entry(*db_, *event);
    projector_->project(*event, parse_json(event->payload).value_or(Json()));
    last = event->seq;
  }
  projector_->finish(last);
}

std::int64_t Ledger::last_seq(const KnownAt& known) {
  const std::int64_t head = db_->single_integer("SELECT max(seq) FROM entry");
  if (known.seq) return std::min(head, std::max<std::int64_t>(0, *known.seq));
  if (!known.time) return head;
  // recorded_at never falls, so the prefix is found by halving.
  std::int64_t low = 0;
  std::int64_t high = head;
  while (low < high) {
    const std::int64_t middle = low + (high - low + 1) / 2;
    const auto at = recorded_at(middle);
    if (at && *at <= *known.time) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

std::optional<Instant> Ledger::recorded_at(std::int64_t seq) {
  Statement& row = db_->prepare("SELECT recorded_at FROM entry WHERE seq = ?").bind(seq);
  std::optional<Instant> at;
  if (row.step()) at = Instant{row.integer(0)};
  row.reset();
  return at;
}

bool Ledger::is_demo() { return db_->single_integer("SELECT demo FROM ledger") != 0; }

int Ledger::next_task_number() {
  return static_cast<int>(db_->single_integer("SELECT next_task FROM projection"));
}

std::vector<AdoptedPolicy> Ledger::load_policies(Date as_of, std::int64_t known_seq) {
  // Later adoptions win; calendars are one a year, so all their years are kept.
  Statement& rows = db_->prepare(
      "SELECT kind, name, seq FROM policy p "
      "WHERE p.seq <= ? AND (p.effective_on IS NULL OR p.effective_on <= ?) "
      "ORDER BY p.effective_on IS NOT NULL, p.effective_on, p.seq");
  rows.bind(known_seq).bind(as_of.to_string());
  std::vector<AdoptedPolicy> policies;
  while (rows.step()) {
    AdoptedPolicy policy;
    const std::string kind = rows.text(0);
    policy.kind = kind == "calendar"   ? PolicyKind::calendar
                  : kind == "rulebook" ? PolicyKind::rulebook
                                       : PolicyKind::directory;
    policy.name = rows.text(1);
    policy.seq = rows.integer(2);
    std::erase_if(policies, [&](const AdoptedPolicy& p) {
      return p.kind == policy.kind && (p.kind != PolicyKind::calendar || p.name == policy.name);
    });
    policies.push_back(std::move(policy));
  }
  rows.reset();
  for (AdoptedPolicy& policy : policies) {
    if (policy.kind != PolicyKind::directory) policy.text = policy_text(policy.seq);
  }
  return policies;
}

std::string Ledger::policy_text(std::int64_t seq) {
  Statement& row = db_->prepare("SELECT payload FROM entry WHERE seq = ?").bind(seq);
  const auto payload = row.step() ? parse_json(row.view(0)) : std::nullopt;
  row.reset();
  return payload ? (*payload)["text"].text().value_or("") : "";
}

std::vector<Date> Ledger::policy_changes(std::int64_t known_seq) {
  Statement& rows = db_->prepare(
      "SELECT DISTINCT effective_on FROM policy WHERE seq <= ? AND effective_on IS NOT NULL ORDER BY 1");
  rows.bind(known_seq);
  std::vector<Date> dates;
  while (rows.step()) dates.push_back(parse_date(rows.view(0)).value_or(Date()));
  rows.reset();
  return dates;
}

std::vector<Event> Ledger::load_entries(std::span<const std::int64_t> seqs) {
  static const std::string kSql = std::string(kEntryColumns) + "FROM entry WHERE seq = ?";
  std::vector<Event> events;
  for (const std::int64_t seq : seqs) {
    Statement& row = db_->prepare(kSql.c_str()).bind(seq);
    if (row.step()) events.push_back(read_event(row));
    row.reset();
  }
  return events;
}

void Ledger::for_each_event(const std::function<void(const Event&)>& visit) {
  static const std::string kSql = std::string(kEntryColumns) + "FROM entry ORDER BY seq";
  Statement& rows = db_->prepare(kSql.c_str());
  while (rows.step()) visit(read_event(rows));
  rows.reset();
}

}  // namespace duban
