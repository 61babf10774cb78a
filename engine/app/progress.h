// Progress reports: one by `log`, many from progress.csv. All are checked before any is recorded.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/files/csv_stream.h"
#include "engine/ledger/ledger.h"

namespace duban {

/// A value as written: which metric, what amount (or done / not done).
struct ReportedValue {
  std::string metric;
  std::string value;
  Place at;
  std::string metric_cell = {};  // of a workbook; `at` is the value's
  int target = -1;  // its number, where that is known: metrics of one name are told apart by it
};

/// A row as it stood in the file, and what is wrong with it.
struct SourceRow {
  CsvRecord record;
  std::vector<Message> errors = {};
};

/// A report as written, before it is checked. Empty texts were not given.
struct ReportInput {
  std::string ref;
  std::string on;
  std::string unit;
  std::string percent;
  std::vector<ReportedValue> values;
  std::string progress;
  std::string problem;
  std::string cause;
  std::string next;
  std::string ask;
  std::vector<std::string> evidence;
  std::string recorded_at;
  Place at;
  std::vector<std::pair<std::string, std::string>> cells = {};  // of a workbook: which cell a field stood in
  std::vector<SourceRow> rows = {};  // where the source keeps them
  bool unreadable = false;           // a row of it could not be read, which the source has told
};

/// The place of the field `field` ("percent") of `input`: its cell where it comes from a workbook.
[[nodiscard]] Place place_of(const ReportInput& input, const char* field);

/// Reports one after another, from a file or at hand.
class ReportSource {
 public:
  virtual ~ReportSource() = default;
  /// Makes `input` the next report; false at the end.
  [[nodiscard]] virtual bool next(ReportInput& input) = 0;
  /// The input may state when its reports were recorded.
  [[nodiscard]] virtual bool states_recording_times() const = 0;
  /// The reading stopped at a mistake: nothing is known of what stood behind it.
  [[nodiscard]] virtual bool ended_early() const { return false; }
};

/// True when `names` are the heads of a progress table: those that every one must have are among them.
[[nodiscard]] bool is_progress_head(const std::vector<std::string>& names);

/// True for the head of the column that says what is wrong with a row, of a file to mend. What stands in it is not read.
[[nodiscard]] bool is_error_head(const std::string& name);

/// The reports of a progress.csv or of a sheet like it, rows of one report joined. Heads in English or Chinese, in any order.
class ProgressCsv : public ReportSource {
 public:
  /// Reads the head: what is wrong with it stands in `found`, and there are no reports then. All three must
  /// outlive the source; `name` stands in places.
  ProgressCsv(RecordSource& records, std::string name, Diagnostics& found);
  [[nodiscard]] bool next(ReportInput& input) override;
  [[nodiscard]] bool states_recording_times() const override { return columns_[kRecordedAt] >= 0; }
  [[nodiscard]] bool ended_early() const override { return records_.ended_early(); }
  /// From now on reports keep the rows they are made of.
  void keep_rows() { keeps_rows_ = true; }
  /// The head as it stands in the file.
  [[nodiscard]] const std::vector<std::string>& head() const { return head_; }

 private:
  static constexpr std::size_t kColumns = 14;
  static constexpr std::size_t kRecordedAt = 12;

  void read_head(const CsvRecord& head);
  [[nodiscard]] bool read_record();
  [[nodiscard]] std::string field(std::size_t column) const;
  [[nodiscard]] bool carries_on(ReportInput& last, ReportInput& row) const;
  [[nodiscard]] Place place(const CsvRecord& record, int column) const;
  [[nodiscard]] Place line(const CsvRecord& record) const { return place(record, 0); }
  void note_cells();
  void note_row(std::size_t items_before);

  RecordSource& records_;
  std::string name_;
  Diagnostics& found_;
  std::array<int, kColumns> columns_;  // −1 = not in this file
  std::vector<std::string> head_;
  bool keeps_rows_ = false;
  CsvRecord record_;
  ReportInput row_;         // the one read ahead
  bool begins_ = false;     // the head is fine and no row is read yet
  bool has_row_ = false;
};

struct ProgressResult {
  std::int64_t recorded = 0;
  std::int64_t passed_over = 0;  // held by the ledger already
  std::int64_t left = 0;         // with errors, while others were recorded or could have been
  std::int64_t left_rows = 0;    // their rows, where the source keeps them
  bool refused = false;          // nothing was recorded because of errors
  Diagnostics found;             // errors (then nothing, or with `partial` the rest, was recorded) and warnings
  bool clock_raised = false;
};

struct ProgressOptions {
  bool partial = false;  // record the good ones though others have errors
  bool dry_run = false;
  std::function<void(std::int64_t)> on_progress = {};  // told now and then how many reports were read
  /// From a file that may come again: reports that the ledger holds already are passed over, each as often as it
  /// holds them, and those that do not go with earlier ones are warned of.
  bool bulk = false;
  /// With `partial`: given the rows that were left, in order, before anything is kept. What it throws undoes all.
  std::function<void(const std::vector<SourceRow>&)> on_left = {};
};

/// Checks the reports of `source` against the ledger at `file` and records them in one transaction, in order
/// of recorded_at where it is given. Mistakes of the source itself, which stand in `found` when it ends,
/// count as well. Memory does not grow with their number, but for what `bulk` looks up (16 bytes a report that the
/// ledger holds) and the rows that are left.
ProgressResult record_progress(const std::string& file, ReportSource& source, const Diagnostics& found,
                               const Envelope& envelope, const ProgressOptions& options);
/// The same for reports at hand.
ProgressResult record_progress(const std::string& file, const std::vector<ReportInput>& inputs,
                               const Envelope& envelope, const ProgressOptions& options);

}  // namespace duban
