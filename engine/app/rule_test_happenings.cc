// Reports, steps and links of a rule test, with defaults for what is not said of them.
#include <algorithm>
#include <map>

#include "engine/app/rule_test_reader.h"
#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::size_t kMostHappenings = 500;
constexpr const char* kApprover = "督查室主任";
constexpr const char* kReason = "测试";
constexpr const char* kEvidence = "佐证材料.pdf";
constexpr std::int64_t kMsAtNine = 9 * 3'600'000LL;

/// Nine o'clock in China.
Instant morning_of(Date day) {
  constexpr std::int64_t kMsADay = 86'400'000LL;
  constexpr std::int64_t kMsEast = 8 * 3'600'000LL;
  return {day.ordinal() * kMsADay + kMsAtNine - kMsEast};
}

class HappeningReader {
 public:
  HappeningReader(const YamlNode& node, const std::string& file, RuleTest& test, Diagnostics& found)
      : file_(file), test_(test), found_(found), reader_(node, file, found) {}

  void read() {
    each("links", [&](const YamlNode& item) { read_link(item); });
    each("reports", [&](const YamlNode& item) { read_report(item); });
    each("steps", [&](const YamlNode& item) { read_step(item); });
    std::stable_sort(test_.happenings.begin(), test_.happenings.end(), [](const Happening& a, const Happening& b) { return a.recorded < b.recorded; });
  }

 private:
  template <class Read>
  void each(const char* key, Read read_item) {
    const YamlNode* list = reader_.list(key);
    if (list == nullptr || !within_limit(*list, key, kMostHappenings, file_, found_)) return;
    for (const YamlNode& item : list->items) read_item(item);
  }

  void add(Instant recorded, Date on, const YamlNode& node, decltype(Happening::what) what) {
    test_.happenings.push_back({recorded, on, node, std::move(what)});
  }

  /// The ref under `key`, checked; the test's only task where none is given. "" after a mistake.
  std::string ref(YamlReader& reader, const char* key = "ref") {
    const auto given = reader.text(key);
    const std::vector<std::string> refs = refs_of(test_);
    if (!given && refs.size() == 1) return refs.front();
    if (!given) {
      found_.error(Msg::rule_test_ref_missing, reader.place(reader.node()), {join(refs, "、")});
      return "";
    }
    return find_draft(test_, *given, reader.place(*reader.node().find(key)), found_) == nullptr ? "" : *given;
  }

