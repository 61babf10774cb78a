// Specifies issues: numbers, corrections, what is kept of one, and the weekly list against the one before.
#include "engine/app/issue.h"

#include <doctest/doctest.h>

#include "engine/app/weekly.h"
#include "engine/document/weekly_document.h"
#include "engine/ledger/hash.h"
#include "tests/support/issues.h"

namespace duban {
namespace app_issue_test {

WeeklyList weekly(const Office& office, std::string_view as_of, const KnownAt& known = {}) {
  Inquiry inquiry = office.ask(as_of, known);
  return make_weekly(inquiry);
}

/// The refs of `items`, with a + behind what is new.
std::string refs(const std::vector<WeeklyItem>& items) {
  std::string line;
  for (const WeeklyItem& item : items) line += (line.empty() ? "" : " ") + item.ref + (item.is_new ? "+" : "");
  return line;
}

TEST_CASE("numbers run per kind and year of the list's day") {
  const Office office(kIssueTasks);
  CHECK(issue(office, "2024-07-05").issued.mark.name() == "weekly 2024/1");
  CHECK(issue(office, "2024-07-31", a_request("2024-07-31", IssueKind::circular)).issued.mark.name() == "circular 2024/1");
  CHECK(issue(office, "2024-12-31").issued.mark.name() == "weekly 2024/2");
  CHECK(issue(office, "2025-01-02", a_request("2025-01-01")).issued.mark.name() == "weekly 2025/1");
  CHECK(issue(office, "2025-01-02", a_request("2024-12-31")).issued.mark.name() == "weekly 2024/3");
}

TEST_CASE("a number given is kept and the next goes on from it; one that is taken is refused") {
  const Office office(kIssueTasks);
  IssueRequest request = a_request("2024-07-05");
  request.number = 27;
  CHECK(issue(office, "2024-07-05", request).issued.mark.number == 27);
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-05", request); }) == "issue-number-taken");
  CHECK(issue(office, "2024-07-12").issued.mark.number == 28);
  CHECK(issued_in(office).size() == 2);
}

TEST_CASE("what was issued comes back to the byte after further and back-dated entries") {
  const Office office(kIssueTasks);
  const IssueResult result = issue(office, "2024-07-05");
  const IssueResult circular = issue(office, "2024-07-05", a_request("2024-06-30", IssueKind::circular));
  office.progress("ref,on,percent\n1.1,2024-07-01,100\n1.2,2024-06-20,40\n", "2024-07-08");
  (void)extend_deadline(office.step("2024-07-09"), {"1.2", day("2025-03-31"), "某主任", "改期"});
  REQUIRE(result.formats.size() == 6);
  for (const RenderedFormat& format : result.formats) CHECK(kept(office, result.issued, format.name) == format.bytes);
  for (const RenderedFormat& format : circular.formats) CHECK(kept(office, circular.issued, format.name) == format.bytes);
  CHECK(states(office) == "same same");
}

TEST_CASE("the head of an issue says its number, who signed it and what it corrects, in every format") {
  const Office office(kIssueTasks, true);
  (void)issue(office, "2024-07-05");
  IssueRequest request = a_request("2024-07-05");
  request.corrects = 1;
  const IssueResult result = issue(office, "2024-07-08", request);
  for (const RenderedFormat& format : result.formats) {
    if (format.name == "xlsx") continue;
    CAPTURE(format.name);
    CHECK(format.bytes.find("王主任") != std::string::npos);
    CHECK(format.bytes.find("2024-07-08") != std::string::npos);
    CHECK(format.bytes.find("演示数据，非真实进展") != std::string::npos);
    CHECK(format.bytes.find(format.name == "json" ? "\"corrects\": 1" : "本期更正 2024 年第 1 期") != std::string::npos);
  }
  CHECK(states(office) == "same same");
}

TEST_CASE("a correction is of the day of what it corrects, which stands no more") {
  const Office office(kIssueTasks);
  (void)issue(office, "2024-07-05");
  IssueRequest request = a_request("2024-07-05");
  request.as_of.reset();
  request.corrects = 1;
  const IssueResult result = issue(office, "2024-07-08", request);
  CHECK(result.issued.as_of == day("2024-07-05"));
  CHECK(result.issued.mark.number == 2);
  const std::vector<Issued> all = issued_in(office);
  CHECK(corrected_by(all, all.at(0).mark) == 2);
  CHECK_FALSE(corrected_by(all, all.at(1).mark));

  CHECK(refusal_of([&] { (void)issue(office, "2024-07-08", request); }) == "issue-corrected-already");
  request.corrects = 9;
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-08", request); }) == "issue-not-found");
  request.corrects = 1;
  request.kind = IssueKind::circular;
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-08", request); }) == "issue-not-found");
  request.signed_by = "  ";
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-08", request); }) == "option-needed");
}

TEST_CASE("a list is issued as it was known then, whatever was recorded since") {
  const Office office(kIssueTasks);
  const std::int64_t then = office.last_seq();
  office.progress("ref,on,percent\n1.1,2024-07-04,100\n", "2024-07-08T08:00");
  IssueRequest request = a_request("2024-07-05");
  request.known = {instant("2024-07-05"), std::nullopt};
  const IssueResult known_then = issue(office, "2024-07-08", request);
  CHECK(known_then.issued.known_seq == then);
  const IssueResult known_now = issue(office, "2024-07-08", a_request("2024-07-05"));
  CHECK(known_now.issued.known_seq == then + 2);
  CHECK(kept(office, known_then.issued, "csv").find("按期") != std::string::npos);
  CHECK(kept(office, known_now.issued, "csv").find("按期") > kept(office, known_then.issued, "csv").find("按期"));
  CHECK(states(office) == "same same");
}

TEST_CASE("a dry run issues nothing") {
  const Office office(kIssueTasks);
  const std::int64_t before = office.last_seq();
  const IssueResult result = issue_list(office.step("2024-07-05", true), a_request("2024-07-05"));
  CHECK(result.issued.mark.number == 1);
  CHECK_FALSE(result.formats.empty());
  CHECK(office.last_seq() == before);
  CHECK(issued_in(office).empty());
}

TEST_CASE("an issue names the policies it rests on by the digest of their texts") {
  const Office office(kIssueTasks);
  const Issued issued = issue(office, "2024-07-05").issued;
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  const Json policies = load_issue(ledger, issued).policies;
  std::string kinds;
  for (const Json& policy : policies.items()) {
    kinds += policy["kind"].text()->substr(0, 1);
    CHECK(policy["digest"].text() == to_hex(digest_of(ledger.policy_text(*policy["seq"].integer()))));
  }
  CHECK(kinds.find('r') != std::string::npos);
  CHECK(kinds.find('c') != std::string::npos);
  CHECK(kinds.find('d') != std::string::npos);
}

TEST_CASE("new and resolved are against the weekly issued last; without one, against the review day before") {
  const Office office(
      "  - {ref: \"1.1\", title: 甲, leads: [甲局], due: 2024-05-31, due_basis: stated}\n"
      "  - {ref: \"1.2\", title: 乙, leads: [乙局], due: 2024-06-14, due_basis: stated}\n");
  office.progress("ref,on,progress\n1.1,2024-06-12,正常\n1.2,2024-06-12,正常\n", "2024-06-12");
  const WeeklyList free = weekly(office, "2024-06-21");
  REQUIRE(free.compared_with);
  CHECK_FALSE(free.compared_with->number);
  CHECK(free.compared_with->as_of == day("2024-06-14"));
  CHECK(refs(free.items) == "1.1 1.2+");
  CHECK(refs(weekly(office, "2024-06-28").items) == "1.1 1.2");

  (void)issue(office, "2024-06-14");
  const WeeklyList against = weekly(office, "2024-06-28");
  CHECK(against.compared_with->number == 1);
  CHECK(against.compared_with->as_of == day("2024-06-14"));
  CHECK(refs(against.items) == "1.1 1.2+");  // two weeks on the list, but new to who reads the issues
  CHECK(against.items.at(1).weeks_listed == 2);
  CHECK_FALSE(weekly(office, "2024-06-14").compared_with->number);  // an issue is not compared with itself

  office.progress("ref,on,percent\n1.1,2024-06-18,100\n", "2024-06-18");
  CHECK(refs(weekly(office, "2024-06-28").resolved) == "1.1");
  CHECK(refs(weekly(office, "2024-07-12").resolved) == "1.1");  // until the next issue
  (void)issue(office, "2024-06-28");
  CHECK(weekly(office, "2024-07-12").compared_with->number == 2);
  CHECK(weekly(office, "2024-07-12").resolved.empty());
  CHECK(states(office) == "same same");
}

TEST_CASE("a correction takes the place of what it corrects; a list known earlier compares as it did") {
  const Office office(kIssueTasks);
  (void)issue(office, "2024-06-28");
  const std::int64_t before = office.last_seq();
  const std::string then = weekly_json(weekly(office, "2024-07-05"), Json::object()).pretty();
  IssueRequest request = a_request("2024-06-28");
  request.corrects = 1;
  (void)issue(office, "2024-07-02", request);
  CHECK(weekly(office, "2024-07-05").compared_with->number == 2);
  CHECK(weekly_json(weekly(office, "2024-07-05", {std::nullopt, before}), Json::object()).pretty() == then);
}

TEST_CASE("bytes go through base64 and back; what is no base64 is refused") {
  for (const std::string& bytes : {std::string(), std::string("a"), std::string("ab\0c", 4), std::string(1000, '\xff')}) {
    CHECK(from_base64(to_base64(bytes)) == bytes);
  }
  CHECK(to_base64("Man") == "TWFu");
  CHECK(to_base64("Ma") == "TWE=");
  CHECK_FALSE(from_base64("TWE"));
  CHECK_FALSE(from_base64("TW!="));
}

}  // namespace app_issue_test
}  // namespace duban
