// Specifies that text which is not in composed form is stored composed, and that verify agrees.
#include <doctest/doctest.h>

#include "tests/support/ledgers.h"

namespace duban {
namespace ledger_composed_text_test {

TEST_CASE("an entry with decomposed characters verifies") {
  TestLedger ledger;
  ledger.append({notice_entry(), task_entry(a_task()),
                 extend_entry(1, "2024-06-01", "2025-01-31", "cafe\xCC\x81 理由")},
                "2024-06-01T09:00");
  CHECK(ledger.problems().empty());
}

}  // namespace ledger_composed_text_test
}  // namespace duban
