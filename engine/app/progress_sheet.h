// The rows of a workbook as records, for progress reports: from the first sheet that has their heads.
#pragma once

#include <cstddef>
#include <string>

#include "engine/files/content.h"
#include "engine/files/csv.h"

namespace duban {

/// True when the file is named as a workbook (xlsx).
[[nodiscard]] bool is_workbook(const std::string& file);

/// The rows of the first table of `content` that has a head of progress reports, the head first; what stands
/// above it is left out. Where there is no such head, all rows of the first table.
class SheetRecords final : public RecordSource {
 public:
  explicit SheetRecords(Content content);
  [[nodiscard]] bool next(CsvRecord& record) override;
  /// There is a head of progress reports.
  [[nodiscard]] bool is_progress() const { return is_progress_; }
  /// What reading the file warned of.
  [[nodiscard]] const Diagnostics& found() const { return content_.found; }

 private:
  Content content_;
  std::size_t next_ = 0;
  bool is_progress_ = false;
};

}  // namespace duban
