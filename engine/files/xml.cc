// XML through pugixml, which neither loads what lies outside nor expands entities of a document's own.
#include "engine/files/xml.h"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "engine/base/diagnostic.h"

namespace duban {
namespace {

/// Elements, ends and attributes of a part: each takes up to 64 bytes of memory.
constexpr std::ptrdiff_t kMostMarks = 16'000'000;

std::string_view local(const char* name) {
  const std::string_view whole(name);
  return whole.substr(whole.find(':') + 1);  // npos + 1 = 0
}

pugi::xml_node_struct* element_from(pugi::xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return node.internal_object();
}

int depth_of(const pugi::xml_node& top) {
  int depth = 0;
  int deepest = 0;
  for (pugi::xml_node node = top; node;) {
    if (node.first_child()) {
      node = node.first_child();
      deepest = std::max(deepest, ++depth);
      continue;
    }
    while (node && node != top && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (!node || node == top) break;
    node = node.next_sibling();
  }
  return deepest;
}

}  // namespace

std::string_view XmlNode::name() const { return local(pugi::xml_node(node_).name()); }

std::string_view XmlNode::attribute(std::string_view wanted) const {
  for (const pugi::xml_attribute& attribute : pugi::xml_node(node_).attributes()) {
    if (local(attribute.name()) == wanted) return attribute.value();
  }
  return {};
}

std::string XmlNode::text() const {
  const pugi::xml_node node(node_);
  std::string out = node.value();  // where the only text is kept
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
  }
  return out;
}

XmlNode XmlNode::first() const { return XmlNode(element_from(pugi::xml_node(node_).first_child())); }

XmlNode XmlNode::next() const { return XmlNode(element_from(pugi::xml_node(node_).next_sibling())); }

XmlNode XmlNode::child(std::string_view wanted) const {
  for (const XmlNode node : *this) {
    if (node.name() == wanted) return node;
  }
  return {};
}

struct XmlDocument::Tree {
  std::string bytes;  // the tree's texts lie in them
  pugi::xml_document document;
};

XmlDocument::XmlDocument(std::string bytes, const std::string& file, const std::string& part)
    : tree_(std::make_unique<Tree>()) {
  tree_->bytes = std::move(bytes);
  const auto marks = std::count_if(tree_->bytes.begin(), tree_->bytes.end(), [](char c) { return c == '<' || c == '='; });
  if (marks > kMostMarks) {
    throw InputError(Msg::content_too_large, {file, 0, 0, part}, {std::to_string(kMostMarks)});
  }
  constexpr unsigned kFlags = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;
  const auto result = tree_->document.load_buffer_inplace(tree_->bytes.data(), tree_->bytes.size(), kFlags);
  if (!result) throw InputError(Msg::xml_broken, {file, 0, 0, part}, {part, result.description()});
  if (depth_of(tree_->document) > kDeepestXml) {
    throw InputError(Msg::xml_too_deep, {file, 0, 0, part}, {part, std::to_string(kDeepestXml)});
  }
}

XmlDocument::~XmlDocument() = default;

XmlNode XmlDocument::root() const { return XmlNode(element_from(tree_->document.first_child())); }

int xml_integer(std::string_view text, int otherwise) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

bool xml_flag(std::string_view text) { return text != "0" && text != "false" && text != "off" && text != "none"; }

}  // namespace duban
