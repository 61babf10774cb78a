// CSV by RFC 4180, as Excel writes and reads it. Reading keeps the place of each field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"

namespace duban {

/// One record; `line` is where it begins. A row of a workbook names its sheet, and `line` is the row.
struct CsvRecord {
  int line = 0;
  std::vector<std::string> fields;
  std::string sheet = {};
  friend bool operator==(const CsvRecord&, const CsvRecord&) = default;
};

/// Records one after another, whatever they are read from.
class RecordSource {
 public:
  virtual ~RecordSource() = default;
  /// Makes `record` the next record, whatever it held before; false at the end.
  [[nodiscard]] virtual bool next(CsvRecord& record) = 0;
  /// The reading stopped at a mistake: what stood behind it is not known.
  [[nodiscard]] virtual bool ended_early() const { return false; }
};

/// The records of `source`; lines before the first record that begin with `#` are notes and skipped,
/// blank lines too. Reports an unclosed quote, text behind a closing one, and a record above 1 MiB, behind
/// which it reads nothing. A file need not be at hand whole: see csv_stream.h.
[[nodiscard]] std::vector<CsvRecord> parse_csv(const SourceText& source, Diagnostics& found);

/// One record with its line end (CRLF). Fields are quoted where they must be; a field that a
/// spreadsheet would take for a formula (= + - @ at its start, and no number) gets a leading blank.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields);

/// What a CSV begins with so that Excel reads it as UTF-8.
inline constexpr std::string_view kCsvBom = "\xEF\xBB\xBF";

}  // namespace duban
