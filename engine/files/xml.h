// XML in memory: elements, attributes, texts, by their names without prefix. What they mean is decided by
// the readers of docx and xlsx.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace pugi {
struct xml_node_struct;
}  // namespace pugi

namespace duban {

/// An element, or none. As cheap as a pointer; its document must outlive it.
class XmlNode {
 public:
  XmlNode() = default;
  explicit XmlNode(pugi::xml_node_struct* node) : node_(node) {}
  explicit operator bool() const { return node_ != nullptr; }

  /// The name without its prefix: `p` for `w:p`.
  [[nodiscard]] std::string_view name() const;
  [[nodiscard]] bool is(std::string_view wanted) const { return node_ != nullptr && name() == wanted; }
  /// The value of the attribute of that name without prefix, "" when there is none.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
  /// The texts that stand directly in the element.
  [[nodiscard]] std::string text() const;

  /// The first element inside, the next one beside it.
  [[nodiscard]] XmlNode first() const;
  [[nodiscard]] XmlNode next() const;
  /// The first element of that name inside.
  [[nodiscard]] XmlNode child(std::string_view wanted) const;

  /// For loops over the elements inside.
  class Iterator {
   public:
    explicit Iterator(pugi::xml_node_struct* node) : node_(node) {}
    XmlNode operator*() const { return XmlNode(node_); }
    Iterator& operator++() {
      node_ = XmlNode(node_).next().node_;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    pugi::xml_node_struct* node_;
  };
  [[nodiscard]] Iterator begin() const { return Iterator(first().node_); }
  [[nodiscard]] static Iterator end() { return Iterator(nullptr); }

 private:
  pugi::xml_node_struct* node_ = nullptr;
};

/// How deep elements may be nested, so that walking them by recursion is safe.
inline constexpr int kDeepestXml = 400;

class XmlDocument {
 public:
  /// Parses `bytes`, the part `part` of `file`. Throws InputError: xml-broken, xml-too-deep, content-too-large.
  XmlDocument(std::string bytes, const std::string& file, const std::string& part);
  ~XmlDocument();
  XmlDocument(const XmlDocument&) = delete;
  XmlDocument& operator=(const XmlDocument&) = delete;

  [[nodiscard]] XmlNode root() const;

 private:
  struct Tree;
  std::unique_ptr<Tree> tree_;
};

/// A whole number as XML writes it ("12", "-1"); `otherwise` for anything else.
[[nodiscard]] int xml_integer(std::string_view text, int otherwise);

/// True unless the text says no: "0", "false", "off", "none". "" is yes, as an attribute that is left out.
[[nodiscard]] bool xml_flag(std::string_view text);

}  // namespace duban
