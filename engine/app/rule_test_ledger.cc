// Entering a test: policy and tasks when the notice begins, then what happens in order of time.
#include "engine/app/rule_test_ledger.h"

#include <algorithm>
#include <span>

#include "engine/app/import.h"
#include "engine/app/progress_checker.h"
#include "engine/app/review_steps.h"
#include "engine/app/setup.h"
#include "engine/app/succession.h"
#include "engine/directory/directory_yaml.h"
#include "engine/ledger/hash.h"

namespace duban {
namespace {

constexpr const char* kClerk = "督查员";

/// As keep_evidence describes a file, for one that need not be there.
Json described(const std::string& name) {
  return Json::object().set("name", name).set("digest", to_hex(digest_of(name))).set("bytes", name.size());
}

Json described(const std::vector<std::string>& names) {
  Json evidence = Json::array();
  for (const std::string& name : names) evidence.push(described(name));
  return evidence;
}

class RuleTestLedgerMaker {
 public:
  RuleTestLedgerMaker(const RuleTestFile& file, const RuleTest& test, Ledger& ledger, Diagnostics& found)
      : file_(file), test_(test), ledger_(ledger), found_(found) {}

  /// Policy and tasks.
  void begin() {
    const Date start = test_.drafts.notice.start();
    const Instant begins{*parse_instant(start.to_string() + "T00:00")};
    std::vector<EventDraft> events{adoption(PolicyKind::rulebook, file_.rulebook_text, start, true)};
    for (const SourceText& calendar : file_.calendars) events.push_back(adoption(PolicyKind::calendar, calendar, start, true));
    const SourceText directory{"units.yaml", write_directory_yaml(test_.directory)};
    if (!test_.directory.empty() || !test_.directory.leaders().empty()) events.push_back(adoption(PolicyKind::directory, directory, start, true));
    for (EventDraft& event : registration(test_.drafts, 1)) events.push_back(std::move(event));
    (void)ledger_.append(events, envelope(begins));
    (void)follow_directories(ledger_, envelope(begins));
  }

  /// What happens then.
  void go_on(PolicyBook& policies) {
    std::span<const Happening> left(test_.happenings);
    while (!left.empty() && !found_.has_errors()) {
      const auto is_report = [](const Happening& h) { return std::holds_alternative<EvidencedReport>(h.what); };
      const auto reports = static_cast<std::size_t>(std::find_if_not(left.begin(), left.end(), is_report) - left.begin());
      if (reports > 0) record_reports(left.first(reports), policies);
      else record_step(left.front(), policies);
      left = left.subspan(std::max<std::size_t>(reports, 1));
    }
  }

 private:
  [[nodiscard]] static Envelope envelope(Instant now) { return {kClerk, kClerk, now, true}; }

  /// `found` at the place in the test's file that it is about.
  void refuse(const Happening& happening, const Diagnostics& found) {
    for (const Diagnostic& d : found.items()) {
      const YamlNode* about = happening.node.find(d.at.cell);
      if (about == nullptr && d.at.cell == "metric") about = happening.node.find("value");
      if (about == nullptr) about = &happening.node;
      const Place at{file_.source.name, about->line, about->column, ""};
      if (d.severity == Severity::error) found_.error(d.message.id, at, d.message.args);
      else found_.warning(d.message.id, at, d.message.args);
    }
  }

  void record_reports(std::span<const Happening> happenings, PolicyBook& policies) {
    const History history = ledger_.load_history(ledger_.last_seq(), {.texts = false, .reports = false, .links = false});
    std::vector<ReportDraft> drafts;
    for (const Happening& happening : happenings) {
      const auto& report = std::get<EvidencedReport>(happening.what);
      ReportInput input = report.input;
      input.evidence = report.evidence;
      const Envelope now = envelope(happening.recorded);
      Diagnostics mine;
      ReportDraft draft;
      ProgressChecker(history, policies.on(happening.on).directory(), now).check(input, draft, mine);
      draft.recorded_at = happening.recorded;
      if (!report.evidence.empty()) draft.evidence = described(report.evidence);
      refuse(happening, mine);
      drafts.push_back(std::move(draft));
    }
    if (found_.has_errors()) return;
    try {
      (void)ledger_.append(std::span<const ReportDraft>(drafts), envelope(happenings.back().recorded));
    } catch (const InputError& error) {
      refuse(happenings.front(), error.found());
    }
  }

  void record_step(const Happening& happening, PolicyBook& policies) {
    try {
      const History history = ledger_.load_history(ledger_.last_seq());
      const std::vector<EventDraft> events = entries_of(happening, history, policies);
      (void)ledger_.append(events, envelope(happening.recorded));
    } catch (const InputError& error) {
      refuse(happening, error.found());
    }
  }

  std::vector<EventDraft> entries_of(const Happening& happening, const History& history, PolicyBook& policies) {
    const StepContext context{ledger_.file(), envelope(happening.recorded), happening.on, true};
    if (const auto* step = std::get_if<StepInput>(&happening.what)) {
      StepInput input = *step;
      if (!input.evidence.empty()) input.kept_evidence = described(input.evidence);
      input.evidence.clear();
      StepOutcome outcome;
      return {make_step(policies, history, context, input, outcome)};
    }
    if (const auto* review = std::get_if<ReportReview>(&happening.what)) {
      return {make_review(ledger_, history, context.on, reviewed(*review, history, context.on), review->accept, review->reason)};
    }
    if (const auto* plan = std::get_if<DatePlan>(&happening.what)) {
      return plan->checkpoints ? make_quarter_checkpoints(history, context.on, {plan->ref}, false) : make_confirmations(history, context.on, {plan->ref});
    }
    if (const auto* filed = std::get_if<PlanFiled>(&happening.what)) return {make_plan(history, context.on, filed->ref, filed->plan, nullptr)};
    if (const auto* transfer = std::get_if<TransferRequest>(&happening.what)) {
      TransferOutcome outcome;
      return {make_transfer(ledger_, history, context, *transfer, outcome)};
    }
    return make_links(history, {}, context.on, {std::get<LinkRequest>(happening.what)});
  }

  /// The entry of the report that is meant.
  [[nodiscard]] static std::int64_t reviewed(const ReportReview& review, const History& history, Date on) {
    const int id = find_task(history, review.ref).id;
    const Report* last = nullptr;
    for (const Report& report : history.reports) {
      const bool meant = review.dated ? report.on == *review.dated : report.on <= on;
      if (report.task == id && meant && (last == nullptr || report.seq > last->seq)) last = &report;
    }
    if (last == nullptr) throw InputError(Msg::rule_test_no_report, {}, {review.ref, review.dated.value_or(on).to_string()});
    return last->seq;
  }

  const RuleTestFile& file_;
  const RuleTest& test_;
  Ledger& ledger_;
  Diagnostics& found_;
};

}  // namespace

RuleTestLedger::RuleTestLedger(const RuleTestFile& file, const RuleTest& test, Diagnostics& found)
    : ledger_(Ledger::in_memory()), start_(test.drafts.notice.start()) {
  ledger_.write([&] {
    RuleTestLedgerMaker maker(file, test, ledger_, found);
    maker.begin();
    policies_.emplace(ledger_, ledger_.last_seq());
    maker.go_on(*policies_);
  });
}

}  // namespace duban
