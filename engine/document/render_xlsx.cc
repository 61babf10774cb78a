// Documents as workbooks: one sheet a chart, one a table.
#include <algorithm>
#include <utility>

#include "engine/base/text.h"
#include "engine/document/chart_sheet.h"
#include "engine/document/document.h"
#include "engine/document/printable.h"
#include "engine/files/book_writer.h"

namespace duban {
namespace {

std::uint32_t fill_of(Lamp lamp) {
  switch (lamp) {
    case Lamp::red: return 0xE06666;
    case Lamp::yellow: return 0xFFD966;
    case Lamp::blue: return 0x9FC5E8;
    case Lamp::green: return 0x93C47D;
    case Lamp::grey: return 0xD9D9D9;
  }
  return 0xFFFFFF;
}

const CellStyle kTitle{.bold = true, .size = 14};
const CellStyle kSection{.bold = true, .size = 12};
const CellStyle kPlain{.size = 10};
const CellStyle kHead{.bold = true, .border = true, .wrap = true, .centre = true, .fill = 0xEFEFEF};
const CellStyle kCell{.border = true, .wrap = true, .middle = true};

CellStyle lamp_style(Lamp lamp) { return {.border = true, .centre = true, .middle = true, .fill = fill_of(lamp)}; }

class Workbook {
 public:
  Workbook(const Document& document, const std::string& path) : document_(document), book_(path, document.title) {}

  void write() {
    const bool has_rows = std::any_of(document_.tables.begin(), document_.tables.end(), [](const DocumentTable& table) { return !table.rows.empty(); });
    if (!has_rows && document_.charts.empty() && !document_.tables.empty()) only_sheet_ = &document_.tables.front();
    wanted_ = document_.charts.size();
    for (const DocumentTable& table : document_.tables) wanted_ += has_sheet(table) ? 1 : 0;
    for (const Chart& chart : document_.charts) add_chart(chart);
    for (const DocumentTable& table : document_.tables) {
      if (has_sheet(table)) add_sheet(table);
    }
    if (document_.charts.empty() && document_.tables.empty()) add_sheet({document_.title, {}, {}, ""});
    book_.commit();
  }

 private:
  void add_chart(const Chart& chart) {
    const DocumentTable table = table_of(chart);
    int head = 0;
    SheetWriter* sheet = add_sheet(table, &head, chart.note);
    if (sheet == nullptr || chart.categories.empty()) return;
    if (const auto picture = sheet_chart(chart, head)) sheet->chart(*picture);
  }

  [[nodiscard]] std::string fitting(const std::string& text) const {
    const std::string clean = printable(text);
    if (clean.size() <= kMostCellUnits) return clean;
    return fit_cell(clean, text_of({Msg::cell_cut, {std::to_string(count_code_points(clean))}}, document_.language));
  }

  /// A table without rows is a line on the first sheet where other sheets have something to show.
  [[nodiscard]] bool has_sheet(const DocumentTable& table) const { return !table.rows.empty() || table.empty.empty() || &table == only_sheet_; }

  /// What stands above every sheet's table; lead and sections are on the first one.
  int write_top(SheetWriter& sheet, const std::string& table_title) {
    int row = 0;
    const auto say = [&](const std::string& text, const CellStyle& style) { sheet.text(row++, 0, fitting(text), style); };
    const bool several = document_.charts.size() + document_.tables.size() > 1;
    say(document_.title + (several ? " · " + table_title : ""), kTitle);
    for (const std::string& banner : document_.banners) say("【" + banner + "】", kPlain);
    for (const std::string& line : document_.masthead) say(line, kPlain);
    if (!document_.subtitle.empty()) say(document_.subtitle, kPlain);
    if (std::exchange(top_written_, true)) return row;
    for (const std::string& paragraph : document_.lead) say(paragraph, kPlain);
    for (const DocumentSection& section : document_.sections) {
      if (!section.title.empty()) say(section.title, kSection);
      for (const std::string& paragraph : section.paragraphs) say(paragraph, kPlain);
    }
    for (const DocumentTable& table : document_.tables) {
      if (!has_sheet(table)) say(table.title + text_of(Msg::colon, document_.language) + table.empty, kPlain);
    }
    return row;
  }

