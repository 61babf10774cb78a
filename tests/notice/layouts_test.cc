// The same tasks in every layout of a notice and every form of a file that can carry it yield the same drafts,
// and no character is lost. The layouts are those of published notices; the tasks are invented.
#include <doctest/doctest.h>

#include <set>

#include "engine/base/text.h"
#include "engine/files/load_content.h"
#include "engine/notice/notice_reader.h"
#include "tests/support/draft_compare.h"
#include "tests/support/sample_files.h"
#include "tests/support/sample_forms.h"
#include "tests/support/temp_folder.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_layouts_test {

/// The only place where a notice is read.
Drafts read(const Content& content, const Directory& directory = {}) { return read_notice(content, directory, {}); }

/// As the readers of files that know merged cells hand them over.
Content rows_of(const SampleNotice& notice) {
  Content content = content_of(notice);
  content.has_grid = true;
  return content;
}

Content load(const SampleNotice& notice, SampleForm form, const TempFolder& folder) {
  if (form == SampleForm::grid) return rows_of(notice);
  return load_content(write_sample(notice, form, folder));
}

std::string lines_of(const std::vector<std::string>& differences) {
  std::string out;
  for (const std::string& line : differences) out += "\n  " + line;
  return out;
}

/// Every unit and group of the samples by its name.
Directory full_directory() {
  std::vector<Unit> units;
  std::vector<UnitGroup> groups;
  std::set<std::string> seen;
  for (const SampleNotice& notice : all_layouts()) {
    for (const TaskDraft& task : notice.drafts) {
      for (const auto* names : {&task.leads, &task.supports}) {
        for (const std::string& name : *names) {
          if (!seen.insert(name).second) continue;
          const bool group = name.starts_with("各") || name.ends_with("各部门") || name.ends_with("相关单位");
          if (group) groups.push_back({name, true, {}, {}});
          if (!group) units.push_back({name, "department", {}, std::nullopt, std::nullopt});
        }
      }
    }
  }
  return {units, groups, {}};
}

TEST_CASE("the same tasks are read from every layout in every form of a file") {
  const TempFolder folder;
  for (const SampleNotice& notice : all_layouts()) {
    for (const SampleForm form : forms_of(notice)) {
      const Drafts drafts = read(load(notice, form, folder));
      const std::vector<std::string> differences = duban::differences(notice.drafts, drafts.tasks);
      CHECK_MESSAGE(differences.empty(), notice.layout << " as " << name_of(form) << ":" << lines_of(differences));
      CHECK_MESSAGE(!drafts.found.has_errors(), notice.layout << " as " << name_of(form) << ": " << id_line(drafts.found));
    }
  }
}

TEST_CASE("a directory of all names changes nothing in what is read") {
  const Directory directory = full_directory();
  for (const SampleNotice& notice : all_layouts()) {
    const std::vector<std::string> differences = duban::differences(notice.drafts, read(rows_of(notice), directory).tasks);
    CHECK_MESSAGE(differences.empty(), notice.layout << ":" << lines_of(differences));
  }
}

TEST_CASE("every character of every layout is in a field, unread or a mark") {
  const TempFolder folder;
  for (const SampleNotice& notice : all_layouts()) {
    for (const SampleForm form : forms_of(notice)) {
      const std::string lost = lost_characters(all_text(notice), read(load(notice, form, folder)));
      CHECK_MESSAGE(lost.empty(), notice.layout << " as " << name_of(form) << " loses " << lost);
    }
  }
}

TEST_CASE("head, number, date and year are read in every layout") {
  for (const SampleNotice& notice : all_layouts()) {
    CAPTURE(notice.layout);
    const Notice read_head = read(rows_of(notice)).notice;
    CHECK(read_head.title == "关于印发2025年云溪区政府重点任务分解方案的通知");
    CHECK(read_head.number == "云溪府办〔2025〕3号");
    CHECK(read_head.date == day("2025-01-20"));
    CHECK(read_head.year == kSampleYear);
  }
}

}  // namespace notice_layouts_test
}  // namespace duban
