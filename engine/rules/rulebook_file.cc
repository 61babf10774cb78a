// Reading a rulebook from YAML.
#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/base/yaml.h"
#include "engine/rules/duty_file.h"
#include "engine/rules/fact_catalogue.h"
#include "engine/rules/rulebook.h"

namespace duban {
namespace {

constexpr long kVersion = 1;

class RulebookParser {
 public:
  RulebookParser(const SourceText& source, Diagnostics& found) : source_(source), found_(found) {}

  Rulebook parse() {
    const YamlNode root = parse_yaml(source_, found_);
    if (found_.has_errors()) return {};
    YamlReader reader(root, source_.name, found_);
    if (!reader.check_keys({"version", "name", "parameters", "duties", "rules", "verdict", "submission"})) return {};
    const long version = reader.integer("version", true).value_or(kVersion);
    if (version != kVersion) {
      found_.error(Msg::rulebook_version, reader.place(*root.find("version")),
                   {std::to_string(version), std::to_string(kVersion)});
      return {};
    }
    book_.file = source_.name;
    book_.name = reader.text("name").value_or("");
    read_parameters(reader.map("parameters"));
    read_verdict(reader.map("verdict"));
    read_submission(reader.map("submission"));
    if (const YamlNode* list = reader.list("duties")) {
      for (const YamlNode& node : list->items) {
        if (auto duty = parse_duty(node, source_.name, book_.parameters, found_)) add_duty(std::move(*duty), node);
      }
    }
    if (const YamlNode* list = reader.list("rules", true)) {
      for (const YamlNode& node : list->items) read_rule(node);
      if (list->items.empty()) found_.error(Msg::rulebook_without_rules, reader.place(*list));
    }
    if (!found_.has_errors()) compile();
    return std::move(book_);
  }

 private:
  [[nodiscard]] Place place(const YamlNode& node) const { return {source_.name, node.line, node.column, ""}; }
  /// Where the text of a scalar begins: behind its quote.
  [[nodiscard]] Place text_place(const YamlNode& node) const {
    return {source_.name, node.line, node.column + (node.quoted ? 1 : 0), ""};
  }

  void read_parameters(const YamlNode* map) {
    if (map == nullptr) return;
    for (const auto& [key, value] : map->pairs) {
      const auto number = parse_decimal(value.scalar);
      if (!number || number->places() > 4) {
        found_.error(Msg::rule_bad_parameter, place(value), {key.scalar, value.scalar});
      } else if (find_fact(key.scalar, SubjectKind::task)) {
        found_.error(Msg::rule_parameter_is_fact, place(key), {key.scalar});
      }
      book_.parameters[key.scalar] = number.value_or(Decimal(0));
    }
  }

  void read_verdict(const YamlNode* map) {
    if (map == nullptr) return;
    YamlReader reader(*map, source_.name, found_);
    if (!reader.check_keys({"harm", "about_percent", "about_places"})) return;
    if (map->find("harm") != nullptr) book_.verdicts.harm = reader.texts("harm");
    read_allowance(*map, reader, "about_percent", book_.verdicts.about_percent);
    read_allowance(*map, reader, "about_places", book_.verdicts.about_places);
  }

  void read_allowance(const YamlNode& map, YamlReader& reader, const char* key, Decimal& allowance) {
    const auto text = reader.text(key);
    if (!text) return;
    const auto number = parse_decimal(*text);
    if (!number || *number < Decimal(0)) {
      found_.error(Msg::rule_bad_parameter, place(*map.find(key)), {key, *text});
    } else {
      allowance = *number;
    }
  }

  void read_submission(const YamlNode* map) {
    if (map == nullptr) return;
    YamlReader reader(*map, source_.name, found_);
    if (!reader.check_keys({"shortfall_blocks"})) return;
    book_.submission.shortfall_blocks = reader.boolean("shortfall_blocks").value_or(true);
  }

  void compile() {
    for (Rule& rule : book_.rules) {
      Conditions& conditions = book_.conditions[static_cast<std::size_t>(rule.subject)];
      rule.when_at = conditions.add(rule.when);
      if (rule.unless) rule.unless_at = conditions.add(*rule.unless);
      if (rule.measure) rule.measure_at = conditions.add(*rule.measure);
    }
  }

  std::optional<Duration> duration(YamlReader& reader, const char* key) {
    const auto text = reader.text(key);
    if (!text) return std::nullopt;
    const auto value = parse_duration(*text);
    if (!value) found_.error(Msg::rule_bad_duration, place(*reader.node().find(key)), {*text});
    return value;
  }

  void claim_id(const std::string& id, const YamlNode& node) {
    const auto [old, fresh] = ids_.emplace(id, node.line);
    if (!fresh) found_.error(Msg::rule_duplicate_id, place(node), {id, std::to_string(old->second)});
  }

  void add_duty(DutyRule duty, const YamlNode& node) {
    claim_id(duty.id, node);
    book_.duties.push_back(std::move(duty));
  }

