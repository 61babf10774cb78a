// Reading and writing tasks.yaml.
#include "engine/notice/tasks_yaml.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/base/yaml.h"

namespace duban {
namespace {

class TasksParser {
 public:
  TasksParser(const SourceText& source, const Directory& directory) : source_(source), directory_(directory) {}

  Drafts read(const YamlNode& list, const Notice& notice) {
    drafts_.notice = notice;
    for (const YamlNode& node : list.items) read_task(node);
    return std::move(drafts_);
  }

  Drafts parse() {
    const YamlNode root = parse_yaml(source_, found());
    if (found().has_errors()) return std::move(drafts_);
    YamlReader reader(root, source_.name, found());
    if (!reader.check_keys({"notice", "tasks"})) return std::move(drafts_);
    if (const YamlNode* notice = reader.map("notice")) {
      read_notice(*notice);
    } else {
      found().error(Msg::yaml_missing_key, reader.place(root), {"notice"});
    }
    if (const YamlNode* list = reader.list("tasks", true)) {
      for (const YamlNode& node : list->items) read_task(node);
    }
    return std::move(drafts_);
  }

 private:
  Diagnostics& found() { return drafts_.found; }
  [[nodiscard]] Place place(const YamlNode& node) const { return {source_.name, node.line, node.column, ""}; }

  std::optional<Date> date(YamlReader& reader, const char* key) {
    const auto text = reader.text(key);
    if (!text) return std::nullopt;
    const auto value = parse_date(*text);
    if (!value) found().error(Msg::bad_date, place(*reader.node().find(key)), {*text});
    return value;
  }

  /// The enumeration named under `key`, or `fallback`; reports a name that is none.
  template <class Enum>
  Enum named(YamlReader& reader, const char* key, std::optional<Enum> (*parse_name)(std::string_view), Enum fallback,
             const char* all) {
    const auto text = reader.text(key);
    if (!text) return fallback;
    const auto value = parse_name(*text);
    if (!value) found().error(Msg::task_bad_value, place(*reader.node().find(key)), {key, *text, all});
    return value.value_or(fallback);
  }

  void read_notice(const YamlNode& node) {
    YamlReader reader(node, source_.name, found());
    if (!reader.check_keys({"key", "title", "number", "date", "year"})) return;
    Notice& notice = drafts_.notice;
    notice.year = static_cast<int>(reader.integer("year", true).value_or(0));
    if (notice.year < 1949 || notice.year > 2200) {
      found().error(Msg::calendar_bad_year, place(node), {std::to_string(notice.year)});
      notice.year = 1970;
    }
    notice.key = reader.text("key").value_or(std::to_string(notice.year));
    notice.title = reader.text("title").value_or("");
    notice.number = reader.text("number").value_or("");
    notice.date = date(reader, "date");
  }

  std::vector<std::string> units(YamlReader& reader, const char* key) {
    std::vector<std::string> names;
    for (const std::string& name : reader.texts(key)) {
      const auto known = directory_.resolve(name);
      if (!known && !directory_.empty()) {
        const std::string near = directory_.suggest(name);
        const Place at = place(*reader.node().find(key));
        if (near.empty()) found().warning(Msg::unit_unknown, at, {name});
        else found().warning(Msg::unit_unknown_near, at, {name, near});
      }
      const std::string canonical = known.value_or(spelling(name));
      if (std::find(names.begin(), names.end(), canonical) == names.end()) names.push_back(canonical);
    }
    return names;
  }

  void read_task(const YamlNode& node) {
    YamlReader reader(node, source_.name, found());
    if (!reader.check_keys({"ref", "section", "heading", "number", "text", "title", "leaders", "leads", "supports",
                            "open_ended", "due", "due_basis", "due_phrase", "targets", "class", "start", "duration"})) {
      return;
    }
    TaskDraft task;
    task.ref = reader.text("ref", true).value_or("");
    const bool usable = !task.ref.empty() && task.ref.find_first_of("/# \t\n") == std::string::npos;
    if (!usable) found().error(Msg::task_bad_ref, place(node), {task.ref});
    const auto [old, fresh] = lines_.emplace(task.ref, node.line);
    if (!fresh) found().error(Msg::notice_duplicate_ref, place(node), {task.ref, std::to_string(old->second)});
    task.section = reader.text("section").value_or("");
    task.heading = reader.text("heading");
    task.number = static_cast<int>(reader.integer("number").value_or(0));
    task.text = reader.text("text").value_or("");
    task.title = reader.text("title").value_or("");
    if (task.text.empty() && task.title.empty()) found().error(Msg::task_missing_title, place(node), {task.ref});
    task.leaders = reader.texts("leaders");
    task.leads = units(reader, "leads");
    task.supports = units(reader, "supports");
    if (task.leads.empty()) found().warning(Msg::task_without_lead, place(node), {task.ref});
    task.open_ended = reader.boolean("open_ended").value_or(false);
    task.task_class = reader.text("class").value_or("");
    task.start = date(reader, "start");
    read_duration(reader, node, task);
    task.due_basis = named(reader, "due_basis", &parse_due_basis, DueBasis::implied, "stated, implied, continuous");
    task.due_phrase = reader.text("due_phrase");
    const auto due = date(reader, "due");
    task.due = due.value_or(last_day_of_month(drafts_.notice.year == 0 ? 1970 : drafts_.notice.year, 12));
    if (const YamlNode* list = reader.list("targets")) {
      for (const YamlNode& target : list->items) read_target(target, task);
    }
    drafts_.tasks.push_back(std::move(task));
  }

