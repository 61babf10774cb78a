// The rows of the office's sheet.
#include "engine/forms/review_form.h"

#include "engine/forms/row_key.h"

namespace duban {
namespace {

/// The words the office may choose from: yes, no.
std::vector<std::string> words_for(Matter matter, Language language) {
  if (matter == Matter::report) return {text_of(Msg::form_accept, language), text_of(Msg::form_return, language)};
  if (matter == Matter::objection) return {text_of(Msg::form_uphold, language), text_of(Msg::form_dismiss, language)};
  return {text_of(Msg::form_agree, language), text_of(Msg::form_refuse, language)};
}

}  // namespace

FormBook build_review_form(const FormIdentity& identity, bool demo, const std::vector<ReviewMatter>& matters, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  FormBook book;
  book.identity = identity;
  book.title = text_of({Msg::review_title, {std::to_string(matters.size())}}, language);
  if (demo) book.banners.push_back(word(Msg::banner_demo));
  FormSheet sheet{word(Msg::form_sheet_review), word(Msg::form_note_review),
                  {{"", word(Msg::head_seq), 8}, {"", word(Msg::head_matter), 14}, {"", word(Msg::head_ref), 8}, {"", word(Msg::head_title), 30},
                   {"", word(Msg::head_unit), 16}, {"", word(Msg::head_effective), 12}, {"", word(Msg::head_waiting), 8}, {"", word(Msg::head_content), 44},
                   {"", word(Msg::form_values), 26}, {"", word(Msg::form_values_before), 22}, {"decision", word(Msg::form_decision), 10},
                   {"reason", word(Msg::form_decision_reason), 30}, {"approved_by", word(Msg::head_approver), 12}, {"evidence", word(Msg::form_evidence), 20}},
                  {}, 3};
  for (const ReviewMatter& m : matters) {
    const RowKey key{identity.ledger, identity.unit, identity.known_seq, m.task, "review." + std::to_string(m.waiting.seq)};
    const bool report = m.waiting.matter == Matter::report;
    sheet.rows.push_back({write_row_key(key),
                          {shown_cell(std::to_string(m.waiting.seq)), shown_cell(word(label_of(m.waiting.matter))), shown_cell(m.waiting.ref),
                           shown_cell(m.waiting.title), shown_cell(m.waiting.unit), shown_cell(m.waiting.on.to_string()),
                           shown_cell(std::to_string(m.waiting.workdays)), shown_cell(m.content), shown_cell(m.values), shown_cell(m.before),
                           choice_cell(words_for(m.waiting.matter, language)), open_cell(), report ? closed_cell() : open_cell(),
                           m.waiting.matter == Matter::closing ? open_cell() : closed_cell()}});
  }
  book.sheets.push_back(std::move(sheet));
  return book;
}

}  // namespace duban
