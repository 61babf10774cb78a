// Names that few texts hold, and what each text does with them.
#include "engine/notice/thing_links.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace duban::links {
namespace {

constexpr int kFewHolders = 3;      // a thing that more tasks name ties no two of them
constexpr int kMostHolders = 6;     // but one that is made in one of them may be used in so many
constexpr std::size_t kMostEnding = 40;

/// A name in one text.
struct Mention {
  int task = 0;
  std::size_t begin = 0;
  std::size_t size = 0;
};

struct Roles {
  int from = 0;  // 0: the first mention's task
  LinkKind relation = LinkKind::contributes_to;
  LinkGround ground = LinkGround::same_thing;
  int strength = 0;
};

/// How a task that does `a` with a thing and one that does `b` are linked.
std::optional<Roles> roles_of(ThingPart a, ThingPart b) {
  if (delivers(a) && delivers(b)) {
    if (a != b) return Roles{a > b ? 0 : 1, LinkKind::depends_on, LinkGround::earlier_stage, 74};
    return Roles{1, LinkKind::contributes_to, LinkGround::same_thing, 52};
  }
  if (delivers(a) || delivers(b)) {
    const int user = delivers(a) ? 1 : 0;
    const ThingPart other = delivers(a) ? b : a;
    if (other == ThingPart::builds) return Roles{user, LinkKind::contributes_to, LinkGround::same_thing, 60};
    if (other == ThingPart::works_on) return Roles{user, LinkKind::depends_on, LinkGround::delivered, 80};
    return Roles{user, LinkKind::depends_on, LinkGround::used, other == ThingPart::uses ? 80 : 64};
  }
  const bool works_a = a >= ThingPart::works_on, works_b = b >= ThingPart::works_on;
  if (!works_a && !works_b) return std::nullopt;
  if (works_a && works_b) return Roles{a > b ? 1 : a < b ? 0 : 1, LinkKind::contributes_to, LinkGround::same_thing, 54};
  const ThingPart lesser = works_a ? b : a;
  const int user = works_a ? 1 : 0;
  if (lesser == ThingPart::uses) return Roles{user, LinkKind::depends_on, LinkGround::used, 62};
  return Roles{user, LinkKind::contributes_to, LinkGround::same_thing, 44};
}

class ThingFinder {
 public:
  ThingFinder(const LinkTexts& texts, std::vector<LikelyLink>& found) : texts_(texts), found_(found) {}

  void by_kind() {
    std::map<Text, std::vector<Mention>> ending;  // by the last characters of a name
    for (const std::size_t length : {std::size_t{4}, std::size_t{7}}) {
      ending.clear();
      for (int number = 0; number < texts_.size(); ++number) collect_ends(number, length, ending);
      for (const auto& [end, mentions] : ending) {
        if (mentions.size() > kMostEnding) continue;
        for (std::size_t i = 0; i < mentions.size(); ++i) {
          for (std::size_t j = i + 1; j < mentions.size(); ++j) compare(mentions[i], mentions[j]);
        }
      }
    }
  }

  void by_quotation() {
    std::map<Text, std::vector<std::pair<int, QuotedName>>> named;
    for (int number = 0; number < texts_.size(); ++number) {
      for (const QuotedName& name : quoted_names(texts_.text(number))) named[Text(name.words)].emplace_back(number, name);
    }
    for (const auto& [words, mentions] : named) {
      if (mentions.size() < 2 || mentions.size() > static_cast<std::size_t>(kMostHolders)) continue;
      for (std::size_t i = 0; i < mentions.size(); ++i) {
        for (std::size_t j = i + 1; j < mentions.size(); ++j) compare_quoted(mentions[i], mentions[j]);
      }
    }
  }

 private:
  /// The places where a name of at least `length` characters may end.
  void collect_ends(int number, std::size_t length, std::map<Text, std::vector<Mention>>& ending) const {
    const View text = texts_.text(number);
    const std::vector<std::size_t> ends = thing_ends(text);
    for (std::size_t end = length; end <= text.size(); ++end) {
      if (ends[end] == 0) continue;
      const View tail = text.substr(end - length, length);
      if (tail.find_first_of(kBreaks) == kNone) ending[Text(tail)].push_back({number, end - length, length});
    }
  }

  /// The longest name that ends as both mentions do, without verbs at its start; "" when they share none.
  [[nodiscard]] View common_name(Mention& a, Mention& b) const {
    const View one = texts_.text(a.task), other = texts_.text(b.task);
    const auto widens = [&] {
      return a.begin > 0 && b.begin > 0 && one[a.begin - 1] == other[b.begin - 1] && !is_one_of(one[a.begin - 1], kBreaks);
    };
    while (widens()) --a.begin, --b.begin, ++a.size;
    View name = one.substr(a.begin, a.size);
    static constexpr View kFronts[] = {U"的", U"和", U"及", U"与", U"等", U"了", U"对", U"在", U"以", U"进", U"快", U"动", U"立", U"定", U"施", U"成", U"造", U"建", U"设"};
    for (View before;;) {
      before = name;
      name = phrase::without_start(name, kFronts);
      if (const View verb = leading_verb(name); verb.size() + 4 <= name.size()) name.remove_prefix(verb.size());
      if (name.size() == before.size()) break;
    }
    a.begin += a.size - name.size();
    b.begin += a.size - name.size();
    a.size = b.size = name.size();
    return name;
  }

