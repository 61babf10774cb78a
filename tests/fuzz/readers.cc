// What holds for the content of any file: texts are UTF-8, cells stand in order, places are there.
#include "tests/fuzz/readers.h"

#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include "engine/base/text.h"
#include "engine/files/docx.h"
#include "engine/files/file.h"
#include "engine/files/html.h"
#include "engine/files/load_content.h"
#include "engine/files/table_text.h"
#include "engine/files/xlsx.h"
#include "engine/notice/indicator_detect.h"
#include "engine/notice/indicator_reader.h"
#include "engine/notice/notice_reader.h"
#include "engine/target/target_form.h"
#include "engine/target/written_verdict.h"

namespace duban {
namespace {

void expect(bool holds) {
  if (!holds) std::abort();
}

void check(const Content& content) {
  for (const TextBlock& block : content.blocks) {
    expect(!block.cells.empty() && block.is_row == (block.table > 0));
    int grid = 0;
    for (const TableCell& cell : block.cells) {
      expect(is_valid_utf8(cell.text));
      expect(cell.span >= 1 && cell.grid >= grid);
      expect(cell.line > 0 || !cell.cell.empty());
      grid = cell.grid + cell.span;
    }
  }
  (void)render(content.found, {content.source}, Language::chinese);
}

template <typename Read>
int fuzz(std::span<const std::uint8_t> bytes, Read read) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  try {
    check(read(text));
  } catch (const InputError& error) {
    (void)render(error.found(), error.sources(), Language::english);
  }
  return 0;
}

/// A package with the pieces of `text` as the parts `names`.
std::map<std::string, std::string> parts_of(std::string_view text, std::span<const char* const> names) {
  std::map<std::string, std::string> parts;
  for (const char* name : names) {
    const std::size_t end = text.find("\n----\n");
    parts[name] = text.substr(0, end);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 6);
  }
  return parts;
}

std::string relations(std::span<const char* const> types, std::span<const char* const> targets) {
  std::string out = "<Relationships>";
  for (std::size_t i = 0; i < types.size(); ++i) {
    out += "<Relationship Id=\"r" + std::to_string(i) + "\" Type=\"x/" + types[i] + "\" Target=\"" + targets[i] + "\"/>";
  }
  return out + "</Relationships>";
}

}  // namespace

int fuzz_docx(std::span<const std::uint8_t> bytes) {
  return fuzz(bytes, [](std::string_view text) { return read_docx(text, "f.docx"); });
}

int fuzz_docx_xml(std::span<const std::uint8_t> bytes) {
  static constexpr const char* kNames[] = {"word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"};
  static constexpr const char* kTypes[] = {"numbering", "styles", "footnotes"};
  static constexpr const char* kTargets[] = {"numbering.xml", "styles.xml", "footnotes.xml"};
  return fuzz(bytes, [](std::string_view text) {
    auto parts = parts_of(text, kNames);
    parts["word/_rels/document.xml.rels"] = relations(kTypes, kTargets);
    return read_docx(Package(std::move(parts), "f.docx"));
  });
}

int fuzz_xlsx(std::span<const std::uint8_t> bytes) {
  return fuzz(bytes, [](std::string_view text) { return read_xlsx(text, "f.xlsx"); });
}

int fuzz_xlsx_xml(std::span<const std::uint8_t> bytes) {
  static constexpr const char* kNames[] = {"xl/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"};
  static constexpr const char* kTypes[] = {"worksheet", "sharedStrings", "styles"};
  static constexpr const char* kTargets[] = {"sheet1.xml", "sharedStrings.xml", "styles.xml"};
  return fuzz(bytes, [](std::string_view text) {
    auto parts = parts_of(text, kNames);
    parts["xl/workbook.xml"] = "<workbook><sheets><sheet name=\"S\" id=\"r0\"/></sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] = relations(kTypes, kTargets);
    return read_xlsx(Package(std::move(parts), "f.xlsx"));
  });
}

int fuzz_html(std::span<const std::uint8_t> bytes) {
  return fuzz(bytes, [](std::string_view text) { return read_html(text_of_file(text, "f.html")); });
}

int fuzz_csv(std::span<const std::uint8_t> bytes) {
  return fuzz(bytes, [](std::string_view text) { return read_csv(text_of_file(text, "f.csv")); });
}

int fuzz_text(std::span<const std::uint8_t> bytes) {
  return fuzz(bytes, [](std::string_view text) {
    Content content;
    content.source = text_of_file(text, "f.txt");
    content.blocks = parse_table_text(content.source);
    return content;
  });
}

int fuzz_notice(std::span<const std::uint8_t> bytes) {
  return fuzz(bytes, [](std::string_view text) {
    Content content = read_plain(text_of_file(text, "f.txt"));
    const Drafts drafts = read_notice(content, Directory(), {"f.txt", 2025, ""});
    for (const TaskDraft& task : drafts.tasks) {
      expect(!task.ref.empty() && !task.text.empty() && is_valid_utf8(task.text));
      for (const auto* names : {&task.leaders, &task.leads, &task.supports}) {
        for (const std::string& name : *names) expect(!name.empty() && is_valid_utf8(name));
      }
    }
    for (const UnreadPiece& piece : drafts.unread) expect(!piece.text.empty() && is_valid_utf8(piece.text));
    return content;
  });
}

int fuzz_indicators(std::span<const std::uint8_t> bytes) {
  return fuzz(bytes, [](std::string_view text) {
    Content content = read_plain(text_of_file(text, "f.txt"));
    (void)holds_only_indicators(content);
    const IndicatorReading reading = read_indicators(content, 2025);
    for (const IndicatorTable& table : reading.tables) {
      expect(table.year == 2025);
      for (const Indicator& row : table.rows) {
        expect(!row.no.empty() && !row.metric.empty() && is_valid_utf8(row.metric) && is_valid_utf8(row.target.phrase));
        expect(indicator_from_json(parse_json(to_json(row).canonical()).value()) == row);
        expect(is_valid_utf8(written_form(row.target)));
        (void)text_of(judge_written(row.target, row.actual, row.unit, std::nullopt, {}).reason, Language::chinese);
      }
    }
    (void)render(reading.found, {content.source}, Language::chinese);
    return content;
  });
}

}  // namespace duban
