// A CSV file without quotes, mapped into memory and read field by field. Every line ends with a line
// feed, so nothing below has to look for the end of the file inside a line.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/decimal.h"

namespace duban::bench {

class MappedCsv {
 public:
  /// Throws std::runtime_error when there is no such file, its first line is not `header`, or its last
  /// line has no end.
  MappedCsv(std::string path, std::string_view header);
  ~MappedCsv();
  MappedCsv(const MappedCsv&) = delete;
  MappedCsv& operator=(const MappedCsv&) = delete;

  /// Back to the line after the header.
  void rewind();
  [[nodiscard]] bool more() const { return at_ != end_; }
  [[nodiscard]] char peek() const { return *at_; }
  /// The file and the line read, for messages.
  [[noreturn]] void fail(const std::string& what) const;

  /// Steps over `c`; anything else there is a mistake of the file.
  void expect(char c) {
    if (*at_ != c) fail_at(c);
    ++at_;
  }
  void end_line() {
    expect('\n');
    ++line_;
  }
  /// A whole number without a sign.
  std::int64_t whole() {
    std::int64_t value = 0;
    const int digits = digits_into(value);
    if (digits == 0 || digits > 15) fail("no whole number");
    return value;
  }
  /// A number with two places.
  Decimal hundredths() {
    std::int64_t value = whole();
    expect('.');
    if (digits_into(value) != 2) fail("no number with two places");
    return Decimal(value, 2);
  }
  /// YYYY-MM-DD. The last one is kept: files in date order repeat it.
  Date date() {
    if (end_ - at_ < kDateLength || std::memcmp(at_, date_text_, kDateLength) != 0) read_date();
    at_ += kDateLength;
    return date_;
  }
  /// Up to the next comma.
  std::string_view text();
  /// Up to the end of the line.
  std::string_view rest() {
    const char* const from = at_;
    at_ = static_cast<const char*>(std::memchr(from, '\n', static_cast<std::size_t>(end_ - from)));
    return {from, static_cast<std::size_t>(at_ - from)};
  }
  /// Whole numbers, each below `limit`, with `;` between them; or nothing.
  std::vector<int> list(int limit);

 private:
  static constexpr int kDateLength = 10;

  int digits_into(std::int64_t& value) {
    const char* const from = at_;
    for (; *at_ >= '0' && *at_ <= '9' && at_ - from < 18; ++at_) value = value * 10 + (*at_ - '0');
    return static_cast<int>(at_ - from);
  }
  void read_date();
  [[noreturn]] void fail_at(char wanted) const;

  std::string path_;
  const char* begin_ = nullptr;
  const char* first_ = nullptr;  // of the line after the header
  const char* end_ = nullptr;
  const char* at_ = nullptr;
  int line_ = 2;
  char date_text_[kDateLength + 1] = "1970-01-01";
  Date date_;  // what `date_text_` says
};

}  // namespace duban::bench
