// Texts of cells.
#include "engine/forms/filled_text.h"

#include <charconv>

#include "engine/base/text.h"

namespace duban {

std::optional<Date> parse_filled_date(std::string_view text) {
  std::string plain = normalize_text(trim(text));
  for (const char* mark : {"年", "月", "/", "."}) plain = replace_all(std::move(plain), mark, "-");
  plain = replace_all(std::move(plain), "日", " ");
  const std::size_t end = plain.find_first_of(" T");
  const std::string day = plain.substr(0, end);
  const std::vector<std::string_view> fields = split(day, '-');
  if (fields.size() != 3 || fields[0].size() != 4) return std::nullopt;
  int numbers[3] = {};
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string_view field = fields[i];
    const auto [stop, error] = std::from_chars(field.data(), field.data() + field.size(), numbers[i]);
    if (error != std::errc() || stop != field.data() + field.size() || field.size() > 4) return std::nullopt;
  }
  return make_date(numbers[0], numbers[1], numbers[2]);
}

bool is_word(std::string_view text, Msg msg) {
  const std::string plain = without_blanks(normalize_text(text));
  return plain == without_blanks(text_of(msg, Language::chinese)) || plain == without_blanks(text_of(msg, Language::english));
}

std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return std::string(trim(out));
}

std::vector<std::string> filled_names(std::string_view text) {
  std::string plain(text);
  for (const char* mark : {"、", "；", ";", "\r"}) plain = replace_all(std::move(plain), mark, "\n");
  std::vector<std::string> names;
  for (const std::string_view line : split(plain, '\n')) {
    if (!trim(line).empty()) names.emplace_back(trim(line));
  }
  return names;
}

}  // namespace duban
