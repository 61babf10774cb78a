// Specifies JSON values: exact numbers, the order kept, the canonical form that entries are hashed
// in, and what is refused.
#include "engine/base/json.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace base_json_test {

TEST_CASE("members keep the order they were made in; the canonical form sorts them") {
  Json json = Json::object();
  json.set("b", 1).set("a", Json::object().set("z", true).set("y", nullptr));
  CHECK(json.compact() == R"({"b":1,"a":{"z":true,"y":null}})");
  CHECK(json.canonical() == R"({"a":{"y":null,"z":true},"b":1})");
}

TEST_CASE("numbers keep their places; canonical ones with places are text") {
  Json json = Json::array();
  json.push(dec("1.80")).push(dec("-0.5")).push(12);
  CHECK(json.compact() == "[1.80,-0.5,12]");
  CHECK(json.canonical() == R"(["1.80","-0.5",12])");
}

TEST_CASE("text is written plainly, only what must be is escaped") {
  const Json json("督办\"\\\n\t\x01/é");
  CHECK(json.canonical() == "\"督办\\\"\\\\\\n\\t\\u0001/é\"");
  CHECK(parse_json(json.canonical())->text() == json.text());
}

TEST_CASE("the pretty form indents by two and keeps plain lists on a line") {
  Json json = Json::object();
  json.set("list", Json::array().push(1).push("甲"))
      .set("rows", Json::array().push(Json::object().set("a", 1)))
      .set("none", Json::array())
      .set("nothing", Json::object());
  CHECK(json.pretty() ==
        "{\n  \"list\": [1, \"甲\"],\n  \"rows\": [\n    {\n      \"a\": 1\n    }\n  ],\n  "
        "\"none\": [],\n  \"nothing\": {}\n}");
}

TEST_CASE("what was parsed has its exact values") {
  const auto json = parse_json(
      R"( {"n": 12.90, "i": -7, "s": "é督\n", "t": true, "f": false, "z": null, "a": [1, [2]], "o": {"x": 1}} )");
  REQUIRE(json.has_value());
  CHECK((*json)["n"].number() == dec("12.9"));
  CHECK((*json)["n"].number()->places() == 2);
  CHECK_FALSE((*json)["n"].integer().has_value());
  CHECK((*json)["i"].integer() == -7);
  CHECK((*json)["s"].text() == "é督\n");
  CHECK((*json)["t"].truth());
  CHECK_FALSE((*json)["f"].truth());
  CHECK((*json)["z"].is_null());
  CHECK((*json)["a"].items().size() == 2);
  CHECK((*json)["o"]["x"].integer() == 1);
  CHECK((*json)["missing"]["deeper"].is_null());
  CHECK_FALSE((*json)["s"].number().has_value());
  CHECK((*json)["i"].items().empty());
}

TEST_CASE("what is no JSON, or nested too deeply, is refused") {
  for (const std::string bad :
       {"", "{", "[1,]", "{a:1}", "{'a':1}", "nul", "1 2", "[1] x", "\"\\x\"", "01", "\"\xFF\""}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_json(bad).has_value());
  }
  CHECK(parse_json(std::string(64, '[') + std::string(64, ']')).has_value());
  CHECK_FALSE(parse_json(std::string(65, '[') + std::string(65, ']')).has_value());
}

TEST_CASE("an absent value is null, a list of texts comes back as such") {
  CHECK(Json(std::optional<int>()).is_null());
  CHECK(Json(std::optional<std::string>("x")).text() == "x");
  const std::vector<std::string> words = {"甲", "乙"};
  CHECK(Json(words).texts() == words);
  CHECK(Json(words).compact() == R"(["甲","乙"])");
}

TEST_CASE("a number of more than 18 digits is refused") {
  CHECK(parse_json("999999999999999999").has_value());
  CHECK_FALSE(parse_json("1000000000000000000").has_value());
  CHECK_FALSE(parse_json("18446744073709551615").has_value());
}

}  // namespace base_json_test
}  // namespace duban
