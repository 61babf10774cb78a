// Specifies what of a ledger is compared for likely links, what is left out, and how the chosen ones are recorded.
#include "engine/app/link_suggest.h"

#include <doctest/doctest.h>

#include "engine/app/life_steps.h"
#include "engine/document/link_suggest_document.h"
#include "tests/support/office.h"
#include "tests/support/read_error.h"

namespace duban {
namespace app_link_suggest_test {

const std::string kLinkable =
    "  - {ref: \"1.1\", section: 一、指标, heading: null, number: 1, text: 花卉产值增长9%。, leads: [甲局], leaders: [张三], due: 2024-12-31, due_basis: implied, targets: [{metric: 花卉产值增速, op: \"=\", value: 9, unit: \"%\", kind: growth, accrual: rate, phrase: 花卉产值增长9%}]}\n"
    "  - {ref: \"2.1\", section: 二、任务, heading: null, number: 1, text: 建成鲜切花交易平台，花卉产值突破20亿元。, leads: [甲局], leaders: [张三], due: 2024-12-31, due_basis: implied, targets: [{metric: 花卉产值, op: \">\", value: 20, unit: 亿元, kind: level, accrual: flow, phrase: 花卉产值突破20亿元}]}\n"
    "  - {ref: \"2.2\", section: 二、任务, heading: null, number: 2, text: 依托鲜切花交易平台开展线上拍卖。, leads: [乙局], leaders: [李四], due: 2024-12-31, due_basis: implied}\n"
    "  - {ref: \"2.3\", section: 二、任务, heading: null, number: 3, text: 推广鲜切花交易平台。, leads: [乙局], leaders: [李四], due: 2024-12-31, due_basis: implied}\n";

struct LinkableOffice : Office {
  LinkableOffice() : Office(kLinkable) {}

