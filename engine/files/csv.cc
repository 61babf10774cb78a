// CSV records.
#include "engine/files/csv.h"

#include "engine/base/decimal.h"
#include "engine/base/text.h"

namespace duban {
namespace {

class CsvParser {
 public:
  CsvParser(const SourceText& source, Diagnostics& found) : source_(source), found_(found) {}

  std::vector<CsvRecord> parse() {
    while (at_ < source_.text.size()) read_record();
    return std::move(records_);
  }

 private:
  [[nodiscard]] char peek() const { return at_ < source_.text.size() ? source_.text[at_] : '\n'; }

  void read_record() {
    if (records_.empty() && peek() == '#') {
      skip_line();
      return;
    }
    CsvRecord record{line_, {}};
    for (;;) {
      record.fields.push_back(peek() == '"' ? quoted_field() : plain_field());
      if (at_ < source_.text.size() && peek() == ',') {
        ++at_;
        continue;
      }
      break;
    }
    if (at_ < source_.text.size()) ++at_;  // the line end
    ++line_;
    const bool blank = record.fields.size() == 1 && trim(record.fields.front()).empty();
    if (!blank) records_.push_back(std::move(record));
  }

  void skip_line() {
    while (at_ < source_.text.size() && source_.text[at_] != '\n') ++at_;
    ++at_;
    ++line_;
  }

  std::string plain_field() {
    const std::size_t start = at_;
    while (at_ < source_.text.size() && peek() != ',' && peek() != '\n') ++at_;
    return source_.text.substr(start, at_ - start);
  }

  std::string quoted_field() {
    const int opened = line_;
    std::string field;
    for (++at_; at_ < source_.text.size(); ++at_) {
      if (peek() == '\n') ++line_;
      if (peek() != '"') {
        field += peek();
      } else if (at_ + 1 < source_.text.size() && source_.text[at_ + 1] == '"') {
        field += '"';
        ++at_;
      } else {
        ++at_;
        const std::string behind = plain_field();
        if (!trim(behind).empty()) found_.error(Msg::csv_text_behind_quote, {source_.name, line_, 0, ""}, {behind});
        return field;
      }
    }
    found_.error(Msg::csv_open_quote, {source_.name, opened, 0, ""});
    return field;
  }

  const SourceText& source_;
  Diagnostics& found_;
  std::vector<CsvRecord> records_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

std::vector<CsvRecord> parse_csv(const SourceText& source, Diagnostics& found) {
  return CsvParser(source, found).parse();
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
