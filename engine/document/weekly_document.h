// The weekly overdue list as a document and as JSON (contract, DESIGN §7).
#pragma once

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/document/document.h"
#include "engine/model/weekly.h"

namespace duban {

[[nodiscard]] Document weekly_document(const WeeklyList& list, Language language);
/// Adds week, items, at_risk, resolved, totals to `head` (schema, as_of, known_at).
[[nodiscard]] Json weekly_json(const WeeklyList& list, Json head);

/// What an item falls short of: numbers, percent, a report. And its date, with what it was before and whether the notice
/// states it.
[[nodiscard]] std::string missing_words(const WeeklyItem& item, Language language);
[[nodiscard]] std::string due_date_words(const WeeklyItem& item, Language language);
/// 红 黄 蓝 绿 灰, or the English word.
[[nodiscard]] std::string lamp_word(Lamp lamp, Language language);
/// `title` with the mark of a task that rests on entries recorded late, and the note that explains the mark where
/// `marked` tasks have it.
[[nodiscard]] std::string with_late_mark(const std::string& title, int late_entries, Language language);
void add_late_note(int marked, Language language, Document& document);
/// Banners of a demonstration and of a rehearsal.
[[nodiscard]] std::vector<std::string> banners(bool demo, bool rehearsal, Language language);

}  // namespace duban
