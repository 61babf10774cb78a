// A story of a docx (the body, a note, a head of pages): its paragraphs and tables in order.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/files/content_builder.h"
#include "engine/files/docx_numbering.h"
#include "engine/files/xml.h"

namespace duban {

class DocxBody {
 public:
  DocxBody(ContentBuilder& content, DocxNumbering& numbering) : content_(content), numbering_(numbering) {}

  /// Adds the paragraphs and tables inside `story` (w:body) to the content.
  void read_story(XmlNode story);
  /// All text inside `story`, paragraphs apart by "\n", cells of its tables by blanks. `nested` is set when
  /// there is a table.
  [[nodiscard]] std::string text_of(XmlNode story, bool& nested);

 private:
  /// A merge downwards that is open at a column of the grid.
  struct Merge {
    std::string text;
    int row = 0;  // the last row it covers so far
  };
  struct Table {
    int number = 0;  // given with the first row that has text
    int row = 0;
    std::map<int, Merge> merges;  // by column of the grid
  };

  void add_paragraph(XmlNode node);
  void flush_joined();
  void read_table(XmlNode node);
  void read_row(XmlNode node, Table& table);
  [[nodiscard]] bool unwrap_layout(const std::vector<XmlNode>& cells);
  [[nodiscard]] TableCell read_cell(XmlNode node, Table& table, int grid, const TextPiece& at);
  void append_text(XmlNode story, std::string& text, bool& nested);
  void append_table(XmlNode table, std::string& text, bool& nested);
  [[nodiscard]] std::string numbered(XmlNode node, std::string text);

  ContentBuilder& content_;
  DocxNumbering& numbering_;
  std::string joined_;  // text of paragraphs whose ends were deleted
  int paragraphs_ = 0;
};

/// Calls `take` for each element `name` inside `node`, also inside what only wraps it (w:sdt, w:ins, …); what
/// was deleted is left out.
void for_each_docx(XmlNode node, const std::function<bool(std::string_view)>& wanted, const std::function<void(XmlNode)>& take);

}  // namespace duban
