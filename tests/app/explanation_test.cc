// Specifies that what explain says of a way to green is true: over the made-up year of the real notice what it proposes is
// recorded in a ledger, and the lamp is green. And what an answer rests on: who recorded it, which rulebook, which subject.
#include "engine/app/explanation.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "engine/document/explanation_document.h"
#include "engine/files/file.h"
#include "engine/rules/explain.h"
#include "tests/support/office.h"
#include "tests/support/read_error.h"
#include "tests/support/source_folder.h"

namespace duban {
namespace app_explanation_test {

/// The demonstration as it stood in the evening of a day: nothing after it is known.
struct YearSoFar {
  explicit YearSoFar(const std::string& day_text) : on(day(day_text)), file(folder.file("demo.db")) {
    const std::string fixture = source_folder() + "/fixtures/yuzhong-2024/";
    const Envelope start = an_envelope("2024-01-26T09:00", true);
    set_up_ledger(file, {fixture + "units.yaml", "", true}, start, false);
    SourceText source;
    const Drafts drafts = read_drafts({fixture + "tasks.yaml", ImportKind::tasks, std::nullopt, ""}, load_directory(fixture + "units.yaml"), source);
    register_drafts(file, drafts, "", start, false);
    Diagnostics found;
    std::vector<ReportInput> inputs = parse_progress_csv(load_text(fixture + "progress.csv"), found);
    std::erase_if(inputs, [&](const ReportInput& input) { return input.on > day_text || input.recorded_at.substr(0, 10) > day_text; });
    const ProgressResult result = record_progress(file, inputs, evening(on), {});
    REQUIRE(!result.found.has_errors());
  }

  [[nodiscard]] static Envelope evening(Date date) { return an_envelope(date.to_string() + "T22:00", true); }
  /// A copy in which `reports` are recorded on `date`.
  [[nodiscard]] std::string with_reports(const std::string& name, const std::vector<ReportInput>& reports, Date date) const {
    const std::string copy = folder.file(name);
    std::filesystem::copy_file(file, copy);
    const ProgressResult result = record_progress(copy, reports, evening(date), {});
    CHECK_MESSAGE(!result.found.has_errors(), render(result.found, {}, Language::english));
    return copy;
  }

