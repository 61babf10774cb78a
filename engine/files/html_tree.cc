// Pages through libgumbo. It frees a tree by recursion and can be made to build very large ones, so its
// memory comes from an arena that is given back at once and has an end.
#include "engine/files/html_tree.h"

#include <gumbo.h>

#include <csetjmp>
#include <cstdlib>
#include <vector>

#include "engine/base/diagnostic.h"

namespace duban {
namespace {

constexpr std::size_t kMostHtmlBytes = std::size_t{512} << 20U;
constexpr std::size_t kPiece = std::size_t{1} << 20U;
constexpr std::size_t kDeepest = 300;

}  // namespace

struct HtmlTree::Arena {
  std::jmp_buf full;  // back to where parsing began: gumbo cannot be told that there is no memory
  std::vector<void*> pieces;
  char* at = nullptr;
  std::size_t left = 0;
  std::size_t taken = 0;

  Arena() { pieces.reserve(kMostHtmlBytes / kPiece * 2 + 2); }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    for (void* piece : pieces) std::free(piece);
  }

  void* take(std::size_t size) {
    size = (size + 15U) & ~std::size_t{15};
    if (size > left) {
      const std::size_t piece = size > kPiece ? size : kPiece;
      taken += piece;
      void* fresh = taken > kMostHtmlBytes || pieces.size() == pieces.capacity() ? nullptr : std::malloc(piece);
      if (fresh == nullptr) std::longjmp(full, 1);
      pieces.push_back(fresh);
      at = static_cast<char*>(fresh);
      left = piece;
    }
    void* out = at;
    at += size;
    left -= size;
    return out;
  }

  static void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
  static void free_nothing(void* /*arena*/, void* /*memory*/) {}

  /// The root of the page, nothing when it takes too much.
  const GumboNode* parse(std::string_view text) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &allocate;
    options.deallocator = &free_nothing;
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(full) != 0) return nullptr;
    return gumbo_parse_with_options(&options, text.data(), text.size())->root;
  }
};

HtmlTree::HtmlTree(std::string_view text, const std::string& file)
    : arena_(std::make_unique<Arena>()), flat_(flatten_html(text, kDeepest)) {
  root_ = arena_->parse(flat_);
  if (root_ == nullptr) {
    throw InputError(Msg::content_too_large, {file, 0, 0, ""}, {std::to_string(kMostHtmlBytes >> 20U) + " MiB"});
  }
}

HtmlTree::~HtmlTree() = default;

HtmlNode HtmlTree::root() const { return HtmlNode(root_); }

std::string_view HtmlNode::name() const {
  if (node_->type != GUMBO_NODE_ELEMENT) return {};
  const GumboElement& element = node_->v.element;
  return element.tag == GUMBO_TAG_UNKNOWN ? std::string_view("?") : gumbo_normalized_tagname(element.tag);
}

std::string_view HtmlNode::text() const {
  const bool has_text = node_->type == GUMBO_NODE_TEXT || node_->type == GUMBO_NODE_WHITESPACE || node_->type == GUMBO_NODE_CDATA;
  return has_text ? std::string_view(node_->v.text.text) : std::string_view();
}

std::string_view HtmlNode::attribute(const char* wanted) const {
  if (node_->type != GUMBO_NODE_ELEMENT) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node_->v.element.attributes, wanted);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::size_t HtmlNode::offset() const {
  const bool is_element = node_->type == GUMBO_NODE_ELEMENT || node_->type == GUMBO_NODE_TEMPLATE;
  return is_element ? node_->v.element.start_pos.offset : node_->v.text.start_pos.offset;
}

std::size_t HtmlNode::size() const {
  return node_->type == GUMBO_NODE_ELEMENT ? node_->v.element.children.length : 0;
}

HtmlNode HtmlNode::child(std::size_t index) const {
  return HtmlNode(static_cast<const GumboNode*>(node_->v.element.children.data[index]));
}

}  // namespace duban
