// Issued lists: what stands at the head of one, and which of them stand. Their content is kept by the ledger alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/json.h"

namespace duban {

/// The lists that are issued under a number.
enum class IssueKind { weekly, circular, scores, pack };
[[nodiscard]] std::string_view name_of(IssueKind kind);
[[nodiscard]] std::optional<IssueKind> parse_issue_kind(std::string_view name);

/// Whom an issue is for and who sends it; "" = not said.
struct IssueAddress {
  std::string to;
  std::string copies;
  std::string office;

  [[nodiscard]] bool is_empty() const { return to.empty() && copies.empty() && office.empty(); }
};

/// What stands at the head of an issue. Numbers run per kind and year.
struct IssueMark {
  IssueKind kind{};
  int year = 0;  // of the list's day
  int number = 0;
  std::string signed_by;
  Date issued_on;
  std::optional<int> corrects;  // the number of an earlier issue of the same kind and year
  IssueAddress address;
  std::string drafted_by;         // "" = it was not drafted before
  std::optional<Date> signed_on;  // none: issued by a program that did not tell the days of signing and issuing apart

  /// "weekly 2024/3": what messages call it.
  [[nodiscard]] std::string name() const;
};

/// Adds `address` as `main_to`, `copies_to` and `office`, null where not said.
void set_address(const IssueAddress& address, Json& json);
/// What set_address has added.
[[nodiscard]] IssueAddress address_from(const Json& json);

/// "weekly 2024/3".
[[nodiscard]] std::string issue_name(IssueKind kind, int year, int number);

/// An issue as the ledger lists it: of its mark what the projection holds; address, drafter and day of signing stand in its
/// entry alone.
struct Issued {
  std::int64_t seq = 0;  // of its entry
  IssueMark mark;
  Date as_of;
  std::int64_t known_seq = 0;  // the last entry it rests on
  std::int64_t draft = 0;      // the entry of the draft it was; 0 = none
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
