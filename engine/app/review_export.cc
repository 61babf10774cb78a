// Matters with what they say.
#include <algorithm>
#include <map>

#include "engine/app/form_words.h"
#include "engine/app/review_sheet.h"
#include "engine/app/review_steps.h"
#include "engine/base/text.h"
#include "engine/forms/form_writer.h"
#include "engine/forms/review_form.h"

namespace duban {
namespace {

class MatterReader {
 public:
  MatterReader(Inquiry& inquiry, Language language)
      : inquiry_(inquiry), history_(inquiry.history()), language_(language),
        snapshot_(snapshot_at(history_, inquiry.as_of(), {.checkpoints = false, .links = false, .units = false, .leaders = false})) {
    for (std::size_t row = 0; row < snapshot_.tasks.size(); ++row) rows_[snapshot_.tasks[row].task->id] = row;
  }

  [[nodiscard]] ReviewMatter read(const WaitingMatter& waiting) {
    ReviewMatter matter;
    matter.waiting = waiting;
    const std::vector<Event> entries = inquiry_.ledger().load_entries(std::vector{waiting.seq});
    if (entries.empty()) return matter;
    matter.task = subject_number(entries.front().subject);
    if (history_.notices.size() > 1) matter.waiting.ref = waiting.key + "/" + waiting.ref;
    const Json payload = parse_json(entries.front().payload).value_or(Json());
    if (waiting.matter == Matter::report) add_report(payload, matter);
    else matter.content = asked(payload);
    return matter;
  }

 private:
  /// A request: the date asked for, the reason, the evidence.
  [[nodiscard]] std::string asked(const Json& payload) const {
    std::vector<std::string> parts;
    const auto add = [&](Msg head, const std::string& text) {
      if (!text.empty()) parts.push_back(text_of({Msg::form_part, {label_arg(head), text}}, language_));
    };
    add(Msg::form_due_new, payload["to"].text().value_or(""));
    add(Msg::form_reason, payload["reason"].text().value_or(""));
    add(Msg::form_evidence, evidence_words(payload));
    return join(parts, language_ == Language::chinese ? "；" : "; ");
  }

  void add_report(const Json& payload, ReviewMatter& matter) const {
    Json texts = Json::object();
    for (const auto& [name, value] : payload.members()) {
      if (name != "values") texts.set(name, value);
    }
    matter.content = report_words(texts, language_);
    const TaskState& state = snapshot_.tasks[rows_.at(matter.task)];
    const auto report = std::find_if(state.reports.begin(), state.reports.end(), [&](const Report& r) { return r.seq == matter.waiting.seq; });
    if (report == state.reports.end()) return;
    std::vector<std::string> values;
    std::vector<std::string> before;
    for (const MeasuredValue& value : history_.values_of(*report)) {
      const int position = history_.target_position(*state.task, value.target);
      if (position < 0) continue;
      const Target& target = state.targets()[static_cast<std::size_t>(position)];
      const std::string aim = aim_words(target);
      values.push_back(target.metric + " " + value_words(value, language_) + (aim.empty() ? "" : " / " + aim));
      const std::string last = value_before(state, *report, value.target);
      if (!last.empty()) before.push_back(target.metric + " " + last);
    }
    matter.values = join(values, "；");
    matter.before = join(before, "；");
  }

  /// The value that stood when `report` came, whoever gave it.
  [[nodiscard]] std::string value_before(const TaskState& state, const Report& report, int target) const {
    for (auto other = state.reports.rbegin(); other != state.reports.rend(); ++other) {
      if (std::pair(other->on, other->seq) >= std::pair(report.on, report.seq)) continue;
      for (const MeasuredValue& value : history_.values_of(*other)) {
        if (value.target == target) return value_words(value, language_) + " (" + other->on.to_string() + ")";
      }
    }
    return "";
  }

  Inquiry& inquiry_;
  const History& history_;
  Language language_;
  Snapshot snapshot_;
  std::map<int, std::size_t> rows_;  // by internal number
};

}  // namespace

int export_review(Inquiry& inquiry, const std::string& path, Language language) {
  MatterReader reader(inquiry, language);
  std::vector<ReviewMatter> matters;
  for (const WaitingMatter& waiting : waiting_for_office(inquiry)) matters.push_back(reader.read(waiting));
  const FormIdentity identity{"review", ledger_id(inquiry.ledger()), "", inquiry.as_of(), inquiry.known_seq()};
  draft_form(build_review_form(identity, inquiry.history().demo, matters, language), path, language);
  place_forms({path});
  return static_cast<int>(matters.size());
}

}  // namespace duban
