// Workbooks through libxlsxwriter. The library and what it draws in are opened on first use, so that a
// command that writes no workbook does not load them at its start.
#include "engine/files/book_writer.h"

#include <dlfcn.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <type_traits>

#include "engine/base/diagnostic.h"
#include "engine/base/text.h"

namespace duban {
namespace {

constexpr const char* kFont = "宋体";

// The functions of the library that are used.
#define DUBAN_XLSX_FUNCTIONS(X)                                                                                          \
  X(chart_add_series) X(chart_axis_set_max) X(chart_axis_set_min) X(chart_axis_set_reverse) X(chart_legend_set_position) \
  X(chart_series_set_categories) X(chart_series_set_fill) X(chart_series_set_line) X(chart_series_set_marker_type)       \
  X(chart_series_set_name_range) X(chart_series_set_pattern) X(chart_series_set_values) X(chart_series_set_labels)       \
  X(chart_set_series_gap) X(chart_title_set_name) X(workbook_add_chart) X(worksheet_insert_chart_opt)                     \
  X(format_set_align) X(format_set_bg_color) X(format_set_bold) X(format_set_border) X(format_set_font_name)             \
  X(format_set_font_size) X(format_set_num_format) X(format_set_text_wrap) X(format_set_unlocked) X(lxw_strerror)        \
  X(workbook_add_format) X(workbook_add_worksheet) X(workbook_close) X(workbook_new) X(workbook_set_properties)          \
  X(worksheet_autofilter) X(worksheet_data_validation_cell) X(worksheet_fit_to_pages) X(worksheet_freeze_panes)          \
  X(worksheet_hide) X(worksheet_protect) X(worksheet_repeat_rows) X(worksheet_set_column) X(worksheet_set_column_opt)    \
  X(worksheet_set_footer) X(worksheet_set_landscape) X(worksheet_set_paper) X(worksheet_set_row)                         \
  X(worksheet_set_row_opt) X(worksheet_write_blank) X(worksheet_write_number) X(worksheet_write_string)

/// They, by their own names.
struct Library {
#define DUBAN_XLSX_POINTER(name) decltype(&::name) name;
  DUBAN_XLSX_FUNCTIONS(DUBAN_XLSX_POINTER)
#undef DUBAN_XLSX_POINTER

  Library() {
    void* handle = dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) throw WorldError(Msg::xlsx_library_missing, {dlerror()});
    const auto load = [&](auto& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(handle, name));
      if (function == nullptr) throw WorldError(Msg::xlsx_library_missing, {dlerror()});
    };
#define DUBAN_XLSX_LOAD(name) load(name, #name);
    DUBAN_XLSX_FUNCTIONS(DUBAN_XLSX_LOAD)
#undef DUBAN_XLSX_LOAD
  }
};
#undef DUBAN_XLSX_FUNCTIONS

const Library& library() {
  static const Library kLibrary;
  return kLibrary;
}

lxw_datetime datetime_of(Date date) {
  lxw_datetime out{};
  out.year = date.year();
  out.month = date.month();
  out.day = date.day();
  return out;
}

lxw_row_t row_of(int row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_of(int column) { return static_cast<lxw_col_t>(column); }

}  // namespace

void SheetWriter::text(int row, int column, const std::string& text, const CellStyle& style) {
  library().worksheet_write_string(sheet_, row_of(row), column_of(column), fit_cell(text, "…").c_str(), book_.format_of(style));
}

void SheetWriter::decimal(int row, int column, std::int64_t units, int places, const CellStyle& style) {
  double value = static_cast<double>(units);
  for (int i = 0; i < places; ++i) value /= 10;
  library().worksheet_write_number(sheet_, row_of(row), column_of(column), value, book_.format_of(style));
}

void SheetWriter::number(int row, int column, std::int64_t value, const CellStyle& style) {
  library().worksheet_write_number(sheet_, row_of(row), column_of(column), static_cast<double>(value), book_.format_of(style));
}

void SheetWriter::blank(int row, int column, const CellStyle& style) {
  library().worksheet_write_blank(sheet_, row_of(row), column_of(column), book_.format_of(style));
}

