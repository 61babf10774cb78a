// The text of one paragraph of a docx: runs, breaks, fields, what was inserted or deleted, text boxes.
#pragma once

#include <string>
#include <vector>

#include "engine/files/xml.h"

namespace duban {

struct DocxParagraph {
  std::string text;
  std::vector<XmlNode> boxes;  // w:txbxContent that hang on it, in order
  bool joined = false;         // its end was deleted: the next paragraph carries it on
};

/// `node` is a w:p. Fields give their results, line breaks "\n", tabs "\t"; of alternatives the first is read.
[[nodiscard]] DocxParagraph read_docx_paragraph(XmlNode node);

/// The one branch of a mc:AlternateContent that is read.
[[nodiscard]] XmlNode docx_branch(XmlNode alternatives);

}  // namespace duban
