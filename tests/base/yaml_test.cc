// Specifies the YAML we accept: one document, no anchors, tags or duplicate keys, places in
// characters, scalars as written.
#include "engine/base/yaml.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace base_yaml_test {

YamlNode parse(const std::string& text, Diagnostics& found) {
  return parse_yaml({"f.yaml", text}, found);
}

TEST_CASE("scalars stay text: nothing becomes a number or a truth by itself") {
  Diagnostics found;
  const YamlNode root =
      parse("{a: no, b: 010, c: 1e3, d: '', e: 2024-01-01, f: ~, g: null, h: 'null', i: }", found);
  CHECK(id_line(found) == "");
  CHECK(root.find("a")->scalar == "no");
  CHECK(root.find("b")->scalar == "010");
  CHECK(root.find("c")->scalar == "1e3");
  CHECK(root.find("d")->is_scalar());
  CHECK(root.find("e")->scalar == "2024-01-01");
  for (const std::string null : {"f", "g", "i"}) CHECK(root.find(null)->is_null());
  CHECK(root.find("h")->is_scalar());
  CHECK(root.find("h")->quoted);
  CHECK_FALSE(root.find("a")->quoted);
  CHECK(root.find("z") == nullptr);
}

TEST_CASE("what YAML is loose about is a mistake, at its place") {
  struct Row {
    std::string text;
    std::string ids;
    int line;
    int column;
  };
  const Row rows[] = {
      {"", "yaml-empty", 1, 1},
      {"a: 1\na: 2\n", "yaml-duplicate-key", 2, 1},
      {"甲: {乙: 1, 乙: 2}\n", "yaml-duplicate-key", 1, 11},
      {"a: 1\n---\nb: 2\n", "yaml-second-document", 3, 1},
      {"a: &x 1\n", "yaml-anchor", 1, 4},
      {"a: &x 1\nb: *x\n", "yaml-anchor yaml-anchor", 1, 4},
      {"a: !!int 1\n", "yaml-tag", 1, 4},
      {"a: !own 1\n", "yaml-tag", 1, 4},
      {"? [a]\n: 1\n", "yaml-key-not-text", 1, 3},
      {"a: [1, 2\n", "yaml-syntax", 2, 1},
      {"a: b: c\n", "yaml-syntax", 1, 5},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Diagnostics found;
    (void)parse(row.text, found);
    CHECK(id_line(found) == row.ids);
    REQUIRE_FALSE(found.empty());
    CHECK(found.items()[0].at.line == row.line);
    CHECK(found.items()[0].at.column == row.column);
  }
}

TEST_CASE("columns count characters, not bytes") {
  Diagnostics found;
  const YamlNode root = parse("标题: 督办\n清单: [甲, 乙, {丙: 丁}]\n", found);
  const YamlNode& list = *root.find("清单");
  CHECK(root.find("标题")->column == 5);
  CHECK(list.line == 2);
  CHECK(list.items[1].column == 9);
  CHECK(list.items[2].pairs[0].second.column == 16);
}

TEST_CASE("nesting has a limit") {
  Diagnostics found;
  (void)parse(std::string(32, '[') + std::string(32, ']'), found);
  CHECK(id_line(found) == "");
  (void)parse(std::string(33, '[') + std::string(33, ']'), found);
  CHECK(id_line(found) == "yaml-syntax");
}

TEST_CASE("a map's unknown keys are reported with the nearest known one") {
  Diagnostics found;
  const YamlNode root = parse("lamp: red\nmesage: x\nzzz: y\n", found);
  const std::string file = "f.yaml";
  YamlReader reader(root, file, found);
  CHECK(reader.check_keys({"lamp", "message"}));
  CHECK(id_line(found) == "yaml-unknown-key yaml-unknown-key");
  CHECK(found.items()[0].message.args == std::vector<std::string>{"mesage", "message"});
  CHECK(found.items()[1].message.args == std::vector<std::string>{"zzz", "lamp, message"});
}

TEST_CASE("values are read as the type asked for, others are reported") {
  Diagnostics found;
  const YamlNode root = parse(
      "{n: 12, neg: -3, big: 99999999999999999999, half: 1.5, yes: true, maybe: yes, list: [a, b], "
      "one: a, map: {x: 1}, mixed: [a, [b]]}",
      found);
  const std::string file = "f.yaml";
  YamlReader reader(root, file, found);
  CHECK(reader.integer("n") == 12);
  CHECK(reader.integer("neg") == -3);
  CHECK(reader.boolean("yes") == true);
  CHECK(reader.text("n") == "12");
  CHECK(reader.texts("list") == std::vector<std::string>{"a", "b"});
  CHECK(reader.texts("one") == std::vector<std::string>{"a"});
  CHECK(reader.texts("none").empty());
  CHECK_FALSE(reader.text("none").has_value());
  CHECK(reader.list("none") == nullptr);
  CHECK(reader.map("map") != nullptr);
  CHECK(id_line(found) == "");

  const auto reported = [&](auto ask) {
    Diagnostics own;
    YamlReader other(root, file, own);
    ask(other);
    return id_line(own);
  };
  CHECK(reported([](YamlReader& r) { (void)r.integer("big"); }) == "yaml-expected-integer");
  CHECK(reported([](YamlReader& r) { (void)r.integer("half"); }) == "yaml-expected-integer");
  CHECK(reported([](YamlReader& r) { (void)r.boolean("maybe"); }) == "yaml-expected-boolean");
  CHECK(reported([](YamlReader& r) { (void)r.text("list"); }) == "yaml-expected-text");
  CHECK(reported([](YamlReader& r) { (void)r.list("one"); }) == "yaml-expected-list");
  CHECK(reported([](YamlReader& r) { (void)r.map("list"); }) == "yaml-expected-map");
  CHECK(reported([](YamlReader& r) { (void)r.text("none", true); }) == "yaml-missing-key");
  CHECK_FALSE(reported([](YamlReader& r) { (void)r.texts("mixed"); }).empty());
}

TEST_CASE("a text quoted for YAML is read back the same") {
  for (const std::string text :
       {"督办",       "",     " 两端 ", "no",     "true",   "null", "~",  "12", "1.5",
        "2024-01-01", "a: b", "a #b",   "- a",    "[a]",    "{a}",  "*a", "&a", "!a",
        "\"引\"",     "'单'", "反\\斜", "换\n行", "制\t表", "a, b", "%",  "@",  "`",
        "|",          ">",    "?",      "=",      "甲：乙", "：",   "#"}) {
    CAPTURE(text);
    Diagnostics found;
    const YamlNode root =
        parse("k: " + yaml_quote(text) + "\nl: [" + yaml_quote(text) + ", 尾]\n", found);
    REQUIRE(id_line(found) == "");
    CHECK(root.find("k")->is_scalar());
    CHECK(root.find("k")->scalar == text);
    REQUIRE(root.find("l")->items.size() == 2);
    CHECK(root.find("l")->items[0].scalar == text);
  }
}

TEST_CASE("a quote that is not closed is a mistake, not the rest of the file") {
  for (const char* text : {"a: 'x\nb: y\n", "a: \"x\nb: y\n"}) {
    CAPTURE(text);
    Diagnostics found;
    (void)parse_yaml({"f.yaml", text}, found);
    CHECK(id_line(found) == "yaml-open-quote");
  }
  Diagnostics found;
  CHECK(parse_yaml({"f.yaml", "a: 'it''s'\nb: \"x \\\" y\"\n"}, found).find("b")->scalar == "x \" y");
  CHECK(found.empty());
}

}  // namespace base_yaml_test
}  // namespace duban
