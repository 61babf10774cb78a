// Texts by number, so that equal texts are equal numbers.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duban {

class TextPool {
 public:
  TextPool() = default;
  TextPool(const TextPool&) = delete;
  TextPool& operator=(const TextPool&) = delete;

  /// The number of `text`, a new one when it has none; from 0 on, in order of first use.
  int intern(std::string_view text) {
    const auto found = numbers_.find(text);
    if (found != numbers_.end()) return found->second;
    const int number = size();
    numbers_.emplace(texts_.emplace_back(text), number);
    by_number_.push_back(&texts_.back());
    return number;
  }
  /// The number of `text`; −1 when it has none.
  [[nodiscard]] int find(std::string_view text) const {
    const auto found = numbers_.find(text);
    return found == numbers_.end() ? -1 : found->second;
  }
  /// Stays where it is as long as the pool.
  [[nodiscard]] const std::string& text(int number) const { return *by_number_[static_cast<std::size_t>(number)]; }
  [[nodiscard]] int size() const { return static_cast<int>(texts_.size()); }

 private:
  std::deque<std::string> texts_;  // where each stays
  std::vector<const std::string*> by_number_;
  std::unordered_map<std::string_view, int> numbers_;
};

}  // namespace duban
