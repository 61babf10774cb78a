// One write: the weekly list, the orders, the register with the bytes of everything.
#include "engine/app/issue_pack.h"

#include <memory>

#include "engine/app/folder_writer.h"
#include "engine/app/form_words.h"
#include "engine/app/order_steps.h"
#include "engine/app/pack_bulletin.h"
#include "engine/app/pack_documents.h"
#include "engine/app/proof.h"
#include "engine/base/text.h"

namespace duban {
namespace {

/// What a folder of drafts says of itself.
struct PackListing {
  Date as_of;
  std::int64_t known_seq = 0;
  std::string ledger;
  std::string head;
  Language language = Language::chinese;
};

PackListing listing_of(const std::string& folder) {
  const Json json = load_folder_listing(folder);
  const auto as_of = parse_date(json["as_of"].text().value_or(""));
  const auto known_seq = json["known_seq"].integer();
  if (json["kind"].text() != "friday" || !as_of || !known_seq) throw InputError(Msg::pack_not_friday, {}, {folder});
  return {*as_of, *known_seq, json["ledger"].text().value_or(""), json["head"].text().value_or(""), json["language"].text() == "en" ? Language::english : Language::chinese};
}

class PackIssue {
 public:
  PackIssue(Ledger& ledger, const StepContext& context, const PackRequest& request, PackListing listing)
      : ledger_(ledger), context_(context), request_(request), listing_(std::move(listing)) {}

  void run() {
    expect_unmoved();
    IssueResult weekly = issue(IssueKind::weekly, listing_.known_seq);
    result_.weekly = weekly.issued;
    result_.clock_raised = weekly.clock_raised;
    result_.as_of = listing_.as_of;
    send_orders();
    IssueResult pack = issue(IssueKind::pack, ledger_.last_seq());
    result_.pack = pack.issued;
    if (!context_.dry_run) draft_folder(weekly, pack);
  }

  /// After all is recorded: the folder gets its name.
  PackResult finish() {
    if (writer_) {
      writer_->commit(Json::object().set("kind", "issued").set("as_of", listing_.as_of.to_string()).set("pack", result_.pack.mark.name()).set("weekly", result_.weekly.mark.name()));
      result_.files = writer_->files();
    }
    return std::move(result_);
  }

 private:
  void expect_unmoved() {
    if (ledger_id(ledger_) != listing_.ledger) throw InputError(Msg::pack_other_ledger, {}, {request_.folder});
    const std::int64_t last = ledger_.last_seq();
    const std::vector<Issued> all = ledger_.load_issued(last);
    for (const Issued& pack : all) {
      if (pack.mark.kind != IssueKind::pack || pack.as_of != listing_.as_of) continue;
      for (const Issued& weekly : all) {
        const bool same = weekly.mark.kind == IssueKind::weekly && weekly.as_of == listing_.as_of && weekly.known_seq == listing_.known_seq && weekly.seq < pack.seq;
        if (same) throw InputError(Msg::pack_issued_already, {}, {request_.folder, pack.mark.name()});
      }
    }
    if (last < listing_.known_seq || hash_of_entry(ledger_, listing_.known_seq) != listing_.head) throw InputError(Msg::pack_other_ledger, {}, {request_.folder});
    const std::int64_t moved = ledger_.facts_since(listing_.known_seq);
    if (moved > 0) throw InputError(Msg::pack_ledger_moved, {}, {request_.folder, std::to_string(moved)});
    if (!find_drafts(ledger_.load_drafts(last), IssueKind::weekly, listing_.as_of).empty()) throw InputError(Msg::pack_draft_waits, {}, {listing_.as_of.to_string()});
  }

  IssueResult issue(IssueKind kind, std::int64_t known_seq) {
    IssueRequest request;
    request.kind = kind;
    request.signed_by = request_.signed_by;
    request.as_of = listing_.as_of;
    request.known.seq = known_seq;
    request.language = listing_.language;
    request.program = request_.program;
    return issue_within(ledger_, context_, request);
  }

  void send_orders() {
    Question question;
    question.ledger = context_.ledger;
    question.as_of = listing_.as_of;
    question.known.seq = listing_.known_seq;
    Inquiry base(ledger_, question);
    PackOrders proposed = make_pack_orders(base, context_.on, to_nfc(trim(request_.signed_by)), to_nfc(trim(request_.approved_by)));
    result_.orders = std::move(proposed.free);
    if (!request_.approved_by.empty()) result_.orders.insert(result_.orders.end(), proposed.awaiting.begin(), proposed.awaiting.end());
    else result_.awaiting = static_cast<int>(proposed.awaiting.size());
    std::vector<EventDraft> drafts;
    for (const Order& order : result_.orders) drafts.push_back(order_entry(order));
    if (!drafts.empty()) (void)ledger_.append(std::span<const EventDraft>(drafts), context_.envelope);
  }

  /// The documents as they are recorded, written before the write ends: a full disk leaves nothing behind.
  void draft_folder(const IssueResult& weekly, const IssueResult& pack) {
    std::string folder = request_.folder;
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    const IssueMark& mark = pack.issued.mark;
    result_.folder = folder + text_of({Msg::pack_issued_folder, {std::to_string(mark.year), std::to_string(mark.number)}}, listing_.language);
    writer_ = std::make_unique<FolderWriter>(result_.folder, false);
    const std::string list = text_of(Msg::pack_weekly_file, listing_.language);
    for (const RenderedFormat& format : weekly.formats) {
      if (format.name != "md") writer_->add(list + "." + ending_of_format(format.name), format.bytes);
    }
    const std::string registered = text_of(Msg::pack_register_file, listing_.language);
    for (const RenderedFormat& format : pack.formats) {
      if (!format.is_attached() && format.name != "text" && format.name != "xlsx") continue;
      writer_->add(format.is_attached() ? format.name : registered + "." + ending_of_format(format.name), format.bytes);
    }
  }

  Ledger& ledger_;
  const StepContext& context_;
  const PackRequest& request_;
  PackListing listing_;
  PackResult result_;
  std::unique_ptr<FolderWriter> writer_;
};

}  // namespace

PackResult issue_pack(const StepContext& context, const PackRequest& request) {
  if (trim(request.signed_by).empty()) throw InputError(Msg::option_needed, {}, {"--signed-by"});
  PackListing listing = listing_of(request.folder);
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  PackIssue pack(ledger, context, request, std::move(listing));
  ledger.write([&] { pack.run(); }, context.dry_run);
  return pack.finish();
}

}  // namespace duban
