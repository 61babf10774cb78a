// Opening, appending, policies, entries.
#include "engine/ledger/ledger.h"

#include <array>
#include <filesystem>
#include <limits>

#include "engine/base/diagnostic.h"
#include "engine/base/text.h"
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

void insert_entry(Database& db, const Event& e) {
  db.prepare("INSERT INTO entry(seq, recorded_at, clock, effective_on, type, version, subject, actor, "
             "login, payload, prev, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(e.seq).bind(e.recorded_at.ms).bind(e.clock_given ? "given" : "system")
      .bind(e.effective_on.to_string()).bind(e.type).bind(e.version).bind(e.subject).bind(e.actor)
      .bind(e.login).bind(e.payload).bind_blob(e.prev).bind_blob(e.hash).run();
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

Ledger Ledger::open(const std::string& file, Database::Access access, int busy_wait_ms) {
  if (!std::filesystem::exists(file)) throw WorldError(Msg::ledger_not_found, {file});
  if (std::filesystem::is_directory(file)) throw WorldError(Msg::ledger_not_ours, {file});
  if (access == Database::Access::write) refuse_network_file_system(file);
  auto db = std::make_unique<Database>(file, access, busy_wait_ms);
  check_schema(*db);
  if (access == Database::Access::write) {
    db->execute("PRAGMA synchronous = FULL");
    db->execute("PRAGMA foreign_keys = ON");
  }
  return Ledger(std::move(db));
}

void Ledger::write(const std::function<void()>& work, bool dry_run) {
  Transaction transaction(*db_);
  work();
  if (!dry_run) transaction.commit();
}

Receipt Ledger::append(std::span<const EventDraft> drafts, const Envelope& envelope) {
  Receipt receipt;
  std::int64_t seq = last_seq();
  std::string prev(32, '\0');
  Instant last{std::numeric_limits<std::int64_t>::min()};
  if (seq > 0) {
    Statement& row = db_->prepare("SELECT hash, recorded_at FROM entry WHERE seq = ?").bind(seq);
    if (row.step()) {
      prev = row.text(0);
      last = {row.integer(1)};
    }
    row.reset();
  }
  receipt.first_seq = seq + 1;
  for (const EventDraft& draft : drafts) {
    Event event;
    event.seq = ++seq;
    event.clock_given = envelope.clock_given || draft.recorded_at.has_value();
    event.recorded_at = draft.recorded_at.value_or(envelope.now);
    if (event.recorded_at < last) {
      if (event.clock_given) {
        throw InputError(Msg::clock_before_last_entry, {},
                         {to_string(event.recorded_at), to_string(last)});
      }
      event.recorded_at = last;
      receipt.clock_raised = true;
    }
    last = event.recorded_at;
    event.effective_on = draft.effective_on;
    event.type = name_of(draft.type);
    event.subject = draft.subject;
    event.actor = to_nfc(envelope.actor);
    event.login = envelope.login;
    const std::string canonical = draft.payload.canonical();
    event.payload = to_nfc(canonical);
    // Inputs are checked at the door; an entry that cannot be read again must never get in.
    if (!is_valid_utf8(event.payload) || !is_valid_utf8(event.actor)) throw WorldError(Msg::ledger_text_broken, {event.subject});
    event.prev = prev;
    event.hash = hash_of(event);
    prev = event.hash;
    insert_entry(*db_, event);
    // The projections hold what the entry says, as a rebuild would read it.
    project(*db_, event, event.payload == canonical ? draft.payload : parse_json(event.payload).value_or(Json()));
  }
  db_->prepare("UPDATE projection SET through_seq = ?").bind(seq).run();
  receipt.last_seq = seq;
  return receipt;
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
  return static_cast<int>(db_->single_integer("SELECT coalesce(max(id), 0) + 1 FROM task"));
}

std::vector<AdoptedPolicy> Ledger::load_policies(Date as_of, std::int64_t known_seq) {
  // Later adoptions win; calendars are one a year, so all their years are kept.
  Statement& rows = db_->prepare(
      "SELECT p.kind, p.name, e.payload, p.seq FROM policy p JOIN entry e ON e.seq = p.seq "
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
    policy.seq = rows.integer(3);
    const auto payload = parse_json(rows.view(2));
    if (payload) policy.text = (*payload)["text"].text().value_or("");
    std::erase_if(policies, [&](const AdoptedPolicy& p) {
      return p.kind == policy.kind && (p.kind != PolicyKind::calendar || p.name == policy.name);
    });
    policies.push_back(std::move(policy));
  }
  rows.reset();
  return policies;
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

std::vector<Event> Ledger::load_events(std::string_view subject, std::int64_t known_seq) {
  static const std::string kSql = std::string(kEntryColumns) + "FROM entry WHERE subject = ? AND seq <= ? ORDER BY seq";
  Statement& rows = db_->prepare(kSql.c_str()).bind(subject).bind(known_seq);
  std::vector<Event> events;
  while (rows.step()) events.push_back(read_event(rows));
  rows.reset();
  return events;
}

void Ledger::for_each_event(const std::function<void(const Event&)>& visit) {
  static const std::string kSql = std::string(kEntryColumns) + "FROM entry ORDER BY seq";
  Statement& rows = db_->prepare(kSql.c_str());
  while (rows.step()) visit(read_event(rows));
  rows.reset();
}

}  // namespace duban
