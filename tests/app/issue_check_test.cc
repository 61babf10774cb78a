// Specifies what making an issue again tells: other content, other drawing, damage.
#include "engine/app/issue_check.h"

#include <doctest/doctest.h>

#include "engine/base/text.h"
#include "engine/ledger/hash.h"
#include "tests/support/issues.h"

namespace duban {
namespace app_issue_check_test {

TEST_CASE("content that does not follow from the entries is found, with its place") {
  const Office office(kIssueTasks);
  std::string payload = issued_payload();
  const std::size_t at = payload.find("\"overdue\":1", payload.find("\"totals\""));
  REQUIRE(at != std::string::npos);
  record_payload(office, *parse_json(payload.replace(at, 11, "\"overdue\":7")));
  const std::vector<IssueCheck> checks = check_issues(office.file);
  REQUIRE(checks.size() == 1);
  CHECK(checks[0].state == IssueState::content_differs);
  CHECK(checks[0].place == "totals.overdue");
  CHECK(checks[0].was == "7");
  CHECK(checks[0].is == "1");
  CHECK(text_of(checks[0].message(Language::english), Language::english) ==
        "weekly 2024/1 made again from what was recorded then has other content: totals.overdue was issued as 7 and is now 1");
  CHECK(checks[0].message(Language::chinese).args.at(0) == "周报 2024/1");
}

TEST_CASE("json that says other than the content is found") {
  const Office office(kIssueTasks);
  const Json payload = *parse_json(issued_payload());
  Json formats = Json::object();
  for (const auto& [name, format] : payload["formats"].members()) {
    if (name != "json") {
      formats.set(name, format);
      continue;
    }
    const std::string bytes = replace_all(*format["text"].text(), "\"overdue\": 1", "\"overdue\": 0");
    formats.set(name, Json::object().set("text", bytes).set("digest", to_hex(digest_of(bytes))));
  }
  Json changed = Json::object();
  for (const auto& [key, value] : payload.members()) changed.set(key, key == "formats" ? formats : value);
  record_payload(office, changed);
  CHECK(states(office) == "content-differs");
}

TEST_CASE("other bytes of the same content are the renderer's; bytes without their digest are damage") {
  const Json payload = *parse_json(issued_payload());
  const std::string drawn = *payload["formats"]["text"]["text"].text() + "\n";
  const auto with_text = [&](const Json& text) {
    Json formats = Json::object();
    for (const auto& [name, format] : payload["formats"].members()) formats.set(name, name == "text" ? text : format);
    Json changed = Json::object();
    for (const auto& [key, value] : payload.members()) changed.set(key, key == "formats" ? formats : value);
    return changed;
  };
  const Office renderer(kIssueTasks);
  record_payload(renderer, with_text(Json::object().set("text", drawn).set("digest", to_hex(digest_of(drawn)))));
  CHECK(states(renderer) == "renderer-changed");
  CHECK(check_issues(renderer.file).at(0).formats == std::vector<std::string>{"text"});
  CHECK(text_of(check_issues(renderer.file).at(0).message(Language::english), Language::english) ==
        "note: weekly 2024/1 has the same content, only the renderer changed (text); reprint still gives what was issued");
  CHECK(kept(renderer, issued_in(renderer).at(0), "text") == drawn);

  const Office damaged(kIssueTasks);
  record_payload(damaged, with_text(Json::object().set("text", drawn).set("digest", payload["formats"]["text"]["digest"])));
  CHECK(states(damaged) == "damaged");
  CHECK(refusal_of([&] { (void)kept(damaged, issued_in(damaged).at(0), "text"); }) == "issue-damaged");
  CHECK_FALSE(kept(damaged, issued_in(damaged).at(0), "csv").empty());
}

TEST_CASE("an issue under a policy that cannot be read any more is said to be such") {
  const Office office(kIssueTasks);
  const std::int64_t last = office.last_seq();
  Ledger ledger = Ledger::open(office.file, Database::Access::write);
  ledger.write([&] {
    const Json policy = Json::object().set("kind", "rulebook").set("name", "old.yaml").set("text", "version: 1\nname: 旧\nrulez: []\n");
    const EventDraft draft{EventType::adopt, "policy:rulebook", day("2024-07-01"), policy, std::nullopt};
    (void)ledger.append(std::span(&draft, 1), an_envelope("2024-07-01T09:00", true));
  });
  const std::string known = "\"known_seq\":";
  record_payload(office, *parse_json(replace_all(issued_payload(), known + std::to_string(last) + ",", known + std::to_string(last + 1) + ",")));
  const IssueCheck check = check_issues(office.file).at(0);
  CHECK(check.state == IssueState::content_differs);
  CHECK(id_of(check.message(Language::chinese).id) == "issue-cannot-be-made");
}

TEST_CASE("members a list gained since are no difference, members it lost are") {
  std::string was;
  std::string is;
  const Json old = Json::object().set("a", 1).set("b", Json::array().push(Json::object().set("c", "x")));
  const Json gained = Json::object().set("a", 1).set("b", Json::array().push(Json::object().set("c", "x").set("d", 2))).set("e", 3);
  CHECK(first_difference(old, gained, was, is).empty());
  CHECK(first_difference(gained, old, was, is) == "b[0].d");
  CHECK(was == "2");
  CHECK(is == "null");
  CHECK(first_difference(Json::array().push(1), Json::array().push(1).push(2), was, is) == "[1]");
}

}  // namespace app_issue_check_test
}  // namespace duban
