// Paragraphs of a docx. What is not known is looked into, so that no text is lost in an unusual wrapping.
#include "engine/files/docx_paragraph.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace duban {
namespace {

/// Elements whose texts are not of the document: deleted, moved away, instructions, annotations, properties.
bool is_left_out_of_docx(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kLeftOut = {"del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr",
      "sym", "rt", "sdtPr", "sdtEndPr", "fldData", "ffData", "tblPr"};
  return std::find(kLeftOut.begin(), kLeftOut.end(), name) != kLeftOut.end();
}

class RunReader {
 public:
  void read(XmlNode node) {
    for (const XmlNode child : node) read_one(child, child.name());
  }
  DocxParagraph paragraph;

 private:
  void read_one(XmlNode node, std::string_view name) {
    if (name == "t") {
      add(node.text());
    } else if (name == "tab" || name == "ptab") {
      add("\t");
    } else if (name == "br" || name == "cr") {
      add("\n");
    } else if (name == "noBreakHyphen") {
      add("-");
    } else if (name == "fldChar") {
      read_field_mark(node.attribute("fldCharType"));
    } else if (name == "txbxContent") {
      paragraph.boxes.push_back(node);
    } else if (name == "AlternateContent") {
      read(docx_branch(node));
    } else if (!is_left_out_of_docx(name)) {
      read(node);
    }
  }

  /// A field goes begin, instruction, separate, result, end; fields stand in instructions and results.
  void read_field_mark(std::string_view type) {
    if (type == "begin") instructions_.push_back(true);
    if (type == "separate" && !instructions_.empty()) instructions_.back() = false;
    if (type == "end" && !instructions_.empty()) instructions_.pop_back();
  }

  void add(std::string_view text) {
    const bool shown = std::find(instructions_.begin(), instructions_.end(), true) == instructions_.end();
    if (shown) paragraph.text += text;
  }

  std::vector<bool> instructions_;  // of the fields that are open: still in the instruction
};

}  // namespace

DocxParagraph read_docx_paragraph(XmlNode node) {
  RunReader reader;
  reader.read(node);
  reader.paragraph.joined = static_cast<bool>(node.child("pPr").child("rPr").child("del"));
  return std::move(reader.paragraph);
}

XmlNode docx_branch(XmlNode alternatives) {
  const XmlNode choice = alternatives.child("Choice");
  return choice ? choice : alternatives.child("Fallback");
}

}  // namespace duban
