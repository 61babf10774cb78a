// Projections up to an entry → History.
#include <algorithm>
#include <map>
#include <tuple>

#include "engine/ledger/ledger.h"

namespace duban {
namespace {

Date date_at(const Statement& row, int column) { return parse_date(row.view(column)).value_or(Date()); }

std::optional<Date> optional_date_at(const Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : parse_date(row.view(column));
}

/// Calls `visit` for each row of `sql`, whose one place is the last known seq.
void for_each_row(Database& db, const char* sql, std::int64_t known_seq,
                  const std::function<void(const Statement&)>& visit) {
  Statement& rows = db.prepare(sql).bind(known_seq);
  while (rows.step()) visit(rows);
  rows.reset();
}

void load_notices(Database& db, std::int64_t known, History& history) {
  for_each_row(db, "SELECT key, title, number, date, year FROM notice WHERE seq <= ? ORDER BY seq", known,
               [&](const Statement& row) {
                 history.notices.push_back({row.text(0), row.text(1), row.text(2), optional_date_at(row, 3),
                                            static_cast<int>(row.integer(4))});
               });
}

void load_tasks(Database& db, std::int64_t known, History& history) {
  std::map<int, std::size_t> row_of;
  for_each_row(db,
               "SELECT t.id, t.notice, n.year, t.effective_on, t.ref, t.section, t.heading, t.number, "
               "t.title, t.class, t.start, t.due, t.due_basis, t.due_phrase, t.open_ended "
               "FROM task t JOIN notice n ON n.key = t.notice WHERE t.seq <= ? ORDER BY t.id",
               known, [&](const Statement& row) {
                 RegisteredTask task;
                 task.id = static_cast<int>(row.integer(0));
                 task.key = row.text(1);
                 task.notice_year = static_cast<int>(row.integer(2));
                 task.registered_on = date_at(row, 3);
                 TaskDraft& d = task.draft;
                 d.ref = row.text(4);
                 d.section = row.text(5);
                 d.heading = row.optional_text(6);
                 d.number = static_cast<int>(row.integer(7));
                 d.title = row.text(8);
                 d.task_class = row.text(9);
                 d.start = optional_date_at(row, 10);
                 d.due = date_at(row, 11);
                 d.due_basis = parse_due_basis(row.view(12)).value_or(DueBasis::implied);
                 d.due_phrase = row.optional_text(13);
                 d.open_ended = row.integer(14) != 0;
                 row_of[task.id] = history.tasks.size();
                 history.tasks.push_back(std::move(task));
               });
  const auto draft_of = [&](int id) -> TaskDraft* {
    const auto at = row_of.find(id);
    return at == row_of.end() ? nullptr : &history.tasks[at->second].draft;
  };
  for_each_row(db,
               "SELECT task, role, name FROM party WHERE task IN (SELECT id FROM task WHERE seq <= ?) "
               "ORDER BY task, role, position",
               known, [&](const Statement& row) {
                 TaskDraft* draft = draft_of(static_cast<int>(row.integer(0)));
                 auto& names = row.view(1) == "leader" ? draft->leaders
                               : row.view(1) == "lead" ? draft->leads
                                                       : draft->supports;
                 names.push_back(row.text(2));
               });
  for_each_row(db,
               "SELECT task, metric, op, value, unit, kind, accrual, qualifier, deadline FROM target "
               "WHERE task IN (SELECT id FROM task WHERE seq <= ?) ORDER BY task, position",
               known, [&](const Statement& row) {
                 Target t;
                 t.metric = row.text(1);
                 t.op = parse_comparator(row.view(2));
                 if (!row.is_null(3)) t.value = parse_decimal(row.view(3));
                 t.unit = row.text(4);
                 t.kind = parse_target_kind(row.view(5)).value_or(TargetKind::count);
                 t.accrual = parse_accrual(row.view(6)).value_or(Accrual::flow);
                 t.qualifier = row.optional_text(7);
                 t.deadline = optional_date_at(row, 8);
                 draft_of(static_cast<int>(row.integer(0)))->targets.push_back(std::move(t));
               });
}

void load_reports(Database& db, std::int64_t known, History& history) {
  for_each_row(db,
               "SELECT r.seq, r.task, r.effective_on, e.recorded_at, r.unit, r.percent FROM report r "
               "JOIN entry e ON e.seq = r.seq WHERE r.seq <= ? ORDER BY r.seq",
               known, [&](const Statement& row) {
                 Report report;
                 report.seq = row.integer(0);
                 report.task = static_cast<int>(row.integer(1));
                 report.on = date_at(row, 2);
                 report.recorded_on = date_in_china({row.integer(3)});
                 report.unit = row.text(4);
                 if (const auto percent = row.optional_integer(5)) report.percent = static_cast<int>(*percent);
                 history.reports.push_back(std::move(report));
               });
  std::size_t at = 0;  // both are in order of seq
  for_each_row(db, "SELECT seq, target, number, unit, done FROM measured WHERE seq <= ? ORDER BY seq, target",
               known, [&](const Statement& row) {
                 while (at < history.reports.size() && history.reports[at].seq < row.integer(0)) ++at;
                 MeasuredValue value;
                 value.target = static_cast<int>(row.integer(1));
                 if (!row.is_null(2)) value.number = parse_decimal(row.view(2));
                 value.unit = row.text(3);
                 if (const auto done = row.optional_integer(4)) value.done = *done != 0;
                 history.reports[at].values.push_back(std::move(value));
               });
}

void load_steps(Database& db, std::int64_t known, History& history) {
  for_each_row(db, "SELECT seq, task, effective_on, due, approved_by, reason FROM extension WHERE seq <= ?",
               known, [&](const Statement& row) {
                 history.extensions.push_back({row.integer(0), static_cast<int>(row.integer(1)), date_at(row, 2),
                                               date_at(row, 3), row.text(4), row.text(5)});
               });
  for_each_row(db, "SELECT seq, task, effective_on, approved_by FROM closing WHERE seq <= ?", known,
               [&](const Statement& row) {
                 history.closings.push_back(
                     {row.integer(0), static_cast<int>(row.integer(1)), date_at(row, 2), row.text(3)});
               });
  for_each_row(db, "SELECT seq, task, effective_on, date, percent FROM checkpoint WHERE seq <= ?", known,
               [&](const Statement& row) {
                 history.checkpoints.push_back({row.integer(0), static_cast<int>(row.integer(1)),
                                                date_at(row, 2), date_at(row, 3),
                                                static_cast<int>(row.integer(4))});
               });
  for_each_row(db, "SELECT seq, task, effective_on FROM confirmation WHERE seq <= ?", known,
               [&](const Statement& row) {
                 history.confirmations.push_back({row.integer(0), static_cast<int>(row.integer(1)), date_at(row, 2)});
               });
  for_each_row(db,
               "SELECT seq, from_task, to_task, kind, effective_on, lag_workdays, removed FROM link "
               "WHERE seq <= ? ORDER BY seq",
               known, [&](const Statement& row) {
                 history.links.push_back({row.integer(0), static_cast<int>(row.integer(1)),
                                          static_cast<int>(row.integer(2)),
                                          row.view(3) == "contributes-to" ? LinkKind::contributes_to
                                                                          : LinkKind::depends_on,
                                          date_at(row, 4), static_cast<int>(row.integer(5)),
                                          row.integer(6) != 0});
               });
}

template <class T>
void sort_by_task_and_date(std::vector<T>& all) {
  std::sort(all.begin(), all.end(), [](const T& a, const T& b) {
    return std::tuple(a.task, a.on, a.seq) < std::tuple(b.task, b.on, b.seq);
  });
}

}  // namespace

History Ledger::load_history(std::int64_t known_seq) {
  History history;
  history.known_seq = known_seq;
  history.known_at = recorded_at(known_seq);
  history.demo = is_demo();
  load_notices(*db_, known_seq, history);
  load_tasks(*db_, known_seq, history);
  load_reports(*db_, known_seq, history);
  load_steps(*db_, known_seq, history);
  sort_by_task_and_date(history.reports);
  sort_by_task_and_date(history.extensions);
  sort_by_task_and_date(history.closings);
  sort_by_task_and_date(history.checkpoints);
  sort_by_task_and_date(history.confirmations);
  return history;
}

}  // namespace duban
