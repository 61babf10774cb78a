// Pairs of targets whose cores are the same or end the same.
#include "engine/notice/metric_links.h"

#include <algorithm>
#include <map>

#include "engine/target/amount.h"

namespace duban::links {
namespace {

constexpr int kMostOfOneMetric = 8;  // more tasks than these with one metric: it tells no two of them apart
constexpr std::size_t kLongestScope = 10;
constexpr int kHeadline = 700;  // thousandths of a text: it says nothing else

/// One pair of promises of two tasks, where the core of `part` is that of `whole` or ends with it.
class MetricPair {
 public:
  MetricPair(const LinkTexts& texts, const Promise& part, const Promise& whole)
      : texts_(texts), part_(part), whole_(whole), of_part_(part.target->value), of_whole_(number_of(whole, part)), is_short_form_(!View(part.core.core).ends_with(whole.core.core)) {
    if (!is_short_form_) scope_ = View(part.core.core).substr(0, part.core.core.size() - whole.core.core.size());
  }

  /// Adds a proposal where the pair is one.
  void propose(std::vector<LikelyLink>& found) const {
    if (!units_agree() || !is_telling()) return;
    const TargetKind one = part_.target->kind, other = whole_.target->kind;
    if (part_.core.is_share != whole_.core.is_share) return add(found, LinkGround::total_and_share, part_.core.is_share ? whole_ : part_, 78);
    if (is_per_head(scope_)) return add(found, LinkGround::total_and_share, whole_, 74);
    if (moves(one) != moves(other)) return add(found, LinkGround::growth_and_level, scoped() ? part_ : lesser(moves(one) ? whole_ : part_), 92);
    if (scoped()) {
      if (!comparable() || moves(one) || part_.core.is_share || !(*of_part_ > *of_whole_)) add(found, LinkGround::two_scopes, part_, 82);
      return;
    }
    if (one != other) return add(found, LinkGround::stock_and_addition, one == TargetKind::count ? part_ : whole_, 86);
    if (comparable() && *of_part_ != *of_whole_) {
      if (moves(one) || part_.core.is_share) return;  // one name, two rates: of two things whose names were lost
      if (!texts_.share_unit(part_.task, whole_.task)) return;  // two parts, of a whole that is not among them
      return add(found, LinkGround::two_scopes, *of_part_ < *of_whole_ ? part_ : whole_, 86);
    }
    if (part_.target->value && whole_.target->value) add(found, comparable() ? LinkGround::same_promise : LinkGround::two_scopes, lesser(part_), 80);
  }

 private:
  [[nodiscard]] bool scoped() const { return !scope_.empty() || (whole_.core.of_all && !part_.core.of_all); }
  [[nodiscard]] bool comparable() const { return of_part_ && of_whole_; }

  /// The number of `promise` in the unit of `other`; nothing where it has none or the units cannot be compared.
  static std::optional<Decimal> number_of(const Promise& promise, const Promise& other) {
    if (!promise.target->value || !other.target->value) return std::nullopt;
    return convert({*promise.target->value, promise.target->unit}, other.target->unit);
  }

  /// A unit put behind a lost subject tells whose it is: of others it is another metric. A name that says what it is
  /// of may be of a part and of the whole, where one's lead has a part in the other.
  [[nodiscard]] bool units_agree() const {
    if (!is_generic(whole_.core.core)) return part_.core.unit_behind.empty() || whole_.core.unit_behind.empty() || texts_.share_party(part_.task, whole_.task);
    const auto led_by = [&](const Promise& promise, const Text& unit) {
      const std::vector<std::string>& leads = texts_.task(promise.task).leads;
      return unit.empty() || std::find(leads.begin(), leads.end(), encode_utf8(unit)) != leads.end();
    };
    return led_by(whole_, part_.core.unit_behind) && led_by(part_, whole_.core.unit_behind);
  }

  /// Whether the words in common are enough to speak of one thing.
  [[nodiscard]] bool is_telling() const {
    const View core = whole_.core.core;
    const bool party = texts_.share_party(part_.task, whole_.task);
    if (is_short_form_) return party && !is_generic(core);
    if (scope_.size() > kLongestScope) return false;
    if (is_generic(core)) return scope_.empty() && core.size() >= 4 && texts_.share_first_lead(part_.task, whole_.task) && part_.target->kind == whole_.target->kind;
    const int year = texts_.task(part_.task).year;
    constexpr int kFewTasks = 3;
    if (core.size() >= 5) return party || texts_.holders(core, year, kMostOfOneMetric) <= kMostOfOneMetric;
    if (!party) return false;
    if (core.size() == 4 || (core.size() == 3 && scope_.empty())) return true;
    const bool share = part_.core.is_share != whole_.core.is_share || is_per_head(scope_);
    return (share || scope_.empty()) && texts_.holders(core, year, kFewTasks) <= kFewTasks;
  }

  /// The one that is less of its task's text, and so serves the other; `otherwise` when they are equal.
  [[nodiscard]] const Promise& lesser(const Promise& otherwise) const {
    const int part = weight_in_text(texts_, part_), whole = weight_in_text(texts_, whole_);
    if (part == whole) return otherwise;
    return part < whole ? part_ : whole_;
  }

  void add(std::vector<LikelyLink>& found, LinkGround ground, const Promise& from, int strength) const {
    const Promise& to = &from == &part_ ? whole_ : part_;
    LikelyLink link;
    link.from = from.task;
    link.to = to.task;
    link.strength = strength + (texts_.share_party(from.task, to.task) ? 5 : 0) + static_cast<int>(std::min<std::size_t>(whole_.core.core.size(), 8)) / 2;
    link.evidence.push_back({ground, from.phrase, to.phrase, shown_core(whole_.core.core, from.phrase, to.phrase)});
    found.push_back(std::move(link));
  }