void SheetWriter::rule(int row, int column, const CellRule& rule) {
  lxw_data_validation check{};
  std::vector<std::string> words = rule.choices;  // the library takes no constant texts
  std::vector<char*> choices;
  std::string title = rule.title;
  std::string message = rule.message;
  check.error_title = title.data();
  check.error_message = message.data();
  check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
  switch (rule.kind) {
    case CellRule::Kind::choice:
      for (std::string& word : words) choices.push_back(word.data());
      choices.push_back(nullptr);
      check.validate = LXW_VALIDATION_TYPE_LIST;
      check.value_list = choices.data();
      break;
    case CellRule::Kind::percent:
    case CellRule::Kind::number:
      check.validate = LXW_VALIDATION_TYPE_DECIMAL;
      check.minimum_number = rule.kind == CellRule::Kind::percent ? 0 : -1e15;
      check.maximum_number = rule.kind == CellRule::Kind::percent ? 100 : 1e15;
      break;
    case CellRule::Kind::date:
      check.validate = LXW_VALIDATION_TYPE_DATE;
      check.minimum_datetime = datetime_of(*make_date(2000, 1, 1));
      check.maximum_datetime = datetime_of(*make_date(2199, 12, 31));
      break;
    case CellRule::Kind::date_after:
      check.validate = LXW_VALIDATION_TYPE_DATE;
      check.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN;
      check.value_datetime = datetime_of(rule.after.value_or(*make_date(2000, 1, 1)));
      break;
  }
  library().worksheet_data_validation_cell(sheet_, row_of(row), column_of(column), &check);
}

void SheetWriter::chart(const SheetChart& chart) {
  constexpr std::uint8_t kHatchings[] = {LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_PERCENT_25, LXW_CHART_PATTERN_PERCENT_5};
  const Library& lib = library();
  const bool lines = chart.kind == SheetChart::Kind::lines;
  lxw_chart* made = lib.workbook_add_chart(book_.book_, static_cast<std::uint8_t>(lines                                             ? LXW_CHART_LINE
                                                                                  : chart.kind == SheetChart::Kind::stacked_bars ? LXW_CHART_BAR_STACKED
                                                                                                                                 : LXW_CHART_COLUMN_STACKED));
  const lxw_row_t first = row_of(chart.head + 1);
  const lxw_row_t last = row_of(chart.head + chart.rows);
  for (const SheetChart::Series& one : chart.series) {
    const lxw_col_t column = column_of(one.column);
    lxw_chart_series* series = lib.chart_add_series(made, nullptr, nullptr);
    lib.chart_series_set_name_range(series, sheet_->name, row_of(chart.head), column);
    lib.chart_series_set_categories(series, sheet_->name, first, column_of(chart.categories), last, column_of(chart.categories));
    lib.chart_series_set_values(series, sheet_->name, first, column, last, column);
    if (lines) {
      lxw_chart_line line{};
      line.color = one.colour;
      line.width = 3;
      line.dash_type = one.dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
      lib.chart_series_set_line(series, &line);
      lib.chart_series_set_marker_type(series, one.dashed ? LXW_CHART_MARKER_NONE : LXW_CHART_MARKER_CIRCLE);
    } else if (one.pattern == 0) {
      lxw_chart_fill fill{};
      fill.color = one.colour;
      lib.chart_series_set_fill(series, &fill);
    } else {
      lxw_chart_pattern pattern{};
      pattern.fg_color = 0x333333;
      pattern.bg_color = one.colour;
      pattern.type = kHatchings[(one.pattern - 1) % 3];
      lib.chart_series_set_pattern(series, &pattern);
    }
  }
  constexpr std::uint16_t kGap = 40;  // between bars, in percent of one
  if (!lines) lib.chart_set_series_gap(made, kGap);
  if (lines) {
    lib.chart_axis_set_min(made->y_axis, 0);
    lib.chart_axis_set_max(made->y_axis, 100);
  }
  if (chart.kind == SheetChart::Kind::stacked_bars) lib.chart_axis_set_reverse(made->y_axis);  // that of the categories, of bars: the first on top
  lib.chart_title_set_name(made, chart.title.c_str());
  lib.chart_legend_set_position(made, LXW_CHART_LEGEND_BOTTOM);
  lxw_chart_options place{};
  place.x_scale = 1.6;
  place.y_scale = std::max(1.5, chart.kind == SheetChart::Kind::stacked_bars ? chart.rows / 9.0 : 0.0);
  lib.worksheet_insert_chart_opt(sheet_, row_of(chart.at_row), column_of(chart.at_column), made, &place);
}

void SheetWriter::set_column(int column, int width, bool hidden) {
  const lxw_col_t at = column_of(column);
  if (!hidden) {
    library().worksheet_set_column(sheet_, at, at, width, nullptr);
    return;
  }
  lxw_row_col_options options{};
  options.hidden = LXW_TRUE;
  library().worksheet_set_column_opt(sheet_, at, at, width, nullptr, &options);
}

