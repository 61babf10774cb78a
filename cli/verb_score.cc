// score: points entered by rule or by hand, appealed, decided on; the entries and the ranking.
#include <algorithm>

#include "cli/step_line.h"
#include "engine/app/score_book.h"
#include "engine/app/score_post.h"
#include "engine/app/score_steps.h"
#include "engine/base/text.h"
#include "engine/document/issued_document.h"
#include "engine/document/score_document.h"

namespace duban {
namespace cli_score {

/// A word of the verb: how many words go with it, which options.
struct ScoreWord {
  const char* word;
  std::size_t words;
  const char* takes;
  std::vector<std::string> options;
  int (*run)(Invocation&);
};

std::int64_t entry_number(const std::string& text) {
  const auto number = parse_decimal(text);
  if (!number || number->places() != 0 || number->units() < 1) throw UsageError{{Msg::usage_bad_entry, {text}}};
  return number->units();
}

void say_done(const Invocation& in, bool clock_raised, const std::string& line) {
  if (clock_raised) in.warn(Msg::clock_raised);
  in.say(line + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
}

int run_post(Invocation& in) {
  const StepContext context = in.step();
  warn_of_future(in);
  const Date as_of = in.date("as-of").value_or(context.on);
  const ScorePosting posting = post_scores(context, as_of);
  for (const Diagnostic& warning : posting.found.items()) in.warn(warning.message.id, warning.message.args);
  if (in.dry_run()) in.print(render_text(new_scores_document(posting.lines, posting.demo, in.language()), false));
  say_done(in, posting.clock_raised, in.text(Msg::score_posted, {as_of.to_string(), std::to_string(posting.lines.size()), std::to_string(posting.units)}));
  return kDone;
}

int run_add(Invocation& in) {
  in.need({"unit", "clause", "reason"});
  ScoreAddition addition;
  addition.unit = in.value("unit");
  addition.clause = in.value("clause");
  addition.ref = in.value("ref");
  addition.reason = in.value("reason");
  if (in.has("points")) {
    const auto points = parse_decimal(in.value("points"));
    if (!points || points->places() > kMostScorePlaces || !score_points(*points)) throw UsageError{{Msg::usage_bad_points, {in.value("points")}}};
    addition.points = points;
  }
  if (in.has("event")) addition.event = entry_number(in.value("event"));
  if (in.has("year") && in.has("ref")) throw UsageError{{Msg::usage_not_together, {"--ref", "--year"}}};  // a task's points are of its notice's year
  if (const auto year = in.whole_number("year")) {
    if (*year < 1949 || *year > 2200) throw UsageError{{Msg::usage_bad_number, {"--year", in.value("year")}}};
    addition.year = static_cast<int>(*year);
  }
  warn_of_future(in);
  const ScoreRecorded recorded = add_score(in.step(), addition);
  const ScoreEntry& entry = recorded.entry;
  const std::string points = (entry.points > Decimal(0) ? "+" : "") + entry.points.to_short_string();
  say_done(in, recorded.clock_raised, in.text(Msg::score_added, {std::to_string(entry.seq), entry.unit, points, entry.name}));
  return kDone;
}

int run_appeal(Invocation& in) {
  in.need({"unit", "reason"});
  warn_of_future(in);
  const ScoreRecorded recorded = appeal_score(in.step(), entry_number(in.word(1)), in.value("unit"), in.value("reason"));
  say_done(in, recorded.clock_raised, in.text(Msg::score_appealed, {std::to_string(recorded.entry.about), std::to_string(recorded.entry.seq)}));
  return kDone;
}

int run_decide(Invocation& in) {
  ScoreDecision decision;
  decision.seq = entry_number(in.word(1));
  decision.uphold = in.word(2) == "uphold";
  if (!decision.uphold && in.word(2) != "reject") throw UsageError{{Msg::usage_step_word, {"score decide", in.word(2), "uphold、reject"}}};
  in.need({"by", "reason"});
  decision.by = in.value("by");
  decision.reason = in.value("reason");
  decision.signed_by = in.value("signed-by");
  decision.language = in.language();
  decision.program = std::string("duban ") + DUBAN_VERSION;
  warn_of_future(in);
  const ScoreDecided decided = decide_score(in.step(), decision);
  const std::string score = std::to_string(decided.score);
  say_done(in, decided.clock_raised, decided.reversal == 0 ? in.text(Msg::score_rejected, {score}) : in.text(Msg::score_upheld, {score, std::to_string(decided.reversal)}));
  for (const Issued& issued : decided.corrections) {
    in.say("  " + in.text(Msg::score_corrected, {issue_words(issued.mark, in.language()), std::to_string(*issued.mark.corrects)}));
  }
  return kDone;
}

int run_list(Invocation& in) {
  (void)in.list_format();
  ScoreQuestion question;
  question.unit = in.value("unit");
  question.with_groups = in.has("with-groups");
  question.by_load = in.has("by-load");
  if (const auto year = in.whole_number("year")) question.year = static_cast<int>(*year);
  Inquiry inquiry(in.question(), score_needs());
  const Scoreboard board = make_scoreboard(inquiry, question);
  in.put([&] { return in.has("ranking") ? score_ranking_document(board, in.language()) : score_list_document(board, in.language()); },
         [&] { return score_json(board, inquiry.head("scores")); });
  return kDone;
}

const std::vector<ScoreWord>& score_words() {
  static const std::vector<ScoreWord> kWords = {
      {"post", 1, "", {"as-of", "on", "actor", "dry-run"}, &run_post},
      {"add", 1, "", {"unit", "clause", "ref", "points", "event", "year", "reason", "on", "actor", "dry-run"}, &run_add},
      {"appeal", 2, "ENTRY", {"unit", "reason", "on", "actor", "dry-run"}, &run_appeal},
      {"decide", 3, "ENTRY uphold|reject", {"by", "reason", "signed-by", "on", "actor", "dry-run"}, &run_decide},
      {"list", 1, "", {"unit", "year", "ranking", "with-groups", "by-load", "as-of", "known-at", "rulebook", "format", "output"}, &run_list}};
  return kWords;
}

int run(Invocation& in) {
  std::vector<std::string> names;
  for (const ScoreWord& word : score_words()) names.emplace_back(word.word);
  const auto word = std::find_if(score_words().begin(), score_words().end(), [&](const ScoreWord& w) { return in.word(0) == w.word; });
  if (word == score_words().end()) throw UsageError{{Msg::usage_step_word, {"score", in.word(0), join(names, "、")}}};
  if (in.words().size() < word->words) throw UsageError{{Msg::usage_words_missing, {"score " + in.word(0), word->takes}}};
  if (in.words().size() > word->words) throw UsageError{{Msg::usage_words_too_many, {in.word(word->words), "score " + in.word(0)}}};
  for (const Option& option : score_verb().options) {
    const bool belongs = std::find(word->options.begin(), word->options.end(), option.name) != word->options.end();
    if (in.has(option.name) && !belongs) throw UsageError{{Msg::usage_not_together, {"score " + in.word(0), std::string("--") + option.name}}};
  }
  return word->run(in);
}

}  // namespace cli_score

Verb score_verb() {
  using namespace cli_score;
  const std::vector<Option> own = {{"unit", "U", Msg::opt_score_unit}, {"clause", "ID", Msg::opt_score_clause}, {"ref", "REF", Msg::opt_score_ref},
                                   {"points", "P", Msg::opt_score_points}, {"event", "SEQ", Msg::opt_score_event}, {"reason", "TEXT", Msg::opt_reason},
                                   {"by", "NAME", Msg::opt_score_by}, {"signed-by", "NAME", Msg::opt_score_signer}, {"year", "Y", Msg::opt_score_year},
                                   {"ranking", "", Msg::opt_score_ranking}, {"with-groups", "", Msg::opt_score_with_groups}, {"by-load", "", Msg::opt_score_by_load}};
  return {"score", Msg::category_record, Msg::verb_score, "post|add|appeal|decide|list [ENTRY] [uphold|reject]", 1, 3,
          join_options({own, asking_options(), writing_options()}),
          {"duban score post --as-of 2024-06-30 --dry-run", "duban score add --unit 区商务委 --clause praised --ref 4.10 --reason 区长批示肯定",
           "duban score appeal 1207 --unit 区商务委 --reason 报告已按期提交", "duban score decide 1207 uphold --by 艾正兵 --reason 情况属实 --signed-by 王主任",
           "duban score list --ranking --as-of 2024-06-30"}, &run};
}

}  // namespace duban
