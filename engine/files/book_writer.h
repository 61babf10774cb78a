// Writes workbooks: sheets of cells with styles, checks and protection. What stands in them is decided elsewhere;
// this is the one wrapper of the library, which is opened on first use.
#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/base/date.h"

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace duban {

struct CellStyle {
  bool bold = false;
  int size = 11;
  bool border = false;
  bool wrap = false;
  bool centre = false;   // from left to right
  bool middle = false;   // from top to bottom
  bool unlocked = false; // may be filled in on a protected sheet
  std::optional<std::uint32_t> fill = {};  // 0xRRGGBB
  std::string format = {};                 // of numbers: "yyyy-mm-dd"
  friend auto operator<=>(const CellStyle&, const CellStyle&) = default;
};

/// What may be typed into a cell.
struct CellRule {
  enum class Kind : std::uint8_t { choice, percent, number, date, date_after };
  Kind kind = Kind::choice;
  std::vector<std::string> choices = {};
  std::optional<Date> after = {};
  std::string title = {};    // of the box that refuses anything else
  std::string message = {};
};

/// A picture of numbers that stand on the sheet: a row a category, a column a series, the heads above.
struct SheetChart {
  enum class Kind : std::uint8_t { stacked_bars, stacked_columns, lines };
  struct Series {
    int column = 0;
    std::uint32_t colour = 0;    // 0xRRGGBB
    int pattern = 0;             // 0 = solid; else one of three hatchings, told apart without colour
    bool dashed = false;         // of lines
  };
  Kind kind = Kind::stacked_bars;
  std::string title;
  int head = 0;                  // the row of the heads
  int rows = 0;                  // below it
  int categories = 0;            // their column
  std::vector<Series> series;
  int at_row = 0;                // its upper left corner
  int at_column = 0;
};

/// What Excel takes in a cell, in UTF-16 units.
inline constexpr std::size_t kMostCellUnits = 32'767;
/// `text` when a cell holds it, else its beginning with `mark` behind.
[[nodiscard]] std::string fit_cell(const std::string& text, const std::string& mark);

class BookWriter;

/// A sheet of a BookWriter. Rows and columns count from 0.
class SheetWriter {
 public:
  /// A text that a cell does not hold is cut and ends in "…".
  void text(int row, int column, const std::string& text, const CellStyle& style);
  /// `units` ÷ 10^`places`.
  void decimal(int row, int column, std::int64_t units, int places, const CellStyle& style);
  void number(int row, int column, std::int64_t value, const CellStyle& style);
  void blank(int row, int column, const CellStyle& style);
  void rule(int row, int column, const CellRule& rule);
  void chart(const SheetChart& chart);
  void set_column(int column, int width, bool hidden = false);
  void set_row(int row, double height, bool hidden = false);
  /// Rows above `row` and columns before `column` stay in sight.
  void freeze(int row, int column);
  void filter(int first_row, int first_column, int last_row, int last_column);
  /// A4, landscape, as wide as the page; row `head` on every page; below them the page's number between `title` and `mark`
  /// ("" = nothing).
  void set_up_print(int head, const std::string& title = "", const std::string& mark = "");
  /// Only unlocked cells can be changed. There is no password; rows can be sorted, filtered and removed.
  void protect();
  void hide();

 private:
  friend class BookWriter;
  SheetWriter(BookWriter& book, lxw_worksheet* sheet) : book_(book), sheet_(sheet) {}
  BookWriter& book_;
  lxw_worksheet* sheet_;
};

class BookWriter {
 public:
  /// Begins a workbook that will stand at `path`. Throws WorldError where nothing can be written there.
  BookWriter(std::string path, const std::string& title);
  ~BookWriter();
  BookWriter(const BookWriter&) = delete;
  BookWriter& operator=(const BookWriter&) = delete;

  /// A further sheet. What a name may not hold is replaced, a name that is taken gets a number; nullptr when there can
  /// be none all the same.
  [[nodiscard]] SheetWriter* add_sheet(const std::string& name);
  /// Writes it: the file is there as a whole, or WorldError. The same calls give the same bytes.
  void commit();

 private:
  friend class SheetWriter;
  lxw_format* format_of(const CellStyle& style);

  std::string path_;
  std::string draft_;
  lxw_workbook* book_ = nullptr;
  std::deque<SheetWriter> sheets_;
  std::set<std::string> names_;
  std::map<CellStyle, lxw_format*> formats_;
};

/// `wanted` as the name of a sheet beside `taken`: at most 31 characters, none of []:*?/\', which become `_`.
[[nodiscard]] std::string free_sheet_name(const std::string& wanted, const std::set<std::string>& taken);

/// High enough for the text that takes most lines of its column, of `widths` in digits: not every program fits rows by itself.
[[nodiscard]] double height_for(const std::vector<std::string>& texts, const std::vector<int>& widths);

}  // namespace duban
