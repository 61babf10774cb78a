// The parts of a docx in the order they are read: the body, notes, heads and feet of pages.
#include "engine/files/docx.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "engine/files/content_builder.h"
#include "engine/files/docx_body.h"
#include "engine/files/relations.h"

namespace duban {
namespace {

/// True for "— 3 —" and the like: the number of a page and nothing else.
bool is_page_number(std::string_view text) {
  const std::string plain = normalize_text(without_blanks(text));
  static constexpr std::u32string_view kMarks = U"0123456789-—–－·/第页共";
  const std::u32string points = decode_utf8(plain);
  return std::all_of(points.begin(), points.end(), [](char32_t c) { return kMarks.find(c) != std::u32string_view::npos; });
}

class DocumentReader {
 public:
  explicit DocumentReader(const Package& package) : package_(package), content_(package.file()) {}

  Content read() {
    const std::string main = main_part(package_);
    const XmlDocument document(package_.part(main.empty() ? "word/document.xml" : main), package_.file(), main);
    relations_ = relations_of(package_, main);
    load_numbering();
    DocxBody(content_, numbering_).read_story(document.root().child("body"));
    for (const char* kind : {"footnote", "endnote"}) read_notes(kind);
    for (const char* kind : {"header", "footer"}) read_edges(kind);
    return content_.finish();
  }

 private:
  /// The parts that play the role `type`.
  [[nodiscard]] std::vector<std::string> parts_of(std::string_view type) const {
    std::vector<std::string> parts;
    for (const Relation& relation : relations_) {
      const bool known = std::find(parts.begin(), parts.end(), relation.part) != parts.end();
      if (relation.type == type && !known && package_.has_part(relation.part)) parts.push_back(relation.part);
    }
    return parts;
  }

  [[nodiscard]] std::unique_ptr<XmlDocument> load(const std::string& part) const {
    return std::make_unique<XmlDocument>(package_.part(part), package_.file(), part);
  }

  void load_numbering() {
    const auto styles = parts_of("styles");
    const auto numbering = parts_of("numbering");
    if (numbering.empty()) return;
    DocxStyles known;
    if (!styles.empty()) known = DocxStyles(load(styles.front())->root());
    numbering_ = DocxNumbering(load(numbering.front())->root(), std::move(known));
  }

  void read_notes(const std::string& kind) {
    for (const std::string& part : parts_of(kind + "s")) {
      const auto document = load(part);
      for (const XmlNode note : document->root()) {
        const std::string_view type = note.attribute("type");
        if (note.is(kind) && (type.empty() || type == "normal")) add(kind, note);
      }
    }
  }

  /// Heads or feet of pages; sections often repeat them.
  void read_edges(const std::string& kind) {
    for (const std::string& part : parts_of(kind)) add(kind, load(part)->root());
  }

  void add(const std::string& kind, XmlNode story) {
    bool nested = false;
    std::string text = DocxBody(content_, numbering_).text_of(story, nested);
    const bool is_edge = kind == "header" || kind == "footer";
    if (trim(text).empty() || (is_edge && (is_page_number(text) || !edges_.insert(text).second))) return;
    content_.add_paragraph({std::move(text), 0, 0, kind + " " + std::to_string(++counts_[kind])});
  }

  const Package& package_;
  ContentBuilder content_;
  DocxNumbering numbering_;
  std::vector<Relation> relations_;
  std::set<std::string> edges_;
  std::map<std::string, int> counts_;
};

}  // namespace

Content read_docx(const Package& package) { return DocumentReader(package).read(); }

Content read_docx(std::string_view bytes, const std::string& file) { return read_docx(Package(bytes, file)); }

}  // namespace duban
