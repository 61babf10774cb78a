// A web page as a tree of elements and texts. What they mean is decided in html.cc.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct GumboInternalNode;

namespace duban {

/// An element or a text of a page, or none. As cheap as a pointer; its tree must outlive it.
class HtmlNode {
 public:
  HtmlNode() = default;
  explicit HtmlNode(const GumboInternalNode* node) : node_(node) {}
  explicit operator bool() const { return node_ != nullptr; }

  /// The element's name in lower case ("td"); "" for texts.
  [[nodiscard]] std::string_view name() const;
  /// The text of a text, entities resolved; "" for elements.
  [[nodiscard]] std::string_view text() const;
  /// The value of an attribute, "" when there is none.
  [[nodiscard]] std::string_view attribute(const char* wanted) const;
  /// Where it begins, in bytes of the page.
  [[nodiscard]] std::size_t offset() const;

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] HtmlNode child(std::size_t index) const;

 private:
  const GumboInternalNode* node_ = nullptr;
};

class HtmlTree {
 public:
  /// Parses `text`, which must outlive the tree. Elements nested very deep are flattened: their texts stay.
  /// Throws InputError (content-too-large) when the page means more than fits the memory.
  HtmlTree(std::string_view text, const std::string& file);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  [[nodiscard]] HtmlNode root() const;

 private:
  struct Arena;
  std::unique_ptr<Arena> arena_;
  std::string flat_;  // the page where deep tags had to be taken out
  const GumboInternalNode* root_ = nullptr;
};

/// `text` with the tags that would nest deeper than `deepest` made blanks, of the same length.
[[nodiscard]] std::string flatten_html(std::string_view text, std::size_t deepest);

}  // namespace duban
