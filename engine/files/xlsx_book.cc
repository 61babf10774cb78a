// The shared parts of a workbook.
#include "engine/files/xlsx_book.h"

#include <algorithm>
#include <map>

#include "engine/base/diagnostic.h"
#include "engine/base/text.h"
#include "engine/files/relations.h"

namespace duban {
namespace {

std::vector<std::string> read_texts(XmlNode root) {
  std::vector<std::string> texts;
  for (const XmlNode node : root) {
    if (node.is("si")) texts.push_back(xlsx_text(node));
  }
  return texts;
}

std::vector<NumberShape> read_styles(XmlNode root) {
  std::map<int, NumberShape> own;
  for (const XmlNode node : root.child("numFmts")) {
    own[xml_integer(node.attribute("numFmtId"), -1)] = shape_of_format(node.attribute("formatCode"));
  }
  std::vector<NumberShape> styles;
  for (const XmlNode node : root.child("cellXfs")) {
    const int id = xml_integer(node.attribute("numFmtId"), 0);
    const auto found = own.find(id);
    styles.push_back(found != own.end() ? found->second : builtin_shape(id));
  }
  return styles;
}

class BookReader {
 public:
  explicit BookReader(const Package& package) : package_(package), main_(main_part(package)) {
    if (main_.empty()) main_ = "xl/workbook.xml";
  }

  XlsxBook read() {
    const XmlDocument document(package_.part(main_), package_.file(), main_);
    for (const Relation& relation : relations_of(package_, main_)) take(relation);
    const std::string_view from_1904 = document.root().child("workbookPr").attribute("date1904");
    book_.from_1904 = !from_1904.empty() && xml_flag(from_1904);
    for (const XmlNode node : document.root().child("sheets")) {
      const auto part = sheets_.find(node.attribute("id"));
      const std::string_view state = node.attribute("state");
      if (part == sheets_.end()) continue;  // a chart on a sheet of its own
      book_.sheets.push_back({clean(node.attribute("name")), part->second, state == "hidden" || state == "veryHidden"});
    }
    return std::move(book_);
  }

 private:
  static std::string clean(std::string_view name) {
    return is_valid_utf8(name) ? std::string(name) : encode_utf8(decode_utf8(name));
  }

  void take(const Relation& relation) {
    if (relation.type == "worksheet") sheets_.emplace(relation.id, relation.part);
    const bool shared = relation.type == "sharedStrings";
    if ((!shared && relation.type != "styles") || !package_.has_part(relation.part)) return;
    const XmlDocument document(package_.part(relation.part), package_.file(), relation.part);
    if (shared) {
      book_.texts = read_texts(document.root());
    } else {
      book_.styles = read_styles(document.root());
    }
  }

  const Package& package_;
  std::string main_;
  XlsxBook book_;
  std::map<std::string, std::string, std::less<>> sheets_;  // parts by the ids of their relations
};

}  // namespace

XlsxBook read_xlsx_book(const Package& package) { return BookReader(package).read(); }

std::string xlsx_text(XmlNode node) {
  std::string text;
  for (const XmlNode child : node) {
    if (child.is("t")) text += child.text();
    if (child.is("r")) text += child.child("t").text();
  }
  return replace_all(std::move(text), "_x000D_", "");  // how a carriage return is written
}

}  // namespace duban
