// Specifies how text says who does what: labels, verbs, brackets of every kind, and what is ordinary text.
#include "engine/notice/role_clauses.h"

#include <doctest/doctest.h>

#include "tests/support/values.h"

namespace duban {
namespace notice_role_clauses_test {

/// `text` as the only piece of an input.
class Piece {
 public:
  explicit Piece(const std::string& text) : account_({"n.txt", {{false, 0, {{{text}}}}}, false, {}, {}}) {}
  [[nodiscard]] Slice slice() { return account_.piece(0, 0); }

 private:
  Account account_;
};

const Directory kNobody;
const UnitNames kNames(kNobody);
const RoleWords kWords;

/// The parts that somebody has; a word that only belongs to its neighbour (由) is left out.
std::string shown(const std::vector<RoleClause>& clauses) {
  std::string out;
  for (const RoleClause& clause : clauses) {
    if (clause.role == Role::none && clause.list.empty()) continue;
    out += (out.empty() ? "" : " | ") + std::string(name_of(clause.role)) + " " + clause.list.line();
  }
  return out;
}

std::string clauses_of(const std::string& text, bool bare = false) {
  Piece piece(text);
  const auto clauses = read_clauses(piece.slice(), {kWords, kNames, 2025, bare});
  return clauses ? shown(*clauses) : "none";
}

/// `text[clauses]` for each part.
std::string parts_of(const std::string& text) {
  Piece piece(text);
  std::string out;
  for (const TextWithClauses& part : split_clauses(piece.slice(), {kWords, kNames, 2025, false})) {
    out += part.text.line() + "[" + shown(part.clauses) + "]";
  }
  return out;
}

TEST_CASE("labels before a colon say which part the names behind them have") {
  CHECK(clauses_of("牵头单位：区教育局；责任单位：区财政局、各镇街") == "lead 区教育局 | responsible 区财政局、各镇街");
  CHECK(clauses_of("责任领导：陈平　牵头单位:区教育局　配合单位：区财政局") == "leader 陈平 | lead 区教育局 | support 区财政局");
  CHECK(clauses_of("主要责任单位：区教育局，其他责任单位：区财政局，完成时限：6月底前") == "lead 区教育局 | support 区财政局 | deadline 6月底前");
  CHECK(clauses_of("责 任 单 位：区教育局") == "responsible 区教育局");
  CHECK(clauses_of("【牵头单位】区教育局【责任单位】区财政局") == "lead 区教育局 | responsible 区财政局");
}

TEST_CASE("verbs behind the names say the same") {
  CHECK(clauses_of("区教育局、区财政局牵头，各镇街按职责分工负责，年内完成") == "lead 区教育局、区财政局 | responsible 各镇街 | deadline 年内完成");
  CHECK(clauses_of("区教育局主办，区财政局、区民政局协办") == "lead 区教育局 | support 区财政局、区民政局");
  CHECK(clauses_of("由区教育局牵头，区财政局配合") == "lead 区教育局 | support 区财政局");
  CHECK(clauses_of("区教育局会同区财政局负责") == "lead 区教育局 | support 区财政局");
  CHECK(clauses_of("国务院各部门分别负责，年内持续推进") == "responsible 国务院各部门 | deadline 年内持续推进");
  CHECK(clauses_of("区教育局牵头，区财政局，区民政局配合") == "lead 区教育局 | support 区财政局，区民政局");
}

TEST_CASE("ordinary text has no clauses") {
  for (const std::string text : {"加强组织领导：各单位要高度重视", "由企业负责", "含配套管网", "一期", "强化牵头抓总", "区教育局", "时间：9:00", ""}) {
    CAPTURE(text);
    CHECK(clauses_of(text) == "none");
  }
  CHECK(clauses_of("区教育局、区财政局", true) == "none 区教育局、区财政局");  // where bare brackets name units
}

TEST_CASE("brackets of clauses are cut off the end of a text, others stay in it") {
  CHECK(parts_of("新建水厂（一期），年内完工。（牵头单位：区水务局）") == "新建水厂（一期），年内完工。[lead 区水务局]");
  CHECK(parts_of("新建水厂[责任单位：区水务局、各街办（新区）]。") == "新建水厂[responsible 区水务局、各街办（新区）]");
  CHECK(parts_of("新建水厂〔区水务局牵头〕") == "新建水厂[lead 区水务局]");
  CHECK(parts_of("新建水厂（牵头单位：区水务局；责任单位：各区〈含开发区、高新区〉") == "新建水厂[lead 区水务局 | responsible 各区〈含开发区、高新区〉]");
  CHECK(parts_of("新建水厂。责任单位：区水务局") == "新建水厂。[responsible 区水务局]");
  CHECK(parts_of("一句。（区教育局牵头）又一句。（区财政局负责）") == "一句。[lead 区教育局]又一句。[responsible 区财政局]");
  CHECK(parts_of("推进“三区（园）”建设（含一期）") == "推进“三区（园）”建设（含一期）[]");
}

TEST_CASE("a stated rule is recognised by its sense") {
  const auto first = [](const std::string& text) { Piece piece(text); return first_listed_rule(piece.slice()).has_value(); };
  CHECK(first("列第一位者为工作牵头单位或汇总单位，下同"));
  CHECK(first("第一责任单位为牵头单位，下同"));
  CHECK(first("请各单位落实责任。责任单位中排在首位的为牵头单位。"));
  CHECK_FALSE(first("第一责任单位要落实责任。牵头单位要统筹。"));
  CHECK_FALSE(first("第一季度由牵头单位报送"));
  const auto leads = [](const std::string& text) { Piece piece(text); return responsible_leads_rule(piece.slice()).has_value(); };
  CHECK(leads("没有明确牵头单位的，责任单位为牵头单位"));
  CHECK(leads("无牵头单位的任务，由责任单位牵头"));
  CHECK_FALSE(leads("牵头单位和责任单位要密切配合"));
}

}  // namespace notice_role_clauses_test
}  // namespace duban
