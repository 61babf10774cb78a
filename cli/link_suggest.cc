// link suggest: the list, or what was chosen of it into the ledger as one group.
#include "cli/link_suggest.h"

#include "engine/app/link_suggest.h"
#include "engine/base/text.h"
#include "engine/document/link_suggest_document.h"

namespace duban {
namespace {

constexpr const char* kOptions[] = {"ref", "kind", "accept", "as-of", "known-at", "format", "output"};

std::optional<LikelyKind> kind_asked(const Invocation& in) {
  if (!in.has("kind")) return std::nullopt;
  const auto kind = parse_likely_kind(in.value("kind"));
  if (kind) return kind;
  const std::vector<std::string> known(std::begin(kLikelyKinds), std::end(kLikelyKinds));
  throw UsageError{{Msg::usage_suggest_kind, {in.value("kind"), join(known, " ")}}};
}

/// The numbers that --accept names: 3, 1,4 or all.
std::vector<long> numbers_chosen(const Invocation& in, const LikelyLinkList& list) {
  std::vector<long> numbers;
  for (const std::string& value : in.values("accept")) {
    if (value == "all") {
      for (const SuggestedLink& link : list.links) numbers.push_back(link.no);
      continue;
    }
    for (const std::string_view part : split(value, ',')) {
      const auto number = parse_decimal(trim(part));
      if (!number || number->places() != 0) throw UsageError{{Msg::usage_suggest_accept, {value}}};
      numbers.push_back(static_cast<long>(number->units()));
    }
  }
  return numbers;
}

void refuse_options(const Invocation& in) {
  for (const char* option : {"lag", "file"}) {
    if (in.has(option)) throw UsageError{{Msg::usage_not_together, {"link suggest", std::string("--") + option}}};
  }
  for (const char* option : {"on", "actor", "dry-run"}) {
    if (in.has(option) && !in.has("accept")) throw UsageError{{Msg::usage_suggest_writes, {std::string("--") + option}}};
  }
  if (in.words().size() != 1) throw UsageError{{Msg::usage_suggest_words, {}}};
  for (const char* option : {"format", "output"}) {
    if (in.has(option) && in.has("accept")) throw UsageError{{Msg::usage_not_together, {"link suggest --accept", std::string("--") + option}}};
  }
}

}  // namespace

std::vector<Option> link_suggest_options() {
  return {{"ref", "REF", Msg::opt_suggest_ref, true},      {"kind", "KIND", Msg::opt_suggest_kind}, {"accept", "N|all", Msg::opt_suggest_accept, true},
          {"as-of", "DATE", Msg::opt_as_of},   {"known-at", "TIME", Msg::opt_known_at}, {"format", "FORMAT", Msg::opt_format},
          {"output", "PATH", Msg::opt_output}};
}

void refuse_suggest_options(const Invocation& in) {
  for (const char* option : kOptions) {
    if (in.has(option)) throw UsageError{{Msg::usage_suggest_only, {std::string("--") + option}}};
  }
}

int run_link_suggest(Invocation& in) {
  refuse_options(in);
  const std::optional<LikelyKind> kind = kind_asked(in);
  const std::string format = in.list_format();
  HistoryNeeds needs;
  needs.reports = false;
  Inquiry inquiry(in.question(), needs);
  const LikelyLinkList list = suggest_links(inquiry, {in.values("ref"), kind});
  if (in.has("accept")) {
    const std::vector<LinkRequest> chosen = chosen_links(list, numbers_chosen(in, list));
    if (chosen.empty()) in.say(in.text(Msg::suggest_none));
    else in.confirm(link_group(in.step(), chosen), Msg::suggest_accepted);
    return kDone;
  }
  in.put([&] { return format == "csv" ? link_suggest_sheet(list, in.language()) : link_suggest_document(list, in.language()); },
         [&] { return link_suggest_json(list, inquiry.head("link-suggest")); });
  return kDone;
}

}  // namespace duban