  void read_duration(YamlReader& reader, const YamlNode& node, TaskDraft& task) {
    const auto days = reader.integer("duration");
    if (!days) return;
    constexpr long kMost = 5000;  // twenty years of working days
    if (*days < 1 || *days > kMost) {
      found().error(Msg::task_bad_value, place(*node.find("duration")), {"duration", std::to_string(*days), "1 – 5000"});
      return;
    }
    task.duration = static_cast<int>(*days);
  }

  void read_target(const YamlNode& node, TaskDraft& task) {
    YamlReader reader(node, source_.name, found());
    if (!reader.check_keys({"metric", "op", "value", "unit", "kind", "accrual", "qualifier", "phrase", "deadline"})) return;
    Target target;
    target.metric = reader.text("metric", true).value_or("");
    const bool twice = std::any_of(task.targets.begin(), task.targets.end(),
                                   [&](const Target& t) { return t.metric == target.metric; });
    if (twice) found().error(Msg::task_metric_twice, place(node), {task.ref, target.metric});
    if (const auto op = reader.text("op")) {
      target.op = parse_comparator(*op);
      if (!target.op) found().error(Msg::task_bad_value, place(*node.find("op")), {"op", *op, ">=, >, <=, <, =, ~, keep"});
    }
    if (const auto value = reader.text("value")) {
      target.value = parse_decimal(*value);
      if (!target.value) found().error(Msg::task_bad_value, place(*node.find("value")), {"value", *value, "12, 1.8"});
    }
    target.unit = reader.text("unit").value_or("");
    target.kind = named(reader, "kind", &parse_target_kind, TargetKind::count,
                        "growth, level, count, ratio, reduction, milestone, rank, relative");
    target.accrual = named(reader, "accrual", &parse_accrual, Accrual::flow, "flow, stock, rate, state");
    target.qualifier = reader.text("qualifier");
    target.phrase = reader.text("phrase").value_or("");
    target.deadline = date(reader, "deadline");
    task.targets.push_back(std::move(target));
  }

  const SourceText& source_;
  const Directory& directory_;
  Drafts drafts_;
  std::map<std::string, int> lines_;
};

std::string list_of(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const std::string& name : names) quoted.push_back(yaml_quote(name));
  return "[" + join(quoted, ", ") + "]";
}

std::string or_null(const std::optional<std::string>& text) { return text ? yaml_quote(*text) : "null"; }

std::string write_target(const Target& t) {
  std::string out = "      - {metric: " + yaml_quote(t.metric);
  out += ", op: " + (t.op ? yaml_quote(name_of(*t.op)) : std::string("null"));
  out += ", value: " + (t.value ? t.value->to_string() : std::string("null"));
  out += ", unit: " + yaml_quote(t.unit);
  out += ", kind: " + std::string(name_of(t.kind)) + ", accrual: " + std::string(name_of(t.accrual));
  out += ", qualifier: " + or_null(t.qualifier);
  if (!t.phrase.empty()) out += ", phrase: " + yaml_quote(t.phrase);
  out += ", deadline: " + (t.deadline ? t.deadline->to_string() : std::string("null"));
  return out + "}\n";
}

std::string write_task(const TaskDraft& t) {
  std::string out = "  - ref: \"" + t.ref + "\"\n";
  out += "    section: " + yaml_quote(t.section) + "\n";
  out += "    heading: " + or_null(t.heading) + "\n";
  out += "    number: " + std::to_string(t.number) + "\n";
  if (!t.text.empty()) out += "    text: " + yaml_quote(t.text) + "\n";
  if (!t.title.empty()) out += "    title: " + yaml_quote(t.title) + "\n";
  out += "    leaders: " + list_of(t.leaders) + "\n";
  out += "    leads: " + list_of(t.leads) + "\n";
  out += "    supports: " + list_of(t.supports) + "\n";
  out += std::string("    open_ended: ") + (t.open_ended ? "true" : "false") + "\n";
  out += "    due: " + t.due.to_string() + "\n";
  out += "    due_basis: " + std::string(name_of(t.due_basis)) + "\n";
  out += "    due_phrase: " + or_null(t.due_phrase) + "\n";
  if (!t.task_class.empty()) out += "    class: " + yaml_quote(t.task_class) + "\n";
  if (t.start) out += "    start: " + t.start->to_string() + "\n";
  if (t.duration) out += "    duration: " + std::to_string(*t.duration) + "\n";
  if (t.targets.empty()) return out + "    targets: []\n";
  out += "    targets:\n";
  for (const Target& target : t.targets) out += write_target(target);
  return out;
}

}  // namespace

Drafts parse_tasks_yaml(const SourceText& source, const Directory& directory) {
  return TasksParser(source, directory).parse();
}

Drafts read_task_list(const YamlNode& list, const Notice& notice, const std::string& file, const Directory& directory) {
  const SourceText source{file, ""};
  return TasksParser(source, directory).read(list, notice);
}

std::string write_tasks_yaml(const Notice& notice, const std::vector<TaskDraft>& tasks, const std::string& head,
                             const std::function<std::vector<std::string>(const TaskDraft&)>& notes) {
  std::string out;
  for (const std::string_view line : split(trim(head), '\n')) {
    if (!head.empty()) out += "# " + std::string(line) + "\n";
  }
  out += "notice:\n  key: " + yaml_quote(notice.key) + "\n  title: " + yaml_quote(notice.title) + "\n";
  out += "  number: " + yaml_quote(notice.number) + "\n";
  if (notice.date) out += "  date: " + notice.date->to_string() + "\n";
  out += "  year: " + std::to_string(notice.year) + "\ntasks:\n";
  for (const TaskDraft& task : tasks) {
    if (notes) {
      for (const std::string& note : notes(task)) out += "  # " + note + "\n";
    }
    out += write_task(task);
  }
  return out;
}

}  // namespace duban
