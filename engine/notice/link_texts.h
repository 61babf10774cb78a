// The texts of a ledger's tasks for comparison: which tasks hold a piece of text, who shares a unit or leader, which words
// are names of units. What a shared piece means is decided by the files beside this one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/notice/likely_links.h"
#include "engine/notice/phrase_text.h"

namespace duban::links {

using phrase::kNone;
using phrase::Text;
using phrase::View;
using phrase::Words;

class LinkTexts {
 public:
  explicit LinkTexts(std::span<const LinkableTask> tasks);

  [[nodiscard]] std::span<const LinkableTask> tasks() const { return tasks_; }
  [[nodiscard]] const LinkableTask& task(int number) const { return tasks_[static_cast<std::size_t>(number)]; }
  [[nodiscard]] int size() const { return static_cast<int>(tasks_.size()); }
  [[nodiscard]] View text(int number) const { return texts_[static_cast<std::size_t>(number)]; }
  /// `piece`, a view of text(number), as the task itself writes it, with its blanks.
  [[nodiscard]] std::string as_written(int number, View piece) const;

  /// How many tasks of `year` hold `piece`, of at least two characters; counting stops at `most` + 1.
  [[nodiscard]] int holders(View piece, int year, int most) const;
  /// The first of them, ascending, at most `most`.
  [[nodiscard]] std::vector<int> tasks_holding(View piece, int year, int most) const;

  /// A lead unit of one among the units of the other; or that or a leader in common.
  [[nodiscard]] bool share_unit(int a, int b) const;
  [[nodiscard]] bool share_party(int a, int b) const;
  [[nodiscard]] bool share_first_lead(int a, int b) const;
  /// `words` stand in the name of a unit: they tell who or where, not what.
  [[nodiscard]] bool in_unit_name(View words) const;
  /// `name` without the places that units are named after.
  [[nodiscard]] Text without_places(View name) const;

 private:
  void read_text(const std::string& text);
  void index_texts();
  void read_places();

  std::span<const LinkableTask> tasks_;
  std::vector<Text> texts_;    // without blanks, full-width letters and digits made half-width
  std::vector<std::vector<int>> written_at_;  // for each character its place in the task's own text
  std::unordered_map<std::uint64_t, std::vector<int>> pairs_;  // of neighbouring characters: the tasks, ascending
  std::vector<Text> units_;
  std::vector<Text> places_;  // longest first
};

/// The piece of `text` between sentence marks around `begin`, `size`; 、 is none.
[[nodiscard]] View clause_around(View text, std::size_t begin, std::size_t size);

}  // namespace duban::links
