// Payloads in words.
#include "engine/app/form_words.h"

#include "engine/base/text.h"
#include "engine/ledger/hash.h"
#include "engine/target/amount.h"

namespace duban {
namespace {

std::string part_of(Msg head, const std::string& text, Language language) { return text_of({Msg::form_part, {label_arg(head), text}}, language); }

std::string reported(const Json& value, Language language) {
  if (!value["done"].is_null()) return text_of(value["done"].truth() ? Msg::form_done : Msg::form_not_done, language);
  return value["number"].text().value_or("") + value["unit"].text().value_or("");
}

std::string sign_of(const Target& target) {
  switch (target.op.value_or(Comparator::equal)) {
    case Comparator::at_least: return "≥";
    case Comparator::above: return "＞";
    case Comparator::at_most: return "≤";
    case Comparator::below: return "＜";
    case Comparator::about: return "≈";
    case Comparator::equal: break;
    case Comparator::keep: return target.qualifier.value_or("");
  }
  return "";
}

}  // namespace

std::string ledger_id(Ledger& ledger) {
  constexpr std::size_t kDigits = 16;
  const std::vector<Event> first = ledger.load_entries(std::vector<std::int64_t>{1});
  return first.empty() ? "" : to_hex(digest_of(first.front().hash)).substr(0, kDigits);
}

std::string report_words(const Json& payload, Language language) {
  const auto text = [&](const char* name) { return payload[name].text().value_or(""); };
  std::vector<std::string> parts;
  if (!text("percent").empty()) parts.push_back(text("percent") + "%");
  for (const Json& value : payload["values"].items()) parts.push_back(value["metric"].text().value_or("") + " " + reported(value, language));
  if (!text("progress").empty()) parts.push_back(text("progress"));
  struct Field {
    const char* name;
    Msg head;
  };
  for (const Field& field : {Field{"problem", Msg::form_problem}, {"cause", Msg::form_cause}, {"next", Msg::form_next}, {"ask", Msg::form_ask}}) {
    if (!text(field.name).empty()) parts.push_back(part_of(field.head, text(field.name), language));
  }
  const std::string files = evidence_words(payload);
  if (!files.empty()) parts.push_back(part_of(Msg::form_evidence, files, language));
  return join(parts, language == Language::chinese ? "；" : "; ");
}

std::string aim_words(const Target& target) {
  if (target.kind == TargetKind::milestone) return "";
  std::string out = target.value ? sign_of(target) + amount_text(*target.value, target.unit) : target.qualifier.value_or("");
  if (target.deadline) out += (out.empty() ? "" : " ") + target.deadline->to_string();
  return out;
}

std::string value_words(const MeasuredValue& value, Language language) {
  if (value.done) return text_of(*value.done ? Msg::form_done : Msg::form_not_done, language);
  return value.number ? amount_text(*value.number, value.unit) : "";
}

std::string evidence_words(const Json& payload) {
  std::vector<std::string> files;
  for (const Json& file : payload["evidence"].items()) files.push_back(file["name"].text().value_or(""));
  return join(files, "、");
}

Json payload_of_entry(Ledger& ledger, std::int64_t seq) {
  const std::vector<Event> found = ledger.load_entries(std::vector{seq});
  return found.empty() ? Json() : parse_json(found.front().payload).value_or(Json());
}

LifeStatus status_of(const Snapshot& snapshot, std::size_t row) {
  const TaskState& state = snapshot.tasks[row];
  if (state.closing() != nullptr) return LifeStatus::closed;
  if (state.suspension() != nullptr) return LifeStatus::suspended;
  return snapshot.columns.claim[row] == Claim::none ? LifeStatus::open : LifeStatus::submitted;
}

}  // namespace duban
