// CSV as content.
#include "engine/app/directory_content.h"

#include "engine/files/csv.h"
#include "engine/files/file.h"

namespace duban {

Content load_directory_content(const std::string& file) {
  if (!file.ends_with(".csv") && !file.ends_with(".CSV")) throw InputError(Msg::file_kind_unsupported, {file, 0, 0, ""}, {".xlsx"});
  Content content;
  content.file = file;
  content.source = load_text(file);
  for (const CsvRecord& record : parse_csv(content.source, content.found)) {
    TextBlock block{true, 1, {}};
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      TableCell cell;
      cell.text = record.fields[i];
      cell.line = record.line;
      cell.column = 0;
      cell.grid = static_cast<int>(i);
      block.cells.push_back(std::move(cell));
    }
    content.blocks.push_back(std::move(block));
  }
  return content;
}

}  // namespace duban
