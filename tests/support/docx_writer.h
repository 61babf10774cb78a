// Word documents for tests, from blocks or from the XML of their parts.
#pragma once

#include <string>
#include <vector>

#include "tests/support/content_blocks.h"
#include "tests/support/zip_writer.h"

namespace duban {

/// What a docx is made of: the inside of w:body and, where not "", the insides of other parts.
struct DocxParts {
  std::string body;
  std::string numbering;
  std::string styles;
  std::string footnotes;
  std::string header;
  std::string footer;
};

/// The parts of the package, by name.
inline ZipParts docx_parts(const DocxParts& parts) {
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string names =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
      " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
      " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
  ZipParts out;
  std::string relations;
  const auto add = [&](const char* type, const char* file, const char* root, const std::string& inside) {
    if (inside.empty()) return;
    out.emplace_back(std::string("word/") + file, head + "<w:" + root + names + ">" + inside + "</w:" + root + ">");
    relations += std::string("<Relationship Id=\"") + type + "\" Type=\"" + types + type + "\" Target=\"" + file + "\"/>";
  };
  add("numbering", "numbering.xml", "numbering", parts.numbering);
  add("styles", "styles.xml", "styles", parts.styles);
  add("footnotes", "footnotes.xml", "footnotes", parts.footnotes);
  add("header", "header1.xml", "hdr", parts.header);
  add("footer", "footer1.xml", "ftr", parts.footer);
  out.emplace_back("word/_rels/document.xml.rels", head + "<Relationships xmlns=\"" + package + "\">" + relations + "</Relationships>");
  out.emplace_back("word/document.xml", head + "<w:document" + names + "><w:body>" + parts.body + "<w:sectPr/></w:body></w:document>");
  out.emplace_back("_rels/.rels", head + "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"r\" Type=\"" + types +
                                      "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
  return out;
}

/// The bytes of a docx.
inline std::string docx_of(const DocxParts& parts) { return zip_of(docx_parts(parts)); }

/// A w:p with `text` in one run, line ends as w:br; `properties` stands inside w:pPr.
inline std::string docx_paragraph(const std::string& text, const std::string& properties = "") {
  const std::string run = replace_all(escaped(text), "\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t xml:space=\"preserve\">" + run +
         "</w:t></w:r></w:p>";
}

/// A w:tc with `inside` as its paragraphs; `properties` stands inside w:tcPr.
inline std::string docx_cell(const std::string& inside, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
}

inline std::string docx_row(const std::vector<TextBlock>& blocks, std::size_t at) {
  std::string out = "<w:tr>";
  for (const TableCell& c : blocks[at].cells) {
    std::string properties;
    if (c.span > 1) properties += "<w:gridSpan w:val=\"" + std::to_string(c.span) + "\"/>";
    if (c.carried) properties += "<w:vMerge/>";
    if (!c.carried && merged_down(blocks, at, c.grid)) properties += "<w:vMerge w:val=\"restart\"/>";
    std::string inside;
    for (const std::string_view line : split(c.carried ? std::string_view() : c.text, '\n')) inside += docx_paragraph(std::string(line));
    out += docx_cell(inside, properties);
  }
  return out + "</w:tr>";
}

/// The bytes of a docx with `blocks`: each line of a cell a paragraph, carried cells merged downwards.
inline std::string docx_of(const std::vector<TextBlock>& blocks) {
  std::string body;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const int table = blocks[i].table;
    if (!blocks[i].is_row) {
      body += docx_paragraph(blocks[i].cells.front().text);
      continue;
    }
    if (i == 0 || blocks[i - 1].table != table) body += "<w:tbl><w:tblPr/>";
    body += docx_row(blocks, i);
    if (i + 1 == blocks.size() || blocks[i + 1].table != table) body += "</w:tbl>";
  }
  return docx_of(DocxParts{body, "", "", "", "", ""});
}

}  // namespace duban
