// Names an office gives.
#include "engine/rules/parameter_file.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/rules/condition_words.h"
#include "engine/rules/fact_catalogue.h"
#include "engine/rules/lexer.h"
#include "engine/rules/relation.h"

namespace duban {
namespace {

constexpr std::size_t kMostNames = 500;

/// A name that conditions can write.
bool is_name(std::string_view name) {
  const std::vector<Token> tokens = lex(name);
  const bool one = tokens.size() == 2 && tokens.front().kind == TokenKind::name;
  const bool with_digits = tokens.size() > 2 && tokens.front().kind == TokenKind::name &&
                           std::all_of(tokens.begin(), tokens.end() - 1, [](const Token& token) { return token.kind == TokenKind::name || token.kind == TokenKind::number; }) &&
                           name.find_first_of(" .\t") == std::string_view::npos;
  return one ? tokens.front().text == name : with_digits;
}

/// What `name` is already; nothing when it is free.
std::optional<Msg> taken_by(const std::string& name) {
  if (reads_as_several_words(name)) return Msg::name_is_cut;
  const auto& words = language_words();
  if (std::find(words.begin(), words.end(), name) != words.end() || unit_word(name)) return Msg::name_is_word;
  for (const SubjectKind subject : kAllSubjects) {
    if (find_fact(name, subject)) return Msg::name_is_fact;
    if (find_relation(name, subject) != nullptr) return Msg::name_is_word;
  }
  return std::nullopt;
}

class ParameterParser {
 public:
  ParameterParser(const std::string& file, Diagnostics& found) : file_(file), found_(found) {}

  Parameter parse(const YamlNode& key, const YamlNode& value) {
    Parameter parameter;
    name_ = key.scalar;
    if (value.is_scalar()) {
      read_number(value, parameter.value, parameter.unit);
      return parameter;
    }
    YamlReader reader(value, file_, found_);
    if (!value.is_map()) {
      found_.error(Msg::rule_parameter_form, reader.place(value), {name_});
      return parameter;
    }
    if (!reader.check_keys({"default", "class", "unit_kind"})) return parameter;
    if (const YamlNode* number = value.find("default")) {
      read_number(*number, parameter.value, parameter.unit);
    } else {
      found_.error(Msg::yaml_missing_key, reader.place(value), {"default"});
    }
    read_cases(reader, "class", true, parameter);
    read_cases(reader, "unit_kind", false, parameter);
    return parameter;
  }

 private:
  [[nodiscard]] Place place(const YamlNode& node) const { return {file_, node.line, node.column, ""}; }

  /// 10, 10%, 5 workdays.
  void read_number(const YamlNode& node, Decimal& number, NumberUnit& unit) {
    const std::string text = without_blanks(normalize_text(node.scalar));
    const std::size_t digits = std::min(text.find_first_not_of("+-.0123456789"), text.size());
    const auto parsed = parse_decimal(std::string_view(text).substr(0, digits));
    const std::string word = text.substr(digits);
    const auto known = word.empty() ? std::optional(UnitWord{}) : unit_word(word);
    if (!node.is_scalar() || !parsed || parsed->places() > 4 || !parsed->to_ten_thousandths() || !known) {
      found_.error(Msg::rule_bad_parameter, place(node), {name_, node.scalar});
      return;
    }
    number = known->times == 1 ? *parsed : Decimal(parsed->units() * known->times, parsed->places());
    unit = known->unit;
  }

  void read_cases(YamlReader& reader, const char* key, bool by_class, Parameter& parameter) {
    const YamlNode* map = reader.map(key);
    if (map == nullptr) return;
    for (const auto& [word, value] : map->pairs) {
      Parameter::Case one{by_class, word.scalar, {}};
      if (!by_class) {
        const auto kind = kUnitKindWords.find(word.scalar);
        if (kind) one.word = kUnitKindWords.words[static_cast<std::size_t>(*kind)].name;
        if (!kind) found_.error(Msg::rule_parameter_kind, place(word), {word.scalar, join(kUnitKindWords.all_words(), "、")});
      }
      const bool twice = std::any_of(parameter.cases.begin(), parameter.cases.end(), [&](const Parameter::Case& c) { return c.by_class == by_class && c.word == one.word; });
      if (twice) found_.error(Msg::yaml_duplicate_key, place(word), {word.scalar});
      NumberUnit unit = parameter.unit;
      read_number(value, one.value, unit);
      if (unit != parameter.unit) found_.error(Msg::rule_parameter_unit, place(value), {name_});
      parameter.cases.push_back(std::move(one));
    }
  }

  const std::string& file_;
  Diagnostics& found_;
  std::string name_;
};

}  // namespace

std::optional<SubjectKind> parse_subject(std::string_view name) {
  for (const SubjectKind kind : kAllSubjects) {
    if (name == name_of(kind)) return kind;
  }
  return std::nullopt;
}

std::string subject_names() {
  std::vector<std::string> names;
  for (const SubjectKind kind : kAllSubjects) names.emplace_back(name_of(kind));
  return join(names, ", ");
}

Place text_place(const YamlNode& node, const std::string& file) { return {file, node.line, node.column + (node.quoted ? 1 : 0), ""}; }

Parameters parse_parameters(const YamlNode& map, const std::string& file, Diagnostics& found) {
  Parameters parameters;
  if (map.pairs.size() > kMostNames) found.error(Msg::rule_too_many, {file, map.line, map.column, ""}, {label_arg(Msg::name_is_parameter), std::to_string(kMostNames)});
  for (const auto& [key, value] : map.pairs) {
    if (!is_name(key.scalar)) {
      found.error(Msg::rule_name_form, {file, key.line, key.column, ""}, {key.scalar});
      continue;
    }
    if (const auto taken = taken_by(key.scalar)) found.error(Msg::rule_name_taken, {file, key.line, key.column, ""}, {key.scalar, label_arg(*taken)});
    parameters[key.scalar] = ParameterParser(file, found).parse(key, value);
  }
  return parameters;
}

void parse_definitions(const YamlNode& map, const std::string& file, const Parameters& parameters, Definitions& definitions, Diagnostics& found) {
  if (map.pairs.size() > kMostNames) {
    found.error(Msg::rule_too_many, {file, map.line, map.column, ""}, {label_arg(Msg::definitions_noun), std::to_string(kMostNames)});
    return;
  }
  for (const auto& [key, value] : map.pairs) {
    if (!is_name(key.scalar)) {
      found.error(Msg::rule_name_form, {file, key.line, key.column, ""}, {key.scalar});
      continue;
    }
    const auto taken = parameters.contains(key.scalar) ? std::optional(Msg::name_is_parameter) : taken_by(key.scalar);
    if (taken) found.error(Msg::rule_name_taken, {file, key.line, key.column, ""}, {key.scalar, label_arg(*taken)});
    if (value.is_scalar()) {
      definitions.add(key.scalar, SubjectKind::task, value.scalar, text_place(value, file));
      continue;
    }
    YamlReader reader(value, file, found);
    if (!reader.check_keys({"for", "is"})) continue;
    const std::string subject = reader.text("for").value_or("task");
    const auto kind = parse_subject(subject);
    if (!kind) found.error(Msg::task_bad_value, reader.place(*value.find("for")), {"for", subject, subject_names()});
    if (const auto text = reader.text("is", true)) definitions.add(key.scalar, kind.value_or(SubjectKind::task), *text, text_place(*value.find("is"), file));
  }
}

}  // namespace duban
