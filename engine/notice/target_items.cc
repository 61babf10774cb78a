// Segments of a clause, each with its amount; then targets.
#include "engine/notice/target_items.h"

#include <array>

#include "engine/base/text.h"
#include "engine/notice/deadline_phrase.h"
#include "engine/notice/promise_words.h"
#include "engine/notice/shared_subjects.h"
#include "engine/notice/target_kind.h"
#include "engine/notice/target_metric.h"

namespace duban::phrase {
namespace {

class ClauseReader {
 public:
  ClauseReader(View clause, SentenceState& state, ClauseTargets& found) : clause_(clause), state_(state), found_(found) {}

  void read() {
    std::vector<WrittenAmount> amounts = find_amounts(clause_);
    std::erase_if(amounts, [&](const WrittenAmount& amount) { return is_doubtful(amount) || is_baseline(amount); });
    drop_attributes(amounts);
    if (amounts.empty()) return;
    if (read_shared(amounts)) return;
    std::size_t start = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      const std::size_t end = i + 1 < amounts.size() ? boundary(amounts[i], amounts[i + 1]) : clause_.size();
      read_segment(start, end, amounts[i], i + 1 < amounts.size());
      start = end;
      while (start < clause_.size() && is_one_of(clause_[start], U"、，和及与并")) ++start;
      if (i + 1 < amounts.size()) start = std::min(start, amounts[i + 1].bound_begin);
    }
  }

 private:
  View clause_;
  SentenceState& state_;
  ClauseTargets& found_;

  [[nodiscard]] View piece(std::size_t begin, std::size_t end) const { return clause_.substr(begin, end - begin); }

  bool is_doubtful(const WrittenAmount& amount) {
    const View words = piece(amount.bound_begin, std::min(clause_.size(), amount.end + (amount.strange_unit ? 4U : 0U)));
    if (!amount.value) found_.doubts.push_back({Msg::target_number_too_long, words});
    else if (amount.strange_unit) found_.doubts.push_back({Msg::target_unit_unknown, words});
    else if (!comparator_of(amount.before.bound, amount.after.bound)) found_.doubts.push_back({Msg::target_bounds_contradict, words});
    else return false;
    return true;
  }

  /// 由30%提高到40%, 在去年10家的基础上: what it starts from.
  [[nodiscard]] bool is_baseline(const WrittenAmount& amount) const {
    const View behind = clause_.substr(amount.end);
    const std::size_t base = behind.find(U"基础上");
    if (base != kNone && clause_.substr(0, amount.begin).rfind(U"在") != kNone) return true;
    const View before = clause_.substr(0, amount.bound_begin);
    const std::size_t from = std::max(before.rfind(U"由") == kNone ? 0 : before.rfind(U"由") + 1, before.rfind(U"从") == kNone ? 0 : before.rfind(U"从") + 1);
    if (from == 0) return false;
    const View rest = behind.substr(0, 8);
    return contains(rest, U"到") || contains(rest, U"至") || contains(rest, U"为");
  }

  /// Leaves out amounts that only say of what the one beside them is.
  void drop_attributes(std::vector<WrittenAmount>& amounts) const {
    for (std::size_t i = 0; i + 1 < amounts.size();) {
      const auto at = amounts.begin() + static_cast<std::ptrdiff_t>(i);
      if (says_which_of(amounts[i], amounts[i + 1])) amounts.erase(at + 1);
      else if (says_of_what(amounts[i], amounts[i + 1])) amounts.erase(at);
      else ++i;
    }
  }

  /// 超230个50户以上村寨: `b`, next to `a`, says which of them.
  [[nodiscard]] bool says_which_of(const WrittenAmount& a, const WrittenAmount& b) const {
    const bool next = piece(a.end, b.bound_begin).empty() && a.measure.measure == Measure::count;
    return next && b.after.length > 0 && b.end < clause_.size() && !is_one_of(clause_[b.end], U"、和及与");
  }

