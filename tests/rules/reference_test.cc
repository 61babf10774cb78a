// Holds rules/README.md to the program: its tables are those of the catalogues, its conditions and rulebooks are read
// without a mistake. DUBAN_UPDATE_REFERENCE=1 writes the tables anew.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "engine/base/text.h"
#include "engine/rules/condition_words.h"
#include "engine/rules/fact_catalogue.h"
#include "engine/rules/relation.h"
#include "tests/support/rules.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace rules_reference_test {

std::string reference_file() { return source_folder() + "/rules/README.md"; }

std::string reference() {
  std::ifstream in(reference_file());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// `|` is what parts the columns.
std::string cell(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\|");
  return text;
}

std::string fact_table() {
  std::string table = "| 名称 | 中文名 | 对象 | 类型 | 含义 |\n|---|---|---|---|---|\n";
  for (const FactDefinition& fact : all_facts()) {
    const std::string unit = fact.unit.empty() ? "" : " (" + std::string(fact.unit) + ")";
    table += "| `" + std::string(fact.name) + "` | `" + std::string(fact.chinese) + "` | " + std::string(name_of(fact.subject)) + " | " +
             std::string(name_of(fact.type)) + unit + " | " + cell(std::string(fact.meaning)) + " |\n";
  }
  return table;
}

std::string function_table() {
  std::string table = "| 函数 | 中文名 | 含义 |\n|---|---|---|\n";
  for (const FunctionDefinition& function : all_functions()) {
    table += "| `" + std::string(function.name) + "(" + std::string(function.arguments) + ")` | `" + std::string(function.chinese) + "` | " +
             text_of(function.meaning, Language::chinese) + " |\n";
  }
  return table;
}

std::string relation_table() {
  std::string table = "| 相关对象 | 中文名 | 规则的对象 | 所指 | 含义 |\n|---|---|---|---|---|\n";
  for (const Relation& relation : all_relations()) {
    table += "| `" + std::string(relation.name) + "` | `" + std::string(relation.chinese) + "` | " + std::string(name_of(relation.from)) + " | " +
             std::string(name_of(relation.to)) + " | " + text_of(relation.meaning, Language::chinese) + " |\n";
  }
  return table;
}

std::string word_table() {
  std::string table = "| 事实 | 可用的词 |\n|---|---|\n";
  for (const FactDefinition& fact : all_facts()) {
    if (fact.words == nullptr) continue;
    std::vector<std::string> words;
    for (const EnumerationWord& word : fact.words->words) words.push_back(std::string(word.name) + " " + std::string(word.chinese));
    table += "| `" + std::string(fact.name) + "` | " + cell(join(words, "、")) + " |\n";
  }
  return table;
}

/// What stands between the marks `<!-- name -->` and `<!-- /name -->`.
std::string between(const std::string& text, const std::string& name) {
  const std::string open = "<!-- " + name + " -->\n";
  const std::size_t from = text.find(open);
  const std::size_t to = text.find("<!-- /" + name + " -->");
  REQUIRE_MESSAGE((from != std::string::npos && to != std::string::npos), name);
  return text.substr(from + open.size(), to - from - open.size());
}

/// The insides of the blocks fenced as ```kind.
std::vector<std::string> blocks(const std::string& text, const std::string& kind) {
  std::vector<std::string> out;
  const std::string open = "```" + kind + "\n";
  for (std::size_t from = text.find(open); from != std::string::npos; from = text.find(open, from)) {
    from += open.size();
    const std::size_t to = text.find("```", from);
    out.push_back(text.substr(from, to - from));
  }
  return out;
}

TEST_CASE("the tables of the reference are those of the program") {
  const std::pair<std::string, std::string> tables[] = {
      {"facts", fact_table()}, {"functions", function_table()}, {"relations", relation_table()}, {"words", word_table()}};
  std::string text = reference();
  for (const auto& [name, table] : tables) {
    CAPTURE(name);
    const std::string stands = between(text, name);
    CHECK(stands == table);
    const std::string open = "<!-- " + name + " -->\n";
    if (std::getenv("DUBAN_UPDATE_REFERENCE") != nullptr) text.replace(text.find(open) + open.size(), stands.size(), table);
  }
  if (std::getenv("DUBAN_UPDATE_REFERENCE") != nullptr) std::ofstream(reference_file()) << text;
}

TEST_CASE("every condition of the reference is read without a mistake") {
  int count = 0;
  const Parameters parameters = {{"pace_yellow", {Decimal(10), NumberUnit::any, {}}}, {"warn_workdays", {Decimal(10), NumberUnit::any, {}}}};
  for (const std::string& block : blocks(reference(), "duban")) {
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t colon = line.find(": ");
      REQUIRE_MESSAGE(colon != std::string::npos, line);
      const auto subject = std::find_if(kAllSubjects.begin(), kAllSubjects.end(), [&](SubjectKind kind) { return name_of(kind) == line.substr(0, colon); });
      REQUIRE_MESSAGE(subject != kAllSubjects.end(), line);
      const std::string condition = line.substr(colon + 2, line.find("  #") - colon - 2);
      CAPTURE(condition);
      Diagnostics found;
      (void)parse_expression(condition, {*subject, &parameters}, std::nullopt, {}, found);
      CHECK(id_line(found) == "");
      ++count;
    }
  }
  CHECK(count >= 25);
}

TEST_CASE("every rulebook of the reference is read without a mistake") {
  int count = 0;
  for (const std::string& block : blocks(reference(), "yaml")) {
    if (block.find("rules:") == std::string::npos) continue;
    const SourceText source{"README.md", block.find("version:") == std::string::npos ? "version: 1\n" + block : block};
    Diagnostics found;
    (void)parse_rulebook(source, found);
    CHECK_MESSAGE(found.empty(), render(found, {source}, Language::chinese));
    ++count;
  }
  CHECK(count >= 2);
}

}  // namespace rules_reference_test
}  // namespace duban
