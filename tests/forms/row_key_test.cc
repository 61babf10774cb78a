// Specifies the hidden keys of rows: whole ones come back, changed ones are found.
#include "engine/forms/row_key.h"

#include <doctest/doctest.h>

#include "engine/base/text.h"

namespace duban {
namespace forms_row_key_test {

const RowKey kKey{"0123456789abcdef", "区文旅委", 812, 42, "report.0"};

TEST_CASE("a key comes back as it was written") {
  CHECK(parse_row_key(write_row_key(kKey)) == kKey);
  CHECK(parse_row_key("  " + write_row_key(kKey) + "\n") == kKey);
  const RowKey office{"0123456789abcdef", "", 3, 7, "review.3"};
  CHECK(parse_row_key(write_row_key(office)) == office);
}

TEST_CASE("a key with a character changed, cut or moved is none") {
  const std::string whole = write_row_key(kKey);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = changed[i] == '1' ? '2' : '1';
    CAPTURE(changed);
    CHECK_FALSE(parse_row_key(changed));
  }
  CHECK_FALSE(parse_row_key(whole.substr(0, whole.size() - 1)));
  CHECK_FALSE(parse_row_key(""));
  CHECK_FALSE(parse_row_key("|||||||"));
}

TEST_CASE("a unit whose name holds the stroke between fields has a key all the same") {
  const RowKey key{"0123456789abcdef", "甲|乙", 1, 2, "receipt"};
  const auto back = parse_row_key(write_row_key(key));
  REQUIRE(back);
  CHECK(back->unit == "甲/乙");
}

TEST_CASE("a part has a name and, behind its point, a rest") {
  CHECK(name_of_part("report.12") == "report");
  CHECK(rest_of_part("report.12") == "12");
  CHECK(name_of_part("receipt") == "receipt");
  CHECK(rest_of_part("receipt").empty());
}

}  // namespace forms_row_key_test
}  // namespace duban