  void read_link(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"from", "to", "kind", "lag", "on", "remove"})) return;
    const int errors = found_.error_count();
    LinkRequest request;
    for (const char* key : {"from", "to"}) {
      const auto given = reader.text(key, true);
      if (given) (void)find_draft(test_, *given, reader.place(*node.find(key)), found_);
      (std::string_view(key) == "from" ? request.from : request.to) = given.value_or("");
    }
    const std::string kind = reader.text("kind").value_or("depends-on");
    if (const auto known = parse_link_kind(kind)) request.kind = *known;
    else found_.error(Msg::task_bad_value, reader.place(*node.find("kind")), {"kind", kind, "depends-on, contributes-to"});
    const long lag = reader.integer("lag").value_or(0);
    const std::string most = std::to_string(kMostLagWorkdays);
    if (lag < -kMostLagWorkdays || lag > kMostLagWorkdays) found_.error(Msg::task_bad_value, reader.place(*node.find("lag")), {"lag", std::to_string(lag), "-" + most + " – " + most});
    else request.lag_workdays = static_cast<int>(lag);
    request.remove = reader.boolean("remove").value_or(false);
    const Date on = read_test_date(reader, "on", found_).value_or(test_.drafts.notice.start());
    if (found_.error_count() == errors) add(morning_of(on), on, node, std::move(request));
  }

  void read_report(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"ref", "on", "unit", "percent", "metric", "value", "progress", "problem", "cause", "next", "ask", "evidence", "recorded_at"})) return;
    const int errors = found_.error_count();
    EvidencedReport report;
    ReportInput& input = report.input;
    input.at = reader.place(node);
    input.ref = ref(reader);
    const auto on = read_test_date(reader, "on", found_, true);
    input.on = on ? on->to_string() : "";
    input.unit = reader.text("unit").value_or("");
    input.percent = reader.text("percent").value_or("");
    input.progress = reader.text("progress").value_or("");
    input.problem = reader.text("problem").value_or("");
    input.cause = reader.text("cause").value_or("");
    input.next = reader.text("next").value_or("");
    input.ask = reader.text("ask").value_or("");
    read_values(reader, input);
    report.evidence = evidence(reader);
    const auto recorded = read_test_instant(reader, "recorded_at", found_);
    if (on && found_.error_count() == errors) add(recorded.value_or(morning_of(*on)), *on, node, std::move(report));
  }

  /// `METRIC=31家`, several of them, or the amount alone with the metric beside it or where there is only one.
  void read_values(YamlReader& reader, ReportInput& input) {
    const auto metric = reader.text("metric");
    for (const std::string& text : reader.texts("value")) {
      const Place at = reader.place(*reader.node().find("value"));
      const std::size_t equals = text.rfind('=');
      if (metric) {
        input.values.push_back({*metric, text, at});
      } else if (equals != std::string::npos) {
        input.values.push_back({text.substr(0, equals), text.substr(equals + 1), at});
      } else if (const std::string only = only_metric(input.ref); !only.empty()) {
        input.values.push_back({only, text, at});
      } else {
        found_.error(Msg::rule_test_bad_value, at, {text});
      }
    }
  }

  [[nodiscard]] std::string only_metric(const std::string& ref) const {
    for (const TaskDraft& task : test_.drafts.tasks) {
      if (task.ref == ref && task.targets.size() == 1) return task.targets.front().metric;
    }
    return "";
  }

  /// Names of files: `true` is one of a name that does not matter.
  static std::vector<std::string> evidence(YamlReader& reader) {
    std::vector<std::string> names = reader.texts("evidence");
    if (names == std::vector<std::string>{"true"}) return {kEvidence};
    if (names == std::vector<std::string>{"false"}) return {};
    return names;
  }

  void read_step(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"step", "ref", "on", "unit", "to", "from", "until", "role", "condition", "approved_by", "reason", "evidence", "lamp",
                            "report", "person", "milestones", "trajectory", "recorded_at"})) {
      return;
    }
    const int errors = found_.error_count();
    const std::string task = ref(reader);
    const auto on = read_test_date(reader, "on", found_, true);
    const auto recorded = read_test_instant(reader, "recorded_at", found_);
    const auto name = reader.text("step", true);
    if (!name) return;
    auto what = step_of(*name, task, reader);
    if (what && on && found_.error_count() == errors) add(recorded.value_or(morning_of(*on)), *on, node, std::move(*what));
  }

  std::optional<decltype(Happening::what)> step_of(const std::string& name, const std::string& task, YamlReader& reader) {
    const auto kind = parse_step_kind(name);
    if (name == "confirm-due" || name == "checkpoints") return DatePlan{task, name == "checkpoints"};
    if (kind == StepKind::plan) return PlanFiled{task, read_plan(reader.node(), file_, found_)};
    if (kind == StepKind::transfer || kind == StepKind::promise_transfer) return transfer(*kind, task, reader);
    if (kind == StepKind::accept_report || kind == StepKind::return_report) {
      return ReportReview{task, kind == StepKind::accept_report, reader.text("reason").value_or(kind == StepKind::accept_report ? "" : kReason),
                          read_test_date(reader, "report", found_)};
    }
    const bool elsewhere = kind == StepKind::report || kind == StepKind::split || kind == StepKind::amend;
    if (kind && !elsewhere) return plain_step(*kind, task, reader);
    std::vector<std::string> names{"confirm-due", "checkpoints"};
    for (int i = 0; i < kStepKinds; ++i) {
      const auto one = static_cast<StepKind>(i);
      if (one != StepKind::report && one != StepKind::split && one != StepKind::amend) names.emplace_back(name_of(one));
    }
    const std::string near = nearest(name, names);
    found_.error(Msg::rule_test_unknown_step, reader.place(*reader.node().find("step")), {name, near.empty() ? join(names, ", ") : near});
    return std::nullopt;
  }

  /// What its row of the table needs and the test does not say is filled in.
  StepInput plain_step(StepKind kind, const std::string& task, YamlReader& reader) {
    const StepRule& rule = rule_of(kind);
    StepInput step;
    step.ref = task;
    step.kind = kind;
    step.unit = reader.text("unit").value_or("");
    step.date = read_test_date(reader, "to", found_);
    if (!step.date) step.date = read_test_date(reader, "until", found_);
    step.approved_by = reader.text("approved_by").value_or(rule.approval ? kApprover : "");
    step.reason = reader.text("reason").value_or(rule.reason ? kReason : "");
    step.evidence = evidence(reader);
    if (step.evidence.empty() && rule.evidence) step.evidence = {kEvidence};
    if (const auto lamp = reader.text("lamp")) {
      step.lamp = parse_test_lamp(*lamp);
      if (!step.lamp) found_.error(Msg::rule_test_bad_lamp, reader.place(*reader.node().find("lamp")), {*lamp});
    } else if (kind == StepKind::set_lamp) {
      found_.error(Msg::yaml_missing_key, reader.place(reader.node()), {"lamp"});
    }
    return step;
  }

  TransferRequest transfer(StepKind kind, const std::string& task, YamlReader& reader) {
    TransferRequest request;
    request.ref = task;
    request.from = reader.text("from").value_or("");
    request.to = reader.text("to", true).value_or("");
    const std::string role = reader.text("role").value_or("lead");
    if (role != "lead" && role != "support") found_.error(Msg::task_bad_value, reader.place(*reader.node().find("role")), {"role", role, "lead, support"});
    request.lead = role == "lead";
    request.approved_by = reader.text("approved_by").value_or(kApprover);
    request.reason = reader.text("reason").value_or(kReason);
    if (kind == StepKind::promise_transfer) request.condition = reader.text("condition").value_or(kReason);
    return request;
  }

  const std::string& file_;
  RuleTest& test_;
  Diagnostics& found_;
  YamlReader reader_;
};

}  // namespace

void read_happenings(const YamlNode& node, const std::string& file, RuleTest& test, Diagnostics& found) {
  HappeningReader(node, file, test, found).read();
}

}  // namespace duban
