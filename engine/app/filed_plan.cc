// Reading and filing plans.
#include "engine/app/filed_plan.h"

#include <algorithm>

#include "engine/app/step_checks.h"
#include "engine/base/text.h"
#include "engine/base/yaml.h"

namespace duban {
namespace {

class PlanReader {
 public:
  PlanReader(const std::string& file, Diagnostics& found) : file_(file), found_(found) {}

  FiledPlan read(const YamlNode& map) {
    FiledPlan plan;
    YamlReader reader(map, file_, found_);
    plan.person = reader.text("person").value_or("");
    if (const YamlNode* list = reader.list("milestones")) {
      for (const YamlNode& item : list->items) read_milestone(item, plan);
    }
    if (const YamlNode* list = reader.list("trajectory")) {
      for (const YamlNode& item : list->items) read_point(item, plan);
    }
    if (plan.person.empty() && plan.milestones.empty() && plan.trajectory.empty() && !found_.has_errors()) {
      found_.error(Msg::plan_nothing, reader.place(map));
    }
    check_order(plan);
    return plan;
  }

 private:
  std::optional<Date> date_of(YamlReader& reader) {
    const auto text = reader.text("date");
    if (!text) return std::nullopt;
    const auto date = parse_date(*text);
    if (!date) found_.error(Msg::bad_date, reader.place(*reader.node().find("date")), {*text});
    return date;
  }

  std::optional<Decimal> percent_of(YamlReader& reader) {
    auto text = reader.text("percent");
    if (!text) return std::nullopt;
    std::string plain = without_blanks(normalize_text(*text));
    if (plain.ends_with('%')) plain.pop_back();
    const auto number = parse_decimal(plain);
    if (number && number->places() <= 2 && *number >= Decimal(0) && *number <= Decimal(100)) return number;
    found_.error(Msg::plan_bad_percent, reader.place(*reader.node().find("percent")), {*text});
    return std::nullopt;
  }

  void read_milestone(const YamlNode& node, FiledPlan& plan) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"date", "title", "percent"})) return;
    const bool whole = node.find("date") != nullptr && node.find("title") != nullptr;
    if (!whole) found_.error(Msg::plan_bad_line, reader.place(node), {"milestones", "date、title", "{date: 2024-06-30, title: 完成主体工程, percent: 60}"});
    const auto date = date_of(reader);
    const auto title = reader.text("title");
    const auto percent = percent_of(reader);
    if (date && title) plan.milestones.push_back({*date, *title, percent});
  }

  void read_point(const YamlNode& node, FiledPlan& plan) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"date", "percent"})) return;
    const bool whole = node.find("date") != nullptr && node.find("percent") != nullptr;
    if (!whole) found_.error(Msg::plan_bad_line, reader.place(node), {"trajectory", "date、percent", "{date: 2024-06-30, percent: 40}"});
    const auto date = date_of(reader);
    const auto percent = percent_of(reader);
    if (date && percent) plan.trajectory.push_back({*date, *percent});
  }

  void check_order(FiledPlan& plan) {
    std::stable_sort(plan.milestones.begin(), plan.milestones.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    auto& points = plan.trajectory;
    std::stable_sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    for (std::size_t i = 1; i < points.size(); ++i) {
      const std::string date = points[i].date.to_string();
      if (points[i].date == points[i - 1].date) found_.error(Msg::plan_date_twice, {file_, 0, 0, "trajectory"}, {date});
      else if (points[i].percent < points[i - 1].percent) found_.error(Msg::plan_falls, {file_, 0, 0, "trajectory"}, {date, points[i].percent.to_short_string()});
    }
  }

  const std::string& file_;
  Diagnostics& found_;
};

void check_dates(const FiledPlan& plan, const TaskState& state, const std::string& file) {
  Diagnostics found;
  const auto check = [&](Date date, const char* part) {
    if (date > state.start && date <= state.due) return;
    found.error(Msg::plan_date_outside, {file, 0, 0, part}, {date.to_string(), state.start.to_string(), state.due.to_string()});
  };
  for (const PlanMilestone& milestone : plan.milestones) check(milestone.date, "milestones");
  for (const PlanPoint& point : plan.trajectory) check(point.date, "trajectory");
  if (found.has_errors()) throw InputError(std::move(found));
}

}  // namespace

Json plan_payload(const FiledPlan& plan) {
  Json payload = Json::object().set("step", "file");
  if (!plan.unit.empty()) payload.set("unit", plan.unit);
  if (!plan.person.empty()) payload.set("person", plan.person);
  Json milestones = Json::array();
  for (const PlanMilestone& one : plan.milestones) {
    Json json = Json::object().set("date", one.date.to_string()).set("title", one.title);
    if (one.percent) json.set("percent", one.percent->to_string());
    milestones.push(std::move(json));
  }
  if (!plan.milestones.empty()) payload.set("milestones", std::move(milestones));
  Json points = Json::array();
  for (const PlanPoint& point : plan.trajectory) points.push(Json::object().set("date", point.date.to_string()).set("percent", point.percent.to_string()));
  if (!plan.trajectory.empty()) payload.set("trajectory", std::move(points));
  return payload;
}

FiledPlan parse_plan(const SourceText& source, Diagnostics& found) {
  const YamlNode root = parse_yaml(source, found);
  if (found.has_errors() || !YamlReader(root, source.name, found).check_keys({"person", "milestones", "trajectory"})) return {};
  return read_plan(root, source.name, found);
}

FiledPlan read_plan(const YamlNode& map, const std::string& file, Diagnostics& found) { return PlanReader(file, found).read(map); }

EventDraft make_plan(const History& history, Date on, const std::string& ref, const FiledPlan& plan, const SourceText* source) {
  const TaskAtHand hand(history, ref);
  hand.expect(StepKind::plan);
  hand.expect_date(StepKind::plan, on);
  check_dates(plan, hand.state(), source == nullptr ? "" : source->name);
  return {EventType::plan, "task:" + std::to_string(hand.task().id), on, plan_payload(plan), std::nullopt};
}

StepResult file_plan(const StepContext& context, const std::string& ref, const FiledPlan& plan, const SourceText* source) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  StepResult result;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq(), needs_of_steps());
    const std::vector<EventDraft> events{make_plan(history, context.on, ref, plan, source)};
    result = {1, ledger.append(events, context.envelope).clock_raised};
  }, context.dry_run);
  return result;
}

}  // namespace duban
