// The folder of a Friday.
#include "engine/app/friday.h"

#include <filesystem>

#include "engine/app/folder_writer.h"
#include "engine/app/form_words.h"
#include "engine/app/friday_forms.h"
#include "engine/app/order_list.h"
#include "engine/app/pack_documents.h"
#include "engine/app/proof.h"
#include "engine/app/review_steps.h"
#include "engine/app/weekly.h"
#include "engine/document/friday_document.h"
#include "engine/document/weekly_document.h"
#include "engine/rules/explain.h"

namespace duban {
namespace {

/// Refuses a day on which there was nothing to report on yet.
void expect_begun(const std::string& ledger, Date as_of) {
  Ledger opened = Ledger::open(ledger, Database::Access::read);
  const auto first = first_day(opened.load_history(opened.last_seq(), {.texts = false, .reports = false, .links = false}));
  if (!first) throw InputError(Msg::friday_no_tasks, {}, {});
  if (as_of < *first) throw InputError(Msg::friday_too_early, {}, {as_of.to_string(), first->to_string()});
}

/// Findings that remind: what is behind a green lamp.
std::vector<FridayDoubt> doubts_of(Inquiry& inquiry, Language language) {
  const JudgedDay judged = inquiry.judge();
  const Day& day = *judged.day;
  std::vector<FridayDoubt> doubts;
  for (const Finding& finding : day.findings()) {
    if (finding.task_row < 0 || day.rule(finding).lamp != Lamp::blue) continue;
    const TaskState& state = day.state(finding.task_row);
    doubts.push_back({finding.lamp, state.ref(), state.title(), state.leads(), day.rule(finding).name, message_of(day, finding, language)});
  }
  return doubts;
}

/// A draft says so at its head.
Document as_draft(Document document, Language language) {
  document.masthead.push_back(text_of(Msg::friday_draft, language));
  document.language = language;
  return document;
}

std::vector<Order> proposed_orders(Inquiry& inquiry) {
  PackOrders orders = make_pack_orders(inquiry, inquiry.as_of(), "", "");
  std::vector<Order> all = std::move(orders.free);
  all.insert(all.end(), orders.awaiting.begin(), orders.awaiting.end());
  for (Order& order : all) order.number = 0;
  return all;
}

class FridayFolder {
 public:
  FridayFolder(Inquiry& inquiry, FolderWriter& writer, FridayOverview& overview, Language language)
      : inquiry_(inquiry), writer_(writer), overview_(overview), language_(language) {}

  void write() {
    const WeeklyList weekly = make_weekly(inquiry_);
    overview_.totals = weekly.totals;
    overview_.demo = weekly.demo;
    const Document document = as_draft(weekly_document(weekly, language_), language_);
    const std::string name = text_of(Msg::pack_weekly_file, language_);
    add(name + ".xlsx", text_of(Msg::issue_kind_weekly, language_), render_xlsx(document));
    add(name + ".txt", text_of(Msg::issue_kind_weekly, language_), to_text(document));
    add(name + ".html", text_of(Msg::issue_kind_weekly, language_), render_html(document));
    for (const PackDocument& one : make_pack_documents(inquiry_, proposed_orders(inquiry_), language_)) {
      const Document draft = one.kind == "slip" ? one.document : as_draft(one.document, language_);
      add(one.name + ".xlsx", one.what, render_xlsx(draft));
      if (one.is_page()) add(one.name + ".html", one.what, render_html(draft));
    }
    add_first_file();
    commit();
  }

 private:
  static std::string to_text(const Document& document) { return render_text(document, false); }

  void add(const std::string& name, const std::string& what, const std::string& bytes) {
    writer_.add(name, bytes);
    overview_.files.emplace_back(name, what);
  }

  void add_first_file() {
    overview_.doubts = doubts_of(inquiry_, language_);
    overview_.waiting = waiting_for_office(inquiry_);
    overview_.proposed = list_orders(inquiry_, {}).proposed;
    writer_.add(text_of(Msg::friday_first_file, language_) + ".txt", to_text(friday_document(overview_, language_)));
  }

  void commit() {
    Json head = Json::object().set("kind", "friday").set("as_of", inquiry_.as_of().to_string()).set("ledger", ledger_id(inquiry_.ledger()));
    head.set("known_seq", inquiry_.known_seq()).set("head", hash_of_entry(inquiry_.ledger(), inquiry_.known_seq()));
    head.set("language", language_ == Language::chinese ? "zh" : "en");
    writer_.commit(std::move(head));
  }

  Inquiry& inquiry_;
  FolderWriter& writer_;
  FridayOverview& overview_;
  Language language_;
};

}  // namespace

FridayOverview run_friday(const FridayRequest& request) {
  expect_begun(request.ledger, request.as_of);
  FridayOverview overview;
  overview.as_of = request.as_of;
  overview.folder = (std::filesystem::path(request.out) / request.as_of.to_string()).string();
  if (request.dry_run) {
    overview.forms = take_forms(request.ledger, request.in, request.envelope, request.on, true);
    return overview;
  }
  FolderWriter writer(overview.folder, request.replace);
  overview.forms = take_forms(request.ledger, request.in, request.envelope, request.on, false);
  Inquiry inquiry({request.ledger, request.as_of, {}, ""});
  FridayFolder(inquiry, writer, overview, request.language).write();
  return overview;
}

}  // namespace duban