  static View leading_verb(View name) {
    static constexpr View kVerbs[] = {U"建成", U"建设", U"打造", U"推进", U"推动", U"加快", U"完善", U"制定", U"编制", U"出台", U"实施", U"启动", U"开展", U"完成", U"建立", U"依托", U"用好", U"支持", U"深化", U"提升", U"全面", U"重点", U"持续"};
    return phrase::word_at_start(name, kVerbs);
  }

  void compare(Mention a, Mention b) {
    if (a.task == b.task || texts_.task(a.task).year != texts_.task(b.task).year) return;
    const View name = common_name(a, b);
    if (name.size() < 4 || !is_particular(texts_, name)) return;
    const std::vector<int> all = texts_.tasks_holding(name, texts_.task(a.task).year, kMostHolders + 1);
    const int holders = static_cast<int>(all.size());
    const ThingPart part_a = part_of_thing(texts_.text(a.task), a.begin, a.size), part_b = part_of_thing(texts_.text(b.task), b.begin, b.size);
    const auto roles = roles_of(part_a, part_b);
    if (!roles || holders > kMostHolders) return;
    if (holders > 2 && !delivers(part_a) && !delivers(part_b) && is_delivered(name, all)) return;  // both wait for who makes it
    const bool made = roles->relation == LinkKind::depends_on;
    if (holders > kFewHolders && !made) return;
    const bool party = texts_.share_party(a.task, b.task);
    if (name.size() == 4 && (!made || holders > 2)) return;
    if (!made && !party && name.size() < 6) return;
    add(a, b, *roles, name, roles->strength + (party ? 5 : 0) + static_cast<int>(std::min<std::size_t>(name.size(), 12)) / 2);
  }

  /// Whether one of `tasks` brings `name` to an end state.
  [[nodiscard]] bool is_delivered(View name, const std::vector<int>& tasks) const {
    return std::any_of(tasks.begin(), tasks.end(), [&](int number) { return delivers(part_of_thing(texts_.text(number), texts_.text(number).find(name), name.size())); });
  }

  void compare_quoted(const std::pair<int, QuotedName>& one, const std::pair<int, QuotedName>& other) {
    const auto& [a, first] = one;
    const auto& [b, second] = other;
    if (a == b || texts_.task(a).year != texts_.task(b).year) return;
    const Mention of_a{a, first.begin, first.words.size()}, of_b{b, second.begin, second.words.size()};
    const bool programme_a = is_programme(first.thing), programme_b = is_programme(second.thing);
    if (programme_a != programme_b) {
      add(of_a, of_b, Roles{programme_a ? 1 : 0, LinkKind::contributes_to, LinkGround::programme, 0}, first.words, 58 + (texts_.share_party(a, b) ? 5 : 0));
      return;
    }
    if (first.thing.substr(0, 2) != second.thing.substr(0, 2)) return;  // 甲“某”中心 and 乙“某”酒店: two things
    const std::size_t behind = std::min<std::size_t>(first.thing.size(), 2) + 1;
    const auto roles = roles_of(part_of_thing(texts_.text(a), of_a.begin, of_a.size + behind), part_of_thing(texts_.text(b), of_b.begin, of_b.size + behind));
    if (roles) add(of_a, of_b, *roles, first.words, roles->strength + (texts_.share_party(a, b) ? 5 : 0));
  }

  void add(const Mention& a, const Mention& b, const Roles& roles, View name, int strength) {
    const Mention& from = roles.from == 0 ? a : b;
    const Mention& to = roles.from == 0 ? b : a;
    LikelyLink link;
    link.from = from.task;
    link.to = to.task;
    link.relation = roles.relation;
    link.strength = strength;
    const auto clause = [&](const Mention& mention) { return texts_.as_written(mention.task, clause_around(texts_.text(mention.task), mention.begin, mention.size)); };
    link.evidence.push_back({roles.ground, clause(from), clause(to), encode_utf8(name)});
    found_.push_back(std::move(link));
  }

  static constexpr View kBreaks = U"，。；、：！？“”《》（）(),;:!?";
  const LinkTexts& texts_;
  std::vector<LikelyLink>& found_;
};

}  // namespace

void propose_by_thing(const LinkTexts& texts, std::vector<LikelyLink>& found) {
  ThingFinder finder(texts, found);
  finder.by_kind();
  finder.by_quotation();
}

}  // namespace duban::links
