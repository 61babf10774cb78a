// Members are written in the order of their names, as the canonical form asks.
#include "engine/model/report_draft.h"

#include <charconv>

namespace duban {
namespace {

class PayloadWriter {
 public:
  explicit PayloadWriter(std::string& out) : out_(out) {}

  void name(const char* name) {
    out_ += first_ ? '{' : ',';
    first_ = false;
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }
  void text(const char* member, std::string_view text) {
    if (text.empty()) return;
    name(member);
    append_json_text(out_, text);
  }
  void number(const char* member, const std::optional<Decimal>& number) {
    if (number) text(member, number->to_string());
  }
  void close() { out_ += first_ ? "{}" : "}"; }

 private:
  std::string& out_;
  bool first_ = true;
};

void write_value(const ReportedNumber& value, std::string& out) {
  PayloadWriter writer(out);
  if (value.done) {
    writer.name("done");
    out += *value.done ? "true" : "false";
  }
  writer.text("metric", value.metric);
  writer.number("number", value.number);
  writer.name("target");
  char digits[12];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value.target).ptr);
  writer.text("unit", value.unit);
  writer.close();
}

}  // namespace

void write_payload(const ReportDraft& report, std::string& out) {
  PayloadWriter writer(out);
  writer.text("ask", report.ask);
  writer.text("cause", report.cause);
  if (!report.evidence.items().empty()) {
    writer.name("evidence");
    out += report.evidence.canonical();
  }
  writer.text("next", report.next);
  writer.number("percent", report.percent);
  writer.text("problem", report.problem);
  writer.text("progress", report.progress);
  writer.text("unit", report.unit);
  if (!report.values.empty()) {
    writer.name("values");
    char before = '[';
    for (const ReportedNumber& value : report.values) {
      out += before;
      write_value(value, out);
      before = ',';
    }
    out += ']';
  }
  writer.close();
}

ReportDraft report_from_json(const Json& payload) {
  ReportDraft report;
  report.unit = payload["unit"].text().value_or("");
  report.percent = parse_decimal(payload["percent"].text().value_or(""));
  for (const Json& json : payload["values"].items()) {
    ReportedNumber value;
    value.target = static_cast<int>(json["target"].integer().value_or(0));
    value.number = parse_decimal(json["number"].text().value_or(""));
    value.unit = json["unit"].text().value_or("");
    if (!json["done"].is_null()) value.done = json["done"].truth();
    report.values.push_back(std::move(value));
  }
  report.progress = payload["progress"].text().value_or("");
  report.problem = payload["problem"].text().value_or("");
  report.ask = payload["ask"].text().value_or("");
  report.evidence = payload["evidence"];
  return report;
}

}  // namespace duban
