// Runs a transcript: command lines with the output they must give.
// usage: transcript DUBAN SOURCE FILE.test [--update-golden]
//   lines before the first command       a comment, kept
//   $ command                            run by sh in a fresh folder; $SOURCE is the source tree, `duban` the program
//   ! text                               a line of standard error
//   ? 3                                  the exit code, where it is not 0
//   other lines                          standard output
// The commands of one file share the folder and the environment, so they tell a story.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

struct Runner {
  std::string duban;
  std::string source;
  std::filesystem::path folder;

  /// What the transcript shows for `command`.
  [[nodiscard]] std::string run(const std::string& command) const {
    const std::string bin = std::filesystem::path(duban).parent_path().string();
    const std::string line = "cd " + quoted((folder / "work").string()) + " && export LC_ALL=C.UTF-8 TZ=UTC SOURCE=" + quoted(source) +
                             " PATH=" + quoted(bin) + ":\"$PATH\" DUBAN_LEDGER= DUBAN_ACTOR=督查室 && { " + command + "\n} >" +
                             quoted((folder / "out").string()) + " 2>" + quoted((folder / "err").string());
    const int status = std::system(line.c_str());
    std::string shown = read_file((folder / "out").string());
    if (!shown.empty() && shown.back() != '\n') shown += "\n";
    std::istringstream errors(read_file((folder / "err").string()));
    for (std::string error; std::getline(errors, error);) shown += "! " + error + "\n";
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    if (code != 0) shown += "? " + std::to_string(code) + "\n";
    // Paths of this machine are no part of a transcript.
    const std::string prefix = source + "/";
    for (std::size_t at = 0; (at = shown.find(prefix, at)) != std::string::npos;) shown.replace(at, prefix.size(), "$SOURCE/");
    return shown;
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const std::string file = argv[3];
  const bool update = argc > 4 && std::string(argv[4]) == "--update-golden";
  char pattern[] = "/tmp/duban-transcript-XXXXXX";
  if (mkdtemp(pattern) == nullptr) return 2;
  const Runner runner{argv[1], argv[2], pattern};
  std::filesystem::create_directory(runner.folder / "work");
  std::istringstream lines(read_file(file));
  std::string golden;
  std::string wanted;
  std::string command;
  int failures = 0;
  int commands = 0;
  const auto finish = [&] {
    if (command.empty()) {
      golden += wanted;
    } else {
      const std::string got = runner.run(command);
      ++commands;
      golden += "$ " + command + "\n" + got;
      if (got != wanted) {
        ++failures;
        if (!update) std::cout << file << "\n$ " << command << "\nexp:\n" << wanted << "got:\n" << got << "\n";
      }
    }
    wanted.clear();
  };
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("$ ", 0) == 0) {
      finish();
      command = line.substr(2);
    } else {
      wanted += line + "\n";
    }
  }
  finish();
  std::filesystem::remove_all(runner.folder);
  if (update) std::ofstream(file, std::ios::binary) << golden;
  std::cout << commands << " commands, " << failures << (update ? " updated\n" : " failed\n");
  return failures == 0 || update ? 0 : 1;
}
