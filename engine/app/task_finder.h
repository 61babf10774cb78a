// Tasks by the refs people write, for many questions at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/base/message.h"
#include "engine/model/history.h"

namespace duban {

class TaskFinder {
 public:
  /// `history` must outlive it. Tasks are known by the refs they have on `day`; nothing given: by their last.
  explicit TaskFinder(const History& history, std::optional<Date> day = std::nullopt);

  /// The task `ref` names (`KEY/ref`, or a bare ref that one notice has); nullptr, with `problem` saying
  /// what is wrong and which is nearest, when there is none or more than one. A ref that no task has means the
  /// task that had it last, before it was renumbered or cancelled.
  [[nodiscard]] const RegisteredTask* find(const std::string& ref, Message& problem) const;

 private:
  struct Holder {
    const RegisteredTask* task;
    std::int64_t lost = 0;  // the entry that took the ref from it; 0 = none
  };
  using ByRef = std::unordered_multimap<std::string_view, Holder>;
  void add_changed();
  [[nodiscard]] const RegisteredTask* find_among(const ByRef& all, const std::string& ref, Message& problem) const;

  const History& history_;
  std::optional<Date> day_;
  ByRef by_ref_;
  ByRef former_;  // refs of other days, tasks cancelled by then or not registered yet
};

}  // namespace duban
