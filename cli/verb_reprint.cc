// reprint: what was issued, byte for byte.
#include "cli/issue_words.h"
#include "engine/app/issue_record.h"

namespace duban {
namespace cli_reprint {

int run(Invocation& in) {
  const std::string format = in.list_format();
  if (in.words().empty()) {
    if (in.has("file")) throw UsageError{{Msg::usage_words_missing, {"reprint --file", "KIND NUMBER"}}};
    if (in.has("year")) throw UsageError{{Msg::usage_words_missing, {"reprint", "KIND NUMBER"}}};
    put_issued(in);
    return kDone;
  }
  const IssueKind kind = issue_kind_of(in.word(0));
  if (in.words().size() < 2) throw UsageError{{Msg::usage_words_missing, {"reprint", "KIND NUMBER"}}};
  const int number = issue_number_of("reprint", in.word(1));
  const auto year = in.whole_number("year");
  Ledger ledger = Ledger::open(in.ledger(), Database::Access::read);
  const std::vector<Issued> all = ledger.load_issued(ledger.last_seq());
  const auto wanted = year ? std::optional(static_cast<int>(*year)) : std::nullopt;
  const Issued* issued = find_issue(all, kind, wanted, number);
  if (issued == nullptr) {
    throw InputError(Msg::issue_not_found, {}, {in.word(0) + " " + (wanted ? std::to_string(*wanted) + "/" : "") + std::to_string(number)});
  }
  in.put(kept_bytes(ledger, *issued, in.has("file") ? in.value("file") : format));
  return kDone;
}

}  // namespace cli_reprint

Verb reprint_verb() {
  using namespace cli_reprint;
  return {"reprint", Msg::category_lists, Msg::verb_reprint, "[weekly|circular|scores|pack NUMBER]", 0, 2,
          {{"year", "YEAR", Msg::opt_issue_year}, {"format", "FORMAT", Msg::opt_format}, {"output", "PATH", Msg::opt_output}, {"file", "NAME", Msg::pack_opt_file}},
          {"duban reprint", "duban reprint weekly 3", "duban reprint weekly 3 --year 2024 -o weekly-3.xlsx"}, &run};
}

}  // namespace duban
