// Packed records of the projections: whole numbers in as few bytes as they need (seven bits a byte, lowest
// first), signed ones folded onto them, texts behind their length.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>

#include "engine/base/date.h"

namespace duban {

inline constexpr Date kPackedDay = Date::from_ordinal(18'262);  // 2020-01-01

class Packer {
 public:
  explicit Packer(std::string& bytes) : bytes_(bytes) {}

  Packer& number(std::uint64_t n) {
    for (; n >= 0x80; n >>= 7U) bytes_ += static_cast<char>(n | 0x80);
    bytes_ += static_cast<char>(n);
    return *this;
  }
  Packer& count(std::size_t n) { return number(n); }
  Packer& signed_number(std::int64_t n) {
    return number((static_cast<std::uint64_t>(n) << 1U) ^ static_cast<std::uint64_t>(n >> 63));
  }
  /// Days from a day that ledgers' dates lie near.
  Packer& date(Date date) { return signed_number(date.days_since(kPackedDay)); }
  Packer& byte(std::uint8_t b) {
    bytes_ += static_cast<char>(b);
    return *this;
  }
  /// Four bytes, lowest first, whatever the number.
  Packer& four(std::uint32_t n) {
    for (unsigned shift = 0; shift < 32; shift += 8) bytes_ += static_cast<char>(n >> shift);
    return *this;
  }
  Packer& text(std::string_view text) {
    count(text.size());
    bytes_ += text;
    return *this;
  }

 private:
  std::string& bytes_;
};

/// Reads what Packer wrote. Bytes that end too early, and numbers out of their range, read as zeros and make
/// `broken` true.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  [[nodiscard]] const char* position() const { return at_; }
  [[nodiscard]] bool more() const { return at_ != end_; }
  [[nodiscard]] bool broken() const { return broken_; }
  /// For readers who find that what they read cannot be.
  void fail() {
    broken_ = true;
    at_ = end_;
  }

  std::uint64_t number() {
    // Nearly all take at most four bytes: these are taken apart together.
    if constexpr (std::endian::native == std::endian::little) {
      if (end_ - at_ >= 4) {
        std::uint32_t four = 0;
        std::memcpy(&four, at_, 4);
        if (const std::uint32_t ends = ~four & 0x80808080U; ends != 0) {
          const int bits = std::countr_zero(ends) + 1;  // of the bytes up to the first that ends a number
          at_ += bits / 8;
          four &= 0xFFFFFFFFU >> static_cast<unsigned>(32 - bits);
          return (four & 0x7FU) | ((four >> 1U) & 0x3F80U) | ((four >> 2U) & 0x1FC000U) | ((four >> 3U) & 0xFE00000U);
        }
      }
    }
    return long_number();
  }

  std::uint64_t long_number() {
    std::uint64_t n = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ == end_) break;
      const auto byte = static_cast<unsigned char>(*at_++);
      n |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return n;
    }
    broken_ = true;
    return 0;
  }
  int small() { return below(std::numeric_limits<int>::max()); }
  /// A number from 0 to `limit` − 1.
  int below(int limit) {
    const std::uint64_t n = number();
    if (n < static_cast<std::uint64_t>(limit)) return static_cast<int>(n);
    fail();
    return 0;
  }
  std::int64_t signed_number() {
    const std::uint64_t n = number();
    return static_cast<std::int64_t>(n >> 1U) ^ -static_cast<std::int64_t>(n & 1U);
  }
  Date date() { return date_after(kPackedDay); }
  std::uint8_t byte() { return static_cast<std::uint8_t>(bytes(1)); }
  std::uint32_t four() { return bytes(4); }
  /// The date as many days after `day` as the next signed number says.
  Date date_after(Date day) {
    constexpr std::int64_t kFirst = -208'188, kLast = 2'932'896;  // 1400-01-01, 9999-12-31
    const std::int64_t days = signed_number();
    if (days < kFirst - day.ordinal() || days > kLast - day.ordinal()) {
      fail();
      return day;
    }
    return Date::from_ordinal(static_cast<std::int32_t>(day.ordinal() + days));
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > static_cast<std::uint64_t>(end_ - at_)) {
      fail();
      return {};
    }
    const std::string_view text(at_, size);
    at_ += size;
    return text;
  }

 private:
  /// A number of `size` bytes, lowest first.
  std::uint32_t bytes(unsigned size) {
    if (end_ - at_ < static_cast<std::ptrdiff_t>(size)) {
      fail();
      return 0;
    }
    std::uint32_t n = 0;
    for (unsigned i = 0; i < size; ++i) n |= static_cast<std::uint32_t>(static_cast<unsigned char>(*at_++)) << (8 * i);
    return n;
  }

  const char* at_;
  const char* end_;
  bool broken_ = false;
};

}  // namespace duban
