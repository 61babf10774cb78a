// Files of rule tests: the policy they are for, the tasks of each test, defaults for what is not said.
#include "engine/app/rule_test_file.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "engine/app/directory_steps.h"
#include "engine/app/rule_test_reader.h"
#include "engine/app/shipped.h"
#include "engine/app/succession.h"
#include "engine/base/text.h"
#include "engine/files/file.h"
#include "engine/notice/tasks_yaml.h"

namespace duban {
namespace {

constexpr std::size_t kMostBytes = std::size_t{4} << 20U;
constexpr std::size_t kMostTests = 2000;
constexpr std::size_t kMostTasks = 100;
constexpr std::string_view kDefaultLead = "甲局";

YamlNode scalar_like(const YamlNode& at, std::string_view text) {
  YamlNode node;
  node.kind = YamlNode::Kind::scalar;
  node.scalar = text;
  node.line = at.line;
  node.column = at.column;
  return node;
}

void add_pair(YamlNode& map, std::string_view key, YamlNode value) { map.pairs.emplace_back(scalar_like(map, key), std::move(value)); }

/// The earliest year that a date anywhere in `node` names.
void find_first_year(const YamlNode& node, std::optional<int>& year) {
  if (const auto date = parse_date(node.scalar); node.is_scalar() && date && (!year || date->year() < *year)) year = date->year();
  for (const YamlNode& item : node.items) find_first_year(item, year);
  for (const auto& [key, value] : node.pairs) find_first_year(value, year);
}

class RuleTestReader {
 public:
  RuleTestReader(const std::string& path, const SourceText& rulebook, Diagnostics& found, std::vector<SourceText>& sources)
      : path_(path), rulebook_(rulebook), found_(found), sources_(sources) {}

  RuleTestFile read() {
    if (!load()) return std::move(file_);
    const YamlNode root = parse_yaml(file_.source, found_);
    if (found_.has_errors()) return std::move(file_);
    YamlReader reader(root, path_, found_);
    if (!reader.check_keys({"rulebook", "calendar", "directory", "tests"})) return std::move(file_);
    const bool usable = read_rulebook(reader);
    read_calendars(reader);
    read_directory_file(reader);
    const YamlNode* tests = reader.list("tests", true);
    if (tests == nullptr || !usable || !within_limit(*tests, "tests", kMostTests, path_, found_)) return std::move(file_);
    if (tests->items.empty()) found_.error(Msg::rule_test_none, reader.place(*tests));
    for (const YamlNode& node : tests->items) read_test(node);
    return std::move(file_);
  }

 private:
  bool load() {
    file_.source = load_text(path_);
    sources_.push_back(file_.source);
    if (file_.source.text.size() <= kMostBytes) return true;
    found_.error(Msg::file_too_large, {path_, 0, 0, ""}, {path_, "4 MiB"});
    return false;
  }

  /// The file that `node` names, beside this one; mistakes stand where it is named.
  std::optional<std::string> file_at(const YamlNode& node) {
    if (!node.is_scalar()) {
      found_.error(Msg::yaml_expected_text, place(node), {node.scalar});
      return std::nullopt;
    }
    const std::string path = (std::filesystem::path(path_).parent_path() / std::filesystem::path(node.scalar)).lexically_normal().string();
    try {
      expect_file(path);
      return path;
    } catch (const InputError& error) {
      for (const Diagnostic& d : error.found().items()) found_.error(d.message.id, place(node), d.message.args);
    }
    return std::nullopt;
  }

  /// False when there is no rulebook to hold the tests against.
  bool read_rulebook(YamlReader& reader) {
    file_.rulebook_text = rulebook_;
    const YamlNode* named = reader.node().find("rulebook");
    if (named != nullptr && !named->is_null()) {
      const auto path = file_at(*named);
      if (!path) return false;
      file_.rulebook_text = load_text(*path);
    }
    sources_.push_back(file_.rulebook_text);
    Diagnostics mine;
    file_.rulebook = parse_rulebook(file_.rulebook_text, mine);
    found_.append(mine);
    return !mine.has_errors();
  }

  void read_calendars(YamlReader& reader) {
    file_.calendars = shipped_calendars();
    const YamlNode* named = reader.node().find("calendar");
    if (named == nullptr || named->is_null()) return;
    const std::vector<YamlNode> one{*named};
    for (const YamlNode& node : named->is_list() ? named->items : one) {
      const auto path = file_at(node);
      if (!path) continue;
      file_.calendars.push_back(load_text(*path));
      sources_.push_back(file_.calendars.back());
      (void)parse_calendar_year(file_.calendars.back(), found_);
    }
  }

  void read_directory_file(YamlReader& reader) {
    const YamlNode* named = reader.node().find("directory");
    if (named == nullptr || named->is_null()) return;
    const auto path = file_at(*named);
    if (!path) return;
    try {
      DirectoryFile directory = load_directory_file(*path);
      found_.append(directory.found);
      sources_.insert(sources_.end(), directory.sources.begin(), directory.sources.end());
      directory_ = std::move(directory.directory);
    } catch (const InputError& error) {
      found_.append(error.found());
      sources_.insert(sources_.end(), error.sources().begin(), error.sources().end());
    }
  }

