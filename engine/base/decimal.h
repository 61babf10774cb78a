// Exact decimal numbers: amounts are never floating point.
// Units (万, 亿, %) belong to engine/target; here is only the number.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duban {

/// A decimal number with the places it was written with: 1.80 keeps two places and equals 1.8.
/// At most 18 digits in all and 9 behind the point.
class Decimal {
 public:
  Decimal() = default;
  /// `units` × 10^-`places`; `places` from 0 to 9.
  constexpr Decimal(std::int64_t units, int places) : units_(units), places_(places) {}
  explicit constexpr Decimal(std::int64_t whole) : units_(whole) {}

  [[nodiscard]] std::int64_t units() const { return units_; }
  [[nodiscard]] int places() const { return places_; }

  /// As written: sign, digits, as many places as it was made with.
  [[nodiscard]] std::string to_string() const;
  /// Without zeros at the end of the places: the form in which equal numbers print alike.
  [[nodiscard]] std::string to_short_string() const;

  /// The number times 10^`digits`, exactly; nothing when it no longer fits.
  [[nodiscard]] std::optional<Decimal> shifted(int digits) const;

  /// The number in ten-thousandths, cut toward zero; nothing when it does not fit 63 bits.
  [[nodiscard]] std::optional<std::int64_t> to_ten_thousandths() const;

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  std::int64_t units_ = 0;
  int places_ = 0;
};

/// Exact sum, difference, product; nothing when the result has over 18 digits.
[[nodiscard]] std::optional<Decimal> add(const Decimal& a, const Decimal& b);
[[nodiscard]] std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);
[[nodiscard]] std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);

/// a ÷ b with `places` places, rounded half away from zero. Nothing when `b` is zero or the result has over 18 digits.
[[nodiscard]] std::optional<Decimal> quotient_half_up(const Decimal& a, const Decimal& b, int places);

/// part ÷ whole in hundredths of a percent (10000 = 100 %), cut toward zero.
/// Nothing when `whole` is zero or the result does not fit.
[[nodiscard]] std::optional<std::int64_t> ratio_basis_points(const Decimal& part, const Decimal& whole);

/// "12", "-3.50", "+2", "1,450"? no: digits, one point, a sign; nothing for anything else.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);

}  // namespace duban
