// Issues by kind, year and number.
#include "engine/model/issue.h"

#include <algorithm>
#include <array>

namespace duban {
namespace {

constexpr std::array<std::string_view, 4> kNames = {"weekly", "circular", "scores", "pack"};

}  // namespace

std::string_view name_of(IssueKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<IssueKind> parse_issue_kind(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<IssueKind>(found - kNames.begin());
}

void set_address(const IssueAddress& address, Json& json) {
  const auto text = [](const std::string& words) { return words.empty() ? Json() : Json(words); };
  json.set("main_to", text(address.to)).set("copies_to", text(address.copies)).set("office", text(address.office));
}

IssueAddress address_from(const Json& json) {
  return {json["main_to"].text().value_or(""), json["copies_to"].text().value_or(""), json["office"].text().value_or("")};
}

std::string issue_name(IssueKind kind, int year, int number) {
  return std::string(name_of(kind)) + " " + std::to_string(year) + "/" + std::to_string(number);
}

std::string IssueMark::name() const { return issue_name(kind, year, number); }

const Issued* find_issue(const std::vector<Issued>& all, IssueKind kind, std::optional<int> year, int number) {
  const Issued* found = nullptr;
  for (const Issued& issue : all) {
    const IssueMark& mark = issue.mark;
    if (mark.kind != kind || mark.number != number || (year && mark.year != *year)) continue;
    if (found == nullptr || mark.year > found->mark.year) found = &issue;
  }
  return found;
}

std::optional<int> corrected_by(const std::vector<Issued>& all, const IssueMark& mark) {
  for (const Issued& issue : all) {
    if (issue.mark.kind == mark.kind && issue.mark.year == mark.year && issue.mark.corrects == mark.number) return issue.mark.number;
  }
  return std::nullopt;
}

int next_issue_number(const std::vector<Issued>& all, IssueKind kind, int year) {
  int last = 0;
  for (const Issued& issue : all) {
    if (issue.mark.kind == kind && issue.mark.year == year) last = std::max(last, issue.mark.number);
  }
  return last + 1;
}

const Issued* last_issue_before(const std::vector<Issued>& all, IssueKind kind, Date day) {
  const Issued* last = nullptr;
  for (const Issued& issue : all) {
    if (issue.mark.kind != kind || issue.as_of >= day || corrected_by(all, issue.mark)) continue;
    if (last == nullptr || issue.as_of >= last->as_of) last = &issue;
  }
  return last;
}

}  // namespace duban
