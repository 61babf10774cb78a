// What a rulebook reads.
#include "engine/rules/rulebook.h"

#include <algorithm>

#include "engine/rules/column_source.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

bool is_of_graph(const Expression& part) {
  if (part.op == Operator::fact) return all_facts()[static_cast<std::size_t>(part.fact)].group == FactGroup::graph;
  if (part.column == nullptr || part.column->relation == nullptr) return false;
  const RelationKind kind = part.column->relation->kind;
  return kind == RelationKind::upstream || kind == RelationKind::downstream || kind == RelationKind::parts;
}

bool names_graph(const Expression& expression) {
  bool names = false;
  for_each_part(expression, [&](const Expression& part) { names = names || is_of_graph(part); });
  return names;
}

bool shows_graph(const MessageTemplate& message) {
  return std::any_of(message.pieces.begin(), message.pieces.end(),
                     [](const MessageTemplate::Piece& piece) { return piece.value && names_graph(*piece.value); });
}

bool names_graph(const ScoreClause& clause) {
  return (clause.when && names_graph(*clause.when)) || (clause.points && names_graph(*clause.points)) || (clause.message && shows_graph(*clause.message));
}

bool names_graph(const Rule& rule) {
  return shows_graph(rule.message_parts) || names_graph(rule.when) || (rule.unless && names_graph(*rule.unless)) || (rule.measure && names_graph(*rule.measure));
}

}  // namespace

bool has_rules_over(const Rulebook& book, SubjectKind subject) {
  return std::any_of(book.rules.begin(), book.rules.end(), [&](const Rule& rule) { return rule.subject == subject; });
}

Needs needs_of(const Rulebook& book) {
  Needs needs;
  needs.links = std::any_of(book.rules.begin(), book.rules.end(), [](const Rule& rule) { return names_graph(rule); }) ||
                std::any_of(book.duties.begin(), book.duties.end(), [](const DutyRule& duty) { return duty.applies && names_graph(*duty.applies); });
  // Where parts are urged with their whole, the links between them are asked for.
  needs.links = needs.links || std::any_of(book.rules.begin(), book.rules.end(), [](const Rule& rule) { return !rule.ladder.empty(); });
  const auto& clauses = book.scores.clauses;
  needs.links = needs.links || std::any_of(clauses.begin(), clauses.end(), [](const ScoreClause& clause) { return names_graph(clause); });
  needs.units = has_rules_over(book, SubjectKind::unit) ||
                std::any_of(clauses.begin(), clauses.end(), [](const ScoreClause& clause) { return clause.subject == SubjectKind::unit; });
  needs.leaders = has_rules_over(book, SubjectKind::leader);
  return needs;
}

}  // namespace duban
