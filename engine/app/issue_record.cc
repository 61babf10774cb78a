// Payloads of issues. Texts stand in them as texts, workbooks as base64; each with the digest of its bytes.
#include "engine/app/issue_record.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/ledger/hash.h"

namespace duban {
namespace {

Json format_json(const RenderedFormat& format) {
  Json json = Json::object();
  if (format.name.ends_with("xlsx")) json.set("base64", to_base64(format.bytes));
  else json.set("text", format.bytes);
  return json.set("digest", to_hex(digest_of(format.bytes)));
}

KeptFormat format_from(const std::string& name, const Json& json) {
  std::optional<std::string> bytes = json["text"].text();
  if (const auto base64 = json["base64"].text()) bytes = from_base64(*base64);
  if (bytes && to_hex(digest_of(*bytes)) != json["digest"].text()) bytes.reset();
  return {name, std::move(bytes)};
}

}  // namespace

Json issue_payload(const Issued& issued, const std::optional<Instant>& known_at, const Bulletin& bulletin,
                   const std::vector<RenderedFormat>& formats, Language language, const std::string& program) {
  const IssueMark& mark = issued.mark;
  Json payload = Json::object();
  payload.set("kind", name_of(mark.kind)).set("year", mark.year).set("number", mark.number).set("signed_by", mark.signed_by);
  if (issued.draft != 0) payload.set("draft", issued.draft);
  payload.set("corrects", mark.corrects).set("as_of", issued.as_of.to_string()).set("known_seq", issued.known_seq);
  payload.set("known_at", known_at ? Json(to_utc_string(*known_at)) : Json());
  payload.set("policies", bulletin.policies).set("language", language == Language::chinese ? "zh" : "en").set("program", program);
  payload.set("content", bulletin.content).set("keys", bulletin.keys);
  Json kept = Json::object();
  for (const RenderedFormat& format : formats) kept.set(format.name, format_json(format));
  return payload.set("formats", std::move(kept));
}

IssueRecord load_issue(Ledger& ledger, const Issued& issued) {
  const std::vector<Event> entries = ledger.load_entries(std::array{issued.seq});
  const Json payload = entries.empty() ? Json() : parse_json(entries.front().payload).value_or(Json());
  IssueRecord record;
  record.language = payload["language"].text() == "en" ? Language::english : Language::chinese;
  record.program = payload["program"].text().value_or("");
  record.content = payload["content"];
  record.keys = payload["keys"];
  record.policies = payload["policies"];
  const Json& marked = record.content["issue"];
  record.mark = issued.mark;
  record.mark.address = address_from(marked);
  record.mark.drafted_by = marked["drafted_by"].text().value_or("");
  record.mark.signed_on = parse_date(marked["signed_on"].text().value_or(""));
  for (const auto& [name, format] : payload["formats"].members()) record.formats.push_back(format_from(name, format));
  return record;
}

std::string kept_bytes(Ledger& ledger, const Issued& issued, const std::string& format) {
  const IssueRecord record = load_issue(ledger, issued);
  for (const KeptFormat& kept : record.formats) {
    if (kept.name == format && kept.bytes) return *kept.bytes;
  }
  const bool named = std::any_of(record.formats.begin(), record.formats.end(), [&](const KeptFormat& kept) { return kept.name == format; });
  if (!named) {
    std::vector<std::string> names;
    for (const KeptFormat& kept : record.formats) {  // documents of a pack, or formats, as was asked for
      if ((kept.name.find('.') == std::string::npos) == (format.find('.') == std::string::npos)) names.push_back(kept.name);
    }
    throw InputError(Msg::issue_format_not_kept, {}, {issued.mark.name(), format, join(names, ", ")});
  }
  throw WorldError(Msg::issue_damaged, {issued.mark.name(), format});
}

}  // namespace duban
