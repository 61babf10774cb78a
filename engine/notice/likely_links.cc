// Proposals of all grounds, a pair once.
#include "engine/notice/likely_links.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/notice/indicator_links.h"
#include "engine/notice/metric_links.h"
#include "engine/notice/thing_links.h"
#include "engine/notice/umbrella_links.h"

namespace duban {
namespace {

constexpr std::size_t kMostEvidence = 3;

bool is_stronger(const LikelyLink& a, const LikelyLink& b) {
  const auto key = [](const LikelyLink& link) { return std::tuple(-link.strength, link.from, link.to_indicator, link.to, link.evidence.front().ground, link.evidence.front().text_from, link.evidence.front().text_to); };
  return key(a) < key(b);
}

/// Adds what speaks for `other` to `link`, of the same two ends.
void add_evidence(LikelyLink& link, const LikelyLink& other) {
  LinkEvidence more = other.evidence.front();
  if (link.from != other.from) std::swap(more.text_from, more.text_to);
  const bool known = std::any_of(link.evidence.begin(), link.evidence.end(), [&](const LinkEvidence& e) {
    return (e.text_from == more.text_from && e.text_to == more.text_to) || e.shared.find(more.shared) != std::string::npos;
  });
  if (!known && link.evidence.size() < kMostEvidence) link.evidence.push_back(std::move(more));
}

}  // namespace

std::vector<LikelyLink> likely_links(std::span<const LinkableTask> tasks, std::span<const LinkableIndicator> indicators) {
  const links::LinkTexts texts(tasks);
  const std::vector<links::Promise> promises = links::promises_of(texts);
  std::vector<LikelyLink> found;
  links::propose_by_metric(texts, promises, found);
  links::propose_by_named_metric(texts, promises, found);
  links::propose_by_thing(texts, found);
  links::propose_by_umbrella(texts, found);
  links::propose_by_indicator(texts, promises, indicators, found);
  std::sort(found.begin(), found.end(), is_stronger);
  std::vector<LikelyLink> out;
  std::map<std::tuple<int, bool, int>, std::size_t> pairs;  // the lesser end first
  for (LikelyLink& link : found) {
    const bool turned = !link.to_indicator && link.to < link.from;
    const auto [at, is_new] = pairs.try_emplace({turned ? link.to : link.from, link.to_indicator, turned ? link.from : link.to}, out.size());
    if (is_new) out.push_back(std::move(link));
    else add_evidence(out[at->second], link);
  }
  return out;
}

}  // namespace duban
