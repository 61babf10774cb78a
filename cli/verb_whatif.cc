// whatif: several slips, extensions and transfers supposed at once.
#include "cli/invocation.h"
#include "engine/app/whatif.h"
#include "engine/document/whatif_document.h"
#include "engine/files/file.h"

namespace duban {
namespace cli_whatif {

/// What is supposed is recorded after all else, so it cannot be known at an earlier time.
std::vector<Option> whatif_options() {
  std::vector<Option> options = asking_options();
  std::erase_if(options, [](const Option& option) { return std::string(option.name) == "known-at"; });
  return options;
}

int run(Invocation& in) {
  (void)in.list_format();
  const SourceText source = load_text(in.word(0));
  Diagnostics found;
  const std::vector<SupposedChange> changes = parse_whatif(source, found);
  if (found.has_errors()) throw InputError(std::move(found), {source});
  const Question asked = in.question();
  try {
    const WhatIfList list = make_whatif(asked, in.envelope(), changes);
    in.put([&] { return whatif_document(list, in.language()); }, [&] { return whatif_json(list, Inquiry(asked).head("whatif")); });
  } catch (const InputError& refused) {
    throw InputError(refused.found(), {source});
  }
  return kDone;
}

}  // namespace cli_whatif

Verb whatif_verb() {
  using namespace cli_whatif;
  return {"whatif", Msg::category_lists, Msg::verb_whatif, "FILE", 1, 1, whatif_options(), {"duban whatif 假设.yaml", "duban whatif 假设.yaml -o out/假设.xlsx"}, &run};
}

}  // namespace duban
