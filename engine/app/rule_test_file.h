// A file of rule tests as read: small ledgers in words, and what the rules must say of them on which days.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/app/filed_plan.h"
#include "engine/app/life_steps.h"
#include "engine/app/progress.h"
#include "engine/app/link_steps.h"
#include "engine/app/transfer.h"
#include "engine/base/yaml.h"
#include "engine/directory/directory.h"
#include "engine/model/drafts.h"
#include "engine/model/rule_test.h"
#include "engine/rules/rulebook.h"

namespace duban {

/// The clerk's word on a report: the last one made by the day, or that of `dated`.
struct ReportReview {
  std::string ref;
  bool accept = false;
  std::string reason;
  std::optional<Date> dated = {};
};
/// The clerk stands by the implied date of a task, or proposes the quarters' ends as checkpoints.
struct DatePlan {
  std::string ref;
  bool checkpoints = false;
};
struct PlanFiled {
  std::string ref;
  FiledPlan plan;
};
struct EvidencedReport {
  ReportInput input;
  std::vector<std::string> evidence;  // names of files, which need not be there
};

/// Something that happens to a task of a test, entered in the ledger at `recorded`.
struct Happening {
  Instant recorded;
  Date on;
  YamlNode node;  // where it stands
  std::variant<EvidencedReport, StepInput, ReportReview, DatePlan, PlanFiled, TransferRequest, LinkRequest> what;
};

/// What is expected of one subject on a day.
struct Expectation {
  SubjectKind subject = SubjectKind::task;  // a task also for its targets
  std::string name;                         // as the test has it
  std::string ref;                          // of the task; of a party its name
  int target = 0;                           // counted from 1; 0 = the task with all its targets
  TestedPart part{};
  std::vector<std::string> wanted;          // lamp, ids of rules, messages, `rule date`
};

struct ExpectedDay {
  Date on;
  std::optional<Instant> known_at;  // what was recorded by then; none = all
  std::vector<Expectation> expectations;
};

struct RuleTest {
  std::string name;
  Place at;
  Directory directory;
  Drafts drafts;
  std::vector<Happening> happenings;  // in the order in which they are recorded
  std::vector<ExpectedDay> days;
};

struct RuleTestFile {
  SourceText source;
  SourceText rulebook_text;
  Rulebook rulebook;
  std::vector<SourceText> calendars;  // shipped, then those of the file
  std::vector<RuleTest> tests;
};

/// The tests in the file at `path`; `rulebook` is used where it names none. With errors in `found` the file is not to be
/// used; `sources` gets the texts that places point into. Throws InputError when a file cannot be read as text.
[[nodiscard]] RuleTestFile read_rule_tests(const std::string& path, const SourceText& rulebook, Diagnostics& found,
                                           std::vector<SourceText>& sources);

}  // namespace duban
