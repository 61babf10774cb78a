// Definitions, read when they are first needed.
#include "engine/rules/definitions.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

/// A rule over `asking` may use what is defined for `defined`, as with facts.
bool serves(SubjectKind defined, SubjectKind asking) {
  if (defined == asking) return true;
  if (asking == SubjectKind::target) return defined == SubjectKind::task;
  return asking == SubjectKind::leader && defined == SubjectKind::unit;
}

}  // namespace

void Definitions::add(const std::string& name, SubjectKind subject, const std::string& text, const Place& at) {
  Definition definition;
  definition.subject = subject;
  definition.text = text;
  definition.at = at;
  definitions_.emplace(name, std::move(definition));
}

const Expression* Definitions::find(const std::string& name, SubjectKind subject, Diagnostics& found, bool& broken) {
  const auto known = definitions_.find(name);
  if (known == definitions_.end() || !serves(known->second.subject, subject)) return nullptr;
  Definition& definition = known->second;
  if (definition.state == State::being_read) {
    auto first = std::find(being_read_.begin(), being_read_.end(), name);
    std::vector<std::string> circle(first, being_read_.end());
    circle.push_back(name);
    found.error(Msg::rule_definition_cycle, definition.at, {join(circle, " → ")});
    definition.state = State::broken;
  }
  if (definition.state == State::unread) read(name, definition, found);
  broken = definition.state == State::broken;
  return &definition.meaning;
}

void Definitions::read(const std::string& name, Definition& definition, Diagnostics& found) {
  definition.state = State::being_read;
  being_read_.push_back(name);
  const int before = found.error_count();
  Expression meaning = parse_expression(definition.text, {definition.subject, &parameters_, this}, std::nullopt, definition.at, found);
  being_read_.pop_back();
  const bool good = found.error_count() == before && definition.state != State::broken;
  definition.state = good ? State::good : State::broken;
  definition.meaning = std::move(meaning);
}

void Definitions::read_all(Diagnostics& found) {
  for (auto& [name, definition] : definitions_) {
    if (definition.state == State::unread) read(name, definition, found);
  }
}

std::vector<std::string> Definitions::names(SubjectKind subject) const {
  std::vector<std::string> names;
  for (const auto& [name, definition] : definitions_) {
    if (serves(definition.subject, subject)) names.push_back(name);
  }
  return names;
}

}  // namespace duban
