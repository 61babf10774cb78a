// A rule: condition, lamp, message, ladder.
#include "engine/rules/rule_file.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/rules/column_source.h"
#include "engine/rules/fact_catalogue.h"
#include "engine/rules/parameter_file.h"

namespace duban {
namespace {

class RuleParser {
 public:
  RuleParser(const YamlNode& node, const std::string& file, const Parameters& parameters, Definitions& definitions, Diagnostics& found)
      : node_(node), file_(file), found_(found), reader_(node, file, found), scope_{SubjectKind::task, &parameters, &definitions} {}

  std::optional<Rule> parse() {
    if (!reader_.check_keys({"id", "name", "for", "when", "unless", "lamp", "message", "measure", "hold", "ladder"})) return std::nullopt;
    rule_.at = reader_.place(node_);
    rule_.id = reader_.text("id", true).value_or("");
    rule_.name = reader_.text("name").value_or(rule_.id);
    read_subject();
    rule_.when_text = reader_.text("when", true).value_or("");
    if (auto when = condition("when", ValueType::boolean)) rule_.when = std::move(*when);
    rule_.unless_text = reader_.text("unless").value_or("");
    rule_.unless = condition("unless", ValueType::boolean);
    rule_.measure = condition("measure", ValueType::number);
    read_lamp();
    rule_.message = reader_.text("message").value_or(rule_.name);
    const YamlNode* message = node_.find("message");
    rule_.message_parts = parse_template(rule_.message, scope_, text_place(message == nullptr ? node_ : *message, file_), found_);
    rule_.hold = duration(reader_, "hold");
    if (const YamlNode* list = reader_.list("ladder")) {
      for (const YamlNode& rung : list->items) read_rung(rung);
    }
    note_facts();
    note_timeline();
    return std::move(rule_);
  }

 private:
  std::optional<Expression> condition(const char* key, ValueType type) {
    const auto text = reader_.text(key);
    if (!text) return std::nullopt;
    return parse_expression(*text, scope_, type, text_place(*node_.find(key), file_), found_);
  }

  void read_subject() {
    const std::string subject = reader_.text("for").value_or("task");
    if (const auto kind = parse_subject(subject)) {
      rule_.subject = *kind;
    } else {
      found_.error(Msg::task_bad_value, reader_.place(*node_.find("for")), {"for", subject, subject_names()});
    }
    scope_.subject = rule_.subject;
  }

  void read_lamp() {
    const std::string lamp = reader_.text("lamp", true).value_or("yellow");
    if (const auto parsed = parse_lamp(lamp); parsed && *parsed >= Lamp::blue) {
      rule_.lamp = *parsed;
    } else {
      found_.error(Msg::task_bad_value, reader_.place(*node_.find("lamp")), {"lamp", lamp, "red, yellow, blue"});
    }
  }

  std::optional<Duration> duration(YamlReader& reader, const char* key) {
    const auto text = reader.text(key);
    if (!text) return std::nullopt;
    const auto value = parse_duration(*text);
    if (!value) found_.error(Msg::rule_bad_duration, reader.place(*reader.node().find(key)), {*text});
    return value;
  }

  void read_rung(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"action", "to", "reply", "approve", "at_once", "because"})) return;
    Rung rung;
    rung.action = reader.text("action", true).value_or("");
    rung.to = reader.text("to").value_or("lead");
    static const std::vector<std::string> kAddressees = {"lead", "support", "leader", "office", "principal"};
    if (std::find(kAddressees.begin(), kAddressees.end(), rung.to) == kAddressees.end()) {
      found_.error(Msg::task_bad_value, reader.place(*node.find("to")), {"to", rung.to, join(kAddressees, ", ")});
    }
    rung.reply = duration(reader, "reply");
    rung.approve = reader.text("approve").value_or("");
    rung.because = reader.text("because").value_or("");
    if (const YamlNode* at_once = node.find("at_once")) read_at_once(reader, *at_once, rung);
    else if (!rung.because.empty()) found_.error(Msg::ladder_because_alone, reader.place(*node.find("because")));
    rule_.ladder.push_back(std::move(rung));
  }

  void read_at_once(YamlReader& reader, const YamlNode& node, Rung& rung) {
    rung.at_once_text = reader.text("at_once").value_or("");
    rung.at_once = parse_expression(rung.at_once_text, scope_, ValueType::boolean, text_place(node, file_), found_);
    if (rung.because.empty()) found_.error(Msg::ladder_without_because, reader.place(node), {rung.action});
    if (rung.action == "约谈" || rung.to == "principal") found_.error(Msg::ladder_last_at_once, reader.place(node), {rung.action});
  }

  /// A day's rules over facts are judged before its lamps stand, earlier days without theirs.
  void note_timeline() {
    rule_.over_timeline = names_timeline(rule_.when) || (rule_.unless && names_timeline(*rule_.unless)) || (rule_.measure && names_timeline(*rule_.measure));
    const auto refuse_earlier = [&](const Expression& part) {
      const bool earlier = part.column != nullptr && part.column->kind == ColumnSource::Kind::earlier && part.column->value;
      if (earlier && names_timeline(*part.column->value)) found_.error(Msg::rule_timeline_earlier, reader_.place(node_), {rule_.id});
    };
    for_each_part(rule_.when, refuse_earlier);
    if (rule_.unless) for_each_part(*rule_.unless, refuse_earlier);
    if (rule_.measure) for_each_part(*rule_.measure, refuse_earlier);
  }

  void note_facts() {
    std::vector<int> behind = facts_over_time(rule_.when);
    rule_.facts = facts_used(rule_.when);
    if (rule_.unless) {
      for (const int fact : facts_used(*rule_.unless)) rule_.facts.push_back(fact);
      for (const int fact : facts_over_time(*rule_.unless)) behind.push_back(fact);
    }
    for (const int fact : behind) {
      const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
      const bool of_progress = definition.group == FactGroup::progress;
      rule_.from_due = rule_.from_due || definition.from_due;
      rule_.from_progress = rule_.from_progress || of_progress || definition.group == FactGroup::targets;
      rule_.from_duty = rule_.from_duty || definition.name == "missed_duties";
      rule_.from_own_word = rule_.from_own_word || of_progress;
    }
  }

  const YamlNode& node_;
  const std::string& file_;
  Diagnostics& found_;
  YamlReader reader_;
  ExpressionScope scope_;
  Rule rule_;
};

}  // namespace

std::optional<Rule> parse_rule(const YamlNode& node, const std::string& file, const Parameters& parameters, Definitions& definitions, Diagnostics& found) {
  return RuleParser(node, file, parameters, definitions, found).parse();
}

}  // namespace duban
