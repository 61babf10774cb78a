// Documents as workbooks: one sheet a table.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/document/document.h"
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
const CellStyle kPlain{.size = 10};
const CellStyle kHead{.bold = true, .border = true, .wrap = true, .centre = true, .fill = 0xEFEFEF};
const CellStyle kCell{.border = true, .wrap = true, .middle = true};

CellStyle lamp_style(Lamp lamp) { return {.border = true, .centre = true, .middle = true, .fill = fill_of(lamp)}; }

class Workbook {
 public:
  Workbook(const Document& document, const std::string& path) : document_(document), book_(path, document.title) {}

  void write() {
    for (const DocumentTable& table : document_.tables) add_sheet(table);
    book_.commit();
  }

 private:
  void add_sheet(const DocumentTable& table) {
    constexpr int kMostNameColumns = 30;
    SheetWriter* sheet = book_.add_sheet(shorten(table.title, kMostNameColumns));
    if (sheet == nullptr) return;
    int row = 0;
    sheet->text(row++, 0, document_.title + (document_.tables.size() > 1 ? " · " + table.title : ""), kTitle);
    for (const std::string& banner : document_.banners) sheet->text(row++, 0, "【" + banner + "】", kPlain);
    for (const std::string& line : document_.masthead) sheet->text(row++, 0, line, kPlain);
    if (!document_.subtitle.empty()) sheet->text(row++, 0, document_.subtitle, kPlain);
    for (const std::string& paragraph : document_.lead) sheet->text(row++, 0, paragraph, kPlain);
    const int head = row++;
    const auto last_column = static_cast<int>(table.columns.size()) - 1;
    std::vector<std::string> heads;
    std::vector<int> widths;
    for (int c = 0; c <= last_column; ++c) {
      const DocumentColumn& column = table.columns[static_cast<std::size_t>(c)];
      heads.push_back(column.head);
      widths.push_back(column.sheet_width > 0 ? column.sheet_width : column.width + 2);
      sheet->set_column(c, widths.back());
      sheet->text(head, c, column.head, kHead);
    }
    sheet->set_row(head, height_for(heads, widths));
    for (const auto& cells : table.rows) write_row(*sheet, row++, cells, widths);
    if (table.rows.empty()) sheet->text(row++, 0, table.empty, kPlain);
    sheet->freeze(head + 1, 0);
    if (!table.rows.empty()) sheet->filter(head, 0, row - 1, last_column);
    for (const std::string& note : document_.notes) sheet->text(++row, 0, note, kPlain);
    sheet->set_up_print(head);
  }

  static void write_row(SheetWriter& sheet, int row, const std::vector<DocumentCell>& cells, const std::vector<int>& widths) {
    std::vector<std::string> texts;
    for (const DocumentCell& cell : cells) texts.push_back(cell.text);
    sheet.set_row(row, height_for(texts, widths));
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const DocumentCell& cell = cells[c];
      const CellStyle style = cell.lamp ? lamp_style(*cell.lamp) : kCell;
      if (cell.number && cell.number->places() == 0) sheet.number(row, static_cast<int>(c), cell.number->units(), style);
      else sheet.text(row, static_cast<int>(c), cell.text, style);
    }
  }

  const Document& document_;
  BookWriter book_;
};

}  // namespace

void write_xlsx(const Document& document, const std::string& path) { Workbook(document, path).write(); }

}  // namespace duban
