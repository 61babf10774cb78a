// Issued lists: what stands at the head of one, and which of them stand. Their content is kept by the ledger alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"

namespace duban {

/// The lists that are issued under a number.
enum class IssueKind { weekly, circular, scores, pack };
[[nodiscard]] std::string_view name_of(IssueKind kind);
[[nodiscard]] std::optional<IssueKind> parse_issue_kind(std::string_view name);

/// What stands at the head of an issue. Numbers run per kind and year.
struct IssueMark {
  IssueKind kind{};
  int year = 0;  // of the list's day
  int number = 0;
  std::string signed_by;
  Date issued_on;
  std::optional<int> corrects;  // the number of an earlier issue of the same kind and year

  /// "weekly 2024/3": what messages call it.
  [[nodiscard]] std::string name() const;
};

/// "weekly 2024/3".
[[nodiscard]] std::string issue_name(IssueKind kind, int year, int number);

/// An issue as the ledger lists it.
struct Issued {
  std::int64_t seq = 0;  // of its entry
  IssueMark mark;
  Date as_of;
  std::int64_t known_seq = 0;  // the last entry it rests on
};

/// The issue of `kind` with `number` of `year`, without a year of the latest that has the number; nullptr when there
/// is none.
[[nodiscard]] const Issued* find_issue(const std::vector<Issued>& all, IssueKind kind, std::optional<int> year, int number);
/// The number of the issue that corrects `mark`; nothing while it stands.
[[nodiscard]] std::optional<int> corrected_by(const std::vector<Issued>& all, const IssueMark& mark);
/// One more than the greatest number of `kind` and `year`.
[[nodiscard]] int next_issue_number(const std::vector<Issued>& all, IssueKind kind, int year);
/// Of the issues of `kind` that stand, the one with the greatest day before `day`, of several the last recorded;
/// nullptr when there is none.
[[nodiscard]] const Issued* last_issue_before(const std::vector<Issued>& all, IssueKind kind, Date day);

}  // namespace duban
