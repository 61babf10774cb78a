// Projections, a function a type of entry.
#include "engine/ledger/projection.h"

#include <algorithm>
#include <array>

#include "engine/base/diagnostic.h"
#include "engine/ledger/packed_record.h"
#include "engine/ledger/score_rows.h"
#include "engine/ledger/step_rows.h"
#include "engine/model/task.h"

namespace duban {
namespace {

std::optional<std::string> iso(const std::optional<Date>& date) {
  return date ? std::optional(date->to_string()) : std::nullopt;
}

void project_notice(Database& db, const Event& event, const Json& payload) {
  const Notice notice = notice_from_json(payload);
  db.prepare("INSERT INTO notice(key, title, number, date, year, seq) VALUES(?, ?, ?, ?, ?, ?)")
      .bind(notice.key).bind(notice.title).bind(notice.number).bind(iso(notice.date))
      .bind(notice.year).bind(event.seq).run();
}

/// A plan a unit has filed: milestones, points of its trajectory, the person in charge.
void project_filed_plan(Database& db, const Event& event, const Json& payload) {
  int place = 0;
  const auto insert = [&](const char* kind, const Json& row, const std::string& title) {
    const auto percent = parse_decimal(row["percent"].text().value_or(""));
    db.prepare("INSERT INTO planned(seq, place, task, effective_on, kind, date, percent, title) VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(event.seq).bind(place++).bind(subject_number(event.subject)).bind(event.effective_on.to_string()).bind(kind)
        .bind(row["date"].text().value_or("")).bind(percent ? std::optional(percent->shifted(2)->units()) : std::nullopt).bind(title).run();
  };
  for (const Json& row : payload["milestones"].items()) insert("milestone", row, row["title"].text().value_or(""));
  for (const Json& row : payload["trajectory"].items()) insert("pace", row, "");
  if (const auto person = payload["person"].text()) insert("person", Json::object(), *person);
}

void project_plan(Database& db, const Event& event, const Json& payload) {
  const int task = subject_number(event.subject);
  const std::string on = event.effective_on.to_string();
  for (const Json& checkpoint : payload["checkpoints"].items()) {
    const auto percent = parse_decimal(checkpoint["percent"].text().value_or("0"));
    const auto hundredths = percent ? percent->shifted(2) : std::nullopt;
    if (!hundredths) throw WorldError(Msg::ledger_damaged, {db.file(), "entry " + std::to_string(event.seq)});
    db.prepare("INSERT INTO checkpoint(seq, task, effective_on, date, percent) VALUES(?, ?, ?, ?, ?)")
        .bind(event.seq).bind(task).bind(on).bind(checkpoint["date"].text().value_or(""))
        .bind(hundredths->units()).run();
  }
  project_filed_plan(db, event, payload);
  if (!payload["confirmed"].truth()) return;
  db.prepare("INSERT INTO confirmation(seq, task, effective_on) VALUES(?, ?, ?)")
      .bind(event.seq).bind(task).bind(on).run();
}

void project_link(Database& db, const Event& event, const Json& payload) {
  db.prepare("INSERT INTO link(seq, from_task, to_task, kind, effective_on, lag_workdays, removed, to_indicator, inferred) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(event.seq).bind(subject_number(event.subject)).bind(payload["to"].integer().value_or(0))
      .bind(payload["kind"].text().value_or("")).bind(event.effective_on.to_string())
      .bind(payload["lag_workdays"].integer().value_or(0)).bind(payload["removed"].truth() ? 1 : 0)
      .bind(payload["to_indicator"].integer().value_or(0)).bind(payload["source"].text() == "inferred" ? 1 : 0).run();
}

void project_policy(Database& db, const Event& event, const Json& payload) {
  Statement& insert = db.prepare("INSERT INTO policy(seq, kind, name, effective_on) VALUES(?, ?, ?, ?)");
  insert.bind(event.seq).bind(payload["kind"].text().value_or("")).bind(payload["name"].text().value_or(""));
  // What init adopts is in force for all earlier dates too.
  if (payload["always"].truth()) insert.bind_null(); else insert.bind(event.effective_on.to_string());
  insert.run();
}

void project_cancellation(Database& db, const Event& event) {
  db.prepare("INSERT INTO cancellation(seq, task, effective_on) VALUES(?, ?, ?)")
      .bind(event.seq).bind(subject_number(event.subject)).bind(event.effective_on.to_string()).run();
}

void project_notice_change(Database& db, const Event& event, const Json& payload) {
  const Notice notice = notice_from_json(payload);
  db.prepare("INSERT INTO notice_change(seq, key, title, number, date, year, effective_on) VALUES(?, ?, ?, ?, ?, ?, ?)")
      .bind(event.seq).bind(notice.key).bind(notice.title).bind(notice.number).bind(iso(notice.date))
      .bind(notice.year).bind(event.effective_on.to_string()).run();
}

void project_attestation(Database& db, const Event& event, const Json& payload) {
  db.prepare("INSERT INTO attestation(seq, task, effective_on, target, met, attested_by, reason) VALUES(?, ?, ?, ?, ?, ?, ?)")
      .bind(event.seq).bind(subject_number(event.subject)).bind(event.effective_on.to_string())
      .bind(payload["target"].integer().value_or(0)).bind(payload["verdict"].text() == "met" ? 1 : 0)
      .bind(payload["by"].text().value_or("")).bind(payload["reason"].text().value_or("")).run();
}

/// Of indicators, which are few, only where their entries stand: they are read from the entries.
void project_indicator(Database& db, const Event& event) {
  db.prepare("INSERT INTO indicator(seq, indicator) VALUES(?, ?)").bind(event.seq).bind(subject_number(event.subject)).run();
}

/// What an issue says stays in its entry; here stands where it is found.
void project_issue(Database& db, const Event& event, const Json& payload) {
  db.prepare("INSERT INTO issued(seq, kind, year, number, as_of, known_seq, effective_on, signed_by, corrects, draft) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(event.seq).bind(payload["kind"].text().value_or("")).bind(payload["year"].integer().value_or(0))
      .bind(payload["number"].integer().value_or(0)).bind(payload["as_of"].text().value_or(""))
      .bind(payload["known_seq"].integer().value_or(0)).bind(event.effective_on.to_string())
      .bind(payload["signed_by"].text().value_or("")).bind(payload["corrects"].integer()).bind(payload["draft"].integer().value_or(0)).run();
}

/// The same for orders.
void project_order(Database& db, const Event& event) {
  db.prepare("INSERT INTO order_entry(seq) VALUES(?)").bind(event.seq).run();
}

/// The same for drafts of issues.
void project_draft(Database& db, const Event& event) {
  db.prepare("INSERT INTO draft_entry(seq) VALUES(?)").bind(event.seq).run();
}

void project_amendment(Database& db, const Event& event, const Json& payload, const NameNumber& number_of) {
  std::string record;
  pack_amendment(event, payload, number_of, record);
  db.prepare("INSERT INTO amendment(seq, task, effective_on, record) VALUES(?, ?, ?, ?)")
      .bind(event.seq).bind(subject_number(event.subject)).bind(event.effective_on.to_string()).bind_blob(record).run();
}

}  // namespace

void Projector::project(const Event& event, const Json& payload) {
  if (event.version != 1) throw WorldError(Msg::ledger_unknown_entry, {event.type, std::to_string(event.version)});
  if (event.subject.starts_with("indicator:")) {
    static constexpr std::array<std::string_view, 4> kTypes = {"register", "report", "amend", "attest"};
    if (std::find(kTypes.begin(), kTypes.end(), event.type) == kTypes.end()) {
      throw WorldError(Msg::ledger_unknown_entry, {event.type, std::to_string(event.version)});
    }
    return project_indicator(db_, event);
  }
  if (event.type == "report") return project_report(event, report_from_json(payload));
  if (event.type == "register" && event.subject.starts_with("task:")) {
    const int id = subject_number(event.subject);
    db_.prepare("UPDATE projection SET next_task = max(next_task, ?)").bind(id + 1).run();
    const NameNumber numbers = [this](std::string_view name) { return number_of(name); };
    return pack_task(event, payload, numbers, records_at(tasks_, id / kTasksPerBlock));
  }
  if (event.type == "register") return project_notice(db_, event, payload);
  if (event.type == "plan") return project_plan(db_, event, payload);
  if (event.type == "link") return project_link(db_, event, payload);
  const NameNumber number = [this](std::string_view name) { return number_of(name); };
  if (event.type == "amend" && event.subject.starts_with("task:")) return project_amendment(db_, event, payload, number);
  if (event.type == "amend") return project_notice_change(db_, event, payload);
  if (event.type == "cancel") return project_cancellation(db_, event);
  if (event.type == "attest") return project_attestation(db_, event, payload);
  if (event.type == "issue") return project_issue(db_, event, payload);
  if (event.type == "draft") return project_draft(db_, event);
  if (event.type == "order") return project_order(db_, event);
  if (event.type == "score") return insert_score(db_, event, payload);
  if (event.type == "adopt") return project_policy(db_, event, payload);
  if (const auto kind = step_of(event.type, payload["step"].text().value_or(""))) {
    insert_step(db_, event, *kind, payload);
    // A transfer is another version of the task as well.
    if (*kind == StepKind::transfer) project_amendment(db_, event, payload, number);
    return;
  }
  throw WorldError(Msg::ledger_unknown_entry, {event.type, std::to_string(event.version)});
}

void Projector::project_report(const Event& event, const ReportDraft& report) {
  const NameNumber number = [this](std::string_view name) { return number_of(name); };
  pack_report(event, report, number, records_at(reports_, event.seq / kReportsPerBlock));
}

std::string& Projector::records_at(Block& block, std::int64_t number) {
  if (block.number != number) {
    write(block);
    block.number = number;
    Statement& row = db_.prepare(block.select).bind(number);
    block.records = row.step() ? row.text(0) : "";
    row.reset();
  }
  block.changed = true;
  return block.records;
}

void Projector::write(Block& block) {
  if (!block.changed) return;
  db_.prepare(block.write).bind(block.number).bind_blob(block.records).run();
  block.changed = false;
}

void Projector::load_names() {
  names_ = std::make_unique<TextPool>();
  Statement& rows = db_.prepare("SELECT text FROM name ORDER BY id");
  while (rows.step()) (void)names_->intern(rows.view(0));
  rows.reset();
  written_names_ = names_->size();
}

int Projector::number_of(std::string_view name) {
  if (names_ == nullptr) load_names();
  return names_->intern(name);
}

void Projector::finish(std::int64_t seq) {
  write(tasks_);
  write(reports_);
  if (names_ != nullptr) {
    for (; written_names_ < names_->size(); ++written_names_) {
      db_.prepare("INSERT INTO name(id, text) VALUES(?, ?)").bind(written_names_).bind(names_->text(written_names_)).run();
    }
  }
  db_.prepare("UPDATE projection SET through_seq = ?").bind(seq).run();
}

void Projector::forget() {
  names_.reset();
  for (Block* block : {&tasks_, &reports_}) {
    block->number = -1;
    block->changed = false;
  }
}

}  // namespace duban