  [[nodiscard]] Place place(const YamlNode& node) const { return {path_, node.line, node.column, ""}; }

  void read_test(const YamlNode& node) {
    YamlReader reader(node, path_, found_);
    if (!reader.check_keys({"name", "notice", "tasks", "units", "groups", "leaders", "links", "reports", "steps", "expect"})) return;
    RuleTest test;
    test.at = place(node);
    test.name = reader.text("name", true).value_or("");
    const auto [old, fresh] = names_.emplace(test.name, node.line);
    if (!fresh && !test.name.empty()) found_.error(Msg::rule_test_name_twice, place(*node.find("name")), {test.name, std::to_string(old->second)});
    test.directory = directory_of(node);
    read_tasks(node, reader, test);
    const YamlNode* expect = node.find("expect");
    if (expect == nullptr || expect->is_null() || (expect->is_list() && expect->items.empty())) {
      found_.error(Msg::rule_test_no_expect, test.at, {test.name});
    }
    if (!test.drafts.tasks.empty()) {  // else every ref would be unknown
      read_happenings(node, path_, test, found_);
      read_expectations(node, path_, file_.rulebook, test, found_);
    }
    file_.tests.push_back(std::move(test));
  }

  /// The directory of the test itself, else that of the file.
  Directory directory_of(const YamlNode& node) {
    YamlNode map;
    map.kind = YamlNode::Kind::map;
    map.line = node.line;
    map.column = node.column;
    for (const char* key : {"units", "groups", "leaders"}) {
      if (const YamlNode* list = node.find(key)) add_pair(map, key, *list);
    }
    if (map.pairs.empty()) return directory_.value_or(Directory());
    if (directory_) found_.error(Msg::rule_test_directory_twice, place(map.pairs.front().second));
    if (map.find("units") == nullptr) {
      YamlNode none = scalar_like(node, "");
      none.kind = YamlNode::Kind::list;
      add_pair(map, "units", std::move(none));
    }
    return read_directory(map, path_, found_);
  }

  void read_tasks(const YamlNode& node, YamlReader& reader, RuleTest& test) {
    const Notice notice = notice_of(node, reader);
    const YamlNode* tasks = reader.list("tasks");
    if (tasks == nullptr || tasks->items.empty()) {
      found_.error(Msg::rule_test_no_tasks, test.at, {test.name});
      return;
    }
    if (!within_limit(*tasks, "tasks", kMostTasks, path_, found_)) return;
    YamlNode whole = *tasks;
    for (YamlNode& task : whole.items) fill_in(task, test.directory);
    test.drafts = read_task_list(whole, notice, path_, test.directory);
    found_.append(test.drafts.found);
    name_as_of(test.drafts, test.directory, notice.start());
  }

  /// What is not said of a task: who leads, what it is called; a date written is stated.
  static void fill_in(YamlNode& task, const Directory& directory) {
    if (!task.is_map()) return;
    const std::string_view lead = directory.units().empty() ? kDefaultLead : std::string_view(directory.units().front().name);
    if (task.find("leads") == nullptr) add_pair(task, "leads", scalar_like(task, lead));
    if (task.find("title") == nullptr && task.find("text") == nullptr) add_pair(task, "title", scalar_like(task, "测试事项"));
    if (task.find("due") != nullptr && task.find("due_basis") == nullptr) add_pair(task, "due_basis", scalar_like(task, "stated"));
  }

  /// Of the year that the test's first date lies in, unless it says another one.
  Notice notice_of(const YamlNode& node, YamlReader& reader) {
    Notice notice;
    std::optional<int> year;
    for (const char* key : {"tasks", "reports", "steps", "expect"}) {
      if (const YamlNode* part = node.find(key)) find_first_year(*part, year);
    }
    notice.year = year.value_or(2024);
    if (const YamlNode* given = reader.map("notice")) {
      YamlReader of(*given, path_, found_);
      if (of.check_keys({"key", "title", "number", "date", "year"})) {
        notice.date = read_test_date(of, "date", found_);
        notice.year = notice.date ? notice.date->year() : notice.year;
        if (const auto stated = of.integer("year")) notice.year = static_cast<int>(std::clamp(*stated, 0L, 9999L));
        notice.key = of.text("key").value_or("");
        notice.title = of.text("title").value_or("");
        notice.number = of.text("number").value_or("");
      }
    }
    if (notice.year < 1949 || notice.year > 2200) {
      found_.error(Msg::calendar_bad_year, place(node), {std::to_string(notice.year)});
      notice.year = 2024;
    }
    if (notice.key.empty()) notice.key = std::to_string(notice.year);
    return notice;
  }

  const std::string& path_;
  const SourceText& rulebook_;
  Diagnostics& found_;
  std::vector<SourceText>& sources_;
  RuleTestFile file_;
  std::optional<Directory> directory_;
  std::map<std::string, int> names_;
};

}  // namespace

RuleTestFile read_rule_tests(const std::string& path, const SourceText& rulebook, Diagnostics& found, std::vector<SourceText>& sources) {
  return RuleTestReader(path, rulebook, found, sources).read();
}

}  // namespace duban
