// Workbooks through libxlsxwriter. The library and what it draws in are opened on first use, so that a
// command that writes no workbook does not load them at its start.
#include <dlfcn.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>

#include "engine/base/diagnostic.h"
#include "engine/base/text.h"
#include "engine/document/document.h"

namespace duban {
namespace {

constexpr const char* kFont = "宋体";

/// The functions of the library that are used, by their own names.
struct Library {
  decltype(&::format_set_align) format_set_align;
  decltype(&::format_set_bg_color) format_set_bg_color;
  decltype(&::format_set_bold) format_set_bold;
  decltype(&::format_set_border) format_set_border;
  decltype(&::format_set_font_color) format_set_font_color;
  decltype(&::format_set_font_name) format_set_font_name;
  decltype(&::format_set_font_size) format_set_font_size;
  decltype(&::format_set_text_wrap) format_set_text_wrap;
  decltype(&::lxw_strerror) lxw_strerror;
  decltype(&::workbook_add_format) workbook_add_format;
  decltype(&::workbook_add_worksheet) workbook_add_worksheet;
  decltype(&::workbook_close) workbook_close;
  decltype(&::workbook_new) workbook_new;
  decltype(&::workbook_set_properties) workbook_set_properties;
  decltype(&::worksheet_autofilter) worksheet_autofilter;
  decltype(&::worksheet_fit_to_pages) worksheet_fit_to_pages;
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes;
  decltype(&::worksheet_repeat_rows) worksheet_repeat_rows;
  decltype(&::worksheet_set_column) worksheet_set_column;
  decltype(&::worksheet_set_footer) worksheet_set_footer;
  decltype(&::worksheet_set_landscape) worksheet_set_landscape;
  decltype(&::worksheet_set_paper) worksheet_set_paper;
  decltype(&::worksheet_set_row) worksheet_set_row;
  decltype(&::worksheet_write_number) worksheet_write_number;
  decltype(&::worksheet_write_string) worksheet_write_string;

  Library() {
    void* handle = dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) throw WorldError(Msg::xlsx_library_missing, {dlerror()});
    const auto load = [&](auto& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(handle, name));
      if (function == nullptr) throw WorldError(Msg::xlsx_library_missing, {dlerror()});
    };
    load(format_set_align, "format_set_align");
    load(format_set_bg_color, "format_set_bg_color");
    load(format_set_bold, "format_set_bold");
    load(format_set_border, "format_set_border");
    load(format_set_font_color, "format_set_font_color");
    load(format_set_font_name, "format_set_font_name");
    load(format_set_font_size, "format_set_font_size");
    load(format_set_text_wrap, "format_set_text_wrap");
    load(lxw_strerror, "lxw_strerror");
    load(workbook_add_format, "workbook_add_format");
    load(workbook_add_worksheet, "workbook_add_worksheet");
    load(workbook_close, "workbook_close");
    load(workbook_new, "workbook_new");
    load(workbook_set_properties, "workbook_set_properties");
    load(worksheet_autofilter, "worksheet_autofilter");
    load(worksheet_fit_to_pages, "worksheet_fit_to_pages");
    load(worksheet_freeze_panes, "worksheet_freeze_panes");
    load(worksheet_repeat_rows, "worksheet_repeat_rows");
    load(worksheet_set_column, "worksheet_set_column");
    load(worksheet_set_footer, "worksheet_set_footer");
    load(worksheet_set_landscape, "worksheet_set_landscape");
    load(worksheet_set_paper, "worksheet_set_paper");
    load(worksheet_set_row, "worksheet_set_row");
    load(worksheet_write_number, "worksheet_write_number");
    load(worksheet_write_string, "worksheet_write_string");
  }
};

const Library& library() {
  static const Library kLibrary;
  return kLibrary;
}

struct LampColours {
  lxw_color_t fill;
  lxw_color_t text;
};

LampColours colours_of(Lamp lamp) {
  switch (lamp) {
    case Lamp::red: return {0xE06666, 0x000000};
    case Lamp::yellow: return {0xFFD966, 0x000000};
    case Lamp::blue: return {0x9FC5E8, 0x000000};
    case Lamp::green: return {0x93C47D, 0x000000};
    case Lamp::grey: return {0xD9D9D9, 0x000000};
  }
  return {0xFFFFFF, 0x000000};
}

class Workbook {
 public:
  Workbook(const Document& document, const std::string& path)
      : lib_(library()), document_(document), book_(lib_.workbook_new(path.c_str())) {
    if (book_ == nullptr) return;
    lxw_doc_properties properties{};
    std::string title = document.title;
    properties.title = title.data();
    properties.created = 1704067200;  // fixed, so that the same list gives the same bytes
    lib_.workbook_set_properties(book_, &properties);
    title_ = format([&](lxw_format* f) { lib_.format_set_bold(f); lib_.format_set_font_size(f, 14); });
    plain_ = format([&](lxw_format* f) { lib_.format_set_font_size(f, 10); });
    head_ = format([&](lxw_format* f) {
      lib_.format_set_bold(f);
      lib_.format_set_border(f, LXW_BORDER_THIN);
      lib_.format_set_bg_color(f, 0xEFEFEF);
      lib_.format_set_text_wrap(f);
      lib_.format_set_align(f, LXW_ALIGN_CENTER);
    });
    cell_ = format([&](lxw_format* f) {
      lib_.format_set_border(f, LXW_BORDER_THIN);
      lib_.format_set_text_wrap(f);
      lib_.format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    });
  }

