// Umbrellas: a count of works, and works under one heading.
#include "engine/notice/umbrella_links.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "engine/notice/metric_core.h"

namespace duban::links {
namespace {

/// Words for works that a notice may list one by one.
constexpr View kWorks[] = {U"实事", U"项目", U"工程", U"事项", U"任务", U"行动", U"举措", U"措施", U"专项", U"改革", U"难题", U"大事", U"小事"};
constexpr std::size_t kLongestUmbrella = 30;  // characters: it says little beside its count

/// A task that only counts works: how many, and their name.
struct Umbrella {
  int task = 0;
  const Target* target = nullptr;
  Text works;
};

/// The longest end of `metric` that `place`, a heading or section, holds.
View end_held_by(View metric, View place) {
  for (std::size_t cut = 0; cut + 2 <= metric.size(); ++cut) {
    if (phrase::contains(place, metric.substr(cut))) return metric.substr(cut);
  }
  return {};
}

std::optional<Umbrella> umbrella_of(const LinkTexts& texts, int number) {
  const LinkableTask& task = texts.task(number);
  if (task.targets.size() != 1 || texts.text(number).size() > kLongestUmbrella) return std::nullopt;
  const Target& target = task.targets.front();
  const Text metric = decode_utf8(without_blanks(normalize_text(target.metric)));
  if (target.kind != TargetKind::count || !target.value || phrase::word_at_end(metric, kWorks).empty()) return std::nullopt;
  return Umbrella{number, &target, metric};
}

using Places = std::map<std::tuple<int, std::string, std::string>, std::vector<int>>;  // year, section, heading

void propose_parts(const LinkTexts& texts, const Umbrella& umbrella, const std::vector<int>& tasks, View place, std::vector<LikelyLink>& found) {
  const View works = end_held_by(umbrella.works, place);
  if (works.size() < 2 || tasks.size() < 3) return;
  if (Decimal(static_cast<std::int64_t>(tasks.size()) - 1) > *umbrella.target->value) return;  // more than it counts: not its parts
  for (const int part : tasks) {
    if (part == umbrella.task) continue;
    const View text = texts.text(part);
    LikelyLink link;
    link.from = part;
    link.to = umbrella.task;
    link.strength = 88;
    const std::string counted = umbrella.target->phrase.empty() ? texts.task(umbrella.task).text : umbrella.target->phrase;
    link.evidence.push_back({LinkGround::umbrella, texts.as_written(part, clause_around(text, 0, text.empty() ? 0 : 1)), counted, encode_utf8(place)});
    found.push_back(std::move(link));
  }
}

}  // namespace

void propose_by_umbrella(const LinkTexts& texts, std::vector<LikelyLink>& found) {
  Places places;
  for (int number = 0; number < texts.size(); ++number) {
    const LinkableTask& task = texts.task(number);
    places[{task.year, task.section, task.heading}].push_back(number);
  }
  for (const auto& [place, tasks] : places) {
    const auto& [year, section, heading] = place;
    const std::string& name = heading.empty() ? section : heading;
    const Text words = decode_utf8(without_blanks(normalize_text(name)));
    for (const int number : tasks) {
      if (const auto umbrella = umbrella_of(texts, number)) propose_parts(texts, *umbrella, tasks, words, found);
    }
  }
}

}  // namespace duban::links
