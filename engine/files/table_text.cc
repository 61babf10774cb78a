// Tab-led cells to rows.
#include "engine/files/table_text.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

class Parser {
 public:
  explicit Parser(const SourceText& source) : lines_(split(source.text, '\n')) {}

  std::vector<TextBlock> parse() {
    for (index_ = 0; index_ < lines_.size(); ++index_) read_line(lines_[index_]);
    end_row();
    return std::move(blocks_);
  }

 private:
  void read_line(std::string_view line) {
    if (trim(line).empty() && (line.empty() || line.front() != '\t')) {
      ++blanks_;
      return;
    }
    const bool tabbed = line.find('\t') != std::string_view::npos;
    if (line.front() == '\t' && std::count(line.begin() + 1, line.end(), '\t') >= 2) {
      add_whole_row(line);
    } else if (line.front() == '\t') {
      if (blanks_ > 0) end_row();
      add_cells(line.substr(1), 2);
    } else if (tabbed) {
      end_row();
      add_cells(line, 1);
      end_row();
    } else if (!row_.cells.empty() && (blanks_ == 0 || continues_after_blank())) {
      row_.cells.back().text += "\n" + std::string(line);
    } else if (in_table_ && blanks_ <= 1 && continues_after_blank() && !blocks_.empty()) {
      blocks_.back().cells.back().text += "\n" + std::string(line);
    } else {
      add_paragraph(line);
    }
    blanks_ = 0;
  }

  /// After one blank line, text belongs to the cell when a tab-led line follows it directly or after
  /// blank lines: the table is not over yet.
  [[nodiscard]] bool continues_after_blank() const {
    if (blanks_ != 1) return false;
    for (std::size_t i = index_ + 1; i < lines_.size(); ++i) {
      if (!lines_[i].empty() && lines_[i].front() == '\t') return true;
      if (trim(lines_[i]).empty() && i + 1 < lines_.size() && !lines_[i + 1].empty() &&
          lines_[i + 1].front() == '\t') {
        return true;
      }
      if (trim(lines_[i]).empty()) return false;
    }
    return false;
  }

  void add_cells(std::string_view rest, int column) {
    if (!in_table_) {
      in_table_ = true;
      ++tables_;
    }
    row_.is_row = true;
    row_.table = tables_;
    for (const std::string_view cell : split(rest, '\t')) {
      const auto grid = static_cast<int>(row_.cells.size());
      row_.cells.push_back({{std::string(cell), static_cast<int>(index_) + 1, column}, grid});
      column += static_cast<int>(count_code_points(cell)) + 1;
    }
  }

  /// A tab-led line with several more tabs is a row of its own. The tab before its first cell only leads, unless the
  /// row above has one cell more: then the first cell is empty.
  void add_whole_row(std::string_view line) {
    end_row();
    const auto cells = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
    const bool empty_first = in_table_ && !blocks_.empty() && blocks_.back().cells.size() == cells + 1;
    if (empty_first) add_cells(line, 1);
    else add_cells(line.substr(1), 2);
    end_row();
  }

  void end_row() {
    if (!row_.cells.empty()) blocks_.push_back(std::move(row_));
    row_ = {};
  }

  void add_paragraph(std::string_view line) {
    end_row();
    in_table_ = false;
    blocks_.push_back({false, 0, {{{std::string(line), static_cast<int>(index_) + 1, 1}}}});
  }

  std::vector<std::string_view> lines_;
  std::vector<TextBlock> blocks_;
  TextBlock row_;
  std::size_t index_ = 0;
  int blanks_ = 0;
  int tables_ = 0;
  bool in_table_ = false;
};

}  // namespace

std::vector<TextBlock> parse_table_text(const SourceText& source) { return Parser(source).parse(); }

}  // namespace duban
