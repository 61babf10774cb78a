// Projections up to an entry → History.
#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>

#include "engine/base/diagnostic.h"
#include "engine/ledger/ledger.h"
#include "engine/ledger/look_back.h"
#include "engine/ledger/packed_record.h"
#include "engine/ledger/step_rows.h"

namespace duban {
namespace {

constexpr const char* kReportBlocks = "SELECT records, block FROM report_block WHERE block <= ? ORDER BY block";

/// Steps of the clerk say which (leaders, successions) or which target they change; an update of the notice says neither.
constexpr const char* kAmendingEntry =
    "SELECT recorded_at, type = 'amend' AND json_type(payload, '$.step') IS NULL AND json_type(payload, '$.metric') IS NULL "
    "FROM entry WHERE seq = ?";

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

void load_names(Database& db, History& history) {
  Statement& rows = db.prepare("SELECT text FROM name ORDER BY id");
  while (rows.step()) (void)history.names->intern(rows.view(0));
  rows.reset();
}

/// Calls `unpack` for each record of the blocks `sql` selects, with the number of its block.
void for_each_record(Database& db, const char* sql, std::int64_t last_block, const std::function<void(Unpacker&, std::int64_t)>& unpack) {
  Statement& rows = db.prepare(sql).bind(last_block);
  while (rows.step()) {
    Unpacker in(rows.view(0));
    const std::int64_t block = rows.integer(1);
    while (in.more()) {
      unpack(in, block);
      if (in.broken()) throw WorldError(Msg::ledger_damaged, {db.file(), "block"});
    }
  }
  rows.reset();
}

/// Reports come in order of seq; questions go through them by task and date.
void sort_reports(const std::string& file, History& history) {
  const int last = history.tasks.empty() ? -1 : history.tasks.back().id;
  std::vector<int> first(static_cast<std::size_t>(last + 2));
  for (const Report& report : history.reports) {
    if (report.task > last) throw WorldError(Msg::ledger_damaged, {file, "report"});
    ++first[static_cast<std::size_t>(report.task) + 1];
  }
  for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  std::vector<int> next(first);
  std::vector<Report> sorted(history.reports.size());
  for (const Report& report : history.reports) sorted[static_cast<std::size_t>(next[static_cast<std::size_t>(report.task)]++)] = report;
  for (std::size_t task = 0; task + 1 < first.size(); ++task) {
    const auto begin = sorted.begin() + first[task];
    const auto end = sorted.begin() + first[task + 1];
    const auto earlier = [](const Report& a, const Report& b) { return a.on < b.on; };
    if (!std::is_sorted(begin, end, earlier)) std::stable_sort(begin, end, earlier);
  }
  history.reports = std::move(sorted);
}

void load_steps(Database& db, std::int64_t known, bool links, History& history) {
  for_each_row(db, "SELECT seq, task, effective_on, date, percent FROM checkpoint WHERE seq <= ?", known,
               [&](const Statement& row) {
                 history.checkpoints.push_back({row.integer(0), static_cast<int>(row.integer(1)),
                                                date_at(row, 2), date_at(row, 3),
                                                static_cast<int>(row.integer(4))});
               });
  for_each_row(db, "SELECT seq, task, effective_on, kind, date, percent, title FROM planned WHERE seq <= ? ORDER BY seq, place", known,
               [&](const Statement& row) {
                 const auto kind = row.view(3) == "milestone" ? PlannedLine::Kind::milestone
                                   : row.view(3) == "pace"    ? PlannedLine::Kind::pace
                                                              : PlannedLine::Kind::person;
                 history.plans.push_back({row.integer(0), static_cast<int>(row.integer(1)), date_at(row, 2), kind, date_at(row, 4),
                                          row.is_null(5) ? -1 : static_cast<int>(row.integer(5)), row.text(6)});
               });
  for_each_row(db, "SELECT seq, task, effective_on FROM confirmation WHERE seq <= ?", known,
               [&](const Statement& row) {
                 history.confirmations.push_back({row.integer(0), static_cast<int>(row.integer(1)), date_at(row, 2)});
               });
  for_each_row(db, "SELECT seq, task, effective_on, target, met, attested_by, reason FROM attestation WHERE seq <= ?", known,
               [&](const Statement& row) {
                 history.attestations.push_back({row.integer(0), static_cast<int>(row.integer(1)), date_at(row, 2),
                                                 static_cast<int>(row.integer(3)), row.integer(4) != 0, row.text(5), row.text(6)});
               });
  if (!links) return;
  for_each_row(db,
               "SELECT seq, from_task, to_task, kind, effective_on, lag_workdays, removed, to_indicator, inferred FROM link "
               "WHERE seq <= ? ORDER BY seq",
               known, [&](const Statement& row) {
                 history.links.push_back({row.integer(0), static_cast<int>(row.integer(1)),
                                          static_cast<int>(row.integer(2)),
                                          parse_link_kind(row.view(3)).value_or(LinkKind::depends_on),
                                          date_at(row, 4), static_cast<int>(row.integer(5)), row.integer(6) != 0,
                                          static_cast<int>(row.integer(7)), row.integer(8) != 0});
               });
}

template <class T>
void sort_by_task_and_date(std::vector<T>& all) {
  std::stable_sort(all.begin(), all.end(), [](const T& a, const T& b) {
    return std::tuple(a.task, a.on, a.seq) < std::tuple(b.task, b.on, b.seq);
  });
}

/// What updates of notices have made of notices and tasks. After the tasks, before the reports.
void load_changes(Database& db, std::int64_t known, bool texts, History& history) {
  Statement& amendments = db.prepare("SELECT record FROM amendment WHERE seq <= ?").bind(known);
  while (amendments.step()) {
    history.amendments.push_back(unpack_amendment(amendments.view(0), texts, history));
    if (history.amendments.back().seq == 0) throw WorldError(Msg::ledger_damaged, {db.file(), "amendment"});
  }
  amendments.reset();
  for (Amendment& amendment : history.amendments) {
    Statement& entry = db.prepare(kAmendingEntry).bind(amendment.seq);
    if (entry.step()) {
      amendment.recorded_on = date_in_china({entry.integer(0)});
      amendment.by_notice = entry.integer(1) != 0;
    }
    entry.reset();
  }
  sort_by_task_and_date(history.amendments);
  if (!history.settle_amendments()) throw WorldError(Msg::ledger_damaged, {db.file(), "amendment"});
  for_each_row(db, "SELECT seq, task, effective_on FROM cancellation WHERE seq <= ?", known, [&](const Statement& row) {
    history.cancellations.push_back({row.integer(0), static_cast<int>(row.integer(1)), date_at(row, 2)});
  });
  sort_by_task_and_date(history.cancellations);
  for_each_row(db, "SELECT seq, key, title, number, date, year, effective_on FROM notice_change WHERE seq <= ? ORDER BY seq", known,
               [&](const Statement& row) {
                 NoticeChange change{row.integer(0), 0, date_at(row, 6),
                                     {row.text(1), row.text(2), row.text(3), optional_date_at(row, 4), static_cast<int>(row.integer(5))}};
                 const auto& all = history.notices;
                 const auto found = std::find_if(all.begin(), all.end(), [&](const Notice& n) { return n.key == change.after.key; });
                 if (found == all.end()) throw WorldError(Msg::ledger_damaged, {db.file(), "notice_change"});
                 change.notice = static_cast<int>(found - all.begin());
                 history.notice_changes.push_back(std::move(change));
               });
}

/// Adds the one report of `block` when it is needed.
void keep_if_needed(const History& block, LookBack& look_back, History& history) {
  const Report& report = block.reports.front();
  const auto values = block.values_of(report);
  if (!look_back.needs(report, values)) return;
  Report& kept = history.reports.emplace_back(report);
  kept.values.first = static_cast<int>(history.values.size());
  history.values.insert(history.values.end(), values.begin(), values.end());
}

/// Block after block from the last one, each read forwards and looked at backwards.
void load_state_reports(Database& db, std::int64_t known, Date as_of, History& history) {
  LookBack look_back(history, as_of);
  History block;
  block.names = history.names;
  Statement& rows = db.prepare("SELECT records, block FROM report_block WHERE block <= ? ORDER BY block DESC").bind(known / kReportsPerBlock);
  std::vector<std::string_view> records;
  while (rows.step()) {
    records.clear();
    Unpacker in(rows.view(0));
    const std::int64_t first = rows.integer(1) * kReportsPerBlock;
    while (in.more()) {
      const char* const begin = in.position();
      (void)in.text();
      records.emplace_back(begin, static_cast<std::size_t>(in.position() - begin));
    }
    bool broken = in.broken();
    for (auto record = records.rbegin(); record != records.rend() && !broken; ++record) {
      Unpacker whole(*record);
      Unpacker peek(whole.text());
      const ReportHead head = unpack_head(peek, first);
      broken = peek.broken();
      if (broken || head.seq > known || !look_back.may_need(head.task, head.on)) continue;
      block.reports.clear();
      block.values.clear();
      Unpacker again(*record);
      unpack_report(again, first, known, block);
      broken = again.broken();
      if (!broken) keep_if_needed(block, look_back, history);
    }
    if (broken) throw WorldError(Msg::ledger_damaged, {db.file(), "report_block"});
  }
  rows.reset();
  std::reverse(history.reports.begin(), history.reports.end());
}

}  // namespace

History Ledger::load_history(std::int64_t known_seq, const HistoryNeeds& needs) {
  History history;
  history.known_seq = known_seq;
  history.known_at = recorded_at(known_seq);
  history.demo = is_demo();
  load_notices(*db_, known_seq, history);
  load_names(*db_, history);
  const std::int64_t all = std::numeric_limits<std::int64_t>::max();
  // Room for as many as there can be (each has an entry of its own), taken up only as it is used.
  const std::int64_t numbered = db_->single_integer("SELECT next_task FROM projection");
  const auto tasks = static_cast<std::size_t>(std::clamp<std::int64_t>(numbered, 0, known_seq));
  history.tasks.reserve(tasks);
  history.parties.reserve(tasks * 10);
  history.targets.reserve(tasks * 2);
  history.values.reserve(tasks * 2);
  if (needs.reports && !needs.state_on) history.reports.reserve(static_cast<std::size_t>(known_seq));
  for_each_record(*db_, "SELECT records, block FROM task_block WHERE block <= ? ORDER BY block", all,
                  [&](Unpacker& in, std::int64_t) { unpack_task(in, known_seq, needs.texts, history); });
  load_changes(*db_, known_seq, needs.texts, history);
  load_steps_of_tasks(*db_, known_seq, history);
  sort_by_task_and_date(history.steps);
  if (needs.reports && needs.state_on) {
    load_state_reports(*db_, known_seq, *needs.state_on, history);
    sort_reports(db_->file(), history);
  } else if (needs.reports) {
    for_each_record(*db_, kReportBlocks, known_seq / kReportsPerBlock,
                    [&](Unpacker& in, std::int64_t block) { unpack_report(in, block * kReportsPerBlock, known_seq, history); });
    sort_reports(db_->file(), history);
  }
  load_steps(*db_, known_seq, needs.links, history);
  mark_returned(history);
  sort_by_task_and_date(history.extensions);
  sort_by_task_and_date(history.checkpoints);
  sort_by_task_and_date(history.plans);
  sort_by_task_and_date(history.confirmations);
  sort_by_task_and_date(history.attestations);
  history.orders = load_orders(known_seq);
  if (needs.indicators) history.indicators = load_indicators(known_seq);
  return history;
}

void Ledger::for_each_report(std::int64_t known_seq, const std::function<void(const ReportGist&)>& visit) {
  const int tasks = next_task_number();
  for_each_record(*db_, kReportBlocks, known_seq / kReportsPerBlock, [&](Unpacker& block, std::int64_t number) {
    Unpacker record(block.text());
    const ReportHead head = unpack_head(record, number * kReportsPerBlock);
    const std::optional<int> percent = unpack_percent(record, head);
    if (record.broken() || head.task >= tasks) return block.fail();
    if (head.seq <= known_seq) visit({head.seq, head.task, head.on, percent});
  });
}

}  // namespace duban
