// Decisions from the office's sheet.
#include <algorithm>
#include <array>
#include <deque>

#include "engine/app/filing_recorder.h"
#include "engine/app/form_filing.h"
#include "engine/app/form_words.h"
#include "engine/app/review_sheet.h"
#include "engine/base/text.h"
#include "engine/forms/filled_text.h"
#include "engine/model/life.h"

namespace duban {
namespace {

/// What may be said to a matter, and the step it is.
struct Decision {
  StepKind asked;
  Msg yes;
  StepKind on_yes;
  Msg no;
  StepKind on_no;
};
constexpr std::array<Decision, 4> kDecisions = {{
    {StepKind::report, Msg::form_accept, StepKind::accept_report, Msg::form_return, StepKind::return_report},
    {StepKind::object, Msg::form_uphold, StepKind::uphold, Msg::form_dismiss, StepKind::dismiss},
    {StepKind::request_extension, Msg::form_agree, StepKind::grant_extension, Msg::form_refuse, StepKind::refuse_extension},
    {StepKind::submit, Msg::form_agree, StepKind::close, Msg::form_refuse, StepKind::refuse_closing},
}};

std::optional<StepKind> asked_by(const Event& event, const Json& payload) {
  if (event.type == "report") return StepKind::report;
  return step_of(event.type, payload["step"].text().value_or(""));
}

class ReviewImport {
 public:
  ReviewImport(Ledger& ledger, const Envelope& envelope, const FormImportOptions& options)
      : ledger_(ledger), envelope_(envelope), options_(options), known_(ledger.last_seq()),
        history_(ledger.load_history(known_, {.texts = false, .reports = true, .links = false})), policies_(ledger, known_) {}

  FormImportResult run(const FilledForm& form, const Diagnostics& found) {
    result_.found.append(found);
    file_ = form.file;
    if (form.identity.ledger != ledger_id(ledger_)) result_.found.error(Msg::form_other_ledger, form.at, {form.file});
    else for (const FilledRow& row : form.rows) read(row);
    record();
    return result_;  // refused() is still to be asked
  }

  [[nodiscard]] bool refused() const { return !options_.partial && (result_.found.has_errors() || !result_.conflicts.empty()); }

 private:
  void read(const FilledRow& row) {
    const auto number = parse_decimal(rest_of_part(row.key.part));
    if (row.key.known_seq > known_) return result_.found.error(Msg::form_from_later, row.at, {std::to_string(row.key.known_seq), std::to_string(known_)});
    const auto entries = number ? ledger_.load_entries(std::vector{number->units()}) : std::vector<Event>();
    const Json payload = entries.empty() ? Json() : parse_json(entries.front().payload).value_or(Json());
    const auto asked = entries.empty() ? std::nullopt : asked_by(entries.front(), payload);
    const auto decision = std::find_if(kDecisions.begin(), kDecisions.end(), [&](const Decision& d) { return asked == d.asked; });
    if (decision == kDecisions.end() || subject_number(entries.front().subject) != row.key.task) return result_.found.error(Msg::form_key_broken, row.at);
    const FilledCell* word = row.find("decision");
    if (word == nullptr) return result_.found.error(Msg::form_cell_missing, row.cells.begin()->second.at, {label_arg(Msg::form_decision)});
    const bool yes = is_word(word->text, decision->yes);
    if (!yes && !is_word(word->text, decision->no)) {
      return result_.found.error(Msg::form_bad_choice, word->at, {word->text, label_arg(decision->yes), label_arg(decision->no)});
    }
    take(row, *word, yes ? decision->on_yes : decision->on_no, entries.front(), payload);
  }

  void take(const FilledRow& row, const FilledCell& word, StepKind kind, const Event& asked, const Json& payload) {
    Filing filing;
    filing.kind = kind;
    filing.task = row.key.task;
    filing.unit = payload["unit"].text().value_or("");
    filing.known_seq = row.key.known_seq;
    filing.on = options_.on;
    filing.at = word.at;
    filing.about = asked.seq;
    filing.reason = one_line(row.text("reason"));
    filing.approved_by = one_line(row.text("approved_by"));
    for (const auto& [id, head] : {std::pair("decision", Msg::form_decision), {"reason", Msg::form_decision_reason}, {"approved_by", Msg::head_approver}, {"evidence", Msg::form_evidence}}) {
      const FilledCell* cell = row.find(id);
      if (cell == nullptr) continue;
      filing.cells.emplace_back(cell->text, cell->at);
      filing.said.emplace_back(head, one_line(cell->text));
    }
    filing.report.ref = ref_of(filing.task);
    if (kind == StepKind::close) filing.kept_evidence = payload["evidence"];
    if (const std::int64_t against = decided_by(filing); against > 0) return compare(filing, against);
    if (is_whole(row, filing)) filings_.push_back(std::move(filing));
  }

