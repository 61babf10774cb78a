// Text: what a character is, how wide it prints, how two spellings compare.
// Encodings are decided in encoding.h; nothing here knows tasks.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duban {

/// The code points of `utf8`. Bytes that are no UTF-8 come out as U+FFFD.
[[nodiscard]] std::u32string decode_utf8(std::string_view utf8);

/// `code_points` as UTF-8.
[[nodiscard]] std::string encode_utf8(std::u32string_view code_points);

/// True when every byte belongs to well-formed UTF-8.
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);

/// `utf8` without a character that is cut off at its end.
[[nodiscard]] std::string_view whole_characters(std::string_view utf8);

/// Number of code points in `utf8`.
[[nodiscard]] std::size_t count_code_points(std::string_view utf8);

/// Terminal columns that `utf8` takes. Chinese counts two; ambiguous marks such as “”·—… count two,
/// as Chinese terminals and fonts draw them.
[[nodiscard]] int display_width(std::string_view utf8);

/// `utf8` followed by blanks up to `columns`; unchanged when it is already that wide.
[[nodiscard]] std::string pad_right(std::string_view utf8, int columns);
/// `utf8` preceded by blanks up to `columns`.
[[nodiscard]] std::string pad_left(std::string_view utf8, int columns);

/// At most `columns` columns of `utf8`; where something is cut, it ends in "…".
[[nodiscard]] std::string shorten(std::string_view utf8, int columns);

/// True for 0 to 9; full-width digits are none before normalize_text().
inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// True when `c` is a character of `set`.
[[nodiscard]] inline bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
/// White space: ASCII, ideographic, no-break, BOM.
[[nodiscard]] bool is_blank(char32_t c);

/// Without blanks at both ends.
[[nodiscard]] std::string_view trim(std::string_view utf8);

/// Without any blank inside: the form in which names padded for layout (`陈  平`) are compared.
[[nodiscard]] std::string without_blanks(std::string_view utf8);
[[nodiscard]] std::u32string without_blanks(std::u32string_view code_points);

/// Composed (NFC), full-width ASCII letters, digits, ％ ． ＋ － made half-width; brackets and
/// punctuation stay as they are.
[[nodiscard]] std::string normalize_text(std::string_view utf8);

/// One character as normalize_text makes it half-width; others unchanged.
[[nodiscard]] char32_t half_width(char32_t c);

/// True for ASCII, Chinese characters and their usual punctuation, which no normalization changes: most
/// texts, told without decomposing them. False says nothing (it may still be NFC, or no UTF-8).
[[nodiscard]] bool is_plainly_nfc(std::string_view utf8);
/// NFC only.
[[nodiscard]] std::string to_nfc(std::string_view utf8);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);
[[nodiscard]] std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// Edits (insert, delete, replace, one code point each) that turn `a` into `b`.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `name`, or "" when none is near enough to be a likely slip
/// (more than a third of the characters differ).
[[nodiscard]] std::string nearest(std::string_view name, std::span<const std::string> candidates);

}  // namespace duban
