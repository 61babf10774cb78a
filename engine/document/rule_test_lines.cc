// Failures in words.
#include "engine/document/rule_test_lines.h"

#include "engine/base/text.h"
#include "engine/model/finding.h"

namespace duban {

Msg word_of(TestedPart part) {
  switch (part) {
    case TestedPart::lamp: return Msg::rule_test_lamp;
    case TestedPart::findings: return Msg::rule_test_findings;
    case TestedPart::holds: return Msg::rule_test_including;
    case TestedPart::holds_not: return Msg::rule_test_excluding;
    case TestedPart::messages: return Msg::rule_test_messages;
    case TestedPart::since: return Msg::rule_test_since;
    case TestedPart::standing: break;
  }
  return Msg::rule_test_standing;
}

std::string_view name_of(TestedPart part) {
  switch (part) {
    case TestedPart::lamp: return "lamp";
    case TestedPart::findings: return "findings";
    case TestedPart::holds: return "holds";
    case TestedPart::holds_not: return "holds_not";
    case TestedPart::messages: return "messages";
    case TestedPart::since: return "since";
    case TestedPart::standing: break;
  }
  return "standing";
}

std::string shown_values(TestedPart part, const std::vector<std::string>& values, Language language) {
  if (values.empty()) return text_of(Msg::rule_test_nothing, language);
  const auto lamp = part == TestedPart::lamp ? parse_lamp(values.front()) : std::nullopt;
  if (lamp) return text_of(label_of(*lamp), language);
  if (part == TestedPart::standing) return text_of(values.front() == "absent" ? Msg::rule_test_absent : Msg::rule_test_stands, language);
  return join(values, language == Language::english ? ", " : "、");
}

std::string mismatch_line(const TestMismatch& mismatch, Language language) {
  return text_of({Msg::rule_test_mismatch, {label_arg(word_of(mismatch.part)), shown_values(mismatch.part, mismatch.expected, language),
                                            shown_values(mismatch.part, mismatch.got, language)}}, language);
}

std::string reason_head(const TestReason& reason, Language language) {
  const std::string name = reason.name == reason.rule ? "" : reason.name + " ";
  const std::string holds = text_of(reason.holds ? Msg::rule_test_holds : Msg::rule_test_holds_not, language);
  return reason.rule + " " + name + holds + (language == Language::english ? ": " : "：") + reason.condition +
         (reason.capped ? text_of(Msg::rule_test_capped, language) : "");
}

std::vector<std::string> reason_lines(const TestReason& reason, Language language) {
  std::vector<std::string> lines = reason.values;
  for (const Message& because : reason.because) lines.push_back(text_of(because, language));
  return lines;
}

std::string failure_lines(const TestFailure& failure, const std::string& indent, Language language) {
  std::string out = indent + failure.on.to_string() + " " + failure.subject + "\n";
  for (const TestMismatch& mismatch : failure.mismatches) out += indent + "  " + mismatch_line(mismatch, language) + "\n";
  for (const TestReason& reason : failure.reasons) {
    out += indent + "    " + reason_head(reason, language) + "\n";
    for (const std::string& line : reason_lines(reason, language)) out += indent + "      " + line + "\n";
  }
  return out;
}

}  // namespace duban