  /// What its row of the table of steps asks for is there.
  bool is_whole(const FilledRow& row, Filing& filing) {
    const StepRule& rule = rule_of(filing.kind);
    const int before = result_.found.error_count();
    const auto missing = [&](Msg head) { result_.found.error(Msg::form_cell_missing, filing.at, {label_arg(head)}); };
    // A request that is granted as it was made need not be said again.
    if (rule.reason && filing.reason.empty() && filing.kind != StepKind::grant_extension) missing(Msg::form_decision_reason);
    if (rule.approval && filing.approved_by.empty()) missing(Msg::head_approver);
    if (const FilledCell* cell = row.find("evidence"); cell != nullptr && filing.kind == StepKind::close) filing.evidence = find_evidence(file_, *cell, result_.found);
    if (rule.evidence && filing.evidence.empty() && filing.kept_evidence.items().empty()) missing(Msg::form_evidence);
    return result_.found.error_count() == before;
  }

  [[nodiscard]] std::string ref_of(int id) const {
    const auto task = std::lower_bound(history_.tasks.begin(), history_.tasks.end(), id, [](const RegisteredTask& t, int wanted) { return t.id < wanted; });
    const RegisteredTask& version = history_.version_on(*task, std::nullopt);
    return history_.key_of(version) + "/" + version.ref;
  }

  /// The entry that has decided the matter, or put another in its place; 0 = it still waits.
  [[nodiscard]] std::int64_t decided_by(const Filing& filing) const {
    const auto steps = history_.steps_of(filing.task);
    for (const Step& step : steps) {
      if (step.about == filing.about && step.kind != StepKind::verify) return step.seq;
    }
    const bool reviews = filing.kind == StepKind::accept_report || filing.kind == StepKind::return_report;
    if (reviews) return 0;
    const LifeState life = history_.life_of(filing.task);
    for (const Step* now : {life.closing, life.request, life.submission, life.objection}) {
      const bool same_matter = now != nullptr && (now->kind == StepKind::close || now->kind == kind_of(filing.about));
      if (same_matter && now->seq > filing.known_seq && now->seq != filing.about) return now->seq;
    }
    return 0;
  }

  /// The step that entry `seq` is.
  [[nodiscard]] std::optional<StepKind> kind_of(std::int64_t seq) const {
    for (const Step& step : history_.steps) {
      if (step.seq == seq) return step.kind;
    }
    return std::nullopt;
  }

  /// The same decision again is no news; another one is a conflict.
  void compare(const Filing& filing, std::int64_t seq) {
    for (Event& event : ledger_.load_entries(std::vector{seq})) {
      const Json payload = parse_json(event.payload).value_or(Json());
      const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
      const bool same = step_of(event.type, text("step")) == filing.kind && (filing.reason.empty() || text("reason") == to_nfc(filing.reason)) &&
                        (filing.approved_by.empty() || text("approved_by") == to_nfc(filing.approved_by));
      if (same) ++result_.already;
      else result_.conflicts.push_back({filing.at, filing.report.ref, filing.unit, rule_of(filing.kind).word, filing.said, std::move(event)});
    }
  }

  void record() {
    FilingRecorder recorder(ledger_, policies_, envelope_);
    std::vector<std::vector<StepKind>> order;
    for (const Decision& decision : kDecisions) order.push_back({decision.on_yes, decision.on_no});
    recorder.record_in_order(filings_, order, result_.found);
    if (refused()) return;
    result_.recorded = recorder.recorded();
    result_.clock_raised = recorder.clock_raised();
    if (!options_.dry_run) recorder.keep_evidence_files();
  }

  Ledger& ledger_;
  const Envelope& envelope_;
  const FormImportOptions& options_;
  std::int64_t known_;
  History history_;
  PolicyBook policies_;
  std::string file_;
  std::deque<Filing> filings_;
  FormImportResult result_;
};

}  // namespace

FormImportResult import_review(const std::string& file, const std::string& path, const Envelope& envelope, const FormImportOptions& options) {
  Diagnostics found;
  const FilledForm form = read_form(path, "review", found);
  if (found.has_errors()) throw InputError(std::move(found));
  Ledger ledger = Ledger::open(file, Database::Access::write);
  FormImportResult result;
  ledger.write_if([&] {
    ReviewImport import(ledger, envelope, options);
    result = import.run(form, found);
    return !import.refused() && !options.dry_run;
  });
  return result;
}

}  // namespace duban