  /// 3岁以下婴幼儿托位数4.6个, 站点500米覆盖率98%: only a noun stands between, so `a` says of what `b` is; not where a verb
  /// governs it, or a bound word binds it (年产值超5000万元的企业3家 is bound, but of the enterprises).
  [[nodiscard]] bool says_of_what(const WrittenAmount& a, const WrittenAmount& b) const {
    const View between = piece(a.end, b.bound_begin);
    const Measure measure = a.measure.measure;
    const bool rate = measure == Measure::percent || measure == Measure::times;
    if (rate || between.empty() || between.find_first_of(U"、和及与并") != kNone || contains(between, U"其中")) return false;
    const bool governed = !deed_at_end(clause_.substr(0, a.bound_begin)).empty() && a.after.length == 0;
    if (governed || !deed_at_start(between).empty()) return false;
    const bool of = between.starts_with(U"的") && between.size() > 1;
    const bool threshold = (a.before.bound == Bound::above || a.before.bound == Bound::at_least) && measure == Measure::money &&
                           b.measure.measure == Measure::count && word_at_start(between, rate_verbs()).empty();
    return a.before.bound == Bound::none || of || threshold;
  }

  /// Where the segment of `a` ends and that of `b`, the next amount, begins.
  [[nodiscard]] std::size_t boundary(const WrittenAmount& a, const WrittenAmount& b) const {
    const View between = piece(a.end, b.bound_begin);
    if (const std::size_t comma = between.find(U"、"); comma != kNone) return a.end + comma;
    std::size_t last = kNone;
    for (const View joint : {View(U"和"), View(U"及"), View(U"与"), View(U"以及"), View(U"并"), View(U"其中")}) {
      const std::size_t at = between.rfind(joint);
      if (at != kNone && (last == kNone || at > last)) last = at;
    }
    return a.end + (last == kNone ? 0 : last);
  }

  /// One number for two metrics (A、B增长12%), or several paired in order (A、B分别增长15%、10%).
  bool read_shared(const std::vector<WrittenAmount>& amounts) {
    const std::size_t at = amounts.front().bound_begin;
    View words = clause_.substr(0, at);
    const View verb = word_at_end(words, rate_verbs());
    View nouns = without_idle_end(words.substr(0, words.size() - verb.size()));
    const std::size_t apart = words.rfind(U"分别");
    const bool paired = apart != kNone && amounts.size() > 1;
    const bool each = !paired && (apart != kNone || words.ends_with(U"均") || contains(words, U"均增长") || contains(words, U"均提高") || contains(words, U"均下降") || contains(words, U"均实现") || contains(words, U"均保持") || contains(words, U"都"));
    if (paired) nouns = words.substr(0, apart);
    nouns = without_idle_end(nouns);
    View family;  // 甲、乙两个领域营业收入: what is said of both
    nouns = without_family(nouns, family);
    std::vector<View> subjects = subjects_of(nouns);
    // 城乡居民收入分别增长6%、9%: one name for both.
    if (paired && subjects.size() < amounts.size()) subjects.assign(amounts.size(), nouns);
    if (subjects.size() < 2) return false;
    const WrittenAmount& first = amounts.front();
    const bool rate = first.measure.measure == Measure::percent;
    const bool one_for_all = amounts.size() == 1 && rate && clause_.size() - amounts.front().end < 3 && (each || !verb.empty() || all_rates(subjects) || share_rate(subjects));
    if (!one_for_all && !(each && amounts.size() == 1) && !(paired && subjects.size() >= amounts.size())) return false;
    if (paired && subjects.size() > amounts.size()) subjects.erase(subjects.begin(), subjects.end() - static_cast<std::ptrdiff_t>(amounts.size()));
    View between = paired ? piece(apart + 2, at) : View();
    if (paired && !word_at_end(between, rate_verbs()).empty()) between = verb;
    const Text common = !family.empty() ? Text() : paired || verb.empty() ? common_noun(subjects) : Text();
    const View phrase = piece(0, amounts.back().end);
    for (std::size_t i = 0; i < subjects.size(); ++i) {
      Text metric(subjects[i]);
      if (i + 1 < subjects.size()) metric += common;
      metric += family;
      WrittenAmount amount = amounts[paired ? i : 0];
      if (paired && amount.before.bound == Bound::none) amount.before = amounts.front().before;
      if (paired && amount.after.bound == Bound::none) amount.after = amounts.back().after;
      if (paired && amount.measure.unit.empty()) amount.measure = amounts.back().measure;
      add(amount, metric + Text(paired ? between : verb), phrase);
    }
    return true;
  }

