// Words for comparisons. Facts are walked into only where an expression is about the same subject.
#include "engine/rules/value_text.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {
namespace {

const std::string kNoText;

const FactDefinition& definition(int fact) { return all_facts()[static_cast<std::size_t>(fact)]; }

bool is_arithmetic(Operator op) {
  return op == Operator::add || op == Operator::subtract || op == Operator::multiply || op == Operator::divide;
}

bool is_comparison(Operator op) {
  switch (op) {
    case Operator::equal:
    case Operator::not_equal:
    case Operator::less:
    case Operator::less_equal:
    case Operator::greater:
    case Operator::greater_equal: return true;
    default: return false;
  }
}

/// The children of `e` are about the subject of `e`.
bool is_plain(Operator op) {
  switch (op) {
    case Operator::logical_not:
    case Operator::logical_and:
    case Operator::logical_or:
    case Operator::negate:
    case Operator::is_unknown:
    case Operator::if_unknown: return true;
    default: return is_arithmetic(op) || is_comparison(op);
  }
}

/// A definition or a parameter: what it is made of does not stand in the condition's text.
bool is_named(const Expression& e) { return e.is_named(); }

ValueForm form_of(const FactDefinition& fact) { return {fact.type, fact.places, fact.words}; }

/// A name for what is asked of others or of another day: it is said as a whole.
bool is_opaque(const Expression& e) {
  bool asks = false;
  if (is_named(e)) for_each_part(e, [&](const Expression& part) { asks = asks || part.column != nullptr; });
  return asks;
}

/// `e` as the condition writes it; its name where that is all there is.
std::string written(const Expression& e, const std::string& text) {
  const std::string said = text.empty() ? "" : text_between(text, e.begin, e.end);
  return said.empty() ? e.name : said;
}

struct Replacement {
  const Expression* node;
  std::string value;
};

/// What `relation` says of two numbers, or of two dates.
Msg relation_word(Operator relation, bool dates) {
  switch (relation) {
    case Operator::less: return dates ? Msg::rel_earlier : Msg::rel_below;
    case Operator::less_equal: return dates ? Msg::rel_not_later : Msg::rel_at_most;
    case Operator::greater: return dates ? Msg::rel_later : Msg::rel_above;
    case Operator::greater_equal: return dates ? Msg::rel_not_earlier : Msg::rel_at_least;
    case Operator::not_equal: return Msg::rel_not_equal;
    default: return Msg::rel_equal;
  }
}

Operator opposite(Operator relation) {
  switch (relation) {
    case Operator::less: return Operator::greater_equal;
    case Operator::less_equal: return Operator::greater;
    case Operator::greater: return Operator::less_equal;
    case Operator::greater_equal: return Operator::less;
    case Operator::not_equal: return Operator::equal;
    default: return Operator::not_equal;
  }
}

/// What the value of `e` is counted in: of a difference of percents points, "" where parts differ.
std::string_view unit_of(const Expression& e) {
  if (e.op == Operator::fact) return definition(e.fact).unit;
  if (e.op == Operator::if_unknown || e.op == Operator::negate) return unit_of(e.children[0]);
  if (e.op != Operator::add && e.op != Operator::subtract) return "";
  const std::string_view a = unit_of(e.children[0]);
  const std::string_view b = unit_of(e.children[1]);
  const std::string_view unit = a.empty() ? b : a;
  if (!a.empty() && !b.empty() && a != b) return "";
  return unit == "%" ? "points" : unit;
}

void collect_parameters(const Expression& e, const TextPool& pool, std::vector<std::string>& out) {
  if (e.op == Operator::constant && !e.name.empty()) {
    const std::string said = e.name + " = " + to_string(e.constant, e.form(), pool);
    if (std::find(out.begin(), out.end(), said) == out.end()) out.push_back(said);
  }
  for (const Expression& child : e.children) collect_parameters(child, pool, out);
}

}  // namespace

std::string text_between(const std::string& text, int begin, int end) {
  const std::u32string points = decode_utf8(text);
  const auto from = std::min(points.size(), static_cast<std::size_t>(begin));
  const auto to = std::min(points.size(), static_cast<std::size_t>(end));
  return encode_utf8(std::u32string_view(points).substr(from, to - from));
}

