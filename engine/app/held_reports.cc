// Heads in order of task and day; entries as texts to compare.
#include "engine/app/held_reports.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/base/text.h"

namespace duban {
namespace {

/// All that makes a report the same as another. No payload has a line end of its own.
std::string identity(std::string_view payload, int task, Date on, std::optional<Instant> recorded_at) {
  std::string all(payload);
  all += '\n';
  all += std::to_string(task) + ' ' + std::to_string(on.ordinal());
  if (recorded_at) all += ' ' + std::to_string(recorded_at->ms);
  return all;
}

}  // namespace

void HeldReports::add(const ReportGist& report) { heads_.push_back({report.seq, report.task, report.on}); }

/// Reports come in the order of their entries; those of a task mostly in the order of their days as well.
void HeldReports::arrange() {
  int last = 0;
  for (const Head& head : heads_) last = std::max(last, head.task);
  first_.assign(static_cast<std::size_t>(last) + 2, 0);
  for (const Head& head : heads_) ++first_[static_cast<std::size_t>(head.task) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  std::vector<std::size_t> next(first_);
  std::vector<Head> sorted(heads_.size());
  for (const Head& head : heads_) sorted[next[static_cast<std::size_t>(head.task)]++] = head;
  heads_ = std::move(sorted);
  const auto earlier = [](const Head& a, const Head& b) { return a.on < b.on; };
  for (std::size_t task = 0; task + 1 < first_.size(); ++task) {
    const auto begin = heads_.begin() + static_cast<std::ptrdiff_t>(first_[task]);
    const auto end = heads_.begin() + static_cast<std::ptrdiff_t>(first_[task + 1]);
    if (!std::is_sorted(begin, end, earlier)) std::stable_sort(begin, end, earlier);
  }
}

/// Counts what the entries of heads_[first] … heads_[last − 1] say.
void HeldReports::read(std::size_t first, std::size_t last, bool with_times) {
  std::vector<std::int64_t> seqs;
  for (std::size_t i = first; i < last; ++i) seqs.push_back(std::exchange(heads_[i].seq, 0));
  for (const Event& event : ledger_.load_entries(seqs)) {
    std::optional<Instant> recorded_at;
    if (with_times) recorded_at = event.recorded_at;
    ++left_[identity(event.payload, heads_[first].task, heads_[first].on, recorded_at)];
  }
}

bool HeldReports::take(const ReportDraft& report) {
  if (heads_.empty()) return false;
  if (first_.empty()) arrange();
  const auto task = static_cast<std::size_t>(report.task);
  if (task + 1 >= first_.size()) return false;
  const auto begin = heads_.begin() + static_cast<std::ptrdiff_t>(first_[task]);
  const auto end = heads_.begin() + static_cast<std::ptrdiff_t>(first_[task + 1]);
  const auto [from, to] = std::equal_range(begin, end, Head{0, 0, report.on}, [](const Head& a, const Head& b) { return a.on < b.on; });
  if (from == to) return false;
  if (from->seq != 0) {
    read(static_cast<std::size_t>(from - heads_.begin()), static_cast<std::size_t>(to - heads_.begin()), report.recorded_at.has_value());
  }
  std::string payload;
  write_payload(report, payload);
  if (!is_plainly_nfc(payload)) payload = to_nfc(payload);  // as entries are
  const auto held = left_.find(identity(payload, report.task, report.on, report.recorded_at));
  if (held == left_.end()) return false;
  if (--held->second == 0) left_.erase(held);
  return true;
}

}  // namespace duban
