// Specifies the sample notices themselves: every form says the same, and the tasks are those expected.
#include "tests/support/sample_forms.h"

#include <doctest/doctest.h>

#include <set>

#include "engine/base/text.h"
#include "engine/files/table_text.h"

namespace duban {
namespace support_sample_forms_test {

/// The texts of all paragraphs and cells, without blanks and empty ones, those carried down left out.
std::vector<std::string> texts_of(const std::vector<TextBlock>& blocks) {
  std::vector<std::string> texts;
  for (const TextBlock& block : blocks) {
    for (const TableCell& cell : block.cells) {
      const std::string text = without_blanks(cell.text);
      if (!text.empty() && !cell.carried) texts.push_back(text);
    }
  }
  return texts;
}

TEST_CASE("a sample notice written as txt says in each cell what it says as rows") {
  for (const SampleNotice& notice : all_layouts()) {
    if (notice.has_merge()) continue;
    CAPTURE(notice.layout);
    CHECK(texts_of(parse_table_text({"sample", write_txt(notice)})) == texts_of(content_of(notice).blocks));
  }
}

TEST_CASE("sample layouts have names of their own and expect every task under a ref of its own") {
  std::set<std::string> names;
  for (const SampleNotice& notice : all_layouts()) {
    CAPTURE(notice.layout);
    CHECK(names.insert(notice.layout).second);
    std::set<std::string> refs;
    for (const TaskDraft& draft : notice.drafts) CHECK(refs.insert(draft.ref).second);
    if (notice.drafts.size() > 1) CHECK(notice.drafts.size() == sample_tasks().size());
  }
}

TEST_CASE("a cell merged downwards is carried in the grid and keeps its columns") {
  const SampleBlock table{"", 3, {{{"甲", 1, 2}, {"乙", 2, 1}}, {{"丙"}, {"丁"}}}};
  const auto rows = grid_rows(table);
  REQUIRE(rows.size() == 2);
  REQUIRE(rows[1].size() == 3);
  CHECK(rows[1][0].text == "甲");
  CHECK(rows[1][0].carried);
  CHECK(rows[1][2].grid == 2);
  CHECK(rows[0][1].span == 2);
}

}  // namespace support_sample_forms_test
}  // namespace duban
