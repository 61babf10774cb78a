// Grounds in words.
#include "engine/model/likely_link_list.h"

namespace duban {
namespace {

Msg words_of(LinkGround ground) {
  switch (ground) {
    case LinkGround::growth_and_level: return Msg::likely_growth_and_level;
    case LinkGround::two_scopes: return Msg::likely_two_scopes;
    case LinkGround::same_promise: return Msg::likely_same_promise;
    case LinkGround::stock_and_addition: return Msg::likely_stock_and_addition;
    case LinkGround::total_and_share: return Msg::likely_total_and_share;
    case LinkGround::named_metric: return Msg::likely_named_metric;
    case LinkGround::delivered: return Msg::likely_delivered;
    case LinkGround::earlier_stage: return Msg::likely_earlier_stage;
    case LinkGround::used: return Msg::likely_used;
    case LinkGround::same_thing: return Msg::likely_same_thing;
    case LinkGround::programme: return Msg::likely_programme;
    case LinkGround::umbrella: return Msg::likely_umbrella;
    case LinkGround::indicator_target: return Msg::likely_indicator_target;
    case LinkGround::indicator_named: break;
  }
  return Msg::likely_indicator_named;
}

}  // namespace

std::optional<LikelyKind> parse_likely_kind(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kLikelyKinds); ++i) {
    if (kLikelyKinds[i] == name) return static_cast<LikelyKind>(i);
  }
  return std::nullopt;
}

std::string reason_of(const LinkEvidence& evidence, Language language) { return text_of({words_of(evidence.ground), {evidence.shared}}, language); }

std::string words_of(const LinkEvidence& evidence, Language language) {
  return text_of({Msg::likely_with_texts, {reason_of(evidence, language), evidence.text_from, evidence.text_to}}, language);
}

std::string words_of(const std::vector<LinkEvidence>& evidence, Language language) {
  std::string out;
  for (const LinkEvidence& one : evidence) out += (out.empty() ? "" : text_of(Msg::likely_and, language)) + words_of(one, language);
  return out;
}

}  // namespace duban
