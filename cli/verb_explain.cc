// explain: why a task, a unit or a leader has its lamp.
#include "cli/invocation.h"
#include "engine/app/explanation.h"
#include "engine/document/explanation_document.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace cli_explain {

int run(Invocation& in) {
  const std::string format = in.format({"text", "json", "md", "html"});
  Inquiry inquiry(in.question());
  const ExplainedSubject found = explain_by_name(inquiry, in.word(0), in.language());
  if (format == "json") {
    in.put(explanation_json(found.explanation, found.history, inquiry.head("explain"), in.language()).pretty() + "\n");
    return kDone;
  }
  if (format != "text") {
    Document document = explanation_document(found.explanation, found.history, in.language());
    document.banners = banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language());
    in.put(format == "md" ? render_markdown(document) : render_html(document));
    return kDone;
  }
  std::string top;
  for (const std::string& banner : banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language())) top += "【" + banner + "】\n";
  in.put(top + explanation_text(found.explanation, found.history, in.language()));
  return kDone;
}

}  // namespace cli_explain

Verb explain_verb() {
  using namespace cli_explain;
  return {"explain", Msg::category_lists, Msg::verb_explain, "REF|UNIT|LEADER", 1, 1, asking_options(),
          {"duban explain 4.27 --as-of 2025-01-03", "duban explain 区住建局 --rulebook mine.yaml"}, &run};
}

}  // namespace duban
