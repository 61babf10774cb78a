// A sample notice as the files that offices send.
#pragma once

#include <string>
#include <vector>

#include "engine/files/content.h"
#include "tests/support/notice_layouts.h"

namespace duban {

/// `grid`: no file, the blocks as a reader of files hands them over, merged cells carried.
enum class SampleForm { txt, grid, docx, xlsx, html, csv };

[[nodiscard]] std::string name_of(SampleForm form);
/// The forms that can carry `notice`: xlsx and csv only tables, txt and csv no merged cells.
[[nodiscard]] std::vector<SampleForm> forms_of(const SampleNotice& notice);

[[nodiscard]] Content content_of(const SampleNotice& notice);
[[nodiscard]] std::string write_txt(const SampleNotice& notice);
[[nodiscard]] std::string write_html(const SampleNotice& notice);
[[nodiscard]] std::string write_csv(const SampleNotice& notice);

/// The text of every paragraph and cell, each once.
[[nodiscard]] std::string all_text(const SampleNotice& notice);

/// A table's rows with each cell at its place in the grid: what a merge from above covers is `carried`.
[[nodiscard]] std::vector<std::vector<TableCell>> grid_rows(const SampleBlock& table);

}  // namespace duban
