// The sample tasks as every known layout of a notice writes them, with the drafts that must be read back.
// How a notice becomes a file is in sample_forms.h.
#pragma once

#include <string>
#include <vector>

#include "engine/model/task.h"
#include "tests/support/sample_tasks.h"

namespace duban {

struct SampleCell {
  std::string text = {};
  int columns = 1;  // merged sideways over so many
  int rows = 1;     // merged downwards over so many
};

/// A paragraph, or a table. Rows leave out the cells that a merge from above covers.
struct SampleBlock {
  std::string paragraph = {};
  int width = 0;  // 0: a paragraph
  std::vector<std::vector<SampleCell>> rows = {};
};

struct SampleNotice {
  std::string layout;
  std::vector<SampleBlock> blocks;
  std::vector<TaskDraft> drafts;  // expected; title, targets and due_phrase are left empty

  [[nodiscard]] bool has_table() const;
  [[nodiscard]] bool has_merge() const;  // downwards
};

/// What a layout lets a reader know of the parts: both; 责任单位 alone, where all lead; where the first of them
/// leads; leads only.
enum class Parts { both, all_lead, first_leads, leads_only };

struct Reading {
  bool leaders = true;
  Parts parts = Parts::both;
  bool deadlines = false;
};

/// How a notice numbers: 一、 （一） 1. 1、 1． １． (1) （1）
enum class Numbering { chinese, bracketed_chinese, dot, comma, wide_dot, wide, bracketed, wide_bracketed };

[[nodiscard]] std::string number_mark(Numbering numbering, int number);

/// `names` with the separators of `separators` in turn between them.
[[nodiscard]] std::string listed(const std::vector<std::string>& names, const std::vector<std::string>& separators = {"、"});
/// Leads, then those supports that do not lead: what stands where only 责任单位 are named.
[[nodiscard]] std::vector<std::string> all_units(const SampleTask& task);
/// The supports with 等 behind them where it belongs; "" without supports.
[[nodiscard]] std::string supports_of(const SampleTask& task, const std::vector<std::string>& separators = {"、"});
/// All units, likewise.
[[nodiscard]] std::string units_of(const SampleTask& task, const std::vector<std::string>& separators = {"、"});

/// A notice with number, title, salutation, preface, signature and annex; `rule` is said in the preface.
/// `demands`: numbered demands before the signature, which are no sections of the tasks.
[[nodiscard]] SampleNotice begin_notice(const std::string& layout, const std::string& rule = "", bool demands = false);
[[nodiscard]] TaskDraft expected_draft(const SampleTask& task, const std::string& ref, const std::string& section,
                                       const Reading& reading);

[[nodiscard]] std::vector<SampleNotice> table_layouts();
[[nodiscard]] std::vector<SampleNotice> line_layouts();
[[nodiscard]] std::vector<SampleNotice> bracket_layouts();
/// All of them.
[[nodiscard]] std::vector<SampleNotice> all_layouts();

}  // namespace duban