std::string fact_word(const FactDefinition& fact, Language language) {
  if (language == Language::chinese) return std::string(fact.chinese);
  std::string word(fact.name);
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

std::string parameters_of(const Expression& e, const TextPool& pool) {
  std::vector<std::string> named;
  collect_parameters(e, pool, named);
  return join(named, ", ");
}

std::string ValueText::plain(int fact) const {
  const FactDefinition& d = definition(fact);
  return to_string(table_.at(fact, row_), form_of(d), table_.pool());
}

std::string ValueText::with_values(const Expression& e, const std::string& text) const {
  std::vector<Replacement> replaced;
  const auto collect = [&](const auto& self, const Expression& part) -> void {
    if (part.op == Operator::fact) {
      replaced.push_back({&part, plain(part.fact)});
    } else if (part.op == Operator::constant && part.name.empty()) {
      return;
    } else if (!is_named(part) && is_plain(part.op)) {
      for (const Expression& child : part.children) self(self, child);
    } else {
      replaced.push_back({&part, to_string(value_of(part), part.form(), table_.pool())});
    }
  };
  collect(collect, e);
  std::sort(replaced.begin(), replaced.end(), [](const Replacement& a, const Replacement& b) { return a.node->begin < b.node->begin; });
  std::string out;
  int at = e.begin;
  for (const auto& [node, value] : replaced) {
    if (node->begin < at) continue;  // said already: both bounds of `between` are compared with it
    out += text_between(text, at, node->begin) + value;
    at = node->end;
  }
  return out + text_between(text, at, e.end);
}

std::string ValueText::yes_or_no(const std::string& what, Value value) const {
  return say({!value.known ? Msg::says_unknown : value.raw != 0 ? Msg::says_yes : Msg::says_no, {what}});
}

std::string ValueText::shown(const Expression& e) const {
  const Value value = value_of(e);
  const bool word = value.known && e.type == ValueType::enumeration && language_ == Language::chinese;
  if (word) return std::string(e.words->words[static_cast<std::size_t>(value.raw)].chinese);
  return to_string(value, e.form(), table_.pool());
}

std::string ValueText::with_unit(Value value, const ValueForm& form, std::string_view unit) const {
  if (!value.known) return say({Msg::says_not_known, {}});
  if (form.type == ValueType::enumeration && language_ == Language::chinese) {
    return std::string(form.words->words[static_cast<std::size_t>(value.raw)].chinese);
  }
  if (form.type == ValueType::boolean) return say({value.raw != 0 ? Msg::says_true : Msg::says_false, {}});
  const std::string text = to_string(value, form, table_.pool());
  if (unit == "%") return text + "%";
  if (unit == "workdays") return say({Msg::in_workdays, {text}});
  if (unit == "days") return say({Msg::in_days, {text}});
  if (unit == "points") return say({Msg::in_points, {text}});
  return text;
}

std::string ValueText::operand(const Expression& e, const std::string& condition, bool bracketed) const {
  if (is_opaque(e)) return say({Msg::says_written, {written(e, condition), with_unit(value_of(e), e.form(), name_of(e.unit))}});
  const std::string& text = is_named(e) ? kNoText : condition;
  if (e.op == Operator::constant) {
    const bool as_written = e.name.empty() && !text.empty() && e.unit == NumberUnit::any && e.type != ValueType::enumeration;
    if (as_written) return text_between(text, e.begin, e.end);
    return e.literal.empty() ? with_unit(e.constant, e.form(), name_of(e.unit)) : e.literal;
  }
  if (e.op == Operator::fact) {
    const FactDefinition& d = definition(e.fact);
    return fact_word(d, language_) + " " + with_unit(table_.at(e.fact, row_), form_of(d), d.unit);
  }
  if (is_arithmetic(e.op)) {
    const char* sign = e.op == Operator::add ? " + " : e.op == Operator::subtract ? " − " : e.op == Operator::multiply ? " × " : " ÷ ";
    const bool binds = e.op == Operator::multiply || e.op == Operator::divide;
    const std::string out = operand(e.children[0], text, binds) + sign + operand(e.children[1], text, e.op != Operator::add);
    return bracketed ? "(" + out + ")" : out;
  }
  if (e.op == Operator::negate) return "−" + operand(e.children[0], text, true);
  if (e.op == Operator::if_unknown && !is_named(e)) {
    if (value_of(e.children[0]).known) return operand(e.children[0], text, bracketed);
    return say({Msg::says_instead, {operand(e.children[1], text), operand(e.children[0], text)}});
  }
  return say({Msg::says_written, {written(e, text), with_unit(value_of(e), e.form(), name_of(e.unit))}});
}

std::string ValueText::comparison(const Expression& e, const std::string& text) const {
  const Expression& left = e.children[0];
  const std::string right = operand(e.children[1], text);
  std::string out;
  if (left.op == Operator::fact) {
    const FactDefinition& d = definition(left.fact);
    out = say({Msg::says_value, {fact_word(d, language_), with_unit(table_.at(left.fact, row_), form_of(d), d.unit)}});
  } else {
    out = operand(left, text);
    const bool worked_out = is_arithmetic(left.op) && value_of(left).known;
    if (worked_out) out += " = " + with_unit(value_of(left), left.form(), unit_of(left));
  }
  const Value truth = value_of(e);
  if (!truth.known) return say({Msg::says_cannot_compare, {out, right}});
  const Operator relation = truth.raw != 0 ? e.op : opposite(e.op);
  const std::string word = say({relation_word(relation, left.type == ValueType::date), {}});
  // Chinese puts a blank only before digits and letters.
  const bool blank = language_ == Language::english || static_cast<unsigned char>(right.front()) < 0x80;
  return say({Msg::says_compared, {out, word + (blank ? " " : "") + right}});
}

std::string ValueText::in_words(const Expression& e, const std::string& condition) const {
  if (is_opaque(e) && e.type == ValueType::boolean) return yes_or_no(written(e, condition), value_of(e));
  const std::string& text = is_named(e) ? kNoText : condition;
  if (is_comparison(e.op)) return comparison(e, text);
  if (e.op == Operator::logical_not) return in_words(e.children[0], text);
  if (e.op == Operator::fact) return yes_or_no(fact_word(definition(e.fact), language_), table_.at(e.fact, row_));
  if (e.op == Operator::is_unknown) {
    const bool unknown = value_of(e) == Value::boolean(true);
    const Expression& of = e.children[0];
    const std::string what = of.op == Operator::fact ? fact_word(definition(of.fact), language_) : written(of, text);
    return say({unknown ? Msg::says_unknown : Msg::says_is_known, {what}});
  }
  if (e.op == Operator::logical_and || e.op == Operator::logical_or) {
    std::vector<std::string> parts;
    for (const Expression& child : e.children) parts.push_back(in_words(child, text));
    return join(parts, say({Msg::says_and, {}}));
  }
  return yes_or_no(written(e, text), value_of(e));
}

}  // namespace duban
