// CSV at once, and writing it. Its grammar is read in csv_stream.cc.
#include "engine/files/csv.h"

#include "engine/base/decimal.h"
#include "engine/base/text.h"
#include "engine/files/csv_stream.h"

namespace duban {
std::vector<CsvRecord> parse_csv(const SourceText& source, Diagnostics& found) {
  std::vector<CsvRecord> records;
  CsvStream stream(source, found);
  for (CsvRecord record; stream.next(record);) records.push_back(std::move(record));
  return records;
}

std::string csv_line(const std::vector<std::string>& fields) {
  static constexpr std::string_view kFormulaStart = "=+-@";
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    std::string field = fields[i];
    if (!field.empty() && kFormulaStart.find(field.front()) != std::string_view::npos &&
        !parse_decimal(field)) {
      field.insert(0, 1, ' ');
    }
    if (field.find_first_of(",\"\n\r") != std::string::npos) {
      field = "\"" + replace_all(std::move(field), "\"", "\"\"") + "\"";
    }
    out += field;
  }
  return out + "\r\n";
}

}  // namespace duban
