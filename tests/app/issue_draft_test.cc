// Specifies the way of a list from its draft through a signature to its number: three days, three people, one content.
#include "engine/app/issue_draft.h"

#include <doctest/doctest.h>

#include "tests/support/issues.h"

namespace duban {
namespace app_issue_draft_test {

IssueRequest a_draft_of(std::string_view as_of, IssueKind kind = IssueKind::circular) {
  IssueRequest request = a_request(as_of, kind);
  request.signed_by.clear();
  return request;
}

IssueRequest unsigned_request(IssueKind kind = IssueKind::circular) {
  IssueRequest request = a_draft_of("2024-06-30", kind);
  request.as_of.reset();
  return request;
}

DraftResult sign(const Office& office, std::string_view on, const std::string& signer = "王主任") {
  IssueRequest request = unsigned_request();
  request.signed_by = signer;
  return sign_draft(office.step(on), request);
}

std::string text_of_format(const std::vector<RenderedFormat>& formats, const std::string& name) {
  for (const RenderedFormat& format : formats) {
    if (format.name == name) return format.bytes;
  }
  return "";
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<IssueDraft> drafts_in(const Office& office) {
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  return ledger.load_drafts(ledger.last_seq());
}

TEST_CASE("drafted, signed and sent out on three days: the issue tells each of them") {
  const Office office(kIssueTasks);
  IssueRequest request = a_draft_of("2024-06-30");
  request.address = {"", "区政府领导", "区政府督查室"};
  const DraftResult draft = draft_issue(office.step("2024-07-01"), request);
  const std::string shown = text_of_format(draft.formats, "text");
  CHECK(has(shown, "草稿，未签发"));
  CHECK(has(shown, "主送：各牵头单位、各责任单位"));
  CHECK(has(shown, "抄送：区政府领导"));
  CHECK_FALSE(has(shown, "成文日期"));
  CHECK_FALSE(has(shown, "校验码"));

  (void)sign(office, "2024-07-03");
  const IssueResult result = issue(office, "2024-07-05", unsigned_request());
  CHECK(result.issued.mark.signed_by == "王主任");
  CHECK(result.issued.mark.signed_on == day("2024-07-03"));
  CHECK(result.issued.mark.issued_on == day("2024-07-05"));
  CHECK(result.issued.as_of == day("2024-06-30"));
  for (const char* format : {"text", "csv", "md", "html"}) {
    CAPTURE(format);
    const std::string sent = text_of_format(result.formats, format);
    CHECK(has(sent, "签发人：王主任　签发日期：2024-07-03"));
    CHECK(has(sent, "区政府督查室"));
    CHECK(has(sent, "成文日期：2024 年 7 月 3 日"));
    CHECK(has(sent, "抄送：区政府领导"));
    CHECK(has(sent, "2024-07-05 印发"));
    CHECK_FALSE(has(sent, "草稿"));
  }
  CHECK(states(office) == "same");
}

TEST_CASE("what was drafted is what is issued, whatever the ledger has learnt since") {
  const Office office(kIssueTasks);
  const DraftResult draft = draft_issue(office.step("2024-07-01"), a_draft_of("2024-06-30"));
  office.progress("ref,on,percent\n1.2,2024-06-25,80\n", "2024-07-02");
  CHECK(sign(office, "2024-07-03").facts_since == 1);
  const IssueResult result = issue(office, "2024-07-05", unsigned_request());
  CHECK(result.issued.known_seq == draft.draft.known_seq);
  CHECK_FALSE(has(text_of_format(result.formats, "json"), "\"progress\": 80"));
  CHECK(states(office) == "same");
}

TEST_CASE("a draft anew takes the place of the one before; what is issued is on its way no more") {
  const Office office(kIssueTasks);
  CHECK_FALSE(draft_issue(office.step("2024-07-01"), a_draft_of("2024-06-30")).replaced);
  (void)draft_issue(office.step("2024-07-01"), a_draft_of("2024-05-31"));
  IssueRequest may = a_draft_of("2024-05-31");
  may.signed_by = "王主任";
  CHECK(sign_draft(office.step("2024-07-02"), may).facts_since == 0);  // drafts and signatures change no list
  CHECK(draft_issue(office.step("2024-07-02"), a_draft_of("2024-05-31")).replaced->signed_by == "王主任");
  const std::vector<IssueDraft> drafts = drafts_in(office);
  REQUIRE(drafts.size() == 3);
  CHECK(drafts.at(1).ended_by == drafts.at(2).seq);
  CHECK(drafts.at(2).signed_by.empty());
  (void)issue(office, "2024-07-03", a_request("2024-06-30", IssueKind::circular));
  CHECK(drafts_in(office).at(0).ended_by == issued_in(office).at(0).seq);
  const std::vector<IssueDraft> left = drafts_in(office);
  CHECK(find_drafts(left, IssueKind::circular, day("2024-06-30")).empty());
  CHECK(find_drafts(left, IssueKind::circular, std::nullopt).at(0)->as_of == day("2024-05-31"));
  CHECK(find_drafts(left, IssueKind::weekly, std::nullopt).empty());
}

TEST_CASE("of several drafts the day is to be named; a signer who names none does not get another list by chance") {
  const Office office(kIssueTasks);
  (void)draft_issue(office.step("2024-07-01"), a_draft_of("2024-06-30"));
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-03", [] { IssueRequest r = unsigned_request(); r.signed_by = "李主任"; return r; }()); }) == "issue-draft-which");
  (void)draft_issue(office.step("2024-07-01"), a_draft_of("2024-05-31"));
  CHECK(refusal_of([&] { (void)sign(office, "2024-07-02"); }) == "issue-draft-which");
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-02", unsigned_request()); }) == "issue-draft-which");
  CHECK(issue(office, "2024-07-03", a_request("2024-07-03", IssueKind::circular)).issued.draft == 0);  // a day of its own was named
  CHECK(issue(office, "2024-07-03", a_request("2024-05-31", IssueKind::circular)).issued.draft != 0);
  (void)sign(office, "2024-07-04");
  IssueRequest same = unsigned_request();
  same.signed_by = "王主任";
  CHECK(issue(office, "2024-07-05", same).issued.as_of == day("2024-06-30"));  // who signed it sends it out
}

TEST_CASE("a correction is of the day it corrects: the draft of that day decides") {
  const Office office(kIssueTasks);
  (void)issue(office, "2024-07-01", a_request("2024-06-30", IssueKind::circular));
  IssueRequest correction = a_draft_of("2024-06-30");
  correction.corrects = 1;
  (void)draft_issue(office.step("2024-07-02"), correction);
  IssueRequest direct = unsigned_request();
  direct.signed_by = "王主任";
  direct.corrects = 1;
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-03", direct); }) == "issue-draft-fixed");
  CHECK(issue(office, "2024-07-03", a_request("2024-06-30", IssueKind::circular)).issued.mark.corrects == 1);
  CHECK(states(office) == "same same");
}

TEST_CASE("a draft is withdrawn, signed or not; a second issue of a day is said") {
  const Office office(kIssueTasks);
  CHECK(refusal_of([&] { (void)drop_draft(office.step("2024-07-01"), unsigned_request()); }) == "issue-draft-not-found");
  (void)draft_issue(office.step("2024-07-01"), a_draft_of("2024-06-30"));
  (void)sign(office, "2024-07-02");
  CHECK(drop_draft(office.step("2024-07-03"), unsigned_request()).draft.signed_by == "王主任");
  CHECK(refusal_of([&] { (void)sign(office, "2024-07-03"); }) == "issue-draft-not-found");
  const IssueRequest june = a_request("2024-06-30", IssueKind::circular);
  CHECK_FALSE(issue(office, "2024-07-03", june).same_day);
  CHECK(issue(office, "2024-07-03", june).same_day == 1);
}

TEST_CASE("a step out of order is refused") {
  const Office office(kIssueTasks);
  CHECK(refusal_of([&] { (void)sign(office, "2024-07-01"); }) == "issue-draft-not-found");
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-01", unsigned_request()); }) == "option-needed");
  (void)draft_issue(office.step("2024-07-02"), a_draft_of("2024-06-30"));
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-02", unsigned_request()); }) == "issue-draft-unsigned");
  CHECK(refusal_of([&] { (void)sign(office, "2024-07-01"); }) == "issue-step-too-early");
  CHECK(refusal_of([&] { (void)sign(office, "2024-07-03", " "); }) == "option-needed");
  (void)sign(office, "2024-07-03");
  CHECK(refusal_of([&] { (void)sign(office, "2024-07-03"); }) == "issue-draft-signed-already");
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-02", unsigned_request()); }) == "issue-step-too-early");
  IssueRequest other = unsigned_request();
  other.as_of = day("2024-06-30");
  other.signed_by = "李主任";
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-04", other); }) == "issue-draft-other-signer");
  IssueRequest changed = unsigned_request();
  changed.address.copies = "各镇";
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-04", changed); }) == "issue-draft-fixed");
  CHECK(issued_in(office).empty());
  CHECK(issue(office, "2024-07-03", unsigned_request()).issued.mark.number == 1);
}

TEST_CASE("an unsigned draft is signed by who issues it, on that day") {
  const Office office(kIssueTasks);
  (void)draft_issue(office.step("2024-07-01"), a_draft_of("2024-06-30"));
  const IssueResult result = issue(office, "2024-07-04", a_request("2024-06-30", IssueKind::circular));
  CHECK(result.issued.mark.signed_on == day("2024-07-04"));
  CHECK(result.issued.mark.drafted_by == "督查员");
  CHECK(result.issued.draft != 0);
}

TEST_CASE("a draft whose entries give another list now is neither signed nor issued") {
  const Office office(kIssueTasks);
  DraftResult draft = draft_issue(office.step("2024-07-01"), a_draft_of("2024-06-30"));
  Ledger ledger = Ledger::open(office.file, Database::Access::write);
  ledger.write([&] {  // as if an earlier program had drafted it
    Json payload = Json::object();
    payload.set("step", "draft").set("kind", "circular").set("as_of", "2024-06-30").set("known_seq", draft.draft.known_seq).set("digest", std::string(64, '0')).set("language", "zh");
    const EventDraft entry{EventType::draft, "draft:circular/2024-06-30", day("2024-07-01"), payload, std::nullopt};
    (void)ledger.append(std::span(&entry, 1), an_envelope("2024-07-01T10:00", true));
  });
  CHECK(refusal_of([&] { (void)sign(office, "2024-07-02"); }) == "issue-draft-differs");
  CHECK(refusal_of([&] { (void)issue(office, "2024-07-02", a_request("2024-06-30", IssueKind::circular)); }) == "issue-draft-differs");
}

TEST_CASE("a draft that somebody else issues meanwhile is not issued twice") {
  const Office office(kIssueTasks);
  (void)draft_issue(office.step("2024-07-01"), a_draft_of("2024-06-30"));
  (void)sign(office, "2024-07-02");
  IssueRequest late;
  {
    Ledger ledger = Ledger::open(office.file, Database::Access::read);
    late = of_draft(ledger, office.step("2024-07-03"), unsigned_request());
  }
  (void)issue(office, "2024-07-03", unsigned_request());
  Ledger ledger = Ledger::open(office.file, Database::Access::write);
  CHECK(refusal_of([&] { ledger.write([&] { (void)issue_within(ledger, office.step("2024-07-03"), late); }); }) == "issue-draft-not-found");
  CHECK(issued_in(office).size() == 1);
}

TEST_CASE("a dry run drafts and signs nothing") {
  const Office office(kIssueTasks);
  const std::int64_t before = office.last_seq();
  CHECK_FALSE(draft_issue(office.step("2024-07-01", true), a_draft_of("2024-06-30")).formats.empty());
  CHECK(office.last_seq() == before);
  (void)draft_issue(office.step("2024-07-01"), a_draft_of("2024-06-30"));
  IssueRequest request = unsigned_request();
  request.signed_by = "王主任";
  (void)sign_draft(office.step("2024-07-01", true), request);
  CHECK(drafts_in(office).at(0).signed_by.empty());
}

TEST_CASE("a weekly list has an address only where one is given") {
  const Office office(kIssueTasks);
  CHECK_FALSE(has(text_of_format(issue(office, "2024-07-05").formats, "text"), "主送"));
  IssueRequest request = a_request("2024-07-12");
  request.address.to = "各镇街道";
  const std::string sent = text_of_format(issue(office, "2024-07-12", request).formats, "text");
  CHECK(has(sent, "主送：各镇街道"));
  CHECK(has(sent, "成文日期：2024 年 7 月 12 日"));
}

}  // namespace app_issue_draft_test
}  // namespace duban
