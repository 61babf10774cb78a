// Old and new values of a task in words, for tables that set them side by side.
#pragma once

#include <string>
#include <utility>

#include "engine/base/message.h"
#include "engine/model/notice_update.h"

namespace duban {

[[nodiscard]] std::string field_word(TaskField field, Language language);

/// The value of `field` in `task`; a word for none where it is empty.
[[nodiscard]] std::string value_words(const TaskDraft& task, TaskField field, Language language);

/// A target in a few words: its metric, the bound, number and unit, a deadline of its own.
[[nodiscard]] std::string target_words(const Target& target, Language language);
/// The same without its metric.
[[nodiscard]] std::string bound_words(const Target& target, Language language);

/// The date with the note that it is implied, where it is.
[[nodiscard]] std::string due_words(const TaskDraft& task, Language language);

/// `items` joined; a word for none when there are none.
[[nodiscard]] std::string names_words(const std::vector<std::string>& items, Language language);

/// Two long texts without what they begin and end with alike, but for a few characters; short ones as they are.
[[nodiscard]] std::pair<std::string, std::string> differing_parts(const std::string& before, const std::string& after);

}  // namespace duban
