// Reading a rulebook from YAML.
#include <algorithm>
#include <array>
#include <set>

#include "engine/base/text.h"
#include "engine/base/yaml.h"
#include "engine/rules/column_source.h"
#include "engine/rules/duty_file.h"
#include "engine/rules/parameter_file.h"
#include "engine/rules/rule_file.h"
#include "engine/rules/score_file.h"

namespace duban {
namespace {

constexpr long kVersion = 1;
constexpr std::size_t kMostRules = 500;
constexpr std::size_t kMostLengths = 12;

const std::vector<std::string> kKeys = {"version", "name", "parameters", "definitions", "duties", "rules", "verdict", "submission", "scores"};

class RulebookParser {
 public:
  RulebookParser(const SourceText& source, Diagnostics& found) : source_(source), found_(found) {}

  Rulebook parse() {
    const YamlNode root = parse_yaml(source_, found_);
    if (found_.has_errors()) return {};
    YamlReader reader(root, source_.name, found_);
    if (!reader.check_keys(kKeys)) return {};
    const long version = reader.integer("version", true).value_or(kVersion);
    if (version != kVersion) {
      found_.error(Msg::rulebook_version, reader.place(*root.find("version")),
                   {std::to_string(version), std::to_string(kVersion)});
      return {};
    }
    book_.file = source_.name;
    book_.name = reader.text("name").value_or("");
    for (const auto& [key, value] : root.pairs) {
      const bool known = std::find(kKeys.begin(), kKeys.end(), key.scalar) != kKeys.end();
      if (known) refuse_ambiguous(value, key.scalar == "parameters" || key.scalar == "definitions");
    }
    if (const YamlNode* map = reader.map("parameters")) book_.parameters = parse_parameters(*map, source_.name, found_);
    Definitions definitions(book_.parameters);
    if (const YamlNode* map = reader.map("definitions")) parse_definitions(*map, source_.name, book_.parameters, definitions, found_);
    read_verdict(reader.map("verdict"));
    read_submission(reader.map("submission"));
    if (const YamlNode* list = reader.list("duties"); list != nullptr && is_short_enough(*list)) {
      for (const YamlNode& node : list->items) {
        if (auto duty = parse_duty(node, source_.name, {SubjectKind::task, &book_.parameters, &definitions}, found_)) add_duty(std::move(*duty), node);
      }
    }
    if (const YamlNode* list = reader.list("rules", true); list != nullptr && is_short_enough(*list)) {
      for (const YamlNode& node : list->items) {
        if (auto rule = parse_rule(node, source_.name, book_.parameters, definitions, found_)) add_rule(std::move(*rule), node);
      }
      if (list->items.empty()) found_.error(Msg::rulebook_without_rules, reader.place(*list));
    }
    if (const YamlNode* map = reader.map("scores")) book_.scores = parse_scores(*map, source_.name, book_.parameters, definitions, found_);
    definitions.read_all(found_);
    limit_earlier_days();
    if (!found_.has_errors()) compile();
    return std::move(book_);
  }

 private:
  [[nodiscard]] Place place(const YamlNode& node) const { return {source_.name, node.line, node.column, ""}; }

  /// YAML of one version reads as truths, as octal numbers what another reads as texts. An office must not have to know.
  /// `named`: keys are names the office gives, else words of the form.
  void refuse_ambiguous(const YamlNode& node, bool named) {
    for (const YamlNode& item : node.items) refuse_ambiguous(item, named);
    for (const auto& [key, value] : node.pairs) {
      if (named) refuse_ambiguous(key, named);
      refuse_ambiguous(value, named);
    }
    if (!node.is_scalar() || node.quoted) return;
    std::string lower = node.scalar;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    static constexpr std::array<std::string_view, 4> kWords = {"yes", "no", "on", "off"};
    const bool word = std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
    const bool octal = lower.size() > 1 && lower.front() == '0' && lower.find_first_not_of("0123456789") == std::string::npos;
    if (word) found_.error(Msg::yaml_ambiguous_word, place(node), {node.scalar});
    if (octal) found_.error(Msg::yaml_ambiguous_number, place(node), {node.scalar});
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

  /// Each length of time is a day of its own to be looked up, on every review day.
  void limit_earlier_days() {
    std::set<std::pair<Duration::Unit, int>> lengths;
    for (const Rule& rule : book_.rules) {
      const std::size_t before = lengths.size();
      const auto note = [&](const Expression& part) {
        const bool dated = part.column != nullptr && part.column->length.count > 0;
        if (dated) lengths.emplace(part.column->length.unit, part.column->length.count);
      };
      for_each_part(rule.when, note);
      if (rule.unless) for_each_part(*rule.unless, note);
      if (rule.measure) for_each_part(*rule.measure, note);
      if (before <= kMostLengths && lengths.size() > kMostLengths) {
        found_.error(Msg::rule_too_many, rule.at, {label_arg(Msg::earlier_days_noun), std::to_string(kMostLengths)});
      }
    }
  }

  void compile() {
    for (Rule& rule : book_.rules) {
      auto& of_stratum = rule.over_timeline ? book_.timeline_conditions : book_.conditions;
      Conditions& conditions = of_stratum[static_cast<std::size_t>(rule.subject)];
      book_.reads_timeline = book_.reads_timeline || reads_timeline(rule);
      rule.when_at = conditions.add(rule.when);
      if (rule.unless) rule.unless_at = conditions.add(*rule.unless);
      if (rule.measure) rule.measure_at = conditions.add(*rule.measure);
    }
    for (const ScoreClause& clause : book_.scores.clauses) book_.reads_timeline = book_.reads_timeline || reads_timeline(clause);
  }

  static bool reads_timeline(const ScoreClause& clause) {
    return (clause.when && names_timeline(*clause.when)) || (clause.points && names_timeline(*clause.points)) || (clause.message && names_timeline(*clause.message));
  }

  static bool reads_timeline(const Rule& rule) {
    const auto at_once = [](const Rung& rung) { return rung.at_once && names_timeline(*rung.at_once); };
    return rule.over_timeline || names_timeline(rule.message_parts) || std::any_of(rule.ladder.begin(), rule.ladder.end(), at_once);
  }

  void claim_id(const std::string& id, const YamlNode& node) {
    const auto [old, fresh] = ids_.emplace(id, node.line);
    if (!fresh) found_.error(Msg::rule_duplicate_id, place(node), {id, std::to_string(old->second)});
  }

  void add_duty(DutyRule duty, const YamlNode& node) {
    claim_id(duty.id, node);
    book_.duties.push_back(std::move(duty));
  }

  void add_rule(Rule rule, const YamlNode& node) {
    claim_id(rule.id, node);
    book_.rules.push_back(std::move(rule));
  }

  bool is_short_enough(const YamlNode& list) {
    if (list.items.size() <= kMostRules) return true;
    found_.error(Msg::rule_too_many, place(list), {label_arg(Msg::rules_noun), std::to_string(kMostRules)});
    return false;
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
