// Takes out tags that nest too deep, before a parser whose time grows with the depth sees them. It follows what
// ends of elements close; where pages are at odds it takes them for deeper than they are.
#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <vector>

#include "engine/files/html_tree.h"

namespace duban {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements that have no end or whose end is implied: they nest only inside others that are counted.
bool is_uncounted(std::string_view name) {
  static constexpr std::array<std::string_view, 33> kNames = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
      "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "optgroup",
      "colgroup", "rt", "rp", "html", "head", "body", "frame"};
  return among(kNames, name);
}

/// Elements inside which others follow their own rules; no page of tasks needs them.
bool is_foreign(std::string_view name) { return name == "svg" || name == "math"; }

/// Elements whose ends do not reach beyond a block.
bool is_inline(std::string_view name) {
  static constexpr std::array<std::string_view, 22> kNames = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike",
      "strong", "tt", "u", "span", "sub", "sup", "label", "abbr", "ins", "del", "mark"};
  return among(kNames, name);
}

/// Elements beyond which the end of one outside them does not reach.
bool is_wall(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kNames = {"table", "template", "object", "applet", "marquee", "button", "caption", "select"};
  return among(kNames, name);
}

class Flattener {
 public:
  Flattener(std::string_view text, std::size_t deepest) : text_(text), deepest_(deepest) {}

  std::string flatten() {
    for (std::size_t at = text_.find('<'); at != std::string::npos; at = text_.find('<', at + 1)) read_tag(at);
    return std::move(text_);
  }

 private:
  void read_tag(std::size_t at) {
    const bool ends = at + 1 < text_.size() && text_[at + 1] == '/';
    std::size_t to = at + (ends ? 2 : 1);
    name_.clear();
    for (; to < text_.size() && name_.size() < 32 && std::isalnum(static_cast<unsigned char>(text_[to])) != 0; ++to) {
      name_ += static_cast<char>(std::tolower(static_cast<unsigned char>(text_[to])));
    }
    if (name_.empty() || std::isdigit(static_cast<unsigned char>(name_.front())) != 0 || is_uncounted(name_)) return;
    if (is_foreign(name_)) {
      blank(at);
    } else if (ends) {
      close();
    } else if (open_.size() >= deepest_) {
      blank(at);
    } else {
      open_.push_back(name_);
    }
  }

  /// Takes off what the end of name_ closes: nothing, when it does not reach its beginning.
  void close() {
    for (auto it = open_.rbegin(); it != open_.rend(); ++it) {
      if (*it == name_) {
        if (name_ == "form") {
          open_.erase(std::next(it).base());  // what is open inside stays open
        } else {
          open_.erase(std::next(it).base(), open_.end());
        }
        return;
      }
      if (is_wall(*it) || (!is_block_end() && !is_inline(*it))) return;
    }
  }

  [[nodiscard]] bool is_block_end() const {
    static constexpr std::array<std::string_view, 12> kNames = {"div", "table", "ul", "ol", "dl", "center", "section", "article", "form",
        "blockquote", "main", "select"};
    return among(kNames, name_);
  }

  void blank(std::size_t at) {
    const std::size_t end = std::min(text_.find('>', at), text_.size() - 1);
    for (std::size_t i = at; i <= end; ++i) {
      if (text_[i] != '\n') text_[i] = ' ';
    }
  }

  std::string text_;
  std::size_t deepest_;
  std::vector<std::string> open_;
  std::string name_;
};

}  // namespace

std::string flatten_html(std::string_view text, std::size_t deepest) { return Flattener(text, deepest).flatten(); }

}  // namespace duban
