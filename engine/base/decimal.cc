// Decimal arithmetic on 64-bit units, through 128 bits where two scales meet.
#include "engine/base/decimal.h"

#include <array>
#include <limits>

namespace duban {
namespace {

__extension__ using Wide = __int128;

constexpr int kMaxPlaces = 9;
constexpr std::int64_t kMaxUnits = 999'999'999'999'999'999;

constexpr std::array<std::int64_t, 19> kPowers = [] {
  std::array<std::int64_t, 19> powers{};
  std::int64_t p = 1;
  for (std::size_t i = 0; i < powers.size(); ++i) {
    powers[i] = p;
    if (i + 1 < powers.size()) p *= 10;
  }
  return powers;
}();

Wide power(int n) {
  Wide p = 1;
  for (; n > 18; n -= 18) p *= kPowers[18];
  return p * kPowers[static_cast<std::size_t>(n)];
}

Wide at_places(const Decimal& d, int places) { return Wide(d.units()) * power(places - d.places()); }

std::optional<Decimal> fit(Wide units, int places) {
  while (places > kMaxPlaces || units > kMaxUnits || units < -kMaxUnits) {
    if (places == 0 || units % 10 != 0) return std::nullopt;
    units /= 10;
    --places;
  }
  return Decimal(static_cast<std::int64_t>(units), places);
}

}  // namespace

std::string Decimal::to_string() const {
  const bool negative = units_ < 0;
  std::string digits = std::to_string(negative ? -units_ : units_);
  const auto places = static_cast<std::size_t>(places_);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, 1, '.');
  return negative ? "-" + digits : digits;
}

std::string Decimal::to_short_string() const {
  Decimal d = *this;
  while (d.places_ > 0 && d.units_ % 10 == 0) {
    d.units_ /= 10;
    --d.places_;
  }
  return d.to_string();
}

std::optional<Decimal> Decimal::shifted(int digits) const {
  if (digits < 0) return fit(units_, places_ - digits);
  const int eaten = digits < places_ ? digits : places_;
  const int rest = digits - eaten;
  if (rest > 18) return std::nullopt;
  return fit(Wide(units_) * power(rest), places_ - eaten);
}

std::optional<std::int64_t> Decimal::to_ten_thousandths() const {
  const Wide value = places_ <= 4 ? Wide(units_) * power(4 - places_) : Wide(units_) / power(places_ - 4);
  if (value > std::numeric_limits<std::int64_t>::max() ||
      value < std::numeric_limits<std::int64_t>::min()) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(value);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int places = a.places_ > b.places_ ? a.places_ : b.places_;
  const Wide left = at_places(a, places);
  const Wide right = at_places(b, places);
  if (left < right) return std::strong_ordering::less;
  return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
  const int places = a.places() > b.places() ? a.places() : b.places();
  return fit(at_places(a, places) + at_places(b, places), places);
}

std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) {
  return add(a, Decimal(-b.units(), b.places()));
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
  return fit(Wide(a.units()) * b.units(), a.places() + b.places());
}

std::optional<Decimal> quotient_half_up(const Decimal& a, const Decimal& b, int places) {
  if (b.units() == 0) return std::nullopt;
  const int common = a.places() > b.places() ? a.places() : b.places();
  Wide part = at_places(a, common);
  Wide whole = at_places(b, common);
  const bool negative = (part < 0) != (whole < 0);
  if (part < 0) part = -part;
  if (whole < 0) whole = -whole;
  if (part / whole > kMaxUnits) return std::nullopt;
  // In two steps, so that nothing overflows: `part` has at most 27 digits.
  Wide units = part / whole;
  Wide rest = part % whole;
  for (int i = 0; i < places; ++i) {
    rest *= 10;
    units = units * 10 + rest / whole;
    rest %= whole;
    if (units > kMaxUnits) return std::nullopt;
  }
  if (rest * 2 >= whole) ++units;
  return fit(negative ? -units : units, places);
}

std::optional<std::int64_t> ratio_basis_points(const Decimal& part, const Decimal& whole) {
  if (whole.units() == 0) return std::nullopt;
  const int places = part.places() > whole.places() ? part.places() : whole.places();
  const Wide numerator = at_places(part, places);
  if (numerator > Wide(kMaxUnits) * kMaxUnits / 10000 || numerator < -Wide(kMaxUnits) * kMaxUnits / 10000) {
    return std::nullopt;
  }
  const Wide ratio = numerator * 10000 / at_places(whole, places);
  if (ratio > kMaxUnits || ratio < -kMaxUnits) return std::nullopt;
  return static_cast<std::int64_t>(ratio);
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  std::int64_t units = 0;
  int places = 0;
  int digits = 0;
  bool point = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '.' && !point && digits > 0 && i + 1 < text.size()) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9' || units > kMaxUnits / 10) return std::nullopt;
    units = units * 10 + (c - '0');
    if (units != 0) ++digits;
    if (units == 0 && digits == 0) digits = 1;
    if (point) ++places;
    if (digits > 18 || places > kMaxPlaces) return std::nullopt;
  }
  if (digits == 0) return std::nullopt;
  return Decimal(negative ? -units : units, places);
}

}  // namespace duban
