// The tables of right answers, and the comparison.
#include "tests/bench/expected.h"

#include <algorithm>
#include <sstream>

namespace duban::bench {
namespace {

constexpr std::array<Expected, 5> kExpected = {{
    {200, {1, 5, 10, 8, 37, 26, 58, 14, 82, 27, 0, 9}, 277, 171, 63, {94, 308}, 32, {394, 1204, 32, 27956}, 49460, {0, 35, 7, 11018}},
    {1000, {4, 31, 52, 21, 197, 128, 283, 89, 417, 158, 2, 46}, 1428, 911, 762, {190, 856}, 176, {1930, 6177, 176, 139682}, 256005, {0, 168, 33, 53441}},
    {10000, {84, 278, 463, 131, 2008, 1228, 2759, 883, 3891, 1523, 209, 440}, 13897, 8676, 13122, {321, 1096}, 1667, {20126, 64639, 1667, 1456854}, 2518221, {0, 818, 259, 270015}},
    {100000, {740, 2823, 4789, 1328, 19724, 12307, 27670, 8587, 38333, 14757, 1344, 4619}, 137021, 85118, 136251, {439, 1209}, 16598, {199709, 649815, 16598, 14532672}, 25214709, {0, 3731, 910, 1269539}},
    {1000000, {7781, 27470, 48021, 13458, 197764, 122138, 277556, 85377, 383076, 144369, 4700, 46633}, 1358343, 849956, 1357568, {457, 1232}, 166374, {1999338, 6501346, 166374, 145455936}, 252561420, {0, 11379, 1792, 3885210}},
}};

template <class... Words>
std::string spaced(const Words&... words) {
  std::ostringstream line;
  line << "check";
  ((line << ' ' << words), ...);
  return line.str();
}

void add_findings(const char* operation, const std::optional<FindingCounts>& counts, std::vector<std::string>& lines) {
  if (!counts) return;
  lines.push_back(spaced(operation, "total", total(*counts)));
  for (std::size_t i = 0; i < kRules; ++i) {
    const RuleCount& rule = (*counts)[i];
    lines.push_back(spaced(operation, "R" + std::to_string(i + 1), "count", rule.count, "subjects", rule.subjects, "args", rule.args));
  }
}

/// `line` with its numbers blotted out: "check b R1 count # subjects # args #".
std::string shape(const std::string& line) {
  std::istringstream words(line);
  std::string shape;
  for (std::string word; words >> word;) shape += (word.find_first_not_of("0123456789-") == std::string::npos ? "#" : word) + " ";
  return shape;
}

/// `line` compared with the baselines' lines of its shape; "" when one agrees or there are none.
std::string against_baseline(const std::string& line, const std::vector<std::string>& theirs) {
  std::string other;
  for (const std::string& candidate : theirs) {
    if (candidate == line || candidate.starts_with(line + " ")) return "";
    if (shape(candidate).starts_with(shape(line))) other = candidate;
  }
  return other.empty() ? "" : line + ", but the baseline: " + other;
}

/// Collects what is not as the tables say.
class Comparison {
 public:
  explicit Comparison(std::vector<std::string>& differing) : differing_(differing) {}
  void same(const std::string& what, std::int64_t ours, std::int64_t right) {
    if (ours != right) differing_.push_back(what + " is " + std::to_string(ours) + ", expected " + std::to_string(right));
  }

 private:
  std::vector<std::string>& differing_;
};

void against_tables(const Counts& counts, const Expected& right, Comparison& compare) {
  if (counts.b) {
    for (std::size_t i = 0; i < kRules; ++i) compare.same("b R" + std::to_string(i + 1), (*counts.b)[i].count, right.findings[i]);
    compare.same("b total", total(*counts.b), right.b_total);
  }
  if (counts.c) compare.same("c total", total(*counts.c), right.c_total);
  if (counts.c_changes) {
    compare.same("c added", counts.c_changes->added, right.c.added);
    compare.same("c removed", counts.c_changes->removed, right.c.removed);
  }
  if (counts.d_rows) compare.same("d rows", *counts.d_rows, right.d_rows);
  if (counts.e) {
    compare.same("e lead", counts.e->lead, right.e.lead);
    compare.same("e support", counts.e->support, right.e.support);
    compare.same("e overdue", counts.e->overdue, right.e.overdue);
    compare.same("e percent", counts.e->percent, right.e.percent);
  }
  if (counts.f_all) compare.same("f all", *counts.f_all, right.f_all);
  if (counts.f_hub) {
    compare.same("f hub downstream", counts.f_hub->downstream, right.hub.downstream);
    compare.same("f hub moved", counts.f_hub->moved, right.hub.moved);
    compare.same("f hub sum", counts.f_hub->sum, right.hub.sum);
  }
}

}  // namespace

std::int64_t total(const FindingCounts& counts) {
  std::int64_t sum = 0;
  for (const RuleCount& rule : counts) sum += rule.count;
  return sum;
}

const Expected* expected_for(std::int64_t tasks) {
  const auto found = std::find_if(kExpected.begin(), kExpected.end(), [&](const Expected& e) { return e.tasks == tasks; });
  return found == kExpected.end() ? nullptr : &*found;
}

std::vector<std::string> check_lines(const Counts& counts) {
  std::vector<std::string> lines;
  add_findings("b", counts.b, lines);
  if (counts.d_rows) lines.push_back(spaced("d rows", *counts.d_rows));
  if (counts.e) lines.push_back(spaced("e lead", counts.e->lead, "sup", counts.e->support, "over", counts.e->overdue, "sumpct", counts.e->percent));
  if (counts.f_all) lines.push_back(spaced("f all sum", *counts.f_all));
  if (counts.f_random) lines.push_back(spaced("f random downstream", counts.f_random->downstream, "moved", counts.f_random->moved));
  if (counts.f_hub) lines.push_back(spaced("f hub", counts.f_hub->task, "downstream", counts.f_hub->downstream, "moved", counts.f_hub->moved, "sum", counts.f_hub->sum));
  add_findings("c", counts.c, lines);
  if (counts.c_changes) lines.push_back(spaced("c added", counts.c_changes->added, "removed", counts.c_changes->removed));
  return lines;
}

std::vector<std::string> differences(const Counts& counts, const Expected* expected, const std::vector<std::string>& baseline_checks) {
  std::vector<std::string> differing;
  Comparison compare(differing);
  if (expected != nullptr) against_tables(counts, *expected, compare);
  for (const std::string& line : check_lines(counts)) {
    const std::string difference = against_baseline(line, baseline_checks);
    if (!difference.empty()) differing.push_back(difference);
  }
  return differing;
}

}  // namespace duban::bench