  const LinkTexts& texts_;
  const Promise& part_;
  const Promise& whole_;
  std::optional<Decimal> of_part_;   // in the unit of the part
  std::optional<Decimal> of_whole_;
  bool is_short_form_;  // the core of `whole` is an abbreviation of that of `part`
  View scope_;
};

/// True when `brief` is made of characters of `full`, in their order and from its first on, but is no piece of it.
bool is_short_form(View brief, View full) {
  constexpr std::size_t kLongest = 6;
  if (brief.size() < 2 || brief.size() > kLongest || full.size() < brief.size() + 2 || brief.front() != full.front() || phrase::contains(full, brief)) return false;
  std::size_t at = 0;
  for (const char32_t c : full) at += at < brief.size() && brief[at] == c ? 1 : 0;
  return at == brief.size();
}

using ByCore = std::map<std::pair<int, Text>, std::vector<const Promise*>>;  // of a year

void propose_pairs(const LinkTexts& texts, const std::vector<const Promise*>& parts, const std::vector<const Promise*>& wholes, std::vector<LikelyLink>& found) {
  for (const Promise* part : parts) {
    for (const Promise* whole : wholes) {
      if (part->task == whole->task) continue;
      const bool twice = &parts == &wholes && part > whole;  // an equal pair is looked at once
      if (!twice) MetricPair(texts, *part, *whole).propose(found);
    }
  }
}

/// Yearly figures of which one's name is short for the other's.
void propose_short_forms(const LinkTexts& texts, const ByCore& by_core, std::vector<LikelyLink>& found) {
  constexpr std::ptrdiff_t kMostAlike = 60;  // cores that begin alike
  for (auto brief = by_core.begin(); brief != by_core.end(); ++brief) {
    const auto alike = [&](const auto& entry) { return entry.first.first == brief->first.first && entry.first.second.front() == brief->first.second.front(); };
    auto first = brief, last = brief;
    while (first != by_core.begin() && alike(*std::prev(first)) && std::distance(first, brief) < kMostAlike) --first;
    while (last != by_core.end() && alike(*last) && std::distance(brief, last) < kMostAlike) ++last;
    for (auto full = first; full != last; ++full) {
      if (!is_short_form(brief->first.second, full->first.second)) continue;
      for (const Promise* part : full->second) {
        for (const Promise* whole : brief->second) {
          const bool yearly = part->target->kind != TargetKind::count && whole->target->kind != TargetKind::count;
          if (yearly && part->task != whole->task) MetricPair(texts, *part, *whole).propose(found);
        }
      }
    }
  }
}

}  // namespace

std::vector<Promise> promises_of(const LinkTexts& texts) {
  std::vector<Promise> all;
  for (int number = 0; number < texts.size(); ++number) {
    for (const Target& target : texts.task(number).targets) {
      if (target.kind == TargetKind::milestone || target.kind == TargetKind::rank) continue;
      Promise promise{number, &target, metric_core(target, texts.task(number).leads), target.phrase.empty() ? target.metric : target.phrase};
      if (promise.core.core.size() >= 2) all.push_back(std::move(promise));
    }
  }
  return all;
}

int weight_in_text(const LinkTexts& texts, const Promise& promise) {
  const std::size_t all = texts.text(promise.task).size();
  if (promise.target->phrase.empty() || all == 0) return 500 / static_cast<int>(texts.task(promise.task).targets.size());
  const int weight = static_cast<int>(count_code_points(promise.phrase) * 1000 / all);
  return weight >= kHeadline ? 1000 : weight;
}

void propose_by_metric(const LinkTexts& texts, const std::vector<Promise>& promises, std::vector<LikelyLink>& found) {
  ByCore by_core;
  for (const Promise& promise : promises) by_core[{texts.task(promise.task).year, promise.core.core}].push_back(&promise);
  std::map<std::pair<int, Text>, int> classes;  // how many other cores end with this one
  for (const auto& [key, parts] : by_core) {
    for (std::size_t cut = 1; cut + 2 <= key.second.size(); ++cut) {
      const auto whole = by_core.find({key.first, key.second.substr(cut)});
      if (whole != by_core.end()) ++classes[whole->first];
    }
  }
  for (const auto& [key, parts] : by_core) {
    if (static_cast<int>(parts.size()) > kMostOfOneMetric) continue;
    propose_pairs(texts, parts, parts, found);
    for (std::size_t cut = 1; cut + 2 <= key.second.size(); ++cut) {
      const auto whole = by_core.find({key.first, key.second.substr(cut)});
      if (whole == by_core.end() || static_cast<int>(whole->second.size()) > kMostOfOneMetric || classes[whole->first] > kMostOfOneMetric) continue;
      propose_pairs(texts, parts, whole->second, found);
    }
  }
  propose_short_forms(texts, by_core, found);
  for (const Promise& share : promises) {
    const auto whole = by_core.find({texts.task(share.task).year, share.core.share_of});
    if (share.core.share_of.size() < 5 || whole == by_core.end() || static_cast<int>(whole->second.size()) > kMostOfOneMetric) continue;
    for (const Promise* total : whole->second) {
      if (total->task == share.task) continue;
      found.push_back({share.task, LinkKind::contributes_to, false, total->task, 66, {{LinkGround::total_and_share, share.phrase, total->phrase, encode_utf8(share.core.share_of)}}});
    }
  }
}

}  // namespace duban::links
