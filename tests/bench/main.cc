// Measures the operations of the workload on one folder of data: the right answers first, then times, and
// beside the baseline programs where their folder is given.
#include <malloc.h>
#include <sys/resource.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <stdexcept>

#include "engine/files/file.h"
#include "tests/bench/contest.h"
#include "tests/bench/ledger_setup.h"
#include "tests/bench/operations.h"
#include "tests/bench/options.h"

namespace duban::bench {
namespace {

constexpr std::int64_t kAll = INT64_MAX;
constexpr std::int64_t kEach = 2000;  // reports committed one by one
constexpr int kJudged = 10'000;       // from so many tasks on ratios within one process say something

class Bench {
 public:
  explicit Bench(const Options& options)
      : options_(options), work_(options.data), reader_(reports_path(options.data), work_.meta.tasks),
        empty_(options.data + "/registered.ledger"), full_(options.data + "/full.ledger"), trial_(options.data + "/trial.ledger") {}

  int run() {
    prepare_ledgers();
    Operations operations(work_, full_);
    const Counts counts = operations.counts();
    for (const std::string& line : check_lines(counts)) std::cout << line << "\n";
    if (!agree(counts, {})) return 1;
    std::printf("state bytes per task %.0f\n", operations.state_bytes_per_task());
    add_questions(operations);
    if (options_.wants("a")) add_ingest();
    ContestResult result = options_.baselines.empty() ? alone() : run_contests(contests_, options_.rounds);
    for (const Outcome& outcome : result.outcomes) std::cout << shown(outcome) << "\n";
    if (!agree(counts, result.checks)) return 1;
    if (options_.wants("year")) print_year(operations);
    if (options_.wants("start")) measure_start(result.outcomes);
    if (!options_.out.empty()) write_file(options_.out, to_json(work_.meta.tasks, result.outcomes).pretty() + "\n");
    return 0;
  }

 private:
  /// The year's review days beside one evaluation, measured in turn.
  void print_year(Operations& operations) const {
    int days = 0;
    const double one = median_of(timed(options_.rounds, [&] { operations.judge_from_history(); }));
    const double year = median_of(timed(options_.rounds, [&] { days = operations.judge_year(); }));
    std::printf("year of %d review days %.1f ms: %.1f x one evaluation of %.3f ms (at most 60)\n", days, year * 1000, year / one, one * 1000);
  }

  /// A ledger with all tasks, and one with all reports too. They are kept for the next run.
  void prepare_ledgers() {
    const SourceText rulebook = load_text(DUBAN_SOURCE "/tests/bench/rulebook.yaml");
    std::cout << "registering " << work_.meta.tasks << " tasks" << std::endl;
    register_workload(work_, rulebook, empty_);
    renew_trial();
    take_in(1000, kAll);
    trial_ledger_.reset();
    const auto bytes = std::filesystem::file_size(trial_) - std::filesystem::file_size(empty_);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("reports %d  bytes on disk per report %.0f  peak %ld MiB\n", work_.meta.reports,
                static_cast<double>(bytes) / work_.meta.reports, usage.ru_maxrss / 1024);
    std::filesystem::rename(trial_, full_);
  }

  /// Opening and closing are not timed, as they are not in the baselines: from the mapped file to the last commit.
  void renew_trial() {
    trial_ledger_.reset();
    remove_ledger(trial_);
    std::filesystem::copy_file(empty_, trial_);
    trial_ledger_.emplace(Ledger::open(trial_, Database::Access::write));
    reader_.rewind();
  }

  void take_in(int batch, std::int64_t most) { ingest(*trial_ledger_, work_, reader_, batch, most); }

  /// False, with the differing lines, when an answer is wrong.
  static bool differ(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) std::cout << "WRONG " << line << "\n";
    return lines.empty();
  }
  [[nodiscard]] bool agree(const Counts& counts, const std::vector<std::string>& baseline) const {
    return differ(differences(counts, expected_for(work_.meta.tasks), baseline));
  }

  [[nodiscard]] double judged(double bar) const { return work_.meta.tasks >= kJudged ? bar : 0; }

  void add(const char* operation, const char* name, std::function<void()> ours, const char* figure, double bar,
           Unit unit = Unit::ms, double pieces = 1) {
    if (!options_.wants(operation)) return;
    contests_.push_back({name, std::move(ours), {}, pieces, unit, {options_.baselines + "/cppbase", options_.data, "3"}, figure, judged(bar)});
  }

