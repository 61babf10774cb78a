// JSON of notices and tasks, and the title lists print.
#include "engine/model/task.h"

#include "engine/base/text.h"
#include "engine/base/names.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 3> kBases = {"stated", "implied", "continuous"};
constexpr int kTitleColumns = 40;

Json date_json(const std::optional<Date>& date) { return date ? Json(date->to_string()) : Json(); }

}  // namespace

std::string_view name_of(DueBasis basis) { return kBases[static_cast<std::size_t>(basis)]; }
std::optional<DueBasis> parse_due_basis(std::string_view name) {
  return enum_named<DueBasis>(kBases, name);
}

Date Notice::start() const { return date.value_or(make_date(year, 1, 1).value_or(Date())); }

std::string TaskDraft::shown_title() const {
  if (!title.empty()) return shorten(title, kTitleColumns);
  const std::string normal = text;
  std::size_t end = normal.size();
  for (const std::string_view mark : {"，", "。", "；", ",", ";", "\n"}) {
    end = std::min(end, normal.find(mark));
  }
  return shorten(trim(std::string_view(normal).substr(0, end)), kTitleColumns);
}

Json to_json(const Notice& notice) {
  Json json = Json::object();
  json.set("key", notice.key);
  json.set("title", notice.title);
  json.set("number", notice.number);
  json.set("date", date_json(notice.date));
  json.set("year", notice.year);
  return json;
}

Notice notice_from_json(const Json& json) {
  Notice notice;
  notice.key = json["key"].text().value_or("");
  notice.title = json["title"].text().value_or("");
  notice.number = json["number"].text().value_or("");
  notice.date = parse_date(json["date"].text().value_or(""));
  notice.year = static_cast<int>(json["year"].integer().value_or(0));
  return notice;
}

Json to_json(const TaskDraft& task) {
  Json targets = Json::array();
  for (const Target& target : task.targets) targets.push(to_json(target));
  Json json = Json::object();
  json.set("ref", task.ref);
  json.set("section", task.section);
  json.set("heading", task.heading);
  json.set("number", task.number);
  json.set("text", task.text);
  json.set("leaders", task.leaders);
  json.set("leads", task.leads);
  json.set("supports", task.supports);
  json.set("open_ended", task.open_ended);
  json.set("due", task.due.to_string());
  json.set("due_basis", name_of(task.due_basis));
  json.set("due_phrase", task.due_phrase);
  json.set("targets", std::move(targets));
  if (!task.title.empty()) json.set("title", task.title);
  if (!task.task_class.empty()) json.set("class", task.task_class);
  if (task.start) json.set("start", task.start->to_string());
  if (task.duration) json.set("duration", *task.duration);
  return json;
}

TaskDraft task_from_json(const Json& json) {
  TaskDraft task;
  task.ref = json["ref"].text().value_or("");
  task.section = json["section"].text().value_or("");
  task.heading = json["heading"].text();
  task.number = static_cast<int>(json["number"].integer().value_or(0));
  task.text = json["text"].text().value_or("");
  task.title = json["title"].text().value_or("");
  task.leaders = json["leaders"].texts();
  task.leads = json["leads"].texts();
  task.supports = json["supports"].texts();
  task.open_ended = json["open_ended"].truth();
  task.due = parse_date(json["due"].text().value_or("")).value_or(Date());
  task.due_basis = parse_due_basis(json["due_basis"].text().value_or("")).value_or(DueBasis::implied);
  task.due_phrase = json["due_phrase"].text();
  for (const Json& target : json["targets"].items()) task.targets.push_back(target_from_json(target));
  task.task_class = json["class"].text().value_or("");
  task.start = parse_date(json["start"].text().value_or(""));
  if (const auto duration = json["duration"].integer()) task.duration = static_cast<int>(*duration);
  return task;
}

}  // namespace duban