  Date on;
  TempFolder folder;
  std::string file;
};

/// The report that the steps of `way` ask for, dated `date`; nothing where they ask for none.
std::optional<ReportInput> report_of(const std::string& ref, const Way& way, Date date) {
  ReportInput input;
  input.ref = ref;
  input.on = date.to_string();
  bool any = false;
  for (const WayStep& step : way.steps) {
    using Deed = WayStep::Deed;
    any = any || step.deed == Deed::report || step.deed == Deed::percent || step.deed == Deed::submit || step.deed == Deed::value || step.deed == Deed::milestone;
    if (step.percent) input.percent = Decimal(*step.percent, 2).to_short_string();
    if (step.deed == Deed::milestone) input.values.push_back({step.metric, "done", {}, "", step.target});
    if (step.deed == Deed::value) input.values.push_back({step.metric, step.value->to_string() + step.unit, {}, "", step.target});
  }
  if (!any) return std::nullopt;
  if (input.percent.empty() && input.values.empty()) input.progress = "按期推进";
  return input;
}

/// The lamps of all tasks by ref.
std::map<std::string, Lamp> lamps_of(const std::string& file, Date date) {
  Inquiry inquiry({file, date, {}, ""});
  const JudgedDay judged = inquiry.judge();
  std::map<std::string, Lamp> lamps;
  for (int row = 0; row < judged.day->task_count(); ++row) lamps[judged.day->state(row).ref()] = judged.day->lamps()[static_cast<std::size_t>(row)];
  return lamps;
}

/// Every `step`th task that is not green on `date`, with its ways.
std::map<std::string, std::vector<Way>> ways_on(const YearSoFar& year, int step) {
  Inquiry inquiry({year.file, year.on, {}, ""});
  const JudgedDay judged = inquiry.judge();
  std::map<std::string, std::vector<Way>> ways;
  for (int row = 0; row < judged.day->task_count(); row += step) {
    if (judged.day->lamps()[static_cast<std::size_t>(row)] == Lamp::green) continue;
    Explanation explanation = explain_task(*judged.day, static_cast<std::size_t>(row), Language::chinese);
    CHECK_FALSE(explanation.turns_green.empty());
    ways[explanation.ref] = std::move(explanation.ways);
  }
  return ways;
}

void check_by_doing(const char* date, int step) {
  CAPTURE(date);
  const YearSoFar year(date);
  const auto ways = ways_on(year, step);
  CHECK(ways.size() > 5);
  std::vector<ReportInput> now;
  std::map<Date, std::vector<ReportInput>> later;
  for (const auto& [ref, found] : ways) {
    CAPTURE(ref);
    REQUIRE_FALSE(found.empty());
    if (auto report = report_of(ref, found.front(), year.on)) now.push_back(*report);
    if (auto report = report_of(ref, found.front(), found.front().until)) later[found.front().until].push_back(*report);
  }
  const auto lamps = lamps_of(year.with_reports("now.db", now, year.on), year.on);
  for (const ReportInput& report : now) {
    CAPTURE(report.ref);
    CHECK(name_of(lamps.at(report.ref)) == "green");
  }
  for (const auto& [until, reports] : later) {
    CAPTURE(until.to_string());
    const auto then = lamps_of(year.with_reports(until.to_string() + ".db", reports, until), until);
    for (const ReportInput& report : reports) {
      CAPTURE(report.ref);
      CHECK(name_of(then.at(report.ref)) == "green");
    }
  }
}

TEST_CASE("what explain proposes turns the lamps of the made-up year green, on the day and on the last day it names") {
  check_by_doing("2024-07-05", 4);
  check_by_doing("2024-10-12", 5);
  check_by_doing("2024-12-31", 5);
}

TEST_CASE("an extension to the day explain names turns the lamp green, one to the day before does not") {
  const YearSoFar year("2024-07-05");
  int tried = 0;
  for (const auto& [ref, found] : ways_on(year, 9)) {
    for (const Way& way : found) {
      if (way.steps.front().deed != WayStep::Deed::extend) continue;
      CAPTURE(ref);
      std::vector<ReportInput> reports;
      if (auto report = report_of(ref, way, year.on)) reports.push_back(*report);
      const std::string name = std::to_string(++tried);
      const auto green_with = [&](Date to, const std::string& copy_name) {
        const std::string copy = year.with_reports(copy_name, reports, year.on);
        extend_deadline({copy, YearSoFar::evening(year.on), year.on}, {ref, to, "某领导", "样例"});
        return lamps_of(copy, year.on).at(ref) == Lamp::green && lamps_of(copy, way.until).at(ref) == Lamp::green;
      };
      const Date to = *way.steps.front().to;
      CHECK(green_with(to, name + ".db"));
      CHECK_FALSE(green_with(to.plus_days(-1), name + "-short.db"));
    }
    if (tried == 3) break;
  }
  CHECK(tried > 0);
}

const std::string kTwo =
    "  - {ref: \"1.1\", title: 建成学校, leads: [甲局], leaders: [李明], due: 2024-06-28, due_basis: stated, due_phrase: 6月底前}\n"
    "  - {ref: \"1.2\", title: 道路通车, leads: [乙局], leaders: [李明], due: 2024-12-31, due_basis: stated}\n";

std::string text_for(const Office& office, std::string_view as_of, const std::string& name, Language language = Language::chinese) {
  Inquiry inquiry = office.ask(as_of);
  const ExplainedSubject found = explain_by_name(inquiry, name, language);
  return explanation_text(found.explanation, found.history, language);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("an answer says which entry a value rests on, who recorded it and whether late") {
  const Office office(kTwo);
  office.progress("ref,on,percent\n1.1,2024-06-20,60\n", "2024-06-25T09:00");
  const std::string text = text_for(office, "2024-07-05", "1.1");
  CAPTURE(text);
  CHECK(has(text, "2024/1.1 建成学校，亮红灯。"));
  CHECK(has(text, "时限：通知写明“6月底前”，即 2024-06-28；没有延期。"));
  CHECK(has(text, "2024-06-28（不含）起：06-29 至 07-05 5 个工作日（周末 2 天不计）；合计 5 个工作日。"));
  CHECK(has(text, "规则来源：“督查室默认规则”（default.yaml），自台账建立起施行。"));
}

TEST_CASE("an answer tells the extension with who approved it, from which date to which") {
  const Office office(kTwo);
  extend_deadline(office.step("2024-06-20"), {"1.1", day("2024-09-30"), "某领导", "汛期停工"});
  const std::string text = text_for(office, "2024-10-12", "1.1");
  CAPTURE(text);
  CHECK(has(text, "2024-06-20 由 某领导 批准延期，从 2024-06-28 延至 2024-09-30，理由：汛期停工（第"));
  CHECK(has(text, "2024-09-30（不含）起：10-01 至 10-07 国庆节放假 7 天，10-08 至 10-11 4 个工作日，10-12（周六）调休上班；合计 5 个工作日。"));
}

TEST_CASE("a rehearsal is no rulebook in force, a later one says since when") {
  const Office office(kTwo);
  const std::string file = office.folder.write("mine.yaml", "version: 1\nname: 新规则\nrules:\n  - {id: late, when: overdue, lamp: red}\n");
  Inquiry rehearsal({office.file, day("2024-07-05"), {}, file});
  const ExplainedSubject rehearsed = explain_by_name(rehearsal, "1.1", Language::chinese);
  CHECK(rehearsed.explanation.rulebook.entry == 0);
  CHECK(has(explanation_text(rehearsed.explanation, rehearsed.history, Language::chinese), "系演练，未采用"));

  Ledger ledger = Ledger::open(office.file, Database::Access::write);
  const EventDraft adopted = adoption(PolicyKind::rulebook, load_text(file), day("2024-07-01"), false);
  ledger.write([&] { (void)ledger.append(std::vector{adopted}, an_envelope("2024-07-01T09:00", true)); });
  CHECK(has(text_for(office, "2024-07-05", "1.1"), "规则来源：“新规则”（mine.yaml），2024-07-01 起施行。"));
  CHECK(has(text_for(office, "2024-06-30", "1.1"), "自台账建立起施行"));
}

TEST_CASE("a unit or a leader is explained where rules over them exist, else that is said") {
  const Office office(kTwo);
  const std::string file = office.folder.write("mine.yaml",
                                               "version: 1\nrules:\n  - {id: u, name: 牵头逾期, for: unit, when: lead_overdue > 0, lamp: yellow, message: \"牵头逾期 {lead_overdue} 项\"}\n");
  const auto ask = [&](const std::string& name) {
    Inquiry inquiry({office.file, day("2024-07-05"), {}, file});
    return explain_by_name(inquiry, name, Language::chinese).explanation;
  };
  CHECK(ask("甲局").findings.size() == 1);
  CHECK(ask("甲区甲局").subject == "unit:甲局");
  CHECK(ask("乙局").findings.empty());
  CHECK(error_of([&] { return ask("李明"); }) == "explain-no-rules");
  CHECK(error_of([&] { return text_for(office, "2024-07-05", "甲局"); }) == "explain-no-rules");
  CHECK(error_of([&] { return ask("无此局"); }) == "ref-unknown");
}

}  // namespace app_explanation_test
}  // namespace duban
