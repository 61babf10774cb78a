// YAML with places: the one wrapper around yaml-cpp. Strict where YAML is loose: duplicate keys, a
// second document, anchors, merge keys and tags are mistakes; scalars stay text until asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/diagnostic.h"

namespace duban {

struct YamlPair;

/// One node of a YAML file. `line` and `column` count from 1, columns in code points.
struct YamlNode {
  enum class Kind { null, scalar, list, map };
  Kind kind = Kind::null;
  std::string scalar;
  bool quoted = false;
  int line = 1;
  int column = 1;
  std::vector<YamlNode> items;                              // list
  std::vector<YamlPair> pairs;                              // map, in file order

  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  /// The value of `key`, or nullptr when this is no map or has no such key.
  [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

/// A key of a map and its value.
struct YamlPair {
  YamlPair(YamlNode key, YamlNode value) : first(std::move(key)), second(std::move(value)) {}
  YamlNode first;
  YamlNode second;
};

/// A file as one node. When `found` gets errors the node is not to be used.
[[nodiscard]] YamlNode parse_yaml(const SourceText& source, Diagnostics& found);

/// Reads maps whose keys are known: asks typed values, reports wrong types and unknown keys.
class YamlReader {
 public:
  YamlReader(const YamlNode& node, const std::string& file, Diagnostics& found)
      : node_(node), file_(file), found_(found) {}

  /// Reports every key of the map that is not in `known`, with the nearest known one.
  /// False when the node is no map (reported).
  bool check_keys(const std::vector<std::string>& known);

  [[nodiscard]] std::optional<std::string> text(std::string_view key, bool required = false);
  [[nodiscard]] std::optional<long> integer(std::string_view key, bool required = false);
  [[nodiscard]] std::optional<bool> boolean(std::string_view key);
  /// A list of scalars; a single scalar counts as a list of one, null and absent as none.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  /// The list under `key`; nullptr when absent; reported when it is something else.
  [[nodiscard]] const YamlNode* list(std::string_view key, bool required = false);
  [[nodiscard]] const YamlNode* map(std::string_view key);

  [[nodiscard]] Place place(const YamlNode& node) const;
  [[nodiscard]] const YamlNode& node() const { return node_; }

 private:
  const YamlNode& node_;
  const std::string& file_;
  Diagnostics& found_;
};

/// `text` as a YAML scalar, quoted where YAML would read it as something else.
[[nodiscard]] std::string yaml_quote(std::string_view text);

}  // namespace duban
