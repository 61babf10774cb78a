// Tasks by the refs people write, for many questions at once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/base/message.h"
#include "engine/model/history.h"

namespace duban {

class TaskFinder {
 public:
  /// `history` must outlive it.
  explicit TaskFinder(const History& history);

  /// The task `ref` names (`KEY/ref`, or a bare ref that one notice has); nullptr, with `problem` saying
  /// what is wrong and which is nearest, when there is none or more than one.
  [[nodiscard]] const RegisteredTask* find(const std::string& ref, Message& problem) const;

 private:
  const History& history_;
  std::unordered_multimap<std::string_view, const RegisteredTask*> by_ref_;
};

}  // namespace duban
