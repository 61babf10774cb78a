// Scores: limits, then clause after clause.
#include "engine/rules/score_file.h"

#include <array>
#include <map>

#include "engine/base/names.h"
#include "engine/base/text.h"
#include "engine/rules/parameter_file.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 4> kScoreWhos = {"lead", "leads", "supports", "both"};
constexpr std::array<std::string_view, 4> kScoreEachs = {"month", "quarter", "year", "task"};
constexpr std::size_t kMostClauses = 200;

/// A number of points in `text`; nothing for what an entry could not have.
std::optional<Decimal> points_in(const std::string& text) {
  const auto number = parse_decimal(text);
  return number && number->places() <= kMostScorePlaces && score_points(*number) ? number : std::nullopt;
}

/// A map of the section with the mistakes that all its parts can have.
class ScoreMap {
 public:
  ScoreMap(const YamlNode& node, const std::string& file, Diagnostics& found) : node_(node), found_(found), reader_(node, file, found) {}

  [[nodiscard]] YamlReader& reader() { return reader_; }
  [[nodiscard]] bool has(const char* key) const { return node_.find(key) != nullptr; }
  [[nodiscard]] Place at(const char* key) const { return reader_.place(*node_.find(key)); }

  std::optional<Decimal> number(const char* key) {
    const auto text = reader_.text(key);
    if (!text) return std::nullopt;
    const auto number = points_in(*text);
    if (!number) found_.error(Msg::rule_score_number, at(key), {key, *text});
    return number;
  }

  template <class Enum, std::size_t N>
  void choose(const char* key, const std::array<std::string_view, N>& words, Enum& value) {
    const auto text = reader_.text(key);
    if (!text) return;
    if (const auto parsed = enum_named<Enum>(words, *text)) {
      value = *parsed;
    } else {
      found_.error(Msg::task_bad_value, at(key), {key, *text, join(std::vector<std::string>(words.begin(), words.end()), ", ")});
    }
  }

 private:
  const YamlNode& node_;
  Diagnostics& found_;
  YamlReader reader_;
};

class ScoreClauseParser {
 public:
  ScoreClauseParser(const YamlNode& node, const std::string& file, const ExpressionScope& scope, Diagnostics& found)
      : node_(node), file_(file), scope_(scope), found_(found), map_(node, file, found) {}

  std::optional<ScoreClause> parse() {
    YamlReader& reader = map_.reader();
    if (!reader.check_keys({"id", "name", "for", "when", "points", "who", "each", "most", "by", "message"})) return std::nullopt;
    clause_.at = reader.place(node_);
    clause_.id = reader.text("id", true).value_or("");
    clause_.name = reader.text("name").value_or(clause_.id);
    read_way();
    if (clause_.by_hand) {
      refuse({"for", "when", "who", "each", "message"}, "by: hand");
      clause_.hand_points = map_.number("points");
    } else {
      read_condition();
    }
    clause_.most = map_.number("most");
    check_most();
    return std::move(clause_);
  }

 private:
  void read_way() {
    const auto by = map_.reader().text("by");
    clause_.by_hand = by == "hand";
    if (by && !clause_.by_hand) found_.error(Msg::task_bad_value, map_.at("by"), {"by", *by, "hand"});
    if (!clause_.by_hand && !map_.has("when") && !by) found_.error(Msg::rule_score_when, clause_.at, {clause_.id});
  }

  /// Reports each of `keys` that stands in a clause with `way`.
  void refuse(std::initializer_list<const char*> keys, const char* way) {
    for (const char* key : keys) {
      if (map_.has(key)) found_.error(Msg::rule_score_key, map_.at(key), {key, way});
    }
  }

  void read_condition() {
    const std::string subject = map_.reader().text("for").value_or("task");
    const auto kind = parse_subject(subject);
    if (kind == SubjectKind::task || kind == SubjectKind::unit) clause_.subject = *kind;
    else found_.error(Msg::task_bad_value, map_.at("for"), {"for", subject, "task, unit"});
    scope_.subject = clause_.subject;
    clause_.when_text = map_.reader().text("when").value_or("");
    clause_.when = expression("when", ValueType::boolean);
    if (const auto points = map_.reader().text("points", true)) {
      points_text_ = *points;
      clause_.points = expression("points", ValueType::number);
    }
    if (const auto message = map_.reader().text("message")) {
      clause_.message = parse_template(*message, scope_, text_place(*node_.find("message"), file_), found_);
    }
    map_.choose("who", kScoreWhos, clause_.who);
    map_.choose("each", kScoreEachs, clause_.each);
    if (clause_.subject != SubjectKind::unit) return;
    refuse({"who"}, "for: unit");
    if (map_.has("each") && clause_.each == ScoreEach::once) found_.error(Msg::rule_score_key, map_.at("each"), {"each: task", "for: unit"});
    if (!map_.has("each")) clause_.each = ScoreEach::year;
  }