  void read_segment(std::size_t start, std::size_t end, const WrittenAmount& in_clause, bool more) {
    View segment = piece(start, end);
    WrittenAmount amount = in_clause;
    amount.begin -= start;
    amount.bound_begin -= start;
    amount.unit_end -= start;
    amount.end -= start;
    const View before = segment.substr(0, amount.bound_begin);
    const View after = segment.substr(amount.end);
    const View own = deed_at_start(without_soft_words(before));
    if (!own.empty()) state_.verb = own;
    if (state_.reported ? !is_figure(segment, amount, more) : !is_promised(segment, amount, state_.verb, more)) return;
    const bool counted = amount.measure.measure != Measure::percent && amount.measure.measure != Measure::times;
    const View governing = deed_at_end(before);
    const bool noun_follows = counted && !after.empty() && !is_one_of(after.front(), U"并以而且后的") &&
                              (without_soft_words(before).empty() || !governing.empty() || before.ends_with(U"等") || before.size() <= 4 || !word_at_end(before, std::array<View, 4>{U"对", U"为", U"将", U"把"}).empty());
    Text words(before);
    if (noun_follows) words += after;
    words = without_example(words);
    const bool carries = counted && amount.before.bound != Bound::reach && amount.before.bound != Bound::above && (amount.measure.measure != Measure::money || without_soft_words(words).empty());
    if (own.empty() && !state_.verb.empty() && carries && !contains(words, state_.verb)) words = Text(state_.verb) + Text(without_soft_words(words));
    View phrase = segment.substr(0, noun_follows ? segment.size() : amount.end);
    while (!phrase.empty() && is_one_of(phrase.front(), U" 　、，和及与并")) phrase.remove_prefix(1);
    add(amount, words, phrase);
  }

  void add(const WrittenAmount& amount, View words, View phrase) {
    FoundTarget found;
    Target& target = found.target;
    const View own = View(words).starts_with(state_.verb) && !contains(phrase, state_.verb) ? View(words).substr(state_.verb.size()) : words;
    const bool stands = amount.before.bound == Bound::reach || amount.before.bound == Bound::above || amount.before.bound == Bound::keep;
    target.kind = kind_of(stands ? own : words, amount);
    target.op = amount.rank ? Comparator::at_most : amount.range ? Comparator::at_least : *comparator_of(amount.before.bound, amount.after.bound);
    const bool all = amount.measure.unit == U"%" && *amount.value == Decimal(100);
    if (all && target.op == Comparator::at_least && amount.after.bound == Bound::none) target.op = Comparator::equal;
    target.value = amount.value;
    target.unit = encode_utf8(amount.measure.unit);
    target.accrual = accrual_of(target.kind, words, amount);
    if (amount.rank) target.qualifier = "前";
    else if (!amount.range) target.qualifier = qualifier_of(amount, *target.op);
    name(target, words);
    const auto dated = find_deadline(encode_utf8(phrase), state_.year, false);
    target.deadline = dated ? dated->due : state_.deadline;
    found.piece = phrase;
    found_.targets.push_back(std::move(found));
  }

  static std::optional<std::string> qualifier_of(const WrittenAmount& amount, Comparator op) {
    const View keep = amount.before.word;
    if (op == Comparator::keep) return encode_utf8(keep);
    const View word = amount.after.word.empty() ? amount.before.word : amount.after.word;
    return word.empty() ? std::nullopt : std::optional(encode_utf8(word));
  }

  /// A number whose metric was said before it (市场主体增长10%、达到5万户) takes that metric.
  void name(Target& target, View words) {
    Text metric = metric_of(words, target.kind);
    const View bare = bare_noun(metric);
    const bool nameless = metric.empty() || bare.size() == metric.size() || (state_.verb.size() == metric.size() && state_.verb == metric);
    if (nameless && !state_.last_metric.empty()) {
      View base = state_.last_metric;
      base = without_end(base, std::array<View, 2>{U"增速", U"降幅"});
      metric = Text(base) + (base.ends_with(bare) ? Text() : Text(bare)) + (target.kind == TargetKind::growth ? U"增速" : target.kind == TargetKind::reduction ? U"降幅" : U"");
    } else if (metric.empty()) {
      metric = state_.topic.empty() ? Text(clause_) : Text(state_.topic);
    }
    state_.last_metric = metric;
    target.metric = encode_utf8(metric);
  }
};

}  // namespace

void read_amounts(View clause, SentenceState& state, ClauseTargets& found) { ClauseReader(clause, state, found).read(); }

}  // namespace duban::phrase
