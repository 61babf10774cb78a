// From a path to Content.
#include "engine/files/load_content.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "engine/base/encoding.h"
#include "engine/base/text.h"
#include "engine/files/content_builder.h"
#include "engine/files/csv.h"
#include "engine/files/docx.h"
#include "engine/files/file.h"
#include "engine/files/html.h"
#include "engine/files/package.h"
#include "engine/files/relations.h"
#include "engine/files/table_text.h"
#include "engine/files/xlsx.h"

namespace duban {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

InputError unreadable(Msg msg, const std::string& file) { return {msg, {file, 0, 0, ""}, {file}}; }

/// How files of kinds that are not read begin.
struct Start {
  std::string_view bytes;
  Msg message;
};

constexpr std::array<Start, 11> kStarts = {{
    {"%PDF-", Msg::file_kind_pdf},
    {"\x89PNG\r\n\x1A\n", Msg::file_kind_picture},
    {"\xFF\xD8\xFF", Msg::file_kind_picture},
    {"GIF8", Msg::file_kind_picture},
    {{"II*\0", 4}, Msg::file_kind_picture},
    {{"MM\0*", 4}, Msg::file_kind_picture},
    {"Rar!\x1A\x07", Msg::file_kind_archive},
    {"7z\xBC\xAF\x27\x1C", Msg::file_kind_archive},
    {"\x1F\x8B\x08", Msg::file_kind_archive},
    {{"PK\x05\x06\0\0", 6}, Msg::file_kind_archive},  // an empty package
    {"{\\rtf", Msg::file_kind_old_office},
}};

/// "BM", the file's size, four zero bytes: text does not begin so.
bool is_bitmap(std::string_view bytes) {
  return bytes.size() > 14 && bytes.starts_with("BM") && bytes.substr(6, 4) == std::string_view("\0\0\0\0", 4);
}

FileKind kind_of_package(std::string_view bytes, const std::string& file) {
  const Package package(bytes, file);
  const std::string main = lower(main_part(package));
  if (main.ends_with("document.xml") || main.starts_with("word/")) return FileKind::docx;
  if (main.ends_with("workbook.xml")) return FileKind::xlsx;
  throw unreadable(Msg::file_kind_archive, file);
}

/// True when a text is a web page though its file is not named so.
bool looks_like_html(std::string_view bytes) {
  const std::string head = lower(trim(bytes.substr(0, 512)));
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

}  // namespace

FileKind kind_of_file(std::string_view bytes, const std::string& file) {
  const std::string ending = ending_of(file);
  for (const Start& start : kStarts) {
    if (bytes.starts_with(start.bytes)) throw unreadable(start.message, file);
  }
  if (is_bitmap(bytes)) throw unreadable(Msg::file_kind_picture, file);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
    const bool locked = ending == ".docx" || ending == ".xlsx";  // encryption puts the package into an old file
    throw unreadable(locked ? Msg::file_password : Msg::file_kind_old_office, file);
  }
  const bool named_package = ending == ".docx" || ending == ".xlsx";
  if (bytes.starts_with("PK\x03\x04")) return kind_of_package(bytes, file);
  if (named_package && !decode_text(bytes)) return ending == ".docx" ? FileKind::docx : FileKind::xlsx;
  if (ending == ".html" || ending == ".htm" || looks_like_html(bytes)) return FileKind::html;
  return ending == ".csv" ? FileKind::csv : FileKind::text;
}

Content read_csv(SourceText source) {
  Content content;
  content.file = source.name;
  ContentBuilder builder(source.name);
  Diagnostics found;
  const int table = builder.begin_table();
  for (const CsvRecord& record : parse_csv(source, found)) {
    std::vector<TableCell> cells;
    for (const std::string& field : record.fields) {
      const auto grid = static_cast<int>(cells.size());
      cells.push_back({{field, record.line, 0, "column " + std::to_string(grid + 1)}, grid});
    }
    builder.add_row(table, std::move(cells));
  }
  content = builder.finish();
  content.found.append(found);
  content.source = std::move(source);
  return content;
}

Content read_plain(SourceText source) {
  Content content;
  content.file = source.name;
  content.blocks = parse_table_text(source);
  content.source = std::move(source);
  remove_invisible(content);
  return content;
}

Content load_content(const std::string& path) {
  const std::string bytes = load_bytes(path);
  const FileKind kind = kind_of_file(bytes, path);
  Content content;
  if (kind == FileKind::docx) content = read_docx(bytes, path);
  else if (kind == FileKind::xlsx) content = read_xlsx(bytes, path);
  else if (kind == FileKind::html) content = read_html(text_of_file(bytes, path));
  else if (kind == FileKind::csv) content = read_csv(text_of_file(bytes, path));
  else content = read_plain(text_of_file(bytes, path));
  content.has_grid = kind == FileKind::docx || kind == FileKind::xlsx || kind == FileKind::html;
  return content;
}

}  // namespace duban
