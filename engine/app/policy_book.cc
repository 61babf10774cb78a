// Adopted policy by date.
#include "engine/app/policy_book.h"

#include <algorithm>

#include "engine/base/diagnostic.h"

namespace duban {

PolicyBook::PolicyBook(Ledger& ledger, std::int64_t known_seq, std::optional<Rulebook> rehearsal, std::optional<Date> rehearsed_from)
    : ledger_(ledger), known_seq_(known_seq), rehearsal_(std::move(rehearsal)), rehearsed_from_(rehearsed_from),
      changes_(ledger.policy_changes(known_seq)) {
  if (!rehearsed_from_) return;
  const auto place = std::lower_bound(changes_.begin(), changes_.end(), *rehearsed_from_);
  if (place == changes_.end() || *place != *rehearsed_from_) changes_.insert(place, *rehearsed_from_);
}

const PolicyInForce& PolicyBook::on(Date date) {
  const auto passed = static_cast<std::size_t>(
      std::upper_bound(changes_.begin(), changes_.end(), date) - changes_.begin());
  auto& kept = kept_[passed];
  if (kept != nullptr) return *kept;
  kept = std::make_unique<PolicyInForce>();
  kept->ledger_ = &ledger_;
  std::vector<CalendarYear> years;
  for (const AdoptedPolicy& adopted : ledger_.load_policies(date, known_seq_)) {
    Diagnostics found;
    const SourceText source{adopted.name, adopted.text};
    if (adopted.kind == PolicyKind::rulebook) {
      kept->policy.rulebook = parse_rulebook(source, found);
      kept->rulebook_seq = adopted.seq;
    }
    if (adopted.kind == PolicyKind::calendar) years.push_back(parse_calendar_year(source, found));
    if (adopted.kind == PolicyKind::directory) {
      kept->directory_name_ = adopted.name;
      kept->directory_seq_ = adopted.seq;
    }
    if (found.has_errors()) throw InputError(std::move(found), {source});
  }
  if (rehearsal_ && (!rehearsed_from_ || date >= *rehearsed_from_)) {
    kept->policy.rulebook = *rehearsal_;
    kept->rulebook_seq = 0;
  }
  kept->policy.calendar = Calendar(std::move(years));
  // Who has left a group reports no more: its members of all times will do for whose report it is.
  kept->policy.groups = [of = kept.get()] {
    std::vector<GroupMembers> groups;
    for (const UnitGroup& group : of->directory().groups()) groups.push_back({group.name, group.members});
    return groups;
  };
  kept->policy.kind_of = [of = kept.get()](const std::string& name) -> std::optional<int> {
    if (of->directory().group(name) != nullptr) return kUnitKindWords.find("group");
    const Unit* unit = of->directory().unit(name);
    return unit == nullptr ? std::nullopt : kUnitKindWords.find(unit->kind);
  };
  return *kept;
}

const Directory& PolicyInForce::directory() const {
  if (directory_) return *directory_;
  directory_.emplace();
  if (directory_seq_ == 0) return *directory_;
  const SourceText source{directory_name_, ledger_->policy_text(directory_seq_)};
  Diagnostics found;
  directory_ = parse_directory(source, found);
  if (found.has_errors()) throw InputError(std::move(found), {source});
  return *directory_;
}

std::vector<GroupMembers> groups_of(const Directory& directory, Date on) {
  std::vector<GroupMembers> groups;
  for (const UnitGroup& group : directory.groups()) groups.push_back({group.name, directory.members_on(group, on)});
  return groups;
}

}  // namespace duban
