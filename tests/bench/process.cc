// posix_spawn, so that the size of this program costs the started one nothing.
#include "tests/bench/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <sstream>
#include <stdexcept>

extern char** environ;

namespace duban::bench {
namespace {

class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  void silence(int file) { posix_spawn_file_actions_addopen(&actions_, file, "/dev/null", O_RDWR, 0); }
  void send(int file, int to) { posix_spawn_file_actions_adddup2(&actions_, to, file); }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

pid_t start(const Command& command, const FileActions& actions) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  pid_t child = 0;
  if (posix_spawnp(&child, words[0], actions.get(), nullptr, words.data(), environ) != 0) throw std::runtime_error(command[0] + ": cannot be started");
  return child;
}

void finish(const Command& command, pid_t child) {
  int status = 0;
  if (waitpid(child, &status, 0) != child || status != 0) throw std::runtime_error(command[0] + ": failed");
}

double run_ms(const Command& command, const FileActions& actions) {
  const auto begin = std::chrono::steady_clock::now();
  finish(command, start(command, actions));
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

bool parse_figure(const std::string& line, Figure& figure) {
  const std::size_t at = line.find(" median ");
  std::array<char, 32> unit{};
  Sample& s = figure.sample;
  if (at == std::string::npos) return false;
  if (std::sscanf(line.c_str() + at, " median %lf min %lf max %lf %31s (k=%d)", &s.median, &s.min, &s.max, unit.data(), &s.k) != 5) return false;
  figure.name = line.substr(0, line.find_last_not_of(' ', at) + 1);
  figure.unit = unit.data();
  return true;
}

}  // namespace

std::string output_of(const Command& command) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  FileActions actions;
  actions.send(STDOUT_FILENO, ends[1]);
  const pid_t child = start(command, actions);
  close(ends[1]);
  std::string output;
  std::array<char, 4096> block{};
  for (ssize_t n = 0; (n = read(ends[0], block.data(), block.size())) > 0;) output.append(block.data(), static_cast<std::size_t>(n));
  close(ends[0]);
  finish(command, child);
  return output;
}

BaselineOutput parse_baseline(const std::string& output) {
  BaselineOutput parsed;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    Figure figure;
    if (line.starts_with("check ")) parsed.checks.push_back(line);
    else if (parse_figure(line, figure)) parsed.figures.push_back(figure);
  }
  return parsed;
}

const Figure& BaselineOutput::figure(std::string_view name) const {
  for (const Figure& figure : figures) {
    if (figure.name.starts_with(name)) return figure;
  }
  throw std::runtime_error("the baseline printed no figure " + std::string(name));
}

StartUp start_up(const Command& command, int k) {
  FileActions silent;
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) silent.silence(file);
  std::vector<double> nothing, ours, ratios;
  for (int turn = -2; turn < k; ++turn) {
    const double floor = run_ms({"/usr/bin/true"}, silent);
    const double taken = run_ms(command, silent);
    if (turn < 0) continue;
    nothing.push_back(floor);
    ours.push_back(taken);
    ratios.push_back(taken / floor);
  }
  return {sample_of(ours), sample_of(nothing), median_of(ratios)};
}

}  // namespace duban::bench
