// Rounds, and their ratios.
#include "tests/bench/contest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <stdexcept>

namespace duban::bench {
namespace {

/// The medians of each round.
struct Rounds {
  std::vector<double> ours, baseline, ratios;
};

void play(const Contest& contest, const Figure& figure, int k, Rounds& into) {
  if (!name_of(contest.unit).ends_with(figure.unit)) throw std::runtime_error(figure.name + ": measured in " + figure.unit);
  std::vector<double> values;
  for (const double seconds : timed(k, contest.ours, contest.prepare)) values.push_back(in_unit(seconds, contest.unit, contest.pieces));
  into.ours.push_back(median_of(values));
  into.baseline.push_back(figure.sample.median);
  into.ratios.push_back(into.ours.back() / into.baseline.back());
}

Outcome outcome_of(const Contest& contest, const Rounds& rounds, int k) {
  Outcome outcome;
  outcome.name = contest.name;
  outcome.unit = contest.unit;
  outcome.ours = sample_of(rounds.ours);
  outcome.ours.k *= k;
  outcome.baseline = std::filesystem::path(contest.baseline.front()).filename().string() + ": " + contest.figure;
  outcome.baseline_median = median_of(rounds.baseline);
  outcome.ratio = median_of(rounds.ratios);
  outcome.bar = contest.bar;
  return outcome;
}

/// Four digits that count.
Decimal rounded(double value) {
  const int before = value == 0 ? 1 : static_cast<int>(std::floor(std::log10(std::fabs(value)))) + 1;
  const int places = std::clamp(4 - before, 0, 9);
  return Decimal(std::llround(value * std::pow(10.0, places)), places);
}

}  // namespace

ContestResult run_contests(const std::vector<Contest>& contests, int rounds, int k) {
  std::vector<Rounds> played(contests.size());
  ContestResult result;
  for (int round = 0; round < rounds; ++round) {
    std::map<Command, BaselineOutput> ran;
    for (std::size_t i = 0; i < contests.size(); ++i) {
      const auto [output, first] = ran.try_emplace(contests[i].baseline);
      if (first) output->second = parse_baseline(output_of(contests[i].baseline));
      if (first && round == 0) result.checks.insert(result.checks.end(), output->second.checks.begin(), output->second.checks.end());
      play(contests[i], output->second.figure(contests[i].figure), k, played[i]);
    }
  }
  for (std::size_t i = 0; i < contests.size(); ++i) result.outcomes.push_back(outcome_of(contests[i], played[i], k));
  return result;
}

std::string shown(const Outcome& outcome) {
  std::string line = shown(outcome.name, outcome.ours, name_of(outcome.unit));
  if (outcome.baseline.empty()) return line;
  std::array<char, 200> tail{};
  std::snprintf(tail.data(), tail.size(), "  %s %.4g  ratio %.3g", outcome.baseline.c_str(), outcome.baseline_median, outcome.ratio);
  line += tail.data();
  if (!outcome.judged()) return line;
  std::snprintf(tail.data(), tail.size(), "  bar %.3g  %s", outcome.bar, outcome.holds() ? "holds" : "MISSED");
  return line + tail.data();
}

Json to_json(int n, const std::vector<Outcome>& outcomes) {
  Json operations = Json::array();
  for (const Outcome& o : outcomes) {
    Json baseline;
    baseline.set("name", o.baseline).set("median", rounded(o.baseline_median));
    Json operation;
    operation.set("name", o.name).set("median", rounded(o.ours.median)).set("min", rounded(o.ours.min)).set("max", rounded(o.ours.max));
    operation.set("unit", name_of(o.unit)).set("k", o.ours.k).set("baseline", std::move(baseline));
    operation.set("ratio", rounded(o.ratio)).set("bar", o.judged() ? rounded(o.bar) : Json()).set("holds", o.judged() ? Json(o.holds()) : Json());
    operations.push(std::move(operation));
  }
  Json result;
  result.set("schema", "duban/bench/1").set("n", n).set("operations", std::move(operations));
  return result;
}

}  // namespace duban::bench
