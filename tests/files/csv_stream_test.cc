// Specifies that CSV read in pieces is what parse_csv answers, and what becomes of a record without end.
// The grammar is specified in csv_test.cc.
#include "engine/files/csv_stream.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/files/file.h"
#include "tests/support/temp_folder.h"
#include "tests/support/values.h"

namespace duban {
namespace files_csv_stream_test {

using Records = std::vector<CsvRecord>;

/// All records of `file`, read into one record again and again.
Records streamed(const std::string& file, std::size_t piece, Diagnostics& found) {
  TextStream text(file, piece);
  CsvStream csv(text, found);
  Records records;
  for (CsvRecord record; csv.next(record);) records.push_back(record);
  return records;
}

TEST_CASE("records and mistakes do not depend on where the pieces end") {
  const TempFolder folder;
  CHECK(rc::check("stream(text) = parse(text)", [&] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "督", "𠀀", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", " ", "　", "#", "\xEF\xBB\xBF"));
    std::string bytes;
    for (const std::string& part : parts) bytes += part;
    const std::string file = folder.write("p.csv", bytes);
    Diagnostics expected;
    const Records records = parse_csv(load_text(file), expected);
    for (std::size_t piece = 1; piece <= 7; ++piece) {
      Diagnostics found;
      RC_ASSERT(streamed(file, piece, found) == records);
      RC_ASSERT(found.items() == expected.items());
    }
  }));
}

TEST_CASE("a record handed in again keeps nothing of what it held") {
  const SourceText source{"p.csv", "a,b,c\n\"x\ny\"\n\n,z\n"};
  Diagnostics found;
  CsvStream csv(source, found);
  CsvRecord record{9, {"old", "old", "old", "old"}};
  REQUIRE(csv.next(record));
  CHECK(record == CsvRecord{1, {"a", "b", "c"}});
  REQUIRE(csv.next(record));
  CHECK(record == CsvRecord{2, {"x\ny"}});
  REQUIRE(csv.next(record));
  CHECK(record == CsvRecord{5, {"", "z"}});
  CHECK_FALSE(csv.next(record));
  CHECK_FALSE(csv.next(record));
}

TEST_CASE("a record above 1 MiB is a mistake where it begins, and the last thing read") {
  const TempFolder folder;
  const std::string limit(std::size_t{1} << 20U, 'x');
  const std::string too_long[] = {
      "a,b\n" + limit + "x\nc,d\n",
      "a,b\nc,\"" + limit + "\nc,d\n",      // a forgotten quote
      "a,b\n\"c\"" + limit + "\nc,d\n",     // text behind a quote is not said of it as well
      "a,b\n" + std::string(limit.size() + 1, ',') + "\nc,d\n",
  };
  for (const std::string& text : too_long) {
    const std::string file = folder.write("p.csv", text);
    for (const std::size_t piece : {std::size_t{1000}, text.size()}) {
      Diagnostics found;
      CHECK(streamed(file, piece, found) == Records{{1, {"a", "b"}}});
      REQUIRE(id_line(found) == "csv-record-too-long");
      CHECK(found.items()[0].at == Place{file, 2, 0, ""});
      CHECK(found.items()[0].message.args == std::vector<std::string>{"1 MiB"});
    }
  }
  Diagnostics found;
  CHECK(streamed(folder.write("p.csv", "# " + limit + "\n" + limit + "\nb\n"), 1000, found) == Records{{2, {limit}}, {3, {"b"}}});
  CHECK(id_line(found) == "");
}

}  // namespace files_csv_stream_test
}  // namespace duban
