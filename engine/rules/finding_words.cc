// What a finding says, and the facts it rests on.
#include "engine/base/text.h"
#include "engine/rules/explain.h"
#include "engine/rules/value_source.h"
#include "engine/rules/value_text.h"

namespace duban {

std::string message_of(const Day& day, const Finding& finding, Language language) {
  return filled(day, day.rule(finding).message_parts, finding.subject, static_cast<std::size_t>(finding.row), language);
}

std::string filled(const Day& day, const MessageTemplate& message, SubjectKind subject, std::size_t row, Language language) {
  const FactTable table = day.table(subject);
  const ValueText values(table, row, language);
  std::string out;
  for (const MessageTemplate::Piece& piece : message.pieces) {
    out += piece.text;
    if (piece.reason) out += text_of(judgement_of(day, table.row(row)).reason, language);
    if (piece.list >= 0) {
      std::vector<std::string> names;
      for (const int name : table.members(piece.list, row)) names.push_back(table.pool().text(name));
      out += join(names, text_of(Msg::list_comma, language));
    }
    if (piece.value) out += values.shown(*piece.value);
  }
  return out;
}

std::vector<Evidence> evidence_of(const Day& day, const Finding& finding) {
  const FactTable table = day.table(finding.subject);
  const auto row = static_cast<std::size_t>(finding.row);
  const ValueText values(table, row, Language::chinese);
  std::vector<Evidence> evidence;
  for (const int fact : day.rule(finding).facts) {
    const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
    // What merely says that the task is open explains nothing.
    const bool telling = definition.group != FactGroup::life_cycle && definition.name != "today";
    evidence.push_back({std::string(definition.name), std::string(definition.chinese), values.plain(fact),
                        source_of(day, definition, table.row(row)), telling});
  }
  const FactRow subject = table.row(row);
  if (subject.target >= 0) {
    const Judgement judgement = judgement_of(day, subject);
    evidence.push_back({"verdict", "结论", std::string(name_of(judgement.verdict)), judgement.reason, true});
  }
  return evidence;
}

}  // namespace duban
