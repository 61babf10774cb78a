// Sheets from the weekly list, the ladders and the state of each task.
#include "engine/app/leader_sheets.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/app/form_words.h"
#include "engine/app/leader_list.h"
#include "engine/app/order_list.h"
#include "engine/app/weekly.h"
#include "engine/directory/posts.h"
#include "engine/rules/day.h"

namespace duban {
namespace {

constexpr int kDaysAhead = 28;

bool answers_for(const std::vector<std::string>& leaders, const std::string& leader) {
  return std::find(leaders.begin(), leaders.end(), leader) != leaders.end();
}

class LeaderSheetMaker {
 public:
  LeaderSheetMaker(Inquiry& inquiry, const Day& day) : inquiry_(inquiry), day_(day) {
    for (int row = 0; row < day.task_count(); ++row) {
      for (const std::string& leader : day.state(row).leaders()) rows_[leader].push_back(row);
    }
  }

  LeaderSheet make(const LeaderLine& line) {
    LeaderSheet sheet;
    sheet.leader = line.holder;
    sheet.post = line.post;
    for (const int row : rows_[line.holder]) {
      ++sheet.tasks;
      if (day_.facts().status()[static_cast<std::size_t>(row)] == TaskStatus::open) ++sheet.open;
      add_asks(day_.state(row), sheet);
      add_coming(row, sheet);
    }
    std::stable_sort(sheet.asks.begin(), sheet.asks.end(), [](const LeaderAsk& a, const LeaderAsk& b) { return a.on < b.on; });
    std::stable_sort(sheet.coming.begin(), sheet.coming.end(), [](const LeaderDue& a, const LeaderDue& b) { return std::tuple(a.date, a.kind) < std::tuple(b.date, b.kind); });
    return sheet;
  }

 private:
  /// The latest report of each unit that stands; an ask is answered by a later report of the same unit without one.
  void add_asks(const TaskState& state, LeaderSheet& sheet) {
    if (state.closing() != nullptr) return;
    std::set<int> units;
    for (auto report = state.reports.rbegin(); report != state.reports.rend(); ++report) {
      if (!units.insert(report->unit).second || !report->has_ask) continue;
      const std::string text = payload_of_entry(inquiry_.ledger(), report->seq)["ask"].text().value_or("");
      sheet.asks.push_back({state.ref(), state.key(), state.title(), inquiry_.history().names->text(report->unit), report->on, text});
    }
  }

  [[nodiscard]] bool comes(Date date) const { return date > day_.date() && date <= day_.date().plus_days(kDaysAhead); }

  void add_coming(int row, LeaderSheet& sheet) const {
    const auto at = static_cast<std::size_t>(row);
    if (day_.facts().status()[at] != TaskStatus::open || day_.snapshot().columns.suspended[at] != 0) return;
    const TaskState& state = day_.state(row);
    const int progress = day_.facts().progress().hundredths[at];
    LeaderDue due{state.ref(), state.key(), state.title(), state.leads(), WeeklyKind::task, state.due, "", std::nullopt, std::nullopt, false, day_.lamps()[at]};
    if (progress >= 0) due.progress_percent = progress;
    if (comes(state.due)) {
      sheet.coming.push_back(due);
      sheet.coming.back().implied = state.basis != DueBasis::stated && !state.due_confirmed;
    }
    for (const CheckpointState& checkpoint : state.checkpoints) {
      if (!comes(checkpoint.date) || progress >= checkpoint.percent) continue;
      due.kind = WeeklyKind::checkpoint;
      due.date = checkpoint.date;
      due.asked_percent = checkpoint.percent;
      sheet.coming.push_back(due);
    }
    if (state.life != nullptr) add_planned(*state.life, progress, due, sheet);
  }

  void add_planned(const LifeState& life, int progress, LeaderDue due, LeaderSheet& sheet) const {
    for (const PlannedLine& line : life.plan) {
      if (line.kind != PlannedLine::Kind::milestone || !comes(line.date) || (line.percent >= 0 && progress >= line.percent)) continue;
      due.kind = WeeklyKind::milestone;
      due.date = line.date;
      due.what = line.title;
      due.asked_percent = line.percent >= 0 ? std::optional(line.percent) : std::nullopt;
      sheet.coming.push_back(due);
    }
  }

