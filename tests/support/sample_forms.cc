// Blocks to txt, html, csv and to the form that readers of files hand over.
#include "tests/support/sample_forms.h"

#include "engine/base/text.h"
#include "engine/files/csv.h"

namespace duban {
namespace {

std::string html_text(const std::string& text) {
  std::string out = replace_all(replace_all(text, "&", "&amp;"), "<", "&lt;");
  return replace_all(replace_all(out, "  ", "&nbsp;&nbsp;"), "\n", "<br/>");
}

void write_html_table(const SampleBlock& table, std::string& out) {
  out += "<table border=\"1\">";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (const SampleCell& cell : row) {
      out += "<td";
      if (cell.columns > 1) out += " colspan=\"" + std::to_string(cell.columns) + "\"";
      if (cell.rows > 1) out += " rowspan=\"" + std::to_string(cell.rows) + "\"";
      out += "><p>" + html_text(cell.text) + "</p></td>";
    }
    out += "</tr>\n";
  }
  out += "</table>\n";
}

}  // namespace

std::string name_of(SampleForm form) {
  static const std::vector<std::string> kNames = {"txt", "grid", "docx", "xlsx", "html", "csv"};
  return kNames.at(static_cast<std::size_t>(form));
}

std::vector<SampleForm> forms_of(const SampleNotice& notice) {
  std::vector<SampleForm> forms = {SampleForm::grid};
  if (!notice.has_merge()) forms.push_back(SampleForm::txt);
  forms.push_back(SampleForm::docx);
  if (notice.has_table()) forms.push_back(SampleForm::xlsx);
  forms.push_back(SampleForm::html);
  if (notice.has_table() && !notice.has_merge()) forms.push_back(SampleForm::csv);
  return forms;
}

std::vector<std::vector<TableCell>> grid_rows(const SampleBlock& table) {
  struct Merge {
    TableCell cell;
    int rows = 0;  // still to be covered
  };
  std::vector<Merge> above(static_cast<std::size_t>(table.width));
  std::vector<std::vector<TableCell>> rows;
  for (const auto& row : table.rows) {
    std::vector<TableCell> cells;
    std::size_t next = 0;
    for (int column = 0; column < table.width;) {
      Merge& merge = above[static_cast<std::size_t>(column)];
      if (merge.rows > 0) {
        --merge.rows;
        cells.push_back(merge.cell);
        cells.back().carried = true;
      } else if (next < row.size()) {
        const SampleCell& cell = row[next++];
        cells.push_back({{cell.text, 0, 0, ""}, column, cell.columns, false});
        merge = {cells.back(), cell.rows - 1};
      } else {
        break;
      }
      column += cells.back().span;
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

Content content_of(const SampleNotice& notice) {
  Content content;
  content.file = "sample";
  int paragraphs = 0;
  int tables = 0;
  for (const SampleBlock& block : notice.blocks) {
    if (block.width == 0) {
      content.blocks.push_back({false, 0, {{{block.paragraph, 0, 0, "paragraph " + std::to_string(++paragraphs)}}}});
      continue;
    }
    ++tables;
    int row = 0;
    for (std::vector<TableCell>& cells : grid_rows(block)) {
      ++row;
      for (TableCell& cell : cells) {
        cell.cell =
            "table " + std::to_string(tables) + " row " + std::to_string(row) + " column " + std::to_string(cell.grid + 1);
      }
      content.blocks.push_back({true, tables, std::move(cells)});
    }
  }
  return content;
}

std::string write_txt(const SampleNotice& notice) {
  std::string out;
  for (const SampleBlock& block : notice.blocks) {
    if (block.width == 0) {
      out += "　　" + block.paragraph + "\n";
      continue;
    }
    out += "\n";
    for (const auto& row : grid_rows(block)) {
      int column = 0;
      for (const TableCell& cell : row) {
        out += "\t" + cell.text + "\n";
        column += cell.span;
        // A merged cell's other columns are empty cells in a copy.
        for (int empty = 1; empty < cell.span; ++empty) out += "\t\n";
      }
      for (; column < block.width; ++column) out += "\t\n";
      out += "\n";
    }
    out += "\n";
  }
  return out;
}

std::string write_html(const SampleNotice& notice) {
  std::string out = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"/></head><body>\n";
  for (const SampleBlock& block : notice.blocks) {
    if (block.width > 0) {
      write_html_table(block, out);
    } else {
      out += "<p>&emsp;&emsp;" + html_text(block.paragraph) + "</p>\n";
    }
  }
  return out + "</body></html>\n";
}

std::string write_csv(const SampleNotice& notice) {
  int width = 1;
  for (const SampleBlock& block : notice.blocks) width = std::max(width, block.width);
  std::string out(kCsvBom);
  const auto write = [&](std::vector<std::string> fields) {
    fields.resize(static_cast<std::size_t>(width));
    out += csv_line(fields);
  };
  for (const SampleBlock& block : notice.blocks) {
    if (block.width == 0) write({block.paragraph});
    for (const auto& row : grid_rows(block)) {
      std::vector<std::string> fields(static_cast<std::size_t>(width));
      for (const TableCell& cell : row) fields.at(static_cast<std::size_t>(cell.grid)) = cell.text;
      write(fields);
    }
  }
  return out;
}

std::string all_text(const SampleNotice& notice) {
  std::string text;
  for (const SampleBlock& block : notice.blocks) {
    text += block.paragraph + "\n";
    for (const auto& row : block.rows) {
      for (const SampleCell& cell : row) text += cell.text + "\n";
    }
  }
  return text;
}

}  // namespace duban
