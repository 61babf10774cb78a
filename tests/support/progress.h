// All reports of a progress.csv at once.
#pragma once

#include <string>
#include <vector>

#include "engine/app/progress.h"

namespace duban {

inline std::vector<ReportInput> parse_progress_csv(const SourceText& source, Diagnostics& found) {
  CsvStream records(source, found);
  ProgressCsv csv(records, source.name, found);
  std::vector<ReportInput> inputs;
  for (ReportInput input; csv.next(input);) inputs.push_back(input);
  return inputs;
}

}  // namespace duban