  Inquiry& inquiry_;
  const Day& day_;
  std::map<std::string, std::vector<int>> rows_;
};

/// Red tasks before yellow ones, the longest overdue first.
void add_flagged(const WeeklyList& list, LeaderSheet& sheet) {
  for (const auto* items : {&list.items, &list.at_risk}) {
    for (const WeeklyItem& item : *items) {
      if (item.kind == WeeklyKind::task && item.lamp >= Lamp::yellow && answers_for(item.leaders, sheet.leader)) sheet.flagged.push_back(item);
    }
  }
  std::stable_sort(sheet.flagged.begin(), sheet.flagged.end(), [](const WeeklyItem& a, const WeeklyItem& b) {
    return std::tuple(-static_cast<int>(a.lamp), -a.workdays_overdue) < std::tuple(-static_cast<int>(b.lamp), -b.workdays_overdue);
  });
}

void add_orders(const OrderList& list, LeaderSheet& sheet) {
  const auto concerns = [&](const OrderSubject& about) { return answers_for(about.leaders, sheet.leader) || about.subject == "leader:" + sheet.leader; };
  for (const LadderLine& line : list.proposed) {
    if (!concerns(line.about)) continue;
    ++sheet.orders.proposed;
    if (line.approve == "leader") sheet.approvals.push_back(line);
  }
  for (const SentLine& line : list.sent) {
    if (!concerns(line.about)) continue;
    sheet.orders.awaiting += line.state == OrderState::open ? 1 : 0;
    sheet.orders.late += line.state == OrderState::late || line.state == OrderState::promise_over ? 1 : 0;
    sheet.orders.answered += line.state == OrderState::answered ? 1 : 0;
  }
}

/// Those with a task in official order, each once, with the first of their posts.
std::vector<LeaderLine> leaders_with_tasks(Inquiry& inquiry) {
  std::vector<LeaderLine> lines;
  std::set<std::string> seen;
  for (LeaderLine& line : make_leader_list(inquiry).lines) {
    if (line.tasks > 0 && seen.insert(line.holder).second) lines.push_back(std::move(line));
  }
  return lines;
}

/// The one asked for, with his post where the directory knows it.
LeaderLine leader_named(const std::string& name, const std::vector<LeaderLine>& lines, const Directory& directory) {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const LeaderLine& line) { return line.holder == name; });
  if (found != lines.end()) return *found;
  if (directory.knows_leader(name)) return {"", name, std::nullopt, std::nullopt, false, 0};
  std::vector<std::string> others;
  for (const LeaderLine& line : lines) others.push_back(line.holder);
  const std::string near = suggest_leader(directory, others, name);
  if (near.empty()) throw InputError(Msg::leader_unknown, {}, {name});
  throw InputError(Msg::leader_unknown_near, {}, {name, near});
}

}  // namespace

LeaderSheets make_leader_sheets(Inquiry& inquiry, const std::string& leader) {
  std::vector<LeaderLine> lines = leaders_with_tasks(inquiry);
  if (!leader.empty()) lines = {leader_named(leader, lines, inquiry.policy().directory())};
  const JudgedDay judged = inquiry.judge();
  const WeeklyList weekly = make_weekly(inquiry);
  const OrderList orders = list_orders(inquiry, {});
  LeaderSheetMaker maker(inquiry, *judged.day);
  LeaderSheets all{inquiry.as_of(), inquiry.as_of().plus_days(kDaysAhead), weekly.demo, weekly.rehearsal, {}};
  for (const LeaderLine& line : lines) {
    LeaderSheet sheet = maker.make(line);
    add_flagged(weekly, sheet);
    add_orders(orders, sheet);
    all.sheets.push_back(std::move(sheet));
  }
  return all;
}

}  // namespace duban