  [[nodiscard]] lxw_error write() {
    if (book_ == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    for (const DocumentTable& table : document_.tables) add_sheet(table);
    return lib_.workbook_close(book_);
  }

 private:
  template <class Setup>
  lxw_format* format(Setup setup) {
    lxw_format* f = lib_.workbook_add_format(book_);
    lib_.format_set_font_name(f, kFont);
    setup(f);
    return f;
  }

  lxw_format* lamp_format(Lamp lamp) {
    lxw_format*& f = lamps_[lamp];
    if (f == nullptr) {
      f = format([&](lxw_format* made) {
        lib_.format_set_border(made, LXW_BORDER_THIN);
        lib_.format_set_align(made, LXW_ALIGN_CENTER);
        lib_.format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        lib_.format_set_bg_color(made, colours_of(lamp).fill);
        lib_.format_set_font_color(made, colours_of(lamp).text);
      });
    }
    return f;
  }

  void write_text(lxw_worksheet* sheet, lxw_row_t row, const std::string& text, lxw_format* f) {
    lib_.worksheet_write_string(sheet, row, 0, text.c_str(), f);
  }

  void add_sheet(const DocumentTable& table) {
    constexpr int kMostNameColumns = 30;
    lxw_worksheet* sheet = lib_.workbook_add_worksheet(book_, shorten(table.title, kMostNameColumns).c_str());
    if (sheet == nullptr) return;
    lxw_row_t row = 0;
    write_text(sheet, row++, document_.title + (document_.tables.size() > 1 ? " · " + table.title : ""), title_);
    for (const std::string& banner : document_.banners) write_text(sheet, row++, "【" + banner + "】", plain_);
    for (const std::string& line : document_.masthead) write_text(sheet, row++, line, plain_);
    if (!document_.subtitle.empty()) write_text(sheet, row++, document_.subtitle, plain_);
    for (const std::string& paragraph : document_.lead) write_text(sheet, row++, paragraph, plain_);
    const lxw_row_t head = row++;
    const auto last_column = static_cast<lxw_col_t>(table.columns.size() - 1);
    for (lxw_col_t c = 0; c <= last_column; ++c) {
      lib_.worksheet_set_column(sheet, c, c, width_of(table.columns[c]), nullptr);
      lib_.worksheet_write_string(sheet, head, c, table.columns[c].head.c_str(), head_);
    }
    std::vector<DocumentCell> heads;
    for (const DocumentColumn& column : table.columns) heads.push_back(text_cell(column.head));
    fit_height(sheet, head, heads, table.columns);
    for (const auto& cells : table.rows) {
      fit_height(sheet, row, cells, table.columns);
      write_row(sheet, row++, cells);
    }
    if (table.rows.empty()) write_text(sheet, row++, table.empty, plain_);
    lib_.worksheet_freeze_panes(sheet, head + 1, 0);
    if (!table.rows.empty()) lib_.worksheet_autofilter(sheet, head, 0, row - 1, last_column);
    for (const std::string& note : document_.notes) write_text(sheet, ++row, note, plain_);
    lib_.worksheet_set_landscape(sheet);
    lib_.worksheet_set_paper(sheet, 9);  // A4
    lib_.worksheet_fit_to_pages(sheet, 1, 0);
    lib_.worksheet_repeat_rows(sheet, head, head);
    lib_.worksheet_set_footer(sheet, "&C&P / &N");
  }

  static int width_of(const DocumentColumn& column) { return column.sheet_width > 0 ? column.sheet_width : column.width + 2; }

  /// High enough for the longest wrapped cell: not every program fits rows by itself.
  void fit_height(lxw_worksheet* sheet, lxw_row_t row, const std::vector<DocumentCell>& cells, const std::vector<DocumentColumn>& columns) {
    constexpr double kLineHeight = 15;
    int lines = 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const int room = std::max(2, width_of(columns[c]) - 1);
      lines = std::max(lines, (display_width(cells[c].text) + room - 1) / room);
    }
    lib_.worksheet_set_row(sheet, row, kLineHeight * lines, nullptr);
  }

  void write_row(lxw_worksheet* sheet, lxw_row_t row, const std::vector<DocumentCell>& cells) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const DocumentCell& cell = cells[c];
      const auto column = static_cast<lxw_col_t>(c);
      lxw_format* f = cell.lamp ? lamp_format(*cell.lamp) : cell_;
      if (cell.number && cell.number->places() == 0) {
        lib_.worksheet_write_number(sheet, row, column, static_cast<double>(cell.number->units()), f);
      } else {
        lib_.worksheet_write_string(sheet, row, column, cell.text.c_str(), f);
      }
    }
  }

  const Library& lib_;
  const Document& document_;
  lxw_workbook* book_;
  lxw_format* title_ = nullptr;
  lxw_format* plain_ = nullptr;
  lxw_format* head_ = nullptr;
  lxw_format* cell_ = nullptr;
  std::map<Lamp, lxw_format*> lamps_;
};

}  // namespace

void write_xlsx(const Document& document, const std::string& path) {
  const std::string draft = path + ".part";
  // The library prints what it cannot open; asking first keeps the message ours.
  std::FILE* probe = std::fopen(draft.c_str(), "wb");
  if (probe == nullptr) throw WorldError(Msg::file_unwritable, {path, std::strerror(errno)});
  std::fclose(probe);
  const lxw_error error = Workbook(document, draft).write();
  if (error != LXW_NO_ERROR || std::rename(draft.c_str(), path.c_str()) != 0) {
    ::unlink(draft.c_str());
    throw WorldError(Msg::file_unwritable, {path, error != LXW_NO_ERROR ? library().lxw_strerror(error) : ""});
  }
}

}  // namespace duban
