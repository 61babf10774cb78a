// Durations.
#include "engine/rules/rulebook.h"

#include <algorithm>
#include <charconv>

#include "engine/base/text.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {

std::optional<Duration> parse_duration(std::string_view text) {
  const std::string plain = without_blanks(normalize_text(text));
  Duration duration;
  const auto [stop, error] = std::from_chars(plain.data(), plain.data() + plain.size(), duration.count);
  if (error != std::errc() || duration.count < 0 || duration.count > 3660) return std::nullopt;
  const std::string_view unit(stop, static_cast<std::size_t>(plain.data() + plain.size() - stop));
  if (unit == "workdays" || unit == "workday" || unit == "个工作日" || unit == "工作日") {
    duration.unit = Duration::Unit::workdays;
  } else if (unit == "days" || unit == "day" || unit == "天" || unit == "日") {
    duration.unit = Duration::Unit::days;
  } else if (unit == "weeks" || unit == "week" || unit == "周" || unit == "个星期") {
    duration.unit = Duration::Unit::weeks;
  } else {
    return std::nullopt;
  }
  return duration;
}

Date end_of(const Duration& duration, Date from, const Calendar& calendar) {
  switch (duration.unit) {
    case Duration::Unit::workdays: return duration.count == 0 ? from : calendar.add(from, duration.count);
    case Duration::Unit::weeks: return from.plus_days(duration.count * 7);
    case Duration::Unit::days: break;
  }
  return from.plus_days(duration.count);
}

Needs needs_of(const Rulebook& book) {
  Needs needs;
  const auto names_graph = [](const std::vector<int>& facts) {
    return std::any_of(facts.begin(), facts.end(), [](int fact) {
      return all_facts()[static_cast<std::size_t>(fact)].group == FactGroup::graph;
    });
  };
  needs.links = std::any_of(book.rules.begin(), book.rules.end(), [&](const Rule& rule) { return names_graph(rule.facts); }) ||
                std::any_of(book.duties.begin(), book.duties.end(), [&](const DutyRule& duty) {
                  return duty.applies && names_graph(facts_used(*duty.applies));
                });
  const auto has_rules_over = [&](SubjectKind kind) {
    return std::any_of(book.rules.begin(), book.rules.end(), [&](const Rule& rule) { return rule.subject == kind; });
  };
  needs.units = has_rules_over(SubjectKind::unit);
  needs.leaders = has_rules_over(SubjectKind::leader);
  return needs;
}

}  // namespace duban
