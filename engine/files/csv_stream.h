// CSV record by record: the one reader of the grammar, from a file of any size or from a text at hand.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "engine/files/csv.h"
#include "engine/files/text_stream.h"

namespace duban {

/// Reads what parse_csv answers, in bounded memory. The text and `found` must outlive it.
class CsvStream final : public RecordSource {
 public:
  CsvStream(TextStream& text, Diagnostics& found);
  CsvStream(const SourceText& text, Diagnostics& found);

  /// Makes `record` the next record, whatever it held before; false at the end. Handing in the same one
  /// again and again spares memory its way to and fro.
  [[nodiscard]] bool next(CsvRecord& record) override;
  /// At a record too long, or a quote that was never closed.
  [[nodiscard]] bool ended_early() const override { return stopped_ || open_quote_; }

 private:
  [[nodiscard]] bool more();
  [[nodiscard]] bool next_is(char c) { return more() && window_[at_] == c; }
  void take(std::size_t size, std::string* into);
  void read_record(CsvRecord& record);
  void skip_line();
  void plain_field(std::string& field);
  void quoted_field(std::string& field);
  [[nodiscard]] bool closing_quote(std::string& field);
  void refuse_behind_quote(std::string& field);

  std::string name_;
  std::function<std::string_view()> next_piece_;
  Diagnostics& found_;
  std::string_view window_;      // the piece being read
  std::size_t at_ = 0;           // in window_
  std::size_t line_end_ = 0;     // in window_: the next "\n" or the end, known while at_ is not behind it
  std::size_t record_size_ = 0;  // bytes of the record so far
  std::size_t used_ = 0;         // fields of the record so far
  int line_ = 1;
  bool first_ = true;            // no record yet
  bool stopped_ = false;         // a record was too long
  bool open_quote_ = false;      // at the end of the text
};

}  // namespace duban
