// YAML through yaml-cpp's event interface, which gives every mark (nodes lose those of keys).
#include "engine/base/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>
#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <sstream>

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMaxBytes = 64U << 20U;

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceText& source, Diagnostics& found)
      : source_(source), lines_(split(source.text, '\n')), found_(found) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    (void)add(make(YamlNode::Kind::null, mark, "", anchor));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    found_.error(Msg::yaml_anchor, place(mark));
    (void)add(make(YamlNode::Kind::null, mark, "", 0));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const bool quoted = tag == "!";
    if (quoted && !is_closed(mark)) found_.error(Msg::yaml_open_quote, place(mark));
    const bool null = !quoted && (value.empty() || value == "~" || value == "null" || value == "Null" ||
                                  value == "NULL");
    YamlNode node = make(null ? YamlNode::Kind::null : YamlNode::Kind::scalar, mark, tag, anchor);
    node.scalar = value;
    node.quoted = quoted;
    (void)add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    push(make(YamlNode::Kind::list, mark, tag, anchor), mark);
  }
  void OnSequenceEnd() override { pop(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    push(make(YamlNode::Kind::map, mark, tag, anchor), mark);
  }
  void OnMapEnd() override { pop(); }

  [[nodiscard]] YamlNode take() { return std::move(root_); }

  [[nodiscard]] Place place(const YAML::Mark& mark) const {
    return {source_.name, mark.line + 1, column(mark), ""};
  }

 private:
  struct Open {
    YamlNode node;
    std::optional<YamlNode> key;
    std::set<std::string> keys;
  };

  /// yaml-cpp takes the end of the file for the end of a quoted text; then the rest of the file is lost in it.
  [[nodiscard]] bool is_closed(const YAML::Mark& mark) const {
    const auto line = static_cast<std::size_t>(mark.line < 0 ? 0 : mark.line);
    if (line >= lines_.size()) return true;
    std::size_t at = static_cast<std::size_t>(lines_[line].data() - source_.text.data()) + static_cast<std::size_t>(mark.column < 0 ? 0 : mark.column);
    const std::string& text = source_.text;
    if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return true;
    const char quote = text[at];
    for (++at; at < text.size(); ++at) {
      if (quote == '"' && text[at] == '\\') {
        ++at;
      } else if (text[at] == quote) {
        const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
        if (!doubled) return true;
        ++at;
      }
    }
    return false;
  }

  /// yaml-cpp counts bytes; people count characters.
  [[nodiscard]] int column(const YAML::Mark& mark) const {
    const auto line = static_cast<std::size_t>(mark.line < 0 ? 0 : mark.line);
    const auto bytes = static_cast<std::size_t>(mark.column < 0 ? 0 : mark.column);
    if (line >= lines_.size()) return 1;
    return static_cast<int>(count_code_points(lines_[line].substr(0, bytes))) + 1;
  }

  YamlNode make(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
                YAML::anchor_t anchor) {
    if (anchor != 0) found_.error(Msg::yaml_anchor, place(mark));
    if (!tag.empty() && tag != "?" && tag != "!") found_.error(Msg::yaml_tag, place(mark), {tag});
    YamlNode node;
    node.kind = kind;
    node.line = mark.line + 1;
    node.column = column(mark);
    return node;
  }

  void push(YamlNode node, const YAML::Mark& mark) {
    if (open_.size() >= kMaxDepth) throw YAML::ParserException(mark, "nested too deeply");
    open_.push_back({std::move(node), std::nullopt, {}});
  }

  void pop() {
    YamlNode done = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(done));
  }

  void add(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == YamlNode::Kind::list) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
      const Place at{source_.name, node.line, node.column, ""};
      if (!node.is_scalar()) found_.error(Msg::yaml_key_not_text, at);
      if (!parent.keys.insert(node.scalar).second) {
        found_.error(Msg::yaml_duplicate_key, at, {node.scalar});
      }
      parent.key = std::move(node);
    } else {
      parent.node.pairs.emplace_back(std::move(*parent.key), std::move(node));
      parent.key.reset();
    }
  }

  const SourceText& source_;
  std::vector<std::string_view> lines_;
  Diagnostics& found_;
  std::vector<Open> open_;
  YamlNode root_;
};

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  for (const auto& [name, value] : pairs) {
    if (name.scalar == key) return &value;
  }
  return nullptr;
}

