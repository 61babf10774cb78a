// Content with bounds: merged cells and shared texts are repeated, so a small file can mean very much text.
#include "engine/files/content_builder.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::size_t kMostCells = 2'000'000;
constexpr std::size_t kMostBytes = std::size_t{128} << 20U;

constexpr std::array<std::string_view, 6> kInvisible = {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"};

/// The invisible character that `text` begins with.
std::optional<std::string_view> invisible_at(std::string_view text) {
  for (const std::string_view character : kInvisible) {
    if (text.starts_with(character)) return character;
  }
  return std::nullopt;
}

/// Takes the invisible characters out of `text`. Answers how many code points precede the first, if any.
std::optional<std::size_t> strip(std::string& text, int& count) {
  std::optional<std::size_t> first;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool possible = c == '\xC2' || c == '\xE2' || c == '\xEF';
    if (const auto found = possible ? invisible_at(std::string_view(text).substr(at)) : std::nullopt) {
      if (!first) first = count_code_points(std::string_view(text).substr(0, at));
      ++count;
      at += found->size();
      continue;
    }
    text[kept++] = c;
    ++at;
  }
  text.resize(kept);
  return first;
}

/// The place `points` code points into `piece`, whose text is `text`.
Place place_in(const std::string& file, const TextPiece& piece, std::string_view text, std::size_t points) {
  Place at{file, piece.line, piece.column, piece.cell};
  if (at.line == 0) return at;
  const std::u32string before = decode_utf8(text).substr(0, points);
  const auto ends = std::count(before.begin(), before.end(), U'\n');
  const auto behind = before.size() - (before.rfind(U'\n') + 1);  // npos + 1 = 0
  at.line += static_cast<int>(ends);
  at.column = static_cast<int>(behind) + (ends > 0 ? 1 : piece.column);
  return at;
}

}  // namespace

void ContentBuilder::account(TextPiece& piece) {
  if (!is_valid_utf8(piece.text)) piece.text = encode_utf8(decode_utf8(piece.text));
  ++cells_;
  bytes_ += piece.text.size();
  if (cells_ > kMostCells || bytes_ > kMostBytes) {
    const std::string limit = cells_ > kMostCells ? std::to_string(kMostCells) : std::to_string(kMostBytes >> 20U) + " MiB";
    throw InputError(Msg::content_too_large, {content_.file, piece.line, piece.column, piece.cell}, {limit});
  }
}

void ContentBuilder::add_paragraph(TextPiece piece) {
  if (trim(piece.text).empty()) return;
  account(piece);
  TableCell cell;
  static_cast<TextPiece&>(cell) = std::move(piece);
  content_.blocks.push_back({false, 0, {std::move(cell)}});
}

void ContentBuilder::add_row(int table, std::vector<TableCell> cells) {
  for (TableCell& cell : cells) account(cell);
  const auto says_nothing = [](const TableCell& cell) { return cell.carried || trim(cell.text).empty(); };
  if (std::all_of(cells.begin(), cells.end(), says_nothing)) return;
  content_.blocks.push_back({true, table, std::move(cells)});
}

void ContentBuilder::warn(Msg msg, const TextPiece& at, std::vector<std::string> args) {
  content_.found.warning(msg, {content_.file, at.line, at.column, at.cell}, std::move(args));
}

Content ContentBuilder::finish() {
  remove_invisible(content_);
  return std::move(content_);
}

void remove_invisible(Content& content) {
  int count = 0;
  std::optional<Place> first;
  for (TextBlock& block : content.blocks) {
    for (TableCell& cell : block.cells) {
      const std::string before = first ? std::string() : cell.text;
      int found = 0;
      const auto points = strip(cell.text, found);
      if (points && !first) first = place_in(content.file, cell, before, *points);
      if (!cell.carried) count += found;
    }
  }
  if (first) content.found.warning(Msg::invisible_characters, *first, {std::to_string(count)});
}

}  // namespace duban
