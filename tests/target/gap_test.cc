// Specifies the gap of a missed target: what is missing, above 0, or none.
#include <doctest/doctest.h>

#include "engine/target/verdict.h"
#include "tests/support/builders.h"

namespace duban {
namespace target_gap_test {

TEST_CASE("a fall that must stay within a bound is good when less") {
  const MeasuredValue value = a_value("5", "%");
  const Judgement judgement = judge(a_target("用能降幅", Comparator::at_most, "3", "%", TargetKind::reduction, Accrual::rate), &value, VerdictRules{});
  CHECK(judgement.verdict == Verdict::missed);
  CHECK(judgement.gap == dec("2"));
}

TEST_CASE("a value equal to what must be exceeded is missed without a gap") {
  const MeasuredValue value = a_value("30");
  const Judgement judgement = judge(a_target("金融机构", Comparator::above, "30", "个"), &value, VerdictRules{});
  CHECK(judgement.verdict == Verdict::missed);
  CHECK_FALSE(judgement.gap.has_value());
}

}  // namespace target_gap_test
}  // namespace duban
