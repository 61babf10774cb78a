// Links that a notice's own words make likely: what is proposed, and the pieces of both texts that speak for it. Nothing
// here is recorded before a person accepts it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/message.h"
#include "engine/model/history.h"

namespace duban {

/// What two texts have in common, and how.
enum class LinkGround : std::uint8_t {
  growth_and_level,    // one indicator as a rate and as a quantity
  two_scopes,          // one count or sum of a part and of the whole
  same_promise,        // one indicator with one number, promised twice
  stock_and_addition,  // how many there are to be, and how many come new
  total_and_share,     // a quantity, and its share, cover or value per head
  named_metric,        // one promises a number, the other names what it is of
  delivered,           // one makes what the other goes on with
  earlier_stage,       // one thing at two stages
  used,                // one makes what the other works with
  same_thing,          // one named thing in both
  programme,           // a programme and what is done in its name
  umbrella,            // a count of things that are listed singly
  indicator_target,    // a target and the indicator of the plan
  indicator_named,     // a task that names what an indicator measures
};

/// The same in five kinds, by which a list can be narrowed.
enum class LikelyKind : std::uint8_t { same_metric, delivered, same_project, umbrella, indicator };

[[nodiscard]] constexpr LikelyKind kind_of(LinkGround ground) {
  switch (ground) {
    case LinkGround::delivered:
    case LinkGround::earlier_stage:
    case LinkGround::used: return LikelyKind::delivered;
    case LinkGround::same_thing:
    case LinkGround::programme: return LikelyKind::same_project;
    case LinkGround::umbrella: return LikelyKind::umbrella;
    case LinkGround::indicator_target:
    case LinkGround::indicator_named: return LikelyKind::indicator;
    default: return LikelyKind::same_metric;
  }
}

inline constexpr std::string_view kLikelyKinds[] = {"same-metric", "delivered", "same-project", "umbrella", "indicator"};
[[nodiscard]] constexpr std::string_view name_of(LikelyKind kind) { return kLikelyKinds[static_cast<std::size_t>(kind)]; }

/// The kind named so, or nothing.
[[nodiscard]] std::optional<LikelyKind> parse_likely_kind(std::string_view name);

/// One reason: exact pieces of both texts, and what they share.
struct LinkEvidence {
  LinkGround ground{};
  std::string text_from;
  std::string text_to;
  std::string shared;
  friend bool operator==(const LinkEvidence&, const LinkEvidence&) = default;
};

/// What the two texts have in common, as a clerk would say it; with both texts; all of it.
[[nodiscard]] std::string reason_of(const LinkEvidence& evidence, Language language);
[[nodiscard]] std::string words_of(const LinkEvidence& evidence, Language language);
[[nodiscard]] std::string words_of(const std::vector<LinkEvidence>& evidence, Language language);

/// One line of the list.
struct SuggestedLink {
  int no = 0;  // from 1, in this list
  std::string from;       // ref, with its key where a bare ref would not do
  std::string from_title;
  LinkKind relation = LinkKind::contributes_to;
  std::string to;
  std::string to_title;
  std::vector<LinkEvidence> evidence;  // the strongest first

  [[nodiscard]] LikelyKind kind() const { return kind_of(evidence.front().ground); }
};

struct LikelyLinkList {
  Date as_of;
  bool demo = false;
  int tasks = 0;       // looked at
  int indicators = 0;
  int linked = 0;      // likely ones that are linked already, and therefore left out
  std::vector<SuggestedLink> links;
};

}  // namespace duban
