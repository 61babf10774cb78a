// Scores in words and numbers; points are exact, as they were entered.
#include "engine/document/score_document.h"

#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string with_sign(const Decimal& points) { return (points > Decimal(0) ? "+" : "") + points.to_short_string(); }

DocumentCell decimal_cell(const Decimal& value) { return {value.to_short_string(), value, std::nullopt}; }

class ScoreWords {
 public:
  explicit ScoreWords(Language language) : language_(language) {}

  [[nodiscard]] std::string word(Msg msg) const { return text_of(msg, language_); }
  [[nodiscard]] std::string say(Msg msg, std::vector<std::string> args) const { return text_of({msg, std::move(args)}, language_); }

  [[nodiscard]] std::string role(ScoreRole role) const {
    if (role == ScoreRole::none) return "";
    return word(role == ScoreRole::lead ? Msg::head_lead : Msg::head_support);
  }

  [[nodiscard]] std::string state(const ScoreLine& line) const {
    if (line.entry.kind == ScoreKind::reversal) return say(Msg::score_state_reversal, {std::to_string(line.entry.about)});
    if (line.appeal == AppealState::pending) return word(Msg::score_state_appealed);
    if (line.appeal == AppealState::upheld) return word(Msg::score_state_upheld);
    if (line.appeal == AppealState::rejected) return word(Msg::score_state_rejected);
    return line.entry.kind == ScoreKind::added ? word(Msg::score_state_added) : "";
  }

  [[nodiscard]] DocumentTable entries(const std::vector<ScoreLine>& lines) const {
    DocumentTable table;
    table.title = say(Msg::score_entries_table, {std::to_string(lines.size())});
    table.empty = word(Msg::score_none);
    table.columns = {{word(Msg::head_seq), 8}, {word(Msg::head_score_day), 10}, {word(Msg::head_unit), 30, 24}, {word(Msg::head_role), 8},
                     {word(Msg::head_ref), 8}, {word(Msg::head_clause), 24, 24}, {word(Msg::head_points), 8}, {word(Msg::head_cause), 60, 50},
                     {word(Msg::head_basis_entry), 8}, {word(Msg::head_score_state), 20, 20}};
    for (const ScoreLine& line : lines) {
      const ScoreEntry& entry = line.entry;
      const std::string unit = entry.via.empty() ? entry.unit : say(Msg::score_via, {entry.unit, entry.via});
      const auto seq = [](std::int64_t number) { return number == 0 ? text_cell("") : number_cell(number); };
      table.rows.push_back({seq(entry.seq), text_cell(entry.on.to_string()), text_cell(unit), text_cell(role(entry.role)), text_cell(line.ref),
                            text_cell(entry.name), {with_sign(entry.points), entry.points, std::nullopt}, text_cell(entry.reason), seq(entry.event), text_cell(state(line))});
    }
    return table;
  }

  void add_notes(const Scoreboard& board, Document& document) const {
    std::string limits;
    if (board.floor) limits += say(Msg::score_note_floor, {board.floor->to_short_string()});
    if (board.cap) limits += say(Msg::score_note_cap, {board.cap->to_short_string()});
    document.notes.push_back(say(Msg::score_note_base, {board.base.to_short_string(), limits}));
    document.notes.push_back(say(Msg::score_note_load, {board.support.to_short_string()}));
    document.notes.push_back(word(board.with_groups ? Msg::score_note_groups : Msg::score_note_named));
    if (board.by_load) document.notes.push_back(word(Msg::score_note_by_load));
  }

  [[nodiscard]] Document head(const Scoreboard& board, Msg title) const {
    Document document;
    document.title = say(title, {std::to_string(board.year)});
    document.subtitle = say(Msg::as_of_line, {board.as_of.to_string()});
    document.banners = banners(board.demo, board.rehearsal, language_);
    return document;
  }

 private:
  Language language_;
};

/// 96.0 as 96.
Decimal shortest(const Decimal& value) { return parse_decimal(value.to_short_string()).value_or(value); }