  /// Below `row`, which moves to the last of them, a blank one between.
  void write_lines(SheetWriter& sheet, const std::vector<std::string>& lines, int& row) {
    if (!lines.empty()) ++row;
    for (const std::string& line : lines) sheet.text(++row, 0, fitting(line), kPlain);
  }

  SheetWriter* add_sheet(const DocumentTable& table, int* head_row = nullptr, const std::string& note = "") {
    constexpr int kMostNameColumns = 30;
    SheetWriter* sheet = book_.add_sheet(shorten(printable_line(table.title), kMostNameColumns));
    if (sheet == nullptr) return nullptr;
    int row = write_top(*sheet, table.title);
    if (!note.empty()) sheet->text(row++, 0, fitting(note), kPlain);
    const int head = row++;
    if (head_row != nullptr) *head_row = head;
    const auto last_column = static_cast<int>(table.columns.size()) - 1;
    std::vector<std::string> heads;
    std::vector<int> widths;
    for (int c = 0; c <= last_column; ++c) {
      const DocumentColumn& column = table.columns[static_cast<std::size_t>(c)];
      heads.push_back(column.head);
      widths.push_back(column.sheet_width > 0 ? column.sheet_width : column.width + 2);
      sheet->set_column(c, widths.back());
      sheet->text(head, c, fitting(column.head), kHead);
    }
    sheet->set_row(head, height_for(heads, widths));
    for (const auto& cells : table.rows) write_row(*sheet, row++, cells, widths, head_row != nullptr);
    if (table.rows.empty() && !table.empty.empty()) sheet->text(row++, 0, table.empty, kPlain);
    sheet->freeze(head + 1, 0);
    if (!table.rows.empty()) sheet->filter(head, 0, row - 1, last_column);
    const bool last = ++sheets_ >= wanted_;
    if (last) write_lines(*sheet, document_.closing, row);
    for (const std::string& each : document_.notes) sheet->text(++row, 0, fitting(each), kPlain);
    if (last) write_lines(*sheet, document_.foot, row);
    std::string mark;
    for (const std::string& banner : document_.banners) mark += "【" + printable_line(banner) + "】";
    sheet->set_up_print(head, printable_line(document_.title), mark);
    return sheet;
  }

  /// `exact`: numbers with places are numbers too, which a chart can draw.
  void write_row(SheetWriter& sheet, int row, const std::vector<DocumentCell>& cells, const std::vector<int>& widths, bool exact) {
    std::vector<std::string> texts;
    for (const DocumentCell& cell : cells) texts.push_back(fitting(cell.text));
    sheet.set_row(row, height_for(texts, widths));
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const DocumentCell& cell = cells[c];
      const CellStyle style = cell.lamp ? lamp_style(*cell.lamp) : kCell;
      const bool decimal = cell.number && !cell.lamp && cell.number->places() > 0 && (exact || cell.text == cell.number->to_short_string() || cell.text == "+" + cell.number->to_short_string());
      if (cell.number && cell.number->places() == 0 && !(exact && cell.lamp)) sheet.number(row, static_cast<int>(c), cell.number->units(), style);
      else if (decimal) sheet.decimal(row, static_cast<int>(c), cell.number->units(), cell.number->places(), style);
      else if (exact && cell.text.empty()) sheet.blank(row, static_cast<int>(c), style);
      else sheet.text(row, static_cast<int>(c), texts[c], style);
    }
  }

  const Document& document_;
  BookWriter book_;
  bool top_written_ = false;
  const DocumentTable* only_sheet_ = nullptr;  // the first, where all tables are empty
  std::size_t wanted_ = 0;                     // sheets in all
  std::size_t sheets_ = 0;
};

}  // namespace

void write_xlsx(const Document& document, const std::string& path) { Workbook(document, path).write(); }

}  // namespace duban
