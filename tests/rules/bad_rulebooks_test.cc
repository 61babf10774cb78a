// Specifies what each wrong rulebook of fixtures/bad/rulebooks is told: one mistake a file, and in its first lines,
// behind `#! `, the whole of the message. Every diagnostic of rulebooks has a file.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "engine/rules/rulebook_doubts.h"
#include "tests/support/source_folder.h"
#include "tests/support/values.h"

namespace duban {
namespace rules_bad_rulebooks_test {

constexpr std::string_view kMark = "#! ";

struct BadFile {
  std::string name;
  std::string expected;  // what the head lines say
  SourceText source;     // without them, as line numbers count from there
};

std::vector<BadFile> bad_files() {
  std::vector<BadFile> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() + "/fixtures/bad/rulebooks")) {
    std::ifstream in(entry.path());
    BadFile file;
    file.name = entry.path().filename().string();
    file.source.name = file.name;
    for (std::string line; std::getline(in, line);) {
      const bool head = line.starts_with("#!");
      (head ? file.expected : file.source.text) += (head ? line.substr(std::min(line.size(), kMark.size())) : line) + "\n";
    }
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const BadFile& a, const BadFile& b) { return a.name < b.name; });
  return files;
}

/// Place, message and hint of each mistake, without the source lines.
std::string told(const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& one : found.items()) {
    out += std::to_string(one.at.line) + ":" + std::to_string(one.at.column) + ": " + text_of(one.message, Language::chinese) + " [" +
           std::string(id_of(one.message.id)) + "]\n";
    const std::string hint = hint_of(one.message, Language::chinese);
    if (!hint.empty()) out += "提示：" + hint + "\n";
  }
  return out;
}

/// What `rules check` finds: mistakes, and where there are none what is hardly meant.
Diagnostics checked(const BadFile& file) {
  Diagnostics found;
  const Rulebook book = parse_rulebook(file.source, found);
  if (!found.has_errors()) doubt_rulebook(book, found);
  return found;
}

TEST_CASE("each wrong rulebook has one mistake and is told exactly this") {
  const auto files = bad_files();
  CHECK(files.size() >= 100);
  for (const BadFile& file : files) {
    CAPTURE(file.name);
    const Diagnostics found = checked(file);
    CHECK(found.count() == 1);
    CHECK(told(found) == file.expected);
    if (std::getenv("DUBAN_UPDATE_BAD") == nullptr || told(found) == file.expected) continue;
    std::ofstream out(source_folder() + "/fixtures/bad/rulebooks/" + file.name);
    std::istringstream lines(told(found));
    for (std::string line; std::getline(lines, line);) out << kMark << line << "\n";
    out << file.source.text;
  }
}

TEST_CASE("every mistake a rulebook can have is in one of these files") {
  std::set<std::string> seen;
  for (const BadFile& file : bad_files()) {
    const Diagnostics found = checked(file);
    for (const Diagnostic& one : found.items()) seen.emplace(id_of(one.message.id));
  }
  for (const Msg msg : all_messages()) {
    const std::string id(id_of(msg));
    if (id == "yaml-one-notice" || id.starts_with("rule-test-")) continue;  // of lists of tasks; of rule tests: tests/app/rule_tests_test.cc
    const bool of_rulebooks = id.starts_with("rule-") || id.starts_with("rulebook-") || id.starts_with("rhythm-") || id.starts_with("yaml-") ||
                             id.starts_with("ladder-");
    if (!of_rulebooks) continue;
    CAPTURE(id);
    CHECK(seen.contains(id));
  }
}

}  // namespace rules_bad_rulebooks_test
}  // namespace duban
