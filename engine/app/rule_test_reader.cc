// What the readers of rule tests share.
#include "engine/app/rule_test_reader.h"

#include "engine/base/text.h"

namespace duban {

std::optional<Date> read_test_date(YamlReader& reader, const char* key, Diagnostics& found, bool required) {
  const auto text = reader.text(key, required);
  if (!text) return std::nullopt;
  const auto date = parse_date(*text);
  const bool fine = date && date->year() >= 1949 && date->year() <= 2200;
  if (!fine) found.error(Msg::bad_date, reader.place(*reader.node().find(key)), {*text});
  return fine ? date : std::nullopt;
}

std::optional<Instant> read_test_instant(YamlReader& reader, const char* key, Diagnostics& found) {
  const auto text = reader.text(key);
  if (!text) return std::nullopt;
  const auto at = parse_instant(*text);
  const bool fine = at && date_in_china(*at).year() >= 1949 && date_in_china(*at).year() <= 2200;
  if (!fine) found.error(Msg::bad_time, reader.place(*reader.node().find(key)), {*text});
  return fine ? at : std::nullopt;
}

bool within_limit(const YamlNode& list, const char* key, std::size_t most, const std::string& file, Diagnostics& found) {
  if (list.items.size() <= most) return true;
  found.error(Msg::rule_test_too_many, {file, list.line, list.column, ""}, {key, std::to_string(list.items.size()), std::to_string(most)});
  return false;
}

std::optional<Lamp> parse_test_lamp(std::string_view name) {
  for (const Lamp lamp : {Lamp::grey, Lamp::green, Lamp::blue, Lamp::yellow, Lamp::red}) {
    if (name == name_of(lamp) || name == text_of(label_of(lamp), Language::chinese)) return lamp;
  }
  return std::nullopt;
}

std::vector<std::string> refs_of(const RuleTest& test) {
  std::vector<std::string> refs;
  for (const TaskDraft& task : test.drafts.tasks) refs.push_back(task.ref);
  return refs;
}

const TaskDraft* find_draft(const RuleTest& test, const std::string& ref, const Place& at, Diagnostics& found) {
  for (const TaskDraft& task : test.drafts.tasks) {
    if (task.ref == ref) return &task;
  }
  const std::vector<std::string> refs = refs_of(test);
  const std::string near = nearest(ref, refs);
  found.error(Msg::rule_test_unknown_ref, at, {ref, near.empty() ? join(refs, "、") : near});
  return nullptr;
}

}  // namespace duban
