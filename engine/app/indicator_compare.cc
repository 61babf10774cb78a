// Pairs, then moves.
#include "engine/app/indicator_compare.h"

#include <algorithm>

#include "engine/base/similarity.h"
#include "engine/base/text.h"
#include "engine/target/target_change.h"
#include "engine/target/target_form.h"

namespace duban {
namespace {

/// In ten-thousandths. Names that begin alike are one indicator's when they are this alike: 实际利用外资, 实际使用外资（FDI）增速;
/// names that begin otherwise must be more so (数字经济增加值, 民营经济增加值 are two).
constexpr int kAlikeNames = 4000;
constexpr int kAlikeInside = 8000;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::string folded(const std::string& text) {
  std::string out = without_blanks(normalize_text(text));
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"（", "("}, {"）", ")"}, {"“", ""}, {"”", ""}}) {
    out = replace_all(out, from, to);
  }
  return out;
}

bool begin_alike(const std::string& a, const std::string& b) {
  const std::u32string x = decode_utf8(folded(a)), y = decode_utf8(folded(b));
  return x.size() > 1 && y.size() > 1 && x.substr(0, 2) == y.substr(0, 2);
}

class Pairing {
 public:
  Pairing(const std::vector<Indicator>& before, const std::vector<Indicator>& after) : before_(before), after_(after), of_(after.size(), kNone), taken_(before.size()) {
    pair([](const Indicator& b, const Indicator& a) { return folded(b.metric) == folded(a.metric); });
    pair([](const Indicator& b, const Indicator& a) {
      const std::string said = folded(b.metric) + "调整为" + folded(a.metric);
      return b.note && folded(*b.note).find(said) != std::string::npos;
    });
    pair_alike();
  }

  /// The position among the earlier ones of what indicator `a` goes on from; kNone for a new one.
  [[nodiscard]] std::size_t of(std::size_t a) const { return of_[a]; }
  [[nodiscard]] bool goes_on(std::size_t b) const { return taken_[b]; }

 private:
  template <class Same>
  void pair(Same same) {
    for (std::size_t a = 0; a < after_.size(); ++a) {
      for (std::size_t b = 0; b < before_.size() && of_[a] == kNone; ++b) {
        if (!taken_[b] && same(before_[b], after_[a])) take(a, b);
      }
    }
  }

  struct Alike {
    int similarity = 0;
    std::size_t before = 0;
    std::size_t after = 0;
  };

  /// The most alike first; where two are equally alike to one, neither is taken.
  void pair_alike() {
    std::vector<Alike> all;
    for (std::size_t b = 0; b < before_.size(); ++b) {
      for (std::size_t a = 0; a < after_.size() && !taken_[b]; ++a) {
        if (of_[a] != kNone) continue;
        const int alike = similarity(before_[b].metric, after_[a].metric);
        if (alike >= (begin_alike(before_[b].metric, after_[a].metric) ? kAlikeNames : kAlikeInside)) all.push_back({alike, b, a});
      }
    }
    std::stable_sort(all.begin(), all.end(), [](const Alike& x, const Alike& y) { return x.similarity > y.similarity; });
    for (const Alike& one : all) {
      const auto rivals = std::count_if(all.begin(), all.end(), [&](const Alike& other) {
        const bool free = !taken_[other.before] && of_[other.after] == kNone;
        return free && other.similarity == one.similarity && (other.before == one.before || other.after == one.after);
      });
      if (!taken_[one.before] && of_[one.after] == kNone && rivals == 1) take(one.after, one.before);
    }
  }

  void take(std::size_t a, std::size_t b) {
    of_[a] = b;
    taken_[b] = true;
  }

  const std::vector<Indicator>& before_;
  const std::vector<Indicator>& after_;
  std::vector<std::size_t> of_;
  std::vector<bool> taken_;
};

std::optional<TargetMove> move(const Indicator& before, const Indicator& after, const VerdictRules& rules) {
  if (!before.target.value || !after.target.value) {
    return asks_the_same(before.target, after.target) ? std::nullopt : std::optional(TargetMove::reworded);
  }
  return move_of(before.target, after.target, after.year - before.year, rules);
}

}  // namespace

IndicatorComparison compare_indicators(const std::vector<Indicator>& before, const std::vector<Indicator>& after, const VerdictRules& rules) {
  IndicatorComparison comparison;
  if (!before.empty()) comparison.year_before = before.front().year;
  if (!after.empty()) comparison.year_after = after.front().year;
  const Pairing pairing(before, after);
  for (std::size_t a = 0; a < after.size(); ++a) {
    const std::size_t b = pairing.of(a);
    if (b == kNone) {
      comparison.added.push_back(after[a]);
      continue;
    }
    const auto moved = move(before[b], after[a], rules);
    if (folded(before[b].metric) != folded(after[a].metric)) comparison.renamed.push_back({before[b], after[a], moved});
    else if (moved) comparison.adjusted.push_back({before[b], after[a], moved});
    else ++comparison.unchanged;
  }
  for (std::size_t b = 0; b < before.size(); ++b) {
    if (!pairing.goes_on(b)) comparison.gone.push_back(before[b]);
  }
  return comparison;
}

}  // namespace duban
