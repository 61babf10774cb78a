// Targets against statements by the rare pairs of characters they share, with kind, unit, time and area as gates.
#include "engine/notice/outcome_match.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>
#include <unordered_map>

#include "engine/base/similarity.h"
#include "engine/base/text.h"
#include "engine/notice/result_words.h"
#include "engine/target/amount.h"

namespace duban {
namespace {

using Pairs = std::vector<std::uint64_t>;

constexpr int kWhole = 10000;
/// Below these shares nothing is proposed.
constexpr int kLeastShare = 5200;
constexpr int kLeastMilestone = 6400;
/// A smaller share is enough where no other statement comes near.
constexpr int kLeastAlone = 3600;
constexpr int kAlone = 1500;
/// So much a statement may be nearer to another target, and so near may another statement of another value come.
constexpr int kRivalTarget = 400;
constexpr int kRivalStatement = 500;

Pairs unique_pairs(std::string_view text) {
  Pairs pairs = character_pairs(by_one_name(std::string(text)));
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

bool holds(const Pairs& pairs, std::uint64_t pair) { return std::binary_search(pairs.begin(), pairs.end(), pair); }

/// How much a pair tells: the rarer it is among all clauses and metrics, the more.
class PairWeights {
 public:
  void add(const Pairs& pairs, bool reported) {
    ++texts_;
    for (const std::uint64_t pair : pairs) {
      ++seen_[pair];
      if (reported) ++reported_[pair];
    }
  }
  [[nodiscard]] int of(std::uint64_t pair) const {
    const auto it = seen_.find(pair);
    const unsigned seen = it == seen_.end() ? 1 : it->second;
    // What the report never says joins two words of the metric more often than it means something.
    const int weight = 2 * (1 + static_cast<int>(std::bit_width(texts_ / (4 * seen))));
    return reported_.contains(pair) ? weight : weight / 2;
  }

 private:
  unsigned texts_ = 0;
  std::unordered_map<std::uint64_t, unsigned> seen_;
  std::unordered_map<std::uint64_t, unsigned> reported_;
};

class Matcher {
 public:
  Matcher(const std::vector<OpenTarget>& targets, const std::vector<ReportStatement>& statements) : targets_(targets), statements_(statements) {
    for (const OpenTarget& open : targets) {
      cores_.push_back(unique_pairs(milestone(open) ? object_of(open.target) : core_of(open.target.metric)));
      around_.push_back(unique_pairs(open.target.metric + "，" + open.target.phrase + "，" + open.title));
      weights_.add(around_.back(), false);
    }
    for (const ReportStatement& statement : statements) {
      metrics_.push_back(unique_pairs(core_of(statement.metric)));
      quotes_.push_back(unique_pairs(statement.quote));
      clauses_.push_back(unique_pairs(statement.clause));
      befores_.push_back(unique_pairs(statement.before));
      if (!statement.said.value) weights_.add(clauses_.back(), true);
    }
  }

  std::vector<OutcomeMatch> match() {
    nearest_.assign(statements_.size(), 0);
    fits_.resize(targets_.size());
    const auto holders = statements_by_pair();
    for (std::size_t t = 0; t < targets_.size(); ++t) {
      for (const std::size_t s : sharing(t, holders)) {
        if (!may_settle(t, s)) continue;
        fits_[t].push_back(fit(t, s));
        nearest_[s] = std::max(nearest_[s], fits_[t].back().nearness);
      }
    }
    std::vector<OutcomeMatch> matches;
    for (std::size_t t = 0; t < targets_.size(); ++t) {
      if (const auto found = best_of(t)) matches.push_back(*found);
    }
    drop_totals(matches);
    return matches;
  }

 private:
  const std::vector<OpenTarget>& targets_;
  const std::vector<ReportStatement>& statements_;
  std::vector<Pairs> cores_, around_, metrics_, quotes_, clauses_, befores_;
  /// How much of the target's words a statement says, and how near each is to the other; up to kWhole.
  struct Fit {
    std::size_t statement = 0;
    int share = 0;
    int nearness = 0;
  };
  std::vector<std::vector<Fit>> fits_;
  std::vector<int> nearest_;  // of each statement to any target
  PairWeights weights_;

  [[nodiscard]] static bool milestone(const OpenTarget& open) { return open.target.kind == TargetKind::milestone; }

  /// True when statement `s` may settle target `t` at all.
  [[nodiscard]] bool may_settle(std::size_t t, std::size_t s) const {
    const Target& target = targets_[t].target;
    const ReportStatement& said = statements_[s];
    if (said.period != Period::year || said.elsewhere) return false;
    if (target.kind == TargetKind::milestone) return !said.said.value && (state_of(said.clause).has_value());
    if (!target.value) return target.kind == TargetKind::relative && !said.said.value && said.clause.find("同步") != std::string::npos;
    if (!said.said.value) return says_unmet(said.clause) && said.clause.find_first_of("0123456789") == std::string::npos;
    if (says_unmet(said.clause)) return false;  // 离50家尚有差距: what was promised, not what there is
    if (said.difference && !target.unit.ends_with("点")) return false;
    if (said.part && target.metric.find("其中") == std::string::npos) return false;
    if (said.standing && target.kind == TargetKind::count && target.accrual == Accrual::flow) return false;
    if (!same_kind(target, said.said) || is_narrower(t, s)) return false;
    // 近5%: not quite.
    const auto value = value_in(target, said.said);
    return value && !(said.said.qualifier == "近" && *value == *target.value);
  }

  static bool same_kind(const Target& target, const Target& said) {
    const auto rate = [](const Target& one) { return one.kind == TargetKind::growth || one.kind == TargetKind::reduction; };
    if (rate(target) && target.unit != "%" && target.unit != "倍" && target.unit.find("点") == std::string::npos) return !rate(said) || said.unit == target.unit;
    if (rate(target) || rate(said)) return rate(target) && rate(said);
    if (target.kind == TargetKind::rank || said.kind == TargetKind::rank) return target.kind == said.kind;
    return true;
  }

  /// The figure as the target counts it: a fall is negative growth, a rise a negative fall.
  static Decimal signed_value(const Target& target, const Target& said) {
    const bool against = (target.kind == TargetKind::growth && said.kind == TargetKind::reduction) || (target.kind == TargetKind::reduction && said.kind == TargetKind::growth);
    return against ? Decimal(-said.value->units(), said.value->places()) : *said.value;
  }
  static std::optional<Decimal> value_in(const Target& target, const Target& said) { return convert({signed_value(target, said), said.unit}, target.unit); }

  using Holders = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;

  /// Which statements hold a pair in their metric or clause.
  [[nodiscard]] Holders statements_by_pair() const {
    Holders holders;
    for (std::size_t s = 0; s < statements_.size(); ++s) {
      for (const std::uint64_t pair : metrics_[s]) holders[pair].push_back(s);
      for (const std::uint64_t pair : clauses_[s]) holders[pair].push_back(s);
    }
    return holders;
  }

  /// The statements that share a pair with target `t`, ascending.
  [[nodiscard]] std::vector<std::size_t> sharing(std::size_t t, const Holders& holders) const {
    std::vector<std::size_t> found;
    for (const std::uint64_t pair : cores_[t]) {
      const auto it = holders.find(pair);
      if (it != holders.end()) found.insert(found.end(), it->second.begin(), it->second.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  [[nodiscard]] Fit fit(std::size_t t, std::size_t s) const {
    long all = 0;
    long said = 0;
    for (const std::uint64_t pair : cores_[t]) {
      const int weight = weights_.of(pair);
      all += weight * 100L;
      const int near = holds(metrics_[s], pair) ? 100 : holds(quotes_[s], pair) ? 80 : holds(clauses_[s], pair) ? 75 : holds(befores_[s], pair) ? 55 : 0;
      said += static_cast<long>(weight) * near;
    }
    if (all == 0) return {s, 0, 0};
    long own = 0;
    long explained = 0;
    for (const std::uint64_t pair : metrics_[s]) {
      own += weights_.of(pair);
      if (holds(around_[t], pair)) explained += weights_.of(pair);
    }
    const int recall = static_cast<int>(said * kWhole / all);
    if (!statements_[s].said.value || own == 0) return {s, recall, recall};
    const int explains = static_cast<int>(explained * kWhole / own);
    return {s, recall - (kWhole - explains) / 4 + plausibility(t, s), (recall + explains) / 2};
  }

  /// 解放碑街道社会消费品零售总额 is only a part of the district's.
  [[nodiscard]] bool is_narrower(std::size_t t, std::size_t s) const {
    static constexpr std::array<std::string_view, 8> kAreas = {"街道", "商圈", "片区", "园区", "组团", "开发区", "高新区", "集团"};
    const OpenTarget& open = targets_[t];
    return std::any_of(kAreas.begin(), kAreas.end(), [&](std::string_view area) {
      return statements_[s].metric.find(area) != std::string::npos && (open.target.metric + open.target.phrase + open.title).find(area) == std::string::npos;
    });
  }

  /// A result is seldom a tenth or the tenfold of what was promised; rates may be.
  [[nodiscard]] int plausibility(std::size_t t, std::size_t s) const {
    const Target& target = targets_[t].target;
    if (!target.value || target.kind == TargetKind::growth || target.kind == TargetKind::reduction) return 0;
    const auto value = value_in(target, statements_[s].said);
    const auto percent = value ? ratio_basis_points(*value, *target.value) : std::nullopt;
    if (!percent) return 0;
    const int unit = same_thing(target.unit, statements_[s].said.unit) ? 0 : -800;
    if (*percent >= 5000 && *percent <= 20000) return 700 + unit;
    return unit + *percent >= 2000 && *percent <= 50000 ? 0 : -1000;
  }

  /// One figure for several targets of a task that promise different numbers is most likely their sum: none gets it.
  void drop_totals(std::vector<OutcomeMatch>& matches) const {
    const auto shared = [&](const OutcomeMatch& one) {
      return std::any_of(matches.begin(), matches.end(), [&](const OutcomeMatch& other) {
        const OpenTarget& a = targets_[static_cast<std::size_t>(one.target)];
        const OpenTarget& b = targets_[static_cast<std::size_t>(other.target)];
        return one.target != other.target && one.statement == other.statement && a.task == b.task && one.value && a.target.value != b.target.value;
      });
    };
    std::vector<OutcomeMatch> kept;
    std::copy_if(matches.begin(), matches.end(), std::back_inserter(kept), [&](const OutcomeMatch& one) { return !shared(one); });
    matches = std::move(kept);
  }

  [[nodiscard]] std::optional<OutcomeMatch> best_of(std::size_t t) const {
    const std::vector<Fit>& fits = fits_[t];
    const Fit* first = nullptr;
    int second = 0;
    const auto is_free = [&](const Fit& one) { return one.share > 0 && nearest_[one.statement] <= one.nearness + kRivalTarget; };
    for (const Fit& one : fits) {
      if (!is_free(one)) continue;
      if (first == nullptr || one.share > first->share || (one.share == first->share && sharpens(first->statement, one.statement))) first = &one;
    }
    if (first == nullptr) return std::nullopt;
    const std::size_t best = first->statement;
    for (const Fit& one : fits) {
      if (&one != first && is_free(one) && !sharpens(one.statement, best) && differs(t, best, one.statement)) second = std::max(second, one.share);
    }
    const bool figure = statements_[best].said.value.has_value();
    const int share = std::min(first->share, kWhole);
    const int lead = share - second;
    const bool clear = figure ? (share >= kLeastShare && lead >= kRivalStatement) || (share >= kLeastAlone && lead >= kAlone) : share >= kLeastMilestone && lead >= kRivalStatement;
    if (!clear) return std::nullopt;
    OutcomeMatch match{static_cast<int>(t), static_cast<int>(best), std::clamp(share / 100, 1, 99), std::nullopt, std::nullopt};
    if (milestone(targets_[t])) match.done = state_of(statements_[best].clause);
    else if (!targets_[t].target.value) match.done = true;
    else if (!figure) match.done = false;
    else match.value = signed_value(targets_[t].target, statements_[best].said);
    return match;
  }

  /// 首次越过500亿元，达到537.6亿元: statement `b` says exactly what `a` said roundly.
  [[nodiscard]] bool sharpens(std::size_t a, std::size_t b) const {
    const ReportStatement& round = statements_[a];
    const ReportStatement& exact = statements_[b];
    return round.said.op == Comparator::above && exact.said.op != Comparator::above && exact.metric == round.metric && exact.before.starts_with(round.before + round.clause);
  }

  /// True when two statements would settle the target otherwise.
  [[nodiscard]] bool differs(std::size_t t, std::size_t a, std::size_t b) const {
    const Target& one = statements_[a].said;
    const Target& two = statements_[b].said;
    if (milestone(targets_[t])) return state_of(statements_[a].clause) != state_of(statements_[b].clause);
    if (!one.value || !two.value) return one.value.has_value() != two.value.has_value();
    const Target& target = targets_[t].target;
    return value_in(target, one) != value_in(target, two);
  }
};

}  // namespace

std::vector<OutcomeMatch> match_outcomes(const std::vector<OpenTarget>& targets, const std::vector<ReportStatement>& statements) { return Matcher(targets, statements).match(); }

}  // namespace duban
