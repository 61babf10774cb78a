// Keys of rows: fields apart by strokes, a sum over them last.
#include "engine/forms/row_key.h"

#include <charconv>
#include <vector>

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::string_view kMark = "duban/row/1";
constexpr std::size_t kFields = 7;

/// FNV-1a, 32 bits: finds slips, not forgeries.
std::string sum_of(std::string_view text) {
  std::uint32_t sum = 2166136261U;
  for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
  std::string out(8, '0');
  for (std::size_t i = out.size(); i-- > 0; sum >>= 4U) out[i] = "0123456789abcdef"[sum & 0xFU];
  return out;
}

template <class T>
std::optional<T> whole_number(std::string_view text) {
  T value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string write_row_key(const RowKey& key) {
  const std::string unit = replace_all(key.unit, "|", "/");
  const std::string text = std::string(kMark) + "|" + key.ledger + "|" + unit + "|" + std::to_string(key.known_seq) + "|" + std::to_string(key.task) + "|" + key.part;
  return text + "|" + sum_of(text);
}

std::optional<RowKey> parse_row_key(std::string_view text) {
  text = trim(text);
  const std::vector<std::string_view> fields = split(text, '|');
  if (fields.size() != kFields || fields[0] != kMark) return std::nullopt;
  if (sum_of(text.substr(0, text.size() - fields.back().size() - 1)) != fields.back()) return std::nullopt;
  const auto known = whole_number<std::int64_t>(fields[3]);
  const auto task = whole_number<int>(fields[4]);
  if (!known || !task) return std::nullopt;
  return RowKey{std::string(fields[1]), std::string(fields[2]), *known, *task, std::string(fields[5])};
}

bool looks_like_row_key(std::string_view text) { return trim(text).starts_with("duban/row/"); }

std::string_view rest_of_part(std::string_view part) {
  const std::size_t point = part.find('.');
  return point == std::string_view::npos ? std::string_view() : part.substr(point + 1);
}

std::string_view name_of_part(std::string_view part) { return part.substr(0, part.find('.')); }

}  // namespace duban
