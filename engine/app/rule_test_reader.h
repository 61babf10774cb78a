// Parts of a rule test that the readers of its happenings and expectations share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/app/rule_test_file.h"
#include "engine/base/yaml.h"

namespace duban {

/// A date under `key`; what is none, or lies outside 1949 – 2200, is an error.
[[nodiscard]] std::optional<Date> read_test_date(YamlReader& reader, const char* key, Diagnostics& found, bool required = false);
/// The instant under `key`; nothing where there is none.
[[nodiscard]] std::optional<Instant> read_test_instant(YamlReader& reader, const char* key, Diagnostics& found);
/// False, with an error, when `list` has more than `most` items.
bool within_limit(const YamlNode& list, const char* key, std::size_t most, const std::string& file, Diagnostics& found);

/// The lamp called `name`: red, yellow, blue, green, grey, or 红 黄 蓝 绿 灰.
[[nodiscard]] std::optional<Lamp> parse_test_lamp(std::string_view name);

/// The refs of the test's tasks.
[[nodiscard]] std::vector<std::string> refs_of(const RuleTest& test);
/// The task called `ref`; nullptr, with an error at `at`, when the test has none.
[[nodiscard]] const TaskDraft* find_draft(const RuleTest& test, const std::string& ref, const Place& at, Diagnostics& found);

/// Reports, steps and links of `node` into `test`, whose tasks are read, sorted by when they are recorded.
void read_happenings(const YamlNode& node, const std::string& file, RuleTest& test, Diagnostics& found);
/// What `node` expects into `test`, whose tasks and happenings are read; rules are those of `rulebook`.
void read_expectations(const YamlNode& node, const std::string& file, const Rulebook& rulebook, RuleTest& test, Diagnostics& found);

}  // namespace duban