Json entry_json(const ScoreLine& line) {
  const ScoreEntry& entry = line.entry;
  const auto text = [](const std::string& value) { return value.empty() ? Json() : Json(value); };
  Json json = Json::object();
  json.set("points", shortest(entry.points)).set("reason", entry.reason).set("ref", text(line.ref)).set("event", entry.event == 0 ? Json() : Json(entry.event));
  json.set("entry", entry.seq).set("key", text(line.key)).set("on", entry.on.to_string()).set("clause", entry.clause).set("name", entry.name);
  json.set("role", entry.role == ScoreRole::none ? Json() : Json(name_of(entry.role))).set("via_group", text(entry.via)).set("period", text(entry.period));
  return json.set("kind", name_of(entry.kind)).set("appeal", name_of(line.appeal));
}

Json unit_json(const UnitScore& unit) {
  Json json = Json::object();
  json.set("unit", unit.unit).set("score", shortest(unit.score)).set("rank", unit.rank).set("points", shortest(unit.points));
  return json.set("lead", unit.lead).set("support", unit.support).set("load", shortest(unit.load)).set("per_task", unit.per_task ? Json(shortest(*unit.per_task)) : Json());
}

}  // namespace

DocumentTable score_ranking_table(const Scoreboard& board, const std::string& title, Language language) {
  const ScoreWords words(language);
  DocumentTable table;
  table.title = title;
  table.empty = words.word(Msg::score_none_ranked);
  table.columns = {{words.word(Msg::head_rank), 6}, {words.word(Msg::head_unit), 30, 24}, {words.word(Msg::head_score), 8}, {words.word(Msg::head_net_points), 8},
                   {words.word(Msg::head_lead), 6}, {words.word(Msg::head_support), 6}, {words.word(Msg::head_load), 8}, {words.word(Msg::head_per_task), 15, 10}};
  for (const UnitScore& unit : board.units) {
    table.rows.push_back({number_cell(unit.rank), text_cell(unit.unit), decimal_cell(unit.score), {with_sign(unit.points), unit.points, std::nullopt}, number_cell(unit.lead),
                          number_cell(unit.support), decimal_cell(unit.load), unit.per_task ? decimal_cell(*unit.per_task) : text_cell("——")});
  }
  return table;
}

Document score_list_document(const Scoreboard& board, Language language) {
  const ScoreWords words(language);
  Document document = words.head(board, Msg::score_list_title);
  if (board.units.size() == 1) {
    const UnitScore& unit = board.units.front();
    document.lead.push_back(words.say(Msg::score_unit_line, {unit.unit, unit.score.to_short_string(), std::to_string(unit.rank), with_sign(unit.points)}));
  }
  document.tables.push_back(words.entries(board.lines));
  words.add_notes(board, document);
  return document;
}

Document score_ranking_document(const Scoreboard& board, Language language) {
  const ScoreWords words(language);
  Document document = words.head(board, Msg::score_ranking_title);
  document.tables.push_back(score_ranking_table(board, words.say(Msg::score_ranking_table, {std::to_string(board.units.size())}), language));
  document.tables.push_back(words.entries(board.lines));
  words.add_notes(board, document);
  return document;
}

Document new_scores_document(const std::vector<ScoreLine>& lines, bool demo, Language language) {
  const ScoreWords words(language);
  Document document;
  document.title = words.word(Msg::score_new_title);
  document.banners = banners(demo, false, language);
  document.tables.push_back(words.entries(lines));
  return document;
}

Json score_json(const Scoreboard& board, Json json) {
  json.set("year", board.year).set("base", board.base).set("cap", board.cap).set("floor", board.floor).set("support", shortest(board.support));
  json.set("with_groups", board.with_groups).set("by_load", board.by_load);
  Json units = Json::array();
  for (const UnitScore& unit : board.units) units.push(unit_json(unit));
  Json entries = Json::array();
  for (const ScoreLine& line : board.lines) {
    Json entry = entry_json(line);
    entry.set("unit", line.entry.unit);
    if (line.entry.about != 0) entry.set("about", line.entry.about);
    entries.push(std::move(entry));
  }
  return json.set("units", std::move(units)).set("entries", std::move(entries));
}

Json score_units_json(const Scoreboard& board) {
  Json units = Json::array();
  for (const UnitScore& unit : board.units) {
    Json entries = Json::array();
    for (const ScoreLine& line : board.lines) {
      const bool counts = line.entry.unit == unit.unit && line.is_in_force() && (line.entry.via.empty() || board.with_groups);
      if (counts) entries.push(entry_json(line));
    }
    units.push(unit_json(unit).set("entries", std::move(entries)));
  }
  return units;
}

}  // namespace duban
