// Reading, recording, what is said of it.
#include "cli/import_progress.h"

#include "cli/progress_line.h"
#include "engine/app/progress.h"
#include "engine/app/progress_rest.h"
#include "engine/app/progress_sheet.h"
#include "engine/files/file.h"
#include "engine/files/load_content.h"
#include "engine/files/source_lines.h"

namespace duban {
namespace {

void say_result(const Invocation& in, const ProgressResult& result, const std::string& rest) {
  const auto n = [](std::int64_t count) { return std::to_string(count); };
  const std::string passed_over = result.passed_over > 0 ? in.text(Msg::progress_passed_over, {n(result.passed_over)}) : "";
  in.say(in.text(Msg::progress_recorded, {n(result.recorded)}) + passed_over + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  if (result.left == 0) return;
  if (in.dry_run()) in.say(in.text(Msg::progress_left_dry, {n(result.left), n(result.left_rows)}));
  else in.say(in.text(Msg::progress_left, {n(result.left), n(result.left_rows), rest}));
}

/// Records the reports of `reports`; `lines` answers the lines of the file that diagnostics point at.
template <typename Lines>
int record_reports(Invocation& in, ProgressCsv& reports, const Diagnostics& found, Lines lines) {
  if (found.has_errors()) throw InputError(found, lines(found));
  ProgressLine shown(in);
  std::string rest;
  ProgressOptions options{in.has("partial"), in.dry_run(), [&](std::int64_t read) { shown.update(Msg::progress_read, read); }, true};
  if (options.partial) reports.keep_rows();
  options.on_left = [&](const std::vector<SourceRow>& left) {
    rest = write_rest(in.word(0), in.value("rest"), rest_csv(reports.head(), left, in.language()));
  };
  const ProgressResult result = record_progress(in.ledger(), reports, found, in.envelope(), options);
  shown.clear();
  in.report(result.found, lines(result.found), result.refused ? Msg::error_count : Msg::error_count_partial);
  if (result.clock_raised) in.warn(Msg::clock_raised);
  if (!result.refused) say_result(in, result, rest);
  return result.found.has_errors() ? kInputErrors : kDone;
}

}  // namespace

void check_rest_option(const Invocation& in, bool is_progress) {
  if (!in.has("rest")) return;
  const std::string rest = in.value("rest");
  if (!is_progress) throw UsageError{{Msg::usage_only_with, {"--rest", "--kind progress"}}};
  if (!in.has("partial")) throw UsageError{{Msg::usage_only_with, {"--rest", "--partial"}}};
  if (ending_of(rest) != ".csv") throw UsageError{{Msg::rest_bad_file, {rest}}};
  in.refuse_ledger_as_output(rest);
}

int import_progress(Invocation& in) {
  Diagnostics found;
  if (is_workbook(in.word(0))) {
    SheetRecords records(load_content(in.word(0)));
    found.append(records.found());
    ProgressCsv reports(records, in.word(0), found);
    return record_reports(in, reports, found, [](const Diagnostics&) { return std::vector<SourceText>(); });
  }
  TextStream text(in.word(0));
  CsvStream records(text, found);
  ProgressCsv reports(records, in.word(0), found);
  return record_reports(in, reports, found, [&](const Diagnostics& shown) { return lines_of(text, shown); });
}

}  // namespace duban
