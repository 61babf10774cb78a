// One table for all steps; names are numbered when they are read.
#include "engine/ledger/step_rows.h"

#include <algorithm>
#include <map>

#include "engine/base/diagnostic.h"

namespace duban {
namespace {

std::string date_text(const Json& payload) {
  for (const char* member : {"to", "until"}) {
    if (const auto text = payload[member].text()) return *text;
  }
  return "";
}

DueMove move_of(StepKind kind) {
  return kind == StepKind::resume ? DueMove::resumed : kind == StepKind::reopen ? DueMove::reopened : DueMove::extended;
}

}  // namespace

void insert_step(Database& db, const Event& event, StepKind kind, const Json& payload) {
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  db.prepare("INSERT INTO step(seq, task, effective_on, recorded_on, kind, unit, date, about, lamp, late, evidence, actor, approved_by, reason) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(event.seq).bind(subject_number(event.subject)).bind(event.effective_on.to_string())
      .bind(date_in_china(event.recorded_at).to_string()).bind(name_of(kind)).bind(text("unit")).bind(date_text(payload))
      .bind(payload["about"].integer().value_or(0)).bind(text("lamp")).bind(payload["late"].truth() ? 1 : 0)
      .bind(payload["evidence"].items().empty() ? 0 : 1).bind(event.actor).bind(text("approved_by")).bind(text("reason")).run();
}

void load_steps_of_tasks(Database& db, std::int64_t known, History& history) {
  Statement& rows = db.prepare("SELECT seq, task, effective_on, recorded_on, kind, unit, date, about, lamp, late, evidence, actor, approved_by, reason "
                               "FROM step WHERE seq <= ?").bind(known);
  while (rows.step()) {
    const auto kind = parse_step_kind(rows.view(4));
    if (!kind) throw WorldError(Msg::ledger_damaged, {db.file(), "step"});
    Step step;
    step.seq = rows.integer(0);
    step.task = static_cast<int>(rows.integer(1));
    step.on = parse_date(rows.view(2)).value_or(Date());
    step.recorded_on = parse_date(rows.view(3)).value_or(Date());
    step.kind = *kind;
    if (!rows.view(5).empty()) step.unit = history.names->intern(rows.view(5));
    step.date = parse_date(rows.view(6));
    step.about = rows.integer(7);
    step.lamp = parse_lamp(rows.view(8)).value_or(Lamp::grey);
    step.late = rows.integer(9) != 0;
    step.evidence = rows.integer(10) != 0;
    step.actor = rows.text(11);
    step.approved_by = rows.text(12);
    step.reason = rows.text(13);
    const bool moves_due = step.kind == StepKind::grant_extension || step.kind == StepKind::resume || step.kind == StepKind::reopen;
    if (moves_due && step.date) {
      history.extensions.push_back({step.seq, step.task, step.on, *step.date, step.approved_by, step.reason, move_of(step.kind)});
    }
    history.steps.push_back(std::move(step));
  }
  rows.reset();
}

void mark_returned(History& history) {
  std::map<std::int64_t, Date> returned;  // by the report's entry
  for (const Step& step : history.steps) {
    if (step.kind == StepKind::return_report) returned.emplace(step.about, step.on);
  }
  if (returned.empty()) return;
  for (Report& report : history.reports) {
    if (const auto found = returned.find(report.seq); found != returned.end()) report.returned_on = found->second;
  }
}

}  // namespace duban
