// A csv of reports as `import` records it.
#pragma once

#include <string>

#include "tests/support/office.h"

namespace duban {

/// Records `csv` at `now` in bulk, its rows kept for what is left of them.
inline ProgressResult bulk(const Office& office, const std::string& csv, std::string_view now, ProgressOptions options = {}) {
  const SourceText text{"p.csv", csv};
  Diagnostics found;
  CsvStream records(text, found);
  ProgressCsv reports(records, text.name, found);
  REQUIRE_MESSAGE(found.empty(), id_line(found));
  if (options.partial) reports.keep_rows();
  options.bulk = true;
  return record_progress(office.file, reports, found, an_envelope(now, true), options);
}

}  // namespace duban