YamlNode parse_yaml(const SourceText& source, Diagnostics& found) {
  if (source.text.size() > kMaxBytes) {
    found.error(Msg::file_too_large, {source.name, 0, 0, ""}, {source.name, "64 MiB"});
    return {};
  }
  TreeBuilder builder(source, found);
  try {
    std::istringstream stream(source.text);
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
      found.error(Msg::yaml_empty, {source.name, 1, 1, ""});
      return {};
    }
    YamlNode root = builder.take();
    TreeBuilder second(source, found);
    if (parser.HandleNextDocument(second)) {
      found.error(Msg::yaml_second_document, {source.name, second.take().line, 1, ""});
    }
    return root;
  } catch (const YAML::Exception& e) {
    found.error(Msg::yaml_syntax, builder.place(e.mark), {e.msg});
    return {};
  }
}

bool YamlReader::check_keys(const std::vector<std::string>& known) {
  if (!node_.is_map()) {
    found_.error(Msg::yaml_expected_map, place(node_));
    return false;
  }
  for (const auto& [key, value] : node_.pairs) {
    if (std::find(known.begin(), known.end(), key.scalar) != known.end()) continue;
    const std::string near = nearest(key.scalar, known);
    found_.error(Msg::yaml_unknown_key, place(key),
                 {key.scalar, near.empty() ? join(known, ", ") : near});
  }
  return true;
}

std::optional<std::string> YamlReader::text(std::string_view key, bool required) {
  const YamlNode* value = node_.find(key);
  if (value == nullptr || value->is_null()) {
    if (required) found_.error(Msg::yaml_missing_key, place(node_), {std::string(key)});
    return std::nullopt;
  }
  if (!value->is_scalar()) {
    found_.error(Msg::yaml_expected_text, place(*value), {std::string(key)});
    return std::nullopt;
  }
  return to_nfc(value->scalar);
}

std::optional<long> YamlReader::integer(std::string_view key, bool required) {
  const auto value = text(key, required);
  if (!value) return std::nullopt;
  long number = 0;
  const char* end = value->data() + value->size();
  const auto [stop, error] = std::from_chars(value->data(), end, number);
  if (error != std::errc() || stop != end) {
    found_.error(Msg::yaml_expected_integer, place(*node_.find(key)), {std::string(key), *value});
    return std::nullopt;
  }
  return number;
}

std::optional<bool> YamlReader::boolean(std::string_view key) {
  const auto value = text(key);
  if (!value) return std::nullopt;
  if (*value == "true" || *value == "false") return *value == "true";
  found_.error(Msg::yaml_expected_boolean, place(*node_.find(key)), {std::string(key), *value});
  return std::nullopt;
}

std::vector<std::string> YamlReader::texts(std::string_view key) {
  const YamlNode* value = node_.find(key);
  if (value == nullptr || value->is_null()) return {};
  if (value->is_scalar()) return {to_nfc(value->scalar)};
  std::vector<std::string> out;
  if (!value->is_list()) found_.error(Msg::yaml_expected_list, place(*value), {std::string(key)});
  for (const YamlNode& item : value->items) {
    if (item.is_scalar()) {
      out.push_back(to_nfc(item.scalar));
    } else {
      found_.error(Msg::yaml_expected_text, place(item), {std::string(key)});
    }
  }
  return out;
}

const YamlNode* YamlReader::list(std::string_view key, bool required) {
  const YamlNode* value = node_.find(key);
  if (value == nullptr || value->is_null()) {
    if (required) found_.error(Msg::yaml_missing_key, place(node_), {std::string(key)});
    return nullptr;
  }
  if (value->is_list()) return value;
  found_.error(Msg::yaml_expected_list, place(*value), {std::string(key)});
  return nullptr;
}

const YamlNode* YamlReader::map(std::string_view key) {
  const YamlNode* value = node_.find(key);
  if (value == nullptr || value->is_null()) return nullptr;
  if (value->is_map()) return value;
  found_.error(Msg::yaml_expected_map, place(*value), {std::string(key)});
  return nullptr;
}

Place YamlReader::place(const YamlNode& node) const { return {file_, node.line, node.column, ""}; }

std::string yaml_quote(std::string_view text) {
  static constexpr std::string_view kSpecial = "\"'\\\n\t:{}[],&*#?|<>=!%@`";
  const bool needs = text.empty() || text.find_first_of(kSpecial) != std::string_view::npos ||
                     trim(text).size() != text.size() || text == "null" || text == "~" ||
                     text == "true" || text == "false" || text.front() == '-' ||
                     (text.front() >= '0' && text.front() <= '9') || text.front() == '.';
  if (!needs) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace duban