  [[nodiscard]] LikelyLinkList list(std::string_view as_of, const SuggestQuestion& question = {}) const {
    Inquiry inquiry = ask(as_of);
    return suggest_links(inquiry, question);
  }
  StepResult accept(std::string_view on, const std::vector<long>& numbers, bool dry_run = false) const { return link_group(step(on, dry_run), chosen_links(list(on), numbers)); }
};

std::string lines(const LikelyLinkList& list) {
  std::string out;
  for (const SuggestedLink& link : list.links) {
    out += (out.empty() ? "" : "; ") + std::to_string(link.no) + " " + link.from + " " + std::string(name_of(link.relation)) + " " + link.to + " " + std::string(name_of(link.kind()));
  }
  return out;
}

TEST_CASE("likely links are listed by strength, numbered, each with the words of both texts") {
  const LinkableOffice office;
  const LikelyLinkList list = office.list("2024-02-01");
  CHECK(lines(list) == "1 2.1 contributes-to 1.1 same-metric; 2 2.2 depends-on 2.1 delivered; 3 2.3 depends-on 2.1 delivered");
  CHECK(list.tasks == 4);
  CHECK(list.links[0].evidence.front().text_from == "花卉产值突破20亿元");
  CHECK(list.links[0].evidence.front().text_to == "花卉产值增长9%");
  CHECK(words_of(list.links[1].evidence, Language::chinese) == "这一项要用到对方建成、制定或推进的“鲜切花交易平台”：“依托鲜切花交易平台开展线上拍卖” ↔ “建成鲜切花交易平台”");
}

TEST_CASE("nothing is proposed before the tasks are registered, and the list asks for a task or a kind") {
  const LinkableOffice office;
  CHECK(office.list("2024-01-24").links.empty());
  CHECK(lines(office.list("2024-02-01", {{"2.3"}, std::nullopt})) == "1 2.3 depends-on 2.1 delivered");
  CHECK(lines(office.list("2024-02-01", {{"1.1", "2.2"}, std::nullopt})) == "1 2.1 contributes-to 1.1 same-metric; 2 2.2 depends-on 2.1 delivered");
  CHECK(lines(office.list("2024-02-01", {{}, LikelyKind::same_metric})) == "1 2.1 contributes-to 1.1 same-metric");
  CHECK(office.list("2024-02-01", {{}, LikelyKind::umbrella}).links.empty());
  CHECK(error_of([&] { (void)office.list("2024-02-01", {{"2.9"}, std::nullopt}); }) == "ref-unknown");
}

TEST_CASE("accepted links are recorded as inferred with their evidence, in one write, and are proposed no more") {
  const LinkableOffice office;
  CHECK(office.accept("2024-02-01", {3, 1, 3}, true).recorded == 2);
  CHECK(office.list("2024-02-01").links.size() == 3);
  CHECK(office.accept("2024-02-01", {3, 1, 3}).recorded == 2);
  const Inquiry inquiry = office.ask("2024-02-01");
  REQUIRE(inquiry.history().links.size() == 2);
  for (const Link& link : inquiry.history().links) CHECK(link.inferred);
  Ledger ledger = Ledger::open(office.file, Database::Access::read);
  const std::string payload = ledger.load_entries(std::vector{office.last_seq()}).front().payload;
  CHECK(payload.find("\"source\":\"inferred\"") != std::string::npos);
  CHECK(payload.find("“花卉产值突破20亿元” ↔ “花卉产值增长9%”") != std::string::npos);
  const LikelyLinkList after = office.list("2024-02-01");
  CHECK(lines(after) == "1 2.2 depends-on 2.1 delivered");
  CHECK(after.linked == 2);
  CHECK(office.list("2024-01-31").links.size() == 3);  // the day before, nothing was linked
}

TEST_CASE("a link that stands the other way round, or of the other kind, is not proposed again") {
  const LinkableOffice office;
  (void)link_tasks(office.step("2024-02-01"), {"1.1", "2.1", LinkKind::depends_on});
  (void)link_tasks(office.step("2024-02-01"), {"2.2", "2.1", LinkKind::contributes_to});
  CHECK(lines(office.list("2024-02-01")) == "1 2.3 depends-on 2.1 delivered");
  LinkRequest removal{"1.1", "2.1", LinkKind::depends_on};
  removal.remove = true;
  (void)link_tasks(office.step("2024-02-02"), removal);
  CHECK(lines(office.list("2024-02-01")) == "1 2.3 depends-on 2.1 delivered");
  CHECK(lines(office.list("2024-02-02")) == "1 2.1 contributes-to 1.1 same-metric; 2 2.3 depends-on 2.1 delivered");
}

TEST_CASE("closed and cancelled tasks are left out, from their day on") {
  const LinkableOffice office;
  (void)take_step(office.step("2024-03-01"), {.ref = "2.2", .kind = StepKind::close, .approved_by = "王主任", .reason = "", .evidence = {office.folder.write("e.txt", "证据")}});
  CHECK(office.list("2024-02-29").links.size() == 3);
  CHECK(lines(office.list("2024-03-01")) == "1 2.1 contributes-to 1.1 same-metric; 2 2.3 depends-on 2.1 delivered");
  CHECK(office.list("2024-03-01").tasks == 3);
  CHECK(error_of([&] { (void)office.list("2024-03-01", {{"9.9"}, std::nullopt}); }) == "ref-unknown");
}

TEST_CASE("numbers that the list does not have are refused, all of them told, and nothing is recorded") {
  const LinkableOffice office;
  try {
    (void)chosen_links(office.list("2024-02-01"), {1, 4, 0, -1, 0});
  } catch (const InputError& refused) {
    CHECK(refused.found().error_count() == 3);
  }
  CHECK(error_of([&] { (void)office.accept("2024-02-01", {1, 4, 0, -1}); }) == "suggest-number");
  CHECK(office.list("2024-02-01").links.size() == 3);
  CHECK(chosen_links(office.list("2024-02-01"), {}).empty());
}

TEST_CASE("a link recorded since, with a later day, is refused with the whole group") {
  const LinkableOffice office;
  (void)link_tasks(office.step("2024-02-05"), {"2.3", "2.1", LinkKind::depends_on});
  CHECK(error_of([&] { (void)office.accept("2024-02-04", {1, 2, 3}); }) == "link-there-already");
  CHECK(office.list("2024-02-04").links.size() == 3);
}

TEST_CASE("the csv begins with the columns that link --file reads") {
  const LinkableOffice office;
  const std::string csv = render_csv(link_suggest_sheet(office.list("2024-02-01"), Language::chinese));
  CHECK(csv.find("事项,关系,对象,间隔工作日,依据") != std::string::npos);
  CHECK(csv.find("2.2,depends-on,2.1,,") != std::string::npos);
  const std::string english = render_csv(link_suggest_sheet(office.list("2024-02-01"), Language::english));
  CHECK(english.find("from,relation,to,lag,evidence") != std::string::npos);
}

}  // namespace app_link_suggest_test
}  // namespace duban
