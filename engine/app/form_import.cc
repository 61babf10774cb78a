// A run: forms read, their filings compared with the ledger, the good ones recorded.
#include "engine/app/form_import.h"

#include <algorithm>
#include <deque>

#include "engine/app/filing_check.h"
#include "engine/app/filing_recorder.h"
#include "engine/app/form_words.h"
#include "engine/model/life.h"

namespace duban {
namespace {

class FormImport {
 public:
  FormImport(Ledger& ledger, const Envelope& envelope, const FormImportOptions& options)
      : ledger_(ledger), envelope_(envelope), options_(options), known_(ledger.last_seq()),
        history_(ledger.load_history(known_, {.texts = false, .reports = true, .links = false})), policies_(ledger, known_),
        directory_(policies_.on(date_in_china(envelope.now)).directory()), check_(ledger, history_, directory_, envelope) {}

  FormImportResult run(const std::vector<FilledForm>& forms, const Diagnostics& found) {
    result_.found.append(found);
    for (const FilledForm& form : forms) {
      if (!is_of_ledger(form)) continue;
      for (Filing& filing : read_filings(form, options_.on, result_.found)) take(std::move(filing));
    }
    record();
    return result_;  // refused() is still to be asked
  }

  /// Nothing of it may stay.
  [[nodiscard]] bool refused() const { return !options_.partial && (result_.found.has_errors() || !result_.conflicts.empty()); }

 private:
  bool is_of_ledger(const FilledForm& form) {
    const std::string id = ledger_id(ledger_);
    if (form.identity.ledger != id) {
      result_.found.error(Msg::form_other_ledger, form.at, {form.file});
      return false;
    }
    for (const FilledRow& row : form.rows) {
      if (row.key.known_seq <= known_) continue;
      result_.found.error(Msg::form_from_later, row.at, {std::to_string(row.key.known_seq), std::to_string(known_)});
      return false;
    }
    return true;
  }

  void take(Filing filing) {
    const RegisteredTask* task = check_.task_of(filing);
    if (task == nullptr) return result_.found.error(Msg::form_key_broken, filing.at);
    // A unit may have another name since; the directory knows it by both.
    filing.unit = filing.plan.unit = filing.report.unit = directory_.resolve(filing.unit).value_or(filing.unit);
    Diagnostics mine;
    filing.report.ref = check_.name_of(*task);
    if (filing.kind == StepKind::report) check_.make_report(filing, *task, mine);
    if (!mine.has_errors() && check_.is_recorded(filing)) {
      ++result_.already;
      return;
    }
    const std::int64_t against = options_.take_form ? 0 : check_.conflict_of(filing, *task);
    if (against > 0) return add_conflict(filing, against);
    result_.found.append(mine);
    if (!mine.has_errors() && !is_there_twice(filing)) filings_.push_back(std::move(filing));
  }

  void add_conflict(const Filing& filing, std::int64_t seq) {
    for (Event& event : ledger_.load_entries(std::vector{seq})) {
      result_.conflicts.push_back({filing.at, filing.report.ref, filing.unit, rule_of(filing.kind).word, filing.said, std::move(event)});
    }
  }

  /// Two forms of one run may hold the same; when they say different things of one day, neither is the right one. A task has one
  /// plan and one request at a time, whichever of its units files it.
  bool is_there_twice(const Filing& filing) {
    const bool own = filing.kind == StepKind::acknowledge || filing.kind == StepKind::object || filing.kind == StepKind::report;
    for (const Filing& other : filings_) {
      if (other.kind != filing.kind || other.task != filing.task || other.on != filing.on || (own && other.unit != filing.unit)) continue;
      if (other.said == filing.said && other.evidence.size() == filing.evidence.size()) ++result_.already;
      else result_.found.error(Msg::form_filed_twice, filing.at, {other.at.file + " " + other.at.cell});
      return true;
    }
    return false;
  }

  void record() {
    static const std::vector<std::vector<StepKind>> kOrder = {{StepKind::acknowledge}, {StepKind::object}, {StepKind::plan}, {StepKind::report},
                                                              {StepKind::request_extension}, {StepKind::submit}};
    FilingRecorder recorder(ledger_, policies_, envelope_);
    recorder.record_in_order(filings_, kOrder, result_.found);
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
  const Directory& directory_;
  FilingCheck check_;
  std::deque<Filing> filings_;
  FormImportResult result_;
};

}  // namespace

FormImportResult import_forms(const std::string& file, const std::vector<std::string>& files, const Envelope& envelope, const FormImportOptions& options) {
  Diagnostics found;
  std::vector<FilledForm> forms;
  for (const std::string& path : files) {
    Diagnostics mine;
    FilledForm form;
    try {
      form = read_form(path, "unit", mine);
    } catch (const InputError& unreadable) {
      mine.append(unreadable.found());
    }
    found.append(mine);
    if (!mine.has_errors()) forms.push_back(std::move(form));
  }
  Ledger ledger = Ledger::open(file, Database::Access::write);
  FormImportResult result;
  ledger.write_if([&] {
    FormImport import(ledger, envelope, options);
    result = import.run(forms, found);
    return !import.refused() && !options.dry_run;
  });
  return result;
}

}  // namespace duban
