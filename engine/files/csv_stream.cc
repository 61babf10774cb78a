// The grammar of CSV. A field is taken in runs up to the next character that means something, or up to the
// end of the piece.
#include "engine/files/csv_stream.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"

namespace duban {
namespace {

/// Above this a quote was forgotten; it also bounds what a damaged file can take of the memory.
constexpr std::size_t kLongestRecord = std::size_t{1} << 20U;

/// The field `index` of `record`, emptied.
std::string& fresh_field(CsvRecord& record, std::size_t index) {
  if (index == record.fields.size()) return record.fields.emplace_back();
  record.fields[index].clear();
  return record.fields[index];
}

}  // namespace

CsvStream::CsvStream(TextStream& text, Diagnostics& found)
    : name_(text.name()), next_piece_([&text] { return text.next(); }), found_(found) {}

CsvStream::CsvStream(const SourceText& text, Diagnostics& found)
    : name_(text.name), next_piece_([rest = std::string_view(text.text)]() mutable { return std::exchange(rest, {}); }),
      found_(found) {}

bool CsvStream::next(CsvRecord& record) {
  while (more()) {
    if (first_ && next_is('#')) {
      skip_line();
      continue;
    }
    read_record(record);
    if (stopped_) return false;
    const bool blank = used_ == 1 && trim(record.fields.front()).empty();
    if (blank) continue;
    record.fields.resize(used_);
    first_ = false;
    return true;
  }
  return false;
}

/// True when a character is left to read; it is at at_.
bool CsvStream::more() {
  if (stopped_) return false;
  if (at_ < window_.size()) return true;
  window_ = next_piece_();
  at_ = 0;
  line_end_ = 0;
  return !window_.empty();
}

/// Moves on by `size` bytes of the window and adds them to `into`, where it is given.
void CsvStream::take(std::size_t size, std::string* into) {
  record_size_ += size;
  stopped_ = record_size_ > kLongestRecord;
  if (stopped_) return;
  if (into != nullptr) into->append(window_.data() + at_, size);
  at_ += size;
}

void CsvStream::read_record(CsvRecord& record) {
  record.line = line_;
  record_size_ = 0;
  used_ = 0;
  for (bool further = true; further;) {
    std::string& field = fresh_field(record, used_++);
    if (next_is('"')) {
      quoted_field(field);
    } else {
      plain_field(field);
    }
    further = next_is(',');
    if (further) take(1, nullptr);
  }
  if (stopped_) found_.error(Msg::csv_record_too_long, {name_, record.line, 0, ""}, {"1 MiB"});
  if (more()) ++at_;  // the line end
  ++line_;
}

void CsvStream::skip_line() {
  while (more() && window_[at_] != '\n') at_ = std::min(window_.find('\n', at_), window_.size());
  ++at_;
  ++line_;
}

void CsvStream::plain_field(std::string& field) {
  while (more()) {
    if (line_end_ <= at_) line_end_ = std::min(window_.find('\n', at_), window_.size());
    const std::size_t end = std::min(window_.substr(0, line_end_).find(',', at_), line_end_);
    take(end - at_, &field);
    if (stopped_ || at_ < window_.size()) return;
  }
}

void CsvStream::quoted_field(std::string& field) {
  const int opened = line_;
  take(1, nullptr);
  while (more()) {
    const std::string_view run = window_.substr(at_, window_.find('"', at_) - at_);
    line_ += static_cast<int>(std::count(run.begin(), run.end(), '\n'));
    take(run.size(), &field);
    if (!stopped_ && at_ < window_.size() && closing_quote(field)) return;
  }
  if (stopped_) return;
  open_quote_ = true;
  found_.error(Msg::csv_open_quote, {name_, opened, 0, ""});
}

/// Takes the quote at hand. False when it is one of two that mean a quote inside the field.
bool CsvStream::closing_quote(std::string& field) {
  take(1, nullptr);
  if (next_is('"')) {
    take(1, &field);
    return false;
  }
  refuse_behind_quote(field);
  return true;
}

/// The text stays with `field`: whoever is to mend the record must see it.
void CsvStream::refuse_behind_quote(std::string& field) {
  std::string behind;
  plain_field(behind);
  if (stopped_ || trim(behind).empty()) return;
  field += behind;
  found_.error(Msg::csv_text_behind_quote, {name_, line_, 0, ""}, {behind});
}

}  // namespace duban
