// A duty: whom it is for, who reports, when.
#include "engine/rules/duty_file.h"

#include <algorithm>

#include "engine/base/names.h"
#include "engine/rules/column_source.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, kDutyWhos> kWhos = {"first-lead", "leads", "supports"};

class DutyParser {
 public:
  DutyParser(const YamlNode& node, const std::string& file, Diagnostics& found)
      : node_(node), file_(file), found_(found), reader_(node, file, found) {}

  std::optional<DutyRule> parse(const ExpressionScope& scope) {
    if (!reader_.check_keys({"id", "for", "rhythm", "roll", "who", "grace"})) return std::nullopt;
    duty_.id = reader_.text("id", true).value_or("");
    read_condition(scope);
    duty_.rhythm = parse_rhythm(reader_, file_, found_);
    read_roll();
    read_who();
    read_grace();
    return std::move(duty_);
  }

 private:
  [[nodiscard]] Place at(const char* key) const { return reader_.place(*node_.find(key)); }

  void read_condition(const ExpressionScope& scope) {
    const auto condition = reader_.text("for", true);
    if (!condition || *condition == "otherwise" || *condition == "其他") return;
    Place text = at("for");
    if (node_.find("for")->quoted) ++text.column;  // behind the quote
    duty_.applies = parse_expression(*condition, scope, ValueType::boolean, text, found_);
    // Lists of a single day have not read what was reported before.
    for_each_part(*duty_.applies, [&](const Expression& part) {
      const bool looks_back = part.column != nullptr && (part.column->kind == ColumnSource::Kind::earlier || part.column->kind == ColumnSource::Kind::period);
      if (looks_back) found_.error(Msg::rule_duty_looks_back, text);
    });
    for (const int fact : facts_behind(*duty_.applies)) {
      const std::string_view name = all_facts()[static_cast<std::size_t>(fact)].name;
      const bool of_timeline = all_facts()[static_cast<std::size_t>(fact)].group == FactGroup::timeline;
      if (of_timeline) found_.error(Msg::rule_duty_reads_lamp, at("for"), {std::string(name)});
      if (name.starts_with("missed_")) found_.error(Msg::rule_duty_reads_duty, at("for"), {std::string(name)});
    }
  }

  void read_roll() {
    const std::string roll = reader_.text("roll").value_or("none");
    const auto parsed = parse_roll(roll);
    if (!parsed) found_.error(Msg::task_bad_value, at("roll"), {"roll", roll, "none, previous, next, second"});
    duty_.roll = parsed.value_or(Roll::none);
  }

  void read_who() {
    const std::string who = reader_.text("who").value_or("first-lead");
    const auto parsed = enum_named<DutyWho>(kWhos, who);
    if (!parsed) found_.error(Msg::task_bad_value, at("who"), {"who", who, "first-lead, leads, supports"});
    duty_.who = parsed.value_or(DutyWho::first_lead);
  }

  void read_grace() {
    const auto text = reader_.text("grace");
    if (!text) return;
    duty_.grace = parse_duration(*text);
    if (!duty_.grace) found_.error(Msg::rule_bad_duration, at("grace"), {*text});
  }

  const YamlNode& node_;
  const std::string& file_;
  Diagnostics& found_;
  YamlReader reader_;
  DutyRule duty_;
};

}  // namespace

std::optional<DutyRule> parse_duty(const YamlNode& node, const std::string& file,
                                   const ExpressionScope& scope, Diagnostics& found) {
  return DutyParser(node, file, found).parse(scope);
}

}  // namespace duban
