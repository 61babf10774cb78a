// The real notice's fixture end to end, as the issue asks for it: counts, lists of two dates, verdicts.
// The verbatim notice is tested too where it lies beside the project.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <set>

#include "engine/app/import.h"
#include "tests/support/progress.h"
#include "tests/support/source_folder.h"
#include "engine/app/setup.h"
#include "engine/app/steps.h"
#include "engine/app/weekly.h"
#include "engine/app/workload.h"
#include "engine/files/file.h"
#include "engine/rules/explain.h"

namespace duban {
namespace app_fixture_test {

const std::string kFixture = source_folder() + "/fixtures/yuzhong-2024/";
const std::string kNotice = source_folder() + "/../shared/seeds/notice-2024.txt";

Envelope at(const char* time) { return {"督查室", "test", *parse_instant(time), true}; }

/// The demonstration as cli/quickstart.sh sets it up, in a folder of its own.
class Demonstration {
 public:
  Demonstration() {
    char pattern[] = "/tmp/duban-fixture-XXXXXX";
    folder_ = mkdtemp(pattern);
    file = folder_ + "/demo.db";
    const Envelope start = at("2024-01-26T09:00:00+08:00");
    set_up_ledger(file, {kFixture + "units.yaml", "", true}, start, false);
    SourceText source;
    register_drafts(file, read_drafts({kFixture + "tasks.yaml", ImportKind::tasks, std::nullopt, ""},
                                      load_directory(kFixture + "units.yaml"), source),
                    "", start, false);
    plan_quarter_checkpoints({file, start, *parse_date("2024-01-26")}, {}, false);
    Diagnostics found;
    const SourceText csv = load_text(kFixture + "progress.csv");
    inputs = parse_progress_csv(csv, found);
    const ProgressResult result = record_progress(file, inputs, at("2026-01-05T09:00"), {});
    REQUIRE(!found.has_errors());
    REQUIRE(!result.found.has_errors());
    extend("2.8", "2024-12-16", "2025-06-30");
    extend("10.10", "2024-12-18", "2025-08-31");
    extend("11.12", "2024-12-20", "2025-06-30");
  }
  ~Demonstration() { std::filesystem::remove_all(folder_); }

  [[nodiscard]] Inquiry ask(const char* as_of, KnownAt known = {}) const {
    return Inquiry({file, *parse_date(as_of), known, ""});
  }

  std::string file;
  std::vector<ReportInput> inputs;

