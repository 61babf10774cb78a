// The table of facts, put together from its parts.
#include "engine/rules/fact_catalogue.h"

#include <array>

#include "engine/rules/fact_readers.h"

namespace duban {
namespace {

std::vector<FactDefinition> all_parts() {
  std::vector<FactDefinition> all;
  for (const auto part : {facts_of_identity(), facts_of_time(), facts_of_reports(), facts_of_progress(), facts_of_targets(),
                          facts_of_graph(), facts_of_life(), facts_of_parties(), facts_of_roles(), facts_of_timeline(), facts_of_indicators(), facts_of_scores()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

bool serves(const FactDefinition& fact, SubjectKind subject) {
  if (fact.subject == subject) return true;
  if (subject == SubjectKind::target) return fact.subject == SubjectKind::task;
  if (subject == SubjectKind::leader) return fact.subject == SubjectKind::unit;
  return false;
}

}  // namespace

std::string_view name_of(FactGroup group) {
  static constexpr std::array<std::string_view, 9> kNames = {"identity", "time",  "reports", "progress",
                                                             "targets",  "graph", "unit",    "life cycle", "timeline"};
  return kNames[static_cast<std::size_t>(group)];
}

FactSource::FactSource(const DayFacts& facts, bool of_leaders) : day(&facts), pool(&facts.names()), leaders(of_leaders) {}

std::span<const FactDefinition> all_facts() {
  static const std::vector<FactDefinition> kAll = all_parts();
  return kAll;
}

std::optional<int> find_fact(std::string_view name, SubjectKind subject) {
  const auto all = all_facts();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool named = all[i].name == name || all[i].chinese == name;
    if (named && serves(all[i], subject)) return static_cast<int>(i);
  }
  return std::nullopt;
}

std::vector<std::string> fact_names(SubjectKind subject) {
  std::vector<std::string> names;
  for (const FactDefinition& fact : all_facts()) {
    if (!serves(fact, subject)) continue;
    names.emplace_back(fact.name);
    names.emplace_back(fact.chinese);
  }
  return names;
}

}  // namespace duban