  void read_rule(const YamlNode& node) {
    YamlReader reader(node, source_.name, found_);
    if (!reader.check_keys({"id", "name", "for", "when", "unless", "lamp", "message", "measure", "hold", "ladder"})) return;
    Rule rule;
    rule.at = place(node);
    rule.id = reader.text("id", true).value_or("");
    claim_id(rule.id, node);
    rule.name = reader.text("name").value_or(rule.id);
    read_subject(reader, rule);
    const ExpressionScope scope{rule.subject, &book_.parameters};
    if (const auto when = reader.text("when", true)) {
      rule.when_text = *when;
      rule.when = parse_expression(*when, scope, ValueType::boolean, text_place(*node.find("when")), found_);
    }
    if (const auto unless = reader.text("unless")) {
      rule.unless = parse_expression(*unless, scope, ValueType::boolean, text_place(*node.find("unless")), found_);
    }
    if (const auto measure = reader.text("measure")) {
      rule.measure = parse_expression(*measure, scope, ValueType::number, text_place(*node.find("measure")), found_);
    }
    const std::string lamp = reader.text("lamp", true).value_or("yellow");
    if (const auto parsed = parse_lamp(lamp); parsed && *parsed >= Lamp::blue) {
      rule.lamp = *parsed;
    } else {
      found_.error(Msg::task_bad_value, place(*node.find("lamp")), {"lamp", lamp, "red, yellow, blue"});
    }
    rule.message = reader.text("message").value_or(rule.name);
    if (const YamlNode* message = node.find("message")) check_template(rule, *message);
    rule.hold = duration(reader, "hold");
    if (const YamlNode* list = reader.list("ladder")) {
      for (const YamlNode& rung : list->items) read_rung(rung, rule);
    }
    note_facts(rule);
    book_.rules.push_back(std::move(rule));
  }

  void read_subject(YamlReader& reader, Rule& rule) {
    const std::string subject = reader.text("for").value_or("task");
    for (const SubjectKind kind : {SubjectKind::task, SubjectKind::target, SubjectKind::unit, SubjectKind::leader}) {
      if (subject != name_of(kind)) continue;
      rule.subject = kind;
      return;
    }
    found_.error(Msg::task_bad_value, place(*reader.node().find("for")), {"for", subject, "task, target, unit, leader"});
  }

  void read_rung(const YamlNode& node, Rule& rule) {
    YamlReader reader(node, source_.name, found_);
    if (!reader.check_keys({"action", "to", "reply", "approve"})) return;
    Rung rung;
    rung.action = reader.text("action", true).value_or("");
    rung.to = reader.text("to").value_or("lead");
    static const std::vector<std::string> kAddressees = {"lead", "support", "leader", "office", "principal"};
    if (std::find(kAddressees.begin(), kAddressees.end(), rung.to) == kAddressees.end()) {
      found_.error(Msg::task_bad_value, place(*node.find("to")), {"to", rung.to, join(kAddressees, ", ")});
    }
    rung.reply = duration(reader, "reply");
    rung.approve = reader.text("approve").value_or("");
    rule.ladder.push_back(std::move(rung));
  }

  /// Every {place} of a message must be a fact or a parameter.
  void check_template(const Rule& rule, const YamlNode& node) {
    for (std::size_t open = 0; (open = rule.message.find('{', open)) != std::string::npos; ++open) {
      const std::size_t close = rule.message.find('}', open);
      if (close == std::string::npos) return;
      const std::string name = rule.message.substr(open + 1, close - open - 1);
      const bool reason = name == "reason" && rule.subject == SubjectKind::target;
      if (reason || find_fact(name, rule.subject) || book_.parameters.contains(name)) continue;
      const int before = static_cast<int>(count_code_points(rule.message.substr(0, open + 1)));
      Place at = text_place(node);
      at.column += before;
      found_.error(Msg::rule_bad_template, at, {name});
    }
  }

  static void note_facts(Rule& rule) {
    rule.facts = facts_used(rule.when);
    if (rule.unless) {
      for (const int fact : facts_used(*rule.unless)) rule.facts.push_back(fact);
    }
    for (const int fact : rule.facts) {
      const FactDefinition& definition = all_facts()[static_cast<std::size_t>(fact)];
      rule.from_due = rule.from_due || definition.from_due;
      rule.from_progress = rule.from_progress || definition.group == FactGroup::progress || definition.group == FactGroup::targets;
      rule.from_duty = rule.from_duty || definition.name == "missed_duties";
      rule.from_own_word = rule.from_own_word || definition.group == FactGroup::progress;
    }
  }

  const SourceText& source_;
  Diagnostics& found_;
  Rulebook book_;
  std::map<std::string, int> ids_;
};

}  // namespace

Rulebook parse_rulebook(const SourceText& source, Diagnostics& found) {
  return RulebookParser(source, found).parse();
}

}  // namespace duban