 private:
  void extend(const char* ref, const char* on, const char* to) const {
    extend_deadline({file, at("2026-01-05T09:10"), *parse_date(on)}, {ref, *parse_date(to), "某领导", "样例"});
  }
  std::string folder_;
};

const Demonstration& demonstration() {
  static const Demonstration kDemonstration;
  return kDemonstration;
}

/// The tasks whose published values were all met, and the four that missed one.
const std::set<std::string> kMet = {"2.2",  "2.5",  "2.15", "3.2",  "3.4",  "3.6",  "4.5",   "4.26", "5.1",
                                    "5.13", "6.2",  "6.18", "7.1",  "7.5",  "8.9",  "8.10",  "9.7",  "9.10",
                                    "9.12", "9.19", "9.21", "10.1", "10.8", "10.13", "12.11"};
const std::set<std::string> kMissed = {"4.27", "5.12", "7.3", "9.15"};

void check_counts(const std::vector<TaskDraft>& tasks) {
  const std::set<std::string> groups = {"各街道", "各管委会", "各产业部门", "各相关部门", "区政府各部门", "区属各重点国企"};
  std::vector<int> sections;
  std::string section;
  std::set<std::string> leaders, units, found_groups;
  std::size_t leads = 0, supports = 0, several_leads = 0, several_leaders = 0, unsupported = 0, open_ended = 0;
  for (const TaskDraft& task : tasks) {
    if (task.section != section) sections.push_back(0);
    section = task.section;
    ++sections.back();
    leaders.insert(task.leaders.begin(), task.leaders.end());
    for (const auto* names : {&task.leads, &task.supports}) {
      for (const std::string& name : *names) (groups.contains(name) ? found_groups : units).insert(name);
    }
    leads += task.leads.size();
    supports += task.supports.size();
    several_leads += task.leads.size() > 1 ? 1 : 0;
    several_leaders += task.leaders.size() > 1 ? 1 : 0;
    unsupported += task.supports.empty() ? 1 : 0;
    open_ended += task.open_ended ? 1 : 0;
  }
  CHECK(sections == std::vector<int>{5, 21, 9, 28, 13, 19, 11, 11, 21, 24, 20, 12});
  CHECK(leaders.size() == 15);
  CHECK(units.size() == 70);
  CHECK(found_groups == groups);
  CHECK(leads == 248);
  CHECK(supports == 519);
  CHECK(several_leads == 36);
  CHECK(several_leaders == 19);
  CHECK(unsupported == 21);
  CHECK(open_ended == 6);
}

TEST_CASE("the fixture's tasks have the real notice's counts") {
  SourceText source;
  const Drafts drafts = read_drafts({kFixture + "tasks.yaml", ImportKind::tasks, std::nullopt, ""},
                                    load_directory(kFixture + "units.yaml"), source);
  CHECK(drafts.found.empty());
  check_counts(drafts.tasks);
}

TEST_CASE("the published notice is read whole") {
  if (!std::filesystem::exists(kNotice)) {
    MESSAGE("skipped: the published notice is not beside the project");
    return;
  }
  SourceText source;
  const Directory directory = load_directory(kFixture + "units.yaml");
  const Drafts notice = read_drafts({kNotice, ImportKind::notice, std::nullopt, ""}, directory, source);
  CHECK(!notice.found.has_errors());
  check_counts(notice.tasks);

  // The fixture's facts are those of the notice.
  const Drafts facts = read_drafts({kFixture + "tasks.yaml", ImportKind::tasks, std::nullopt, ""}, directory, source);
  REQUIRE(facts.tasks.size() == notice.tasks.size());
  for (std::size_t i = 0; i < facts.tasks.size(); ++i) {
    CAPTURE(facts.tasks[i].ref);
    CHECK(facts.tasks[i].ref == notice.tasks[i].ref);
    CHECK(facts.tasks[i].leaders == notice.tasks[i].leaders);
    CHECK(facts.tasks[i].leads == notice.tasks[i].leads);
    CHECK(facts.tasks[i].supports == notice.tasks[i].supports);
    CHECK(facts.tasks[i].open_ended == notice.tasks[i].open_ended);
    CHECK(facts.tasks[i].due == notice.tasks[i].due);
  }
}

TEST_CASE("the published notice gives the same drafts from its word processor file as from its text") {
  const std::string docx = kNotice.substr(0, kNotice.size() - 3) + "docx";
  if (!std::filesystem::exists(docx)) {
    MESSAGE("skipped: the published notice is not beside the project");
    return;
  }
  SourceText source;
  const Directory directory = load_directory(kFixture + "units.yaml");
  const Drafts text = read_drafts({kNotice, ImportKind::notice, std::nullopt, ""}, directory, source);
  const Drafts packed = read_drafts({docx, ImportKind::notice, std::nullopt, ""}, directory, source);
  REQUIRE(packed.tasks.size() == 194);
  CHECK(packed.tasks == text.tasks);
}

TEST_CASE("every phrase of a target is a piece of its task's text") {
  if (!std::filesystem::exists(kNotice)) return;
  SourceText source;
  for (const TaskDraft& task : read_drafts({kNotice, ImportKind::notice, std::nullopt, ""}, Directory(), source).tasks) {
    for (const Target& target : task.targets) {
      CAPTURE(task.ref);
      CAPTURE(target.phrase);
      CHECK(task.text.find(target.phrase) != std::string::npos);
    }
  }
}

TEST_CASE("parts through a group are counted apart") {
  Inquiry inquiry = demonstration().ask("2024-07-05");
  const WorkloadUnit commerce = make_workload(inquiry, "区商务委").units.at(0);
  CHECK(commerce.lead == 13);
  CHECK(commerce.support == 19);
  const WorkloadUnit street = make_workload(inquiry, "解放碑街道").units.at(0);
  CHECK(street.lead == 11);
  CHECK(street.lead_via_group == 11);
  CHECK(street.support == 60);
  CHECK(street.support_via_group == 53);
}

TEST_CASE("the list of July has something to show") {
  Inquiry inquiry = demonstration().ask("2024-07-05");
  const WeeklyList list = make_weekly(inquiry);
  CHECK(list.items.size() >= 10);
  CHECK(list.week == "2024-W27");
  CHECK(list.demo);
}

TEST_CASE("in January the four tasks that missed a published value are overdue, those that met all are not") {
  Inquiry inquiry = demonstration().ask("2025-01-03");
  const WeeklyList list = make_weekly(inquiry);
  std::set<std::string> overdue;
  for (const WeeklyItem& item : list.items) {
    if (item.kind == WeeklyKind::task) overdue.insert(item.ref);
    if (item.kind != WeeklyKind::duty) {
      CAPTURE(item.ref);
      CHECK(!kMet.contains(item.ref));
    }
  }
  for (const std::string& ref : kMissed) CHECK(overdue.contains(ref));
  for (const char* extended : {"2.8", "10.10", "11.12"}) CHECK(!overdue.contains(extended));
}

TEST_CASE("explain names the number or milestone that was missed") {
  struct Row {
    std::string ref;
    std::string metric;
    std::string reason;
  };
  const Row rows[] = {{"4.27", "盘活闲置楼宇", "实际 12.9万平方米，目标 30万平方米，差 17.1万平方米"},
                      {"7.3", "建成研学基地", "实际 2个，目标 3个，差 1个"},
                      {"9.15", "新认定国家高新技术企业", "实际 80家，目标 90家，差 10家"},
                      {"5.12", "泛华大厦完成装修投用", "报送为未完成"}};
  Inquiry inquiry = demonstration().ask("2025-01-03");
  const JudgedDay judged = inquiry.judge();
  for (const Row& row : rows) {
    CAPTURE(row.ref);
    const RegisteredTask& task = find_task(inquiry.history(), row.ref);
    for (int i = 0; i < judged.day->task_count(); ++i) {
      if (judged.day->state(i).task->id != task.id) continue;
      const Explanation explanation = explain_task(*judged.day, i, Language::chinese);
      bool named = false;
      for (const ExplainedFinding& finding : explanation.findings) {
        named = named || finding.message == row.metric + "：" + row.reason;
      }
      CHECK(named);
    }
  }
}

TEST_CASE("the made-up year is as rich as the tests need it") {
  const Demonstration& demo = demonstration();
  std::set<std::string> reported;
  int back_dated = 0;
  for (const ReportInput& input : demo.inputs) {
    reported.insert(input.ref);
    back_dated += input.on != input.recorded_at.substr(0, 10) ? 1 : 0;
    CHECK(input.recorded_at >= "2024-02-01");
    CHECK(input.on <= "2024-12-31");
  }
  CHECK(194 - reported.size() == 20);
  CHECK(back_dated == 5);
  for (const auto* refs : {&kMet, &kMissed}) {
    for (const std::string& ref : *refs) CHECK(reported.contains(ref));
  }
  std::set<std::string> late;
  for (const char* date : {"2024-04-05", "2024-05-10", "2024-07-05", "2024-08-30", "2024-10-11", "2024-11-29"}) {
    Inquiry inquiry = demo.ask(date);
    for (const WeeklyItem& item : make_weekly(inquiry).items) late.insert(item.ref);
  }
  CHECK(late.size() >= 30);
}

TEST_CASE("a ledger with tasks and no report shows no green lamp") {
  Inquiry inquiry = demonstration().ask("2024-07-05", {parse_instant("2024-01-27"), std::nullopt});
  REQUIRE(inquiry.history().reports.empty());
  for (const char* date : {"2024-01-26", "2024-07-05", "2025-01-03"}) {
    Inquiry asked = demonstration().ask(date, {parse_instant("2024-01-27"), std::nullopt});
    const WeeklyTotals totals = make_weekly(asked).totals;
    CHECK(totals.total == 194);
    CHECK(totals.lamps[static_cast<std::size_t>(Lamp::green)] == 0);
  }
}

}  // namespace app_fixture_test
}  // namespace duban
