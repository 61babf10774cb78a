// Blocks and tables of a page. A table around tables is layout and is unwrapped.
#include "engine/files/html.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "engine/files/content_builder.h"
#include "engine/files/html_text.h"
#include "engine/files/html_tree.h"
#include "engine/files/list_number.h"
#include "engine/files/xml.h"

namespace duban {
namespace {

constexpr int kDeepestWalk = 2'000;
constexpr int kMostColumns = 1'000;  // as browsers have it
constexpr int kMostRows = 65'534;

bool is_left_out(std::string_view name) {
  return name == "script" || name == "style" || name == "template" || name == "head" || name == "title" || name == "rt" || name == "rp";
}

bool is_phrasing(std::string_view name) {
  static constexpr std::array<std::string_view, 38> kNames = {"?", "rb", "ruby", "time", "var", "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del",
      "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike",
      "strong", "sub", "sup", "tt", "u", "wbr"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

int count_of(std::string_view text, int least, int most, int otherwise) {
  return std::clamp(xml_integer(trim(text), otherwise), least, most);
}

/// The format of an ordered list's numbers.
std::string_view list_format(std::string_view type) {
  if (type == "a") return "lowerLetter";
  if (type == "A") return "upperLetter";
  if (type == "i") return "lowerRoman";
  return type == "I" ? "upperRoman" : "decimal";
}

/// A cell that reaches into the rows below, by its first column.
struct OpenCell {
  TableCell cell;
  int rows = 0;  // still to come
};

/// What is read inside a cell: its lines, and the tables in it.
struct CellText {
  TextPiece piece;
  bool begun = false;
  bool nested = false;
};

class PageReader {
 public:
  PageReader(const SourceText& source, ContentBuilder& content)
      : source_(source), content_(content), lines_(source.text), line_(source.text) {}

  void read(HtmlNode root) {
    walk(root);
    end_line();
  }

 private:
  void walk(HtmlNode node) {
    if (++depth_ > kDeepestWalk) throw InputError(Msg::xml_too_deep, {source_.name, 0, 0, ""}, {"HTML", std::to_string(kDeepestWalk)});
    if (const std::string_view name = node.name(); name.empty()) {
      add_text(node);
    } else if (!is_left_out(name)) {
      walk_element(node, name);
    }
    --depth_;
  }

  void walk_element(HtmlNode node, std::string_view name) {
    if (is_phrasing(name)) return walk_inside(node);
    if (name == "td" || name == "th") line_.add(" ", node.offset());
    const bool breaks = name != "td" && name != "th";  // cells of a joined table are apart by blanks
    if (breaks) end_line();
    if (name == "table" && cell_ == nullptr) {
      read_table(node);
    } else if (name == "ol") {
      read_ordered(node);
    } else if (name == "pre") {
      ++preformatted_;
      walk_inside(node);
      --preformatted_;
    } else {
      if (name == "table") cell_->nested = true;
      walk_inside(node);
    }
    if (breaks) end_line();
  }

  void walk_inside(HtmlNode node) {
    for (std::size_t i = 0; i < node.size(); ++i) walk(node.child(i));
  }

  void add_text(HtmlNode node) {
    if (preformatted_ == 0) return line_.add(node.text(), node.offset());
    for (const std::string_view part : split(node.text(), '\n')) {
      line_.add(part, node.offset() + static_cast<std::size_t>(part.data() - node.text().data()));
      if (part.data() + part.size() != node.text().data() + node.text().size()) end_line();
    }
  }

  /// The items of a numbered list, whose numbers the page does not write.
  void read_ordered(HtmlNode list) {
    int number = count_of(list.attribute("start"), -kMostRows, kMostRows, 1);
    for (std::size_t i = 0; i < list.size(); ++i) {
      const HtmlNode item = list.child(i);
      if (item.name() == "li") {
        number = count_of(item.attribute("value"), -kMostRows, kMostRows, number);
        line_.add(list_number(list_format(list.attribute("type")), number++) + ". ", item.offset());
      }
      depth_ += 1;
      if (item.name() == "li") walk_inside(item);
      else walk(item);
      depth_ -= 1;
      end_line();
    }
  }

  /// The line so far becomes a paragraph, or a line of the cell being read.
  void end_line() {
    if (line_.empty()) {
      (void)line_.take();
      return;
    }
    const std::size_t offset = line_.offset();
    std::string text = line_.take();
    if (text.empty()) return;
    TextPiece piece{std::move(text)};
    if (cell_ == nullptr) {
      lines_.set_place(offset, piece);
      content_.add_paragraph(std::move(piece));
    } else if (cell_->begun) {
      cell_->piece.text += "\n" + piece.text;
    } else {
      lines_.set_place(offset, piece);
      cell_->piece = std::move(piece);
      cell_->begun = true;
    }
  }

  void read_table(HtmlNode table) {
    int number = 0;
    std::map<int, OpenCell> open;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const HtmlNode group = table.child(i);
      const std::string_view name = group.name();
      if (name == "tbody" || name == "thead" || name == "tfoot") {
        open.clear();
        for (std::size_t k = 0; k < group.size(); ++k) {
          if (group.child(k).name() == "tr") read_row(group.child(k), number, open);
        }
      } else if (name == "tr") {
        read_row(group, number, open);
      } else if (!name.empty() && !is_left_out(name)) {
        walk(group);  // a caption
        end_line();
      }
    }
  }

  void read_row(HtmlNode row, int& number, std::map<int, OpenCell>& open) {
    std::vector<HtmlNode> nodes;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row.child(i).name() == "td" || row.child(i).name() == "th") nodes.push_back(row.child(i));
    }
    if (nodes.size() == 1 && open.empty() && has_table(nodes.front(), 0)) {
      walk_inside(nodes.front());
      end_line();
      return;
    }
    std::vector<TableCell> cells;
    std::map<int, OpenCell> begun;
    int grid = 0;
    for (const HtmlNode node : nodes) {
      grid = carry(open, grid, cells, false);
      cells.push_back(read_cell(node, grid));
      if (const int below = rows_of(node) - 1; below > 0) begun[grid] = {cells.back(), below};
      grid += cells.back().span;
    }
    carry(open, grid, cells, true);
    for (auto& [column, cell] : open) --cell.rows;
    std::erase_if(open, [](const auto& entry) { return entry.second.rows == 0; });
    for (auto& [column, cell] : begun) {
      cell.cell.carried = true;
      open.insert_or_assign(column, std::move(cell));
    }
    if (number == 0) number = content_.begin_table();
    content_.add_row(number, std::move(cells));
  }