  void add_questions(Operations& operations) {
    add("b", "b cold", [&] { operations.judge_from_history(); }, "b cold", 4);
    add("b", "b warm", [&] { operations.judge_from_state(); }, "b warm", 4);
    add("d", "d weekly list", [&] { operations.list_overdue(); }, "d weekly", 4);
    add("e", "e workload", [&] { operations.count_workload(); }, "e workload", 4);
    add("f", "f all", [&] { operations.finish_all(); }, "f all", 4);
    add("f", "f one", [&] { operations.finish_one(); }, "f one", 4, Unit::us, static_cast<double>(work_.random_impacts.size()));
    add("f", "f hub", [&] { operations.finish_hub(); }, "f hub", 4, Unit::us);
    const std::string stored = options_.data + "/sql.db";
    if (!options_.wants("b") || !std::filesystem::exists(stored)) return;
    contests_.push_back({"b warm beside SQL", [&] { operations.judge_from_state(); }, {}, 1, Unit::ms,
                         {options_.baselines + "/sqlbase", options_.data, "query", stored, "3"}, "b sql", judged(0.1)});
  }

  void add_ingest() {
    const std::string sqlbase = options_.baselines + "/sqlbase";
    const std::string scratch = options_.data + "/baseline.db";
    const auto prepare = [this] { renew_trial(); };
    const auto batches = [this] { take_in(1000, kAll); };
    const double reports = work_.meta.reports;
    contests_.push_back({"a batches of 1000", batches, prepare, reports, Unit::per_second,
                         {sqlbase, options_.data, "ingest", scratch, "full", "0", "all", "batch", "1"}, "a sqlite full idx0 batch", judged(0.4)});
    contests_.push_back({"a beside SQL with state", batches, prepare, reports, Unit::per_second,
                         {sqlbase, options_.data, "ingest", scratch, "full", "2", "all", "batch", "1"}, "a sqlite full idx2 batch",
                         work_.meta.tasks >= 100'000 ? 1.5 : 0});
    contests_.push_back({"a one by one", [this] { take_in(1, kEach); }, prepare, static_cast<double>(std::min(kEach, std::int64_t{work_.meta.reports})),
                         Unit::per_second, {options_.baselines + "/cppbase", options_.data, "ingest", scratch, "each:2000", "1"}, "a log+fdatasync each", judged(0.85)});
  }

  /// Without baselines: our times only.
  [[nodiscard]] ContestResult alone() const {
    ContestResult result;
    for (const Contest& contest : contests_) {
      std::vector<double> figures;
      for (const double seconds : timed(options_.rounds, contest.ours, contest.prepare)) figures.push_back(in_unit(seconds, contest.unit, contest.pieces));
      result.outcomes.push_back({contest.name, contest.unit, sample_of(figures), "", 0, 0, contest.bar});
    }
    return result;
  }

  void measure_start(std::vector<Outcome>& outcomes) {
    if (options_.duban.empty()) return;
    const std::string date = work_.meta.as_of.to_string();
    const auto measured = [&](const char* name, const Command& command, double bar) {
      const StartUp start = start_up(command, 41);
      outcomes.push_back({name, Unit::ms, start.ours, "true", start.nothing.median, start.ratio, bar});
      std::cout << shown(outcomes.back()) << "\n";
    };
    const double bar = work_.meta.tasks == 200 ? 6 : work_.meta.tasks == 10'000 ? 20 : 0;
    measured("start-up, weekly --brief", {options_.duban, "--ledger", full_, "weekly", "--brief", "--as-of", date, "--format", "csv"}, bar);
    // The whole list with its history over all review days: more than (d) asks for, so it is shown, not judged.
    measured("start-up, weekly", {options_.duban, "--ledger", full_, "weekly", "--as-of", date}, 0);
  }

  const Options& options_;
  Workload work_;
  ReportReader reader_;
  std::string empty_;
  std::string full_;
  std::string trial_;
  std::optional<Ledger> trial_ledger_;
  std::vector<Contest> contests_;
};

}  // namespace
}  // namespace duban::bench

int main(int count, char** words) {
  // Memory stays with the process between questions, as the baselines keep their vectors.
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  try {
    const duban::bench::Options options = duban::bench::parse_options({words + 1, words + count});
    return duban::bench::Bench(options).run();
  } catch (const std::invalid_argument& error) {
    std::cerr << "error: " << error.what() << "\n" << duban::bench::kUsage << "\n";
    return 2;
  } catch (const duban::InputError& error) {
    std::cerr << duban::render(error.found(), {}, duban::Language::english);
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << "\n";
    return 1;
  }
}
