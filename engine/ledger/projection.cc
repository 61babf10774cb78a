// Projections, a function a type of entry.
#include "engine/ledger/projection.h"

#include <array>

#include "engine/base/diagnostic.h"
#include "engine/ledger/hash.h"
#include "engine/model/task.h"

namespace duban {
namespace {

constexpr std::array<const char*, 12> kTables = {
    "notice",     "task",         "party",     "target",  "report", "measured",
    "checkpoint", "confirmation", "extension", "closing", "link",   "policy"};

std::optional<std::string> iso(const std::optional<Date>& date) {
  return date ? std::optional(date->to_string()) : std::nullopt;
}

void project_notice(Database& db, const Event& event, const Json& payload) {
  const Notice notice = notice_from_json(payload);
  db.prepare("INSERT INTO notice(key, title, number, date, year, seq) VALUES(?, ?, ?, ?, ?, ?)")
      .bind(notice.key).bind(notice.title).bind(notice.number).bind(iso(notice.date))
      .bind(notice.year).bind(event.seq).run();
}

void add_parties(Database& db, int task, const char* role, const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    db.prepare("INSERT INTO party(task, role, position, name) VALUES(?, ?, ?, ?)")
        .bind(task).bind(role).bind(static_cast<std::int64_t>(i)).bind(names[i]).run();
  }
}

void project_task(Database& db, const Event& event, const Json& payload) {
  const int id = subject_number(event.subject);
  const TaskDraft task = task_from_json(payload);
  db.prepare("INSERT INTO task(id, notice, ref, effective_on, section, heading, number, title, class, "
             "start, due, due_basis, due_phrase, open_ended, seq) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(id).bind(payload["key"].text().value_or("")).bind(task.ref)
      .bind(event.effective_on.to_string()).bind(task.section).bind(task.heading).bind(task.number)
      .bind(task.shown_title()).bind(task.task_class).bind(iso(task.start)).bind(task.due.to_string())
      .bind(name_of(task.due_basis)).bind(task.due_phrase).bind(task.open_ended ? 1 : 0)
      .bind(event.seq).run();
  add_parties(db, id, "leader", task.leaders);
  add_parties(db, id, "lead", task.leads);
  add_parties(db, id, "support", task.supports);
  for (std::size_t i = 0; i < task.targets.size(); ++i) {
    const Target& t = task.targets[i];
    Statement& insert = db.prepare(
        "INSERT INTO target(task, position, metric, op, value, unit, kind, accrual, qualifier, deadline) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id).bind(static_cast<std::int64_t>(i)).bind(t.metric);
    if (t.op) insert.bind(name_of(*t.op)); else insert.bind_null();
    if (t.value) insert.bind(t.value->to_string()); else insert.bind_null();
    insert.bind(t.unit).bind(name_of(t.kind)).bind(name_of(t.accrual)).bind(t.qualifier)
        .bind(iso(t.deadline)).run();
  }
}

void project_report(Database& db, const Event& event, const Json& payload) {
  std::optional<std::int64_t> percent;
  if (const auto number = payload["percent"].text()) {
    if (const auto exact = parse_decimal(*number)) percent = exact->shifted(2)->units();
  }
  db.prepare("INSERT INTO report(seq, task, effective_on, unit, percent) VALUES(?, ?, ?, ?, ?)")
      .bind(event.seq).bind(subject_number(event.subject)).bind(event.effective_on.to_string())
      .bind(payload["unit"].text().value_or("")).bind(percent).run();
  for (const Json& value : payload["values"].items()) {
    Statement& insert =
        db.prepare("INSERT INTO measured(seq, target, number, unit, done) VALUES(?, ?, ?, ?, ?)");
    insert.bind(event.seq).bind(value["target"].integer().value_or(0)).bind(value["number"].text())
        .bind(value["unit"].text().value_or(""));
    if (value["done"].is_null()) insert.bind_null(); else insert.bind(value["done"].truth() ? 1 : 0);
    insert.run();
  }
}

void project_plan(Database& db, const Event& event, const Json& payload) {
  const int task = subject_number(event.subject);
  const std::string on = event.effective_on.to_string();
  for (const Json& checkpoint : payload["checkpoints"].items()) {
    db.prepare("INSERT INTO checkpoint(seq, task, effective_on, date, percent) VALUES(?, ?, ?, ?, ?)")
        .bind(event.seq).bind(task).bind(on).bind(checkpoint["date"].text().value_or(""))
        .bind(parse_decimal(checkpoint["percent"].text().value_or("0"))->shifted(2)->units()).run();
  }
  if (!payload["confirmed"].truth()) return;
  db.prepare("INSERT INTO confirmation(seq, task, effective_on) VALUES(?, ?, ?)")
      .bind(event.seq).bind(task).bind(on).run();
}

void project_extension(Database& db, const Event& event, const Json& payload) {
  db.prepare("INSERT INTO extension(seq, task, effective_on, due, approved_by, reason) VALUES(?, ?, ?, ?, ?, ?)")
      .bind(event.seq).bind(subject_number(event.subject)).bind(event.effective_on.to_string())
      .bind(payload["to"].text().value_or("")).bind(payload["approved_by"].text().value_or(""))
      .bind(payload["reason"].text().value_or("")).run();
}

void project_closing(Database& db, const Event& event, const Json& payload) {
  db.prepare("INSERT INTO closing(seq, task, effective_on, approved_by) VALUES(?, ?, ?, ?)")
      .bind(event.seq).bind(subject_number(event.subject)).bind(event.effective_on.to_string())
      .bind(payload["approved_by"].text().value_or("")).run();
}

void project_link(Database& db, const Event& event, const Json& payload) {
  db.prepare("INSERT INTO link(seq, from_task, to_task, kind, effective_on, lag_workdays, removed) "
             "VALUES(?, ?, ?, ?, ?, ?, ?)")
      .bind(event.seq).bind(subject_number(event.subject)).bind(payload["to"].integer().value_or(0))
      .bind(payload["kind"].text().value_or("")).bind(event.effective_on.to_string())
      .bind(payload["lag_workdays"].integer().value_or(0)).bind(payload["removed"].truth() ? 1 : 0).run();
}

void project_policy(Database& db, const Event& event, const Json& payload) {
  Statement& insert = db.prepare("INSERT INTO policy(seq, kind, name, effective_on) VALUES(?, ?, ?, ?)");
  insert.bind(event.seq).bind(payload["kind"].text().value_or("")).bind(payload["name"].text().value_or(""));
  // What init adopts is in force for all earlier dates too.
  if (payload["always"].truth()) insert.bind_null(); else insert.bind(event.effective_on.to_string());
  insert.run();
}

}  // namespace

void project(Database& db, const Event& event, const Json& payload) {
  if (event.version != 1) throw WorldError(Msg::ledger_unknown_entry, {event.type, std::to_string(event.version)});
  if (event.type == "register" && event.subject.starts_with("notice:")) return project_notice(db, event, payload);
  if (event.type == "register") return project_task(db, event, payload);
  if (event.type == "report") return project_report(db, event, payload);
  if (event.type == "plan") return project_plan(db, event, payload);
  if (event.type == "extend") return project_extension(db, event, payload);
  if (event.type == "close") return project_closing(db, event, payload);
  if (event.type == "link") return project_link(db, event, payload);
  if (event.type == "adopt") return project_policy(db, event, payload);
  throw WorldError(Msg::ledger_unknown_entry, {event.type, std::to_string(event.version)});
}

void clear_projections(Database& db) {
  for (auto table = kTables.rbegin(); table != kTables.rend(); ++table) {
    db.execute(("DELETE FROM " + std::string(*table)).c_str());
  }
  db.execute("UPDATE projection SET through_seq = 0");
}

std::string projections_digest(Database& db) {
  // Rows as SQLite quotes them, in key order, hashed table after table.
  static constexpr std::array<const char*, 12> kRows = {
      "SELECT quote(key)||quote(title)||quote(number)||quote(date)||year||'.'||seq FROM notice ORDER BY key",
      "SELECT id||quote(notice)||quote(ref)||effective_on||quote(section)||quote(heading)||number||quote(title)||quote(class)||quote(start)||due||due_basis||quote(due_phrase)||open_ended||'.'||seq FROM task ORDER BY id",
      "SELECT task||role||position||quote(name) FROM party ORDER BY task, role, position",
      "SELECT task||'.'||position||quote(metric)||quote(op)||quote(value)||quote(unit)||kind||accrual||quote(qualifier)||quote(deadline) FROM target ORDER BY task, position",
      "SELECT seq||'.'||task||effective_on||quote(unit)||quote(percent) FROM report ORDER BY seq",
      "SELECT seq||'.'||target||quote(number)||quote(unit)||quote(done) FROM measured ORDER BY seq, target",
      "SELECT seq||'.'||task||effective_on||date||percent FROM checkpoint ORDER BY seq, date",
      "SELECT seq||'.'||task||effective_on FROM confirmation ORDER BY seq",
      "SELECT seq||'.'||task||effective_on||due||quote(approved_by)||quote(reason) FROM extension ORDER BY seq",
      "SELECT seq||'.'||task||effective_on||quote(approved_by) FROM closing ORDER BY seq",
      "SELECT seq||'.'||from_task||'.'||to_task||kind||effective_on||lag_workdays||'.'||removed FROM link ORDER BY seq",
      "SELECT seq||kind||quote(name)||quote(effective_on) FROM policy ORDER BY seq"};
  std::string all;
  for (const char* sql : kRows) {
    Statement& rows = db.prepare(sql);
    std::string table;
    while (rows.step()) {
      table += rows.view(0);
      table += '\n';
    }
    rows.reset();
    all += digest_of(table);
  }
  return digest_of(all);
}

}  // namespace duban
