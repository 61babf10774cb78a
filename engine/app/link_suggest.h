// Links that the texts of a ledger's tasks make likely, and taking the ones a person has chosen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/app/link_steps.h"
#include "engine/model/likely_link_list.h"

namespace duban {

struct SuggestQuestion {
  std::vector<std::string> refs;   // only links that one of these tasks or indicators is an end of; empty = all
  std::optional<LikelyKind> kind;  // only of this kind
};

/// The likely links between tasks that are open on the day asked about, and from them to indicators, that do not stand yet in
/// either direction: the strongest first, numbered from 1. Throws InputError for an unknown ref, and where there are more open
/// tasks than can be compared.
[[nodiscard]] LikelyLinkList suggest_links(Inquiry& inquiry, const SuggestQuestion& question);

/// The links numbered `numbers` in `list`, each once, as they are to be recorded: inferred, with their evidence in words. Throws
/// InputError for numbers that the list does not have, all of them told.
[[nodiscard]] std::vector<LinkRequest> chosen_links(const LikelyLinkList& list, const std::vector<long>& numbers);

}  // namespace duban