  std::optional<Expression> expression(const char* key, ValueType type) {
    const auto text = map_.reader().text(key);
    if (!text) return std::nullopt;
    return parse_expression(*text, scope_, type, text_place(*node_.find(key), file_), found_);
  }

  /// A limit goes the way the points go, as far as they are written as a number.
  void check_most() {
    if (!clause_.most) return;
    const auto points = clause_.by_hand ? clause_.hand_points : parse_decimal(points_text_);
    const bool opposite = points && (*points < Decimal(0)) != (*clause_.most < Decimal(0));
    if (*clause_.most == Decimal(0) || opposite) {
      found_.error(Msg::rule_score_most, map_.at("most"), {clause_.most->to_string(), points ? points->to_string() : "—"});
    }
  }

  const YamlNode& node_;
  const std::string& file_;
  ExpressionScope scope_;
  Diagnostics& found_;
  ScoreMap map_;
  ScoreClause clause_;
  std::string points_text_;
};

class ScoreParser {
 public:
  ScoreParser(const YamlNode& node, const std::string& file, const ExpressionScope& scope, Diagnostics& found)
      : file_(file), scope_(scope), found_(found), map_(node, file, found) {}

  ScoreRules parse() {
    if (!map_.reader().check_keys({"base", "cap", "floor", "support", "appeal", "clauses"})) return {};
    if (const auto base = map_.number("base")) rules_.base = *base;
    rules_.cap = map_.number("cap");
    rules_.floor = map_.number("floor");
    const bool outside = (rules_.cap && *rules_.cap < rules_.base) || (rules_.floor && rules_.base < *rules_.floor);
    if (outside) found_.error(Msg::rule_score_limits, map_.at(map_.has("base") ? "base" : map_.has("cap") ? "cap" : "floor"), {rules_.base.to_string()});
    read_support();
    read_appeal();
    read_clauses();
    return std::move(rules_);
  }

 private:
  void read_support() {
    const auto text = map_.reader().text("support");
    if (!text) return;
    const bool percent = text->ends_with("%");
    const auto share = percent ? parse_decimal(trim(text->substr(0, text->size() - 1))) : std::nullopt;
    const bool fits = share && share->places() <= 2 && *share >= Decimal(0) && *share <= Decimal(100);
    if (fits) rules_.support = *share->shifted(-2);
    else found_.error(Msg::rule_score_share, map_.at("support"), {*text});
  }

  void read_appeal() {
    const auto text = map_.reader().text("appeal");
    if (!text) return;
    rules_.appeal = parse_duration(*text);
    if (!rules_.appeal) found_.error(Msg::rule_bad_duration, map_.at("appeal"), {*text});
  }

  void read_clauses() {
    const YamlNode* list = map_.reader().list("clauses", true);
    if (list == nullptr) return;
    if (list->items.size() > kMostClauses) {
      found_.error(Msg::rule_too_many, map_.reader().place(*list), {label_arg(Msg::score_clauses_noun), std::to_string(kMostClauses)});
      return;
    }
    std::map<std::string, int> lines;
    for (const YamlNode& node : list->items) {
      auto clause = ScoreClauseParser(node, file_, scope_, found_).parse();
      if (!clause) continue;
      const auto [old, fresh] = lines.emplace(clause->id, node.line);
      if (!fresh) found_.error(Msg::rule_duplicate_id, map_.reader().place(node), {clause->id, std::to_string(old->second)});
      rules_.clauses.push_back(std::move(*clause));
    }
  }

  const std::string& file_;
  ExpressionScope scope_;
  Diagnostics& found_;
  ScoreMap map_;
  ScoreRules rules_;
};

}  // namespace

std::optional<Decimal> score_points(const Decimal& points) {
  const auto rounded = points.places() > kMostScorePlaces ? quotient_half_up(points, Decimal(1), kMostScorePlaces) : points;
  if (!rounded || *rounded > Decimal(kMostScorePoints) || *rounded < Decimal(-kMostScorePoints)) return std::nullopt;
  return rounded;
}

ScoreRules parse_scores(const YamlNode& map, const std::string& file, const Parameters& parameters, Definitions& definitions, Diagnostics& found) {
  return ScoreParser(map, file, {SubjectKind::task, &parameters, &definitions}, found).parse();
}

}  // namespace duban