void SheetWriter::set_row(int row, double height, bool hidden) {
  if (!hidden) {
    library().worksheet_set_row(sheet_, row_of(row), height, nullptr);
    return;
  }
  lxw_row_col_options options{};
  options.hidden = LXW_TRUE;
  library().worksheet_set_row_opt(sheet_, row_of(row), height, nullptr, &options);
}

void SheetWriter::freeze(int row, int column) { library().worksheet_freeze_panes(sheet_, row_of(row), column_of(column)); }

void SheetWriter::filter(int first_row, int first_column, int last_row, int last_column) {
  library().worksheet_autofilter(sheet_, row_of(first_row), column_of(first_column), row_of(last_row), column_of(last_column));
}

void SheetWriter::set_up_print(int head, const std::string& title, const std::string& mark) {
  constexpr std::uint8_t kA4 = 9;
  constexpr int kMostColumns = 80;  // a footer holds 255 characters
  const Library& lib = library();
  lib.worksheet_set_landscape(sheet_);
  lib.worksheet_set_paper(sheet_, kA4);
  lib.worksheet_fit_to_pages(sheet_, 1, 0);
  lib.worksheet_repeat_rows(sheet_, row_of(head), row_of(head));
  const auto footer_text = [&](const std::string& text) { return replace_all(shorten(text, kMostColumns), "&", "&&"); };
  lib.worksheet_set_footer(sheet_, ("&L" + footer_text(title) + "&C&P / &N&R" + footer_text(mark)).c_str());
}

void SheetWriter::protect() {
  lxw_protection allowed{};
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.delete_rows = LXW_TRUE;
  allowed.sort = LXW_TRUE;
  allowed.autofilter = LXW_TRUE;
  library().worksheet_protect(sheet_, nullptr, &allowed);
}

void SheetWriter::hide() { library().worksheet_hide(sheet_); }

BookWriter::BookWriter(std::string path, const std::string& title) : path_(std::move(path)), draft_(path_ + ".part") {
  const Library& lib = library();
  // The library prints what it cannot open; asking first keeps the message ours.
  std::FILE* probe = std::fopen(draft_.c_str(), "wb");
  if (probe == nullptr) throw WorldError(Msg::file_unwritable, {path_, std::strerror(errno)});
  std::fclose(probe);
  book_ = lib.workbook_new(draft_.c_str());
  if (book_ == nullptr) throw WorldError(Msg::file_unwritable, {path_, lib.lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)});
  lxw_doc_properties properties{};
  std::string named = title;
  properties.title = named.data();
  properties.created = 1704067200;  // fixed, so that the same list gives the same bytes
  lib.workbook_set_properties(book_, &properties);
}

BookWriter::~BookWriter() {
  if (book_ == nullptr) return;
  library().workbook_close(book_);  // the one way to give back what it holds
  ::unlink(draft_.c_str());
}

SheetWriter* BookWriter::add_sheet(const std::string& wanted) {
  const std::string name = free_sheet_name(wanted, names_);
  lxw_worksheet* sheet = library().workbook_add_worksheet(book_, name.c_str());
  if (sheet == nullptr) return nullptr;
  names_.insert(name);
  sheets_.push_back(SheetWriter(*this, sheet));
  return &sheets_.back();
}

lxw_format* BookWriter::format_of(const CellStyle& style) {
  const auto known = formats_.find(style);
  if (known != formats_.end()) return known->second;
  const Library& lib = library();
  lxw_format* made = lib.workbook_add_format(book_);
  lib.format_set_font_name(made, kFont);
  lib.format_set_font_size(made, style.size);
  if (style.bold) lib.format_set_bold(made);
  if (style.border) lib.format_set_border(made, LXW_BORDER_THIN);
  if (style.fill) lib.format_set_bg_color(made, *style.fill);
  if (style.wrap) lib.format_set_text_wrap(made);
  if (style.centre) lib.format_set_align(made, LXW_ALIGN_CENTER);
  if (style.middle) lib.format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
  if (style.unlocked) lib.format_set_unlocked(made);
  if (!style.format.empty()) lib.format_set_num_format(made, style.format.c_str());
  formats_.emplace(style, made);
  return made;
}

void BookWriter::commit() {
  const lxw_error error = library().workbook_close(book_);
  book_ = nullptr;
  if (error == LXW_NO_ERROR && std::rename(draft_.c_str(), path_.c_str()) == 0) return;
  ::unlink(draft_.c_str());
  throw WorldError(Msg::file_unwritable, {path_, error != LXW_NO_ERROR ? library().lxw_strerror(error) : ""});
}

}  // namespace duban
