// What a rule test expects of its days: subjects and rules must be there, lamps must be lamps.
#include <algorithm>
#include <map>
#include <set>

#include "engine/app/rule_test_reader.h"
#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::size_t kMostDays = 60;
constexpr int kMostYears = 10;

class ExpectationReader {
 public:
  ExpectationReader(const std::string& file, const Rulebook& rulebook, RuleTest& test, Diagnostics& found)
      : file_(file), rulebook_(rulebook), test_(test), found_(found) {}

  void read(const YamlNode& list) {
    if (!within_limit(list, "expect", kMostDays, file_, found_)) return;
    for (const YamlNode& item : list.items) read_day(item);
  }

 private:
  [[nodiscard]] Place place(const YamlNode& node) const { return {file_, node.line, node.column, ""}; }

  void read_day(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"on", "known_at", "lamps", "findings", "holds", "holds_not", "messages", "since", "units", "leaders"})) return;
    ExpectedDay day;
    const auto on = read_test_date(reader, "on", found_, true);
    if (on) check_distance(*on, reader);
    day.on = on.value_or(Date());
    day.known_at = read_test_instant(reader, "known_at", found_);
    each(reader, "lamps", [&](const std::string& name, const YamlNode& key, const YamlNode& value) { return lamp(name, key, value); }, day);
    for (const TestedPart part : {TestedPart::findings, TestedPart::holds, TestedPart::holds_not}) {
      const char* word = part == TestedPart::findings ? "findings" : part == TestedPart::holds ? "holds" : "holds_not";
      each(reader, word, [&](const std::string& name, const YamlNode& key, const YamlNode& value) { return findings(part, name, key, value); }, day);
    }
    each(reader, "messages", [&](const std::string& name, const YamlNode& key, const YamlNode& value) { return messages(name, key, value); }, day);
    each(reader, "since", [&](const std::string& name, const YamlNode& key, const YamlNode& value) { return since(name, key, value); }, day);
    each(reader, "units", [&](const std::string& name, const YamlNode& key, const YamlNode& value) { return of_party(SubjectKind::unit, name, key, value); }, day);
    each(reader, "leaders", [&](const std::string& name, const YamlNode& key, const YamlNode& value) { return of_party(SubjectKind::leader, name, key, value); }, day);
    const bool empty = std::none_of(node.pairs.begin(), node.pairs.end(), [](const auto& pair) { return pair.second.is_map() && !pair.second.pairs.empty(); });
    if (empty) found_.error(Msg::rule_test_empty_day, place(node));
    test_.days.push_back(std::move(day));
  }

  template <class Read>
  void each(YamlReader& reader, const char* key, Read read_one, ExpectedDay& day) {
    const YamlNode* map = reader.node().find(key);
    if (map == nullptr || map->is_null()) return;
    if (!map->is_map()) {
      found_.error(Msg::yaml_expected_map, place(*map));
      return;
    }
    for (const auto& [name, value] : map->pairs) day.expectations.push_back(read_one(to_nfc(name.scalar), name, value));
  }

  void check_distance(Date on, YamlReader& reader) {
    const Date start = test_.drafts.notice.start();
    if (on >= start && on.year() - start.year() <= kMostYears) return;
    found_.error(Msg::rule_test_too_far, reader.place(*reader.node().find("on")), {on.to_string(), start.to_string(), std::to_string(kMostYears)});
  }

  /// "1.1", or "1.1#2" for its second target.
  Expectation of_task(TestedPart part, const std::string& name, const YamlNode& key, bool with_targets) {
    Expectation expected{SubjectKind::task, name, name, 0, part, {}};
    const std::size_t mark = with_targets ? name.rfind('#') : std::string::npos;
    if (mark != std::string::npos) expected.ref = name.substr(0, mark);
    const TaskDraft* task = find_draft(test_, expected.ref, place(key), found_);
    if (mark == std::string::npos || task == nullptr) return expected;
    const std::string number = name.substr(mark + 1);
    const bool digits = !number.empty() && number.size() < 4 && number.find_first_not_of("0123456789") == std::string::npos;
    expected.target = digits ? std::stoi(number) : 0;
    if (expected.target < 1 || expected.target > static_cast<int>(task->targets.size())) {
      found_.error(Msg::rule_test_unknown_target, place(key), {expected.ref, number, std::to_string(task->targets.size())});
    }
    return expected;
  }

  Expectation lamp(const std::string& name, const YamlNode& key, const YamlNode& value) {
    Expectation expected = of_task(TestedPart::lamp, name, key, false);
    const auto lamp = value.is_scalar() ? parse_test_lamp(value.scalar) : std::nullopt;
    if (!lamp) found_.error(Msg::rule_test_bad_lamp, place(value), {value.scalar});
    else expected.wanted = {std::string(name_of(*lamp))};
    return expected;
  }

  Expectation findings(TestedPart part, const std::string& name, const YamlNode& key, const YamlNode& value) {
    Expectation expected = of_task(part, name, key, true);
    const std::vector<SubjectKind> kinds = expected.target > 0 ? std::vector{SubjectKind::target} : std::vector{SubjectKind::task, SubjectKind::target};
    expected.wanted = rules(value, key, kinds);
    return expected;
  }

  Expectation messages(const std::string& name, const YamlNode& key, const YamlNode& value) {
    Expectation expected = of_task(TestedPart::messages, name, key, true);
    expected.wanted = texts(value, key);
    return expected;
  }

  /// `{rule: date, …}`.
  Expectation since(const std::string& name, const YamlNode& key, const YamlNode& value) {
    Expectation expected = of_task(TestedPart::since, name, key, true);
    YamlReader reader(value, file_, found_);
    if (!value.is_map()) found_.error(Msg::yaml_expected_map, place(value));
    for (const auto& [rule, date] : value.pairs) {
      check_rule(rule.scalar, rule, {SubjectKind::task, SubjectKind::target});
      if (const auto on = read_test_date(reader, rule.scalar.c_str(), found_)) expected.wanted.push_back(rule.scalar + " " + on->to_string());
    }
    return expected;
  }

  Expectation of_party(SubjectKind kind, const std::string& name, const YamlNode& key, const YamlNode& value) {
    const std::set<std::string> known = parties(kind);
    if (!known.contains(name)) {
      const std::vector<std::string> names(known.begin(), known.end());
      const std::string near = nearest(name, names);
      found_.error(Msg::rule_test_unknown_party, place(key), {name, near.empty() ? join(names, "、") : near});
    }
    return {kind, name, name, 0, TestedPart::findings, rules(value, key, {kind})};
  }

  /// Everyone whom the test names.
  [[nodiscard]] std::set<std::string> parties(SubjectKind kind) const {
    std::set<std::string> names;
    const bool units = kind == SubjectKind::unit;
    for (const TaskDraft& task : test_.drafts.tasks) {
      const auto& first = units ? task.leads : task.leaders;
      names.insert(first.begin(), first.end());
      if (units) names.insert(task.supports.begin(), task.supports.end());
    }
    for (const Happening& happening : test_.happenings) {
      const auto* transfer = std::get_if<TransferRequest>(&happening.what);
      if (units && transfer != nullptr) names.insert(transfer->to);
    }
    if (units) {
      for (const Unit& unit : test_.directory.units()) names.insert(unit.name);
      for (const UnitGroup& group : test_.directory.groups()) names.insert(group.name);
    } else {
      for (const LeaderPost& post : test_.directory.leaders()) {
        for (const LeaderHolder& holder : post.holders) names.insert(holder.name);
      }
    }
    return names;
  }

  std::vector<std::string> texts(const YamlNode& value, const YamlNode& key) {
    YamlNode map;
    map.kind = YamlNode::Kind::map;
    map.pairs.emplace_back(key, value);
    return YamlReader(map, file_, found_).texts(key.scalar);
  }

  /// The ids under `value`, each once, sorted; one that is no rule over `kinds` is an error.
  std::vector<std::string> rules(const YamlNode& value, const YamlNode& key, const std::vector<SubjectKind>& kinds) {
    std::vector<std::string> ids = texts(value, key);
    const bool one_by_one = value.is_list() && value.items.size() == ids.size();
    for (std::size_t i = 0; i < ids.size(); ++i) check_rule(ids[i], one_by_one ? value.items[i] : value, kinds);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }

  void check_rule(const std::string& id, const YamlNode& at, const std::vector<SubjectKind>& kinds) {
    std::vector<std::string> ids;
    for (const Rule& rule : rulebook_.rules) {
      if (rule.id == id) {
        const bool fits = std::find(kinds.begin(), kinds.end(), rule.subject) != kinds.end();
        if (!fits) found_.error(Msg::rule_test_rule_elsewhere, place(at), {id, std::string(name_of(rule.subject)), std::string(name_of(kinds.front()))});
        return;
      }
      ids.push_back(rule.id);
    }
    const std::string near = nearest(id, ids);
    if (near.empty()) found_.error(Msg::rule_test_no_such_rule, place(at), {id, join(ids, ", ")});
    else found_.error(Msg::rule_test_unknown_rule, place(at), {id, near});
  }

  const std::string& file_;
  const Rulebook& rulebook_;
  RuleTest& test_;
  Diagnostics& found_;
};

}  // namespace

void read_expectations(const YamlNode& node, const std::string& file, const Rulebook& rulebook, RuleTest& test, Diagnostics& found) {
  const YamlNode* list = YamlReader(node, file, found).list("expect");
  if (list != nullptr) ExpectationReader(file, rulebook, test, found).read(*list);
}

}  // namespace duban