  /// Adds the cells from above that stand at column `grid` and directly behind it; with `rest` all from there on.
  /// Answers the next column.
  static int carry(const std::map<int, OpenCell>& open, int grid, std::vector<TableCell>& cells, bool rest) {
    for (auto at = open.lower_bound(grid); at != open.end() && (rest || at->first == grid); ++at) {
      if (at->first < grid) continue;
      cells.push_back(at->second.cell);
      grid = at->first + at->second.cell.span;
    }
    return grid;
  }

  static int rows_of(HtmlNode cell) {
    const std::string_view asked = cell.attribute("rowspan");
    return trim(asked) == "0" ? kMostRows : count_of(asked, 1, kMostRows, 1);
  }

  TableCell read_cell(HtmlNode node, int grid) {
    CellText text;
    CellText* outer = std::exchange(cell_, &text);
    walk_inside(node);
    end_line();
    cell_ = outer;
    TableCell cell;
    if (!text.begun) lines_.set_place(node.offset(), text.piece);
    static_cast<TextPiece&>(cell) = std::move(text.piece);
    cell.grid = grid;
    cell.span = count_of(node.attribute("colspan"), 1, kMostColumns, 1);
    if (text.nested) content_.warn(Msg::table_nested, cell);
    return cell;
  }

  static bool has_table(HtmlNode node, int depth) {
    if (depth > kDeepestWalk) return false;
    for (std::size_t i = 0; i < node.size(); ++i) {
      if (node.child(i).name() == "table" || has_table(node.child(i), depth + 1)) return true;
    }
    return false;
  }

  const SourceText& source_;
  ContentBuilder& content_;
  LineIndex lines_;
  HtmlLine line_;
  CellText* cell_ = nullptr;  // being read
  int depth_ = 0;
  int preformatted_ = 0;
};

}  // namespace

Content read_html(SourceText source) {
  ContentBuilder content(source.name);
  {
    const HtmlTree tree(source.text, source.name);
    PageReader(source, content).read(tree.root());
  }
  Content read = content.finish();
  read.source = std::move(source);
  return read;
}

}  // namespace duban
