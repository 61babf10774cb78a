// A rhythm as an office writes it, every mistake at its place.
#include <algorithm>

#include "engine/base/text.h"
#include "engine/rules/duty_file.h"

namespace duban {
namespace {

constexpr long kMostDaysAfter = 3660;

struct KindOfRhythm {
  std::string_view key;
  Rhythm::Kind kind;
  std::vector<std::string_view> goes_with;
};

const std::vector<KindOfRhythm>& kinds() {
  static const std::vector<KindOfRhythm> kKinds = {
      {"monthly", Rhythm::Kind::monthly, {"month", "from_month"}},  // month is of no effect there
      {"quarterly", Rhythm::Kind::quarterly, {"month", "from_quarter"}},
      {"half_yearly", Rhythm::Kind::half_yearly, {}},
      {"weekly", Rhythm::Kind::weekly, {}},
      {"every_ten_days", Rhythm::Kind::every_ten_days, {}},
      {"after", Rhythm::Kind::after, {"workdays", "days"}}};
  return kKinds;
}

std::optional<int> weekday_named(std::string_view text) {
  static constexpr std::array<std::array<std::string_view, 5>, 7> kNames = {{{"monday", "周一", "星期一", "mon", "1"},
                                                                             {"tuesday", "周二", "星期二", "tue", "2"},
                                                                             {"wednesday", "周三", "星期三", "wed", "3"},
                                                                             {"thursday", "周四", "星期四", "thu", "4"},
                                                                             {"friday", "周五", "星期五", "fri", "5"},
                                                                             {"saturday", "周六", "星期六", "sat", "6"},
                                                                             {"sunday", "周日", "星期日", "sun", "7"}}};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (std::find(kNames[i].begin(), kNames[i].end(), text) != kNames[i].end()) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

/// "06-15"; 29 February is one, of which other years have the 28th.
std::optional<MonthDay> parse_month_day(std::string_view text) {
  const auto date = parse_date("2024-" + std::string(text));
  if (!date) return std::nullopt;
  return MonthDay{date->month(), date->day()};
}

class RhythmParser {
 public:
  RhythmParser(const YamlNode& map, const std::string& file, Diagnostics& found)
      : map_(map), found_(found), reader_(map, file, found) {}

  Rhythm parse() {
    if (!reader_.check_keys({"monthly", "quarterly", "half_yearly", "weekly", "every_ten_days", "after", "month", "from_month",
                             "from_quarter", "workdays", "days"})) {
      return rhythm_;
    }
    const KindOfRhythm* kind = only_kind();
    if (kind == nullptr) return rhythm_;
    rhythm_.kind = kind->kind;
    refuse_strangers(*kind);
    switch (kind->kind) {
      case Rhythm::Kind::monthly: read_day("monthly", "from_month", 12); break;
      case Rhythm::Kind::quarterly: read_day("quarterly", "from_quarter", 4); break;
      case Rhythm::Kind::half_yearly: read_half_years(); break;
      case Rhythm::Kind::weekly: read_weekday(); break;
      case Rhythm::Kind::every_ten_days: read_ten_days(); break;
      case Rhythm::Kind::after: read_after(); break;
    }
    return rhythm_;
  }

 private:
  [[nodiscard]] Place at(std::string_view key) const { return reader_.place(*map_.find(key)); }

  /// The one kind that is written; reported when there is none or several.
  const KindOfRhythm* only_kind() {
    const KindOfRhythm* only = nullptr;
    std::vector<std::string> names;
    int written = 0;
    for (const KindOfRhythm& kind : kinds()) {
      names.emplace_back(kind.key);
      if (map_.find(kind.key) == nullptr) continue;
      only = &kind;
      ++written;
    }
    if (written == 1) return only;
    found_.error(Msg::rule_bad_rhythm, reader_.place(map_), {join(names, ", ")});
    return nullptr;
  }

  void refuse_strangers(const KindOfRhythm& kind) {
    for (const auto& [key, value] : map_.pairs) {
      const auto& with = kind.goes_with;
      if (key.scalar == kind.key || std::find(with.begin(), with.end(), key.scalar) != with.end()) continue;
      for (const char* known : {"month", "from_month", "from_quarter", "workdays", "days"}) {
        if (key.scalar == known) found_.error(Msg::rhythm_key_elsewhere, reader_.place(key), {key.scalar, std::string(kind.key)});
      }
    }
  }

  /// The number under `key`, from 1 to `most`.
  int number(const char* key, long most) {
    const auto value = reader_.integer(key);
    if (value && *value >= 1 && *value <= most) return static_cast<int>(*value);
    if (value) found_.error(Msg::rhythm_bad_number, at(key), {key, std::to_string(most), std::to_string(*value)});
    return 1;
  }

  void read_day(const char* key, const char* from, long periods) {
    const long day = reader_.integer(key, true).value_or(1);
    if (day < 1 || day > 31) found_.error(Msg::rule_bad_day, at(key), {std::to_string(day)});
    rhythm_.day = static_cast<int>(std::clamp(day, 1L, 31L));
    rhythm_.first_period = number(from, periods);
    const std::string month = reader_.text("month").value_or("this");
    if (month != "this" && month != "next") found_.error(Msg::task_bad_value, at("month"), {"month", month, "this, next"});
    rhythm_.next_month = month == "next";
  }

  void read_half_years() {
    const YamlNode* list = reader_.list("half_yearly", true);
    if (list == nullptr) return;
    if (list->items.size() != 2) {
      found_.error(Msg::rhythm_half_years, reader_.place(*list), {std::to_string(list->items.size())});
      return;
    }
    std::array<std::optional<MonthDay>, 2> dates;
    for (std::size_t i = 0; i < 2; ++i) {
      const YamlNode& item = list->items[i];
      dates[i] = parse_month_day(item.scalar);
      if (!dates[i]) found_.error(Msg::rhythm_bad_date, reader_.place(item), {item.scalar});
    }
    if (!dates[0] || !dates[1]) return;
    // The last two of February are one day in most years.
    const bool one_day = *dates[0] == MonthDay{2, 28} && *dates[1] == MonthDay{2, 29};
    if (*dates[1] <= *dates[0] || one_day) {
      found_.error(Msg::rhythm_dates_order, reader_.place(list->items[1]), {list->items[0].scalar, list->items[1].scalar});
    }
    rhythm_.half_years = {*dates[0], *dates[1]};
  }

  void read_weekday() {
    const auto text = reader_.text("weekly", true);
    if (!text) return;
    const auto weekday = weekday_named(*text);
    if (!weekday) found_.error(Msg::rhythm_bad_weekday, at("weekly"), {*text});
    rhythm_.day = weekday.value_or(1);
  }

  void read_ten_days() {
    const auto text = reader_.text("every_ten_days", true);
    if (text && *text != "true") found_.error(Msg::rhythm_ten_days, at("every_ten_days"), {*text});
  }

  void read_after() {
    const auto name = reader_.text("after", true);
    if (!name) return;
    const auto event = parse_rhythm_event(*name);
    if (!event) found_.error(Msg::rhythm_bad_event, at("after"), {*name, rhythm_event_names()});
    rhythm_.event = event.value_or(RhythmEvent::registration);
    rhythm_.in_workdays = map_.find("workdays") != nullptr;
    if (rhythm_.in_workdays == (map_.find("days") != nullptr)) {
      found_.error(Msg::rhythm_how_long, reader_.place(map_));
      return;
    }
    rhythm_.days_after = number(rhythm_.in_workdays ? "workdays" : "days", kMostDaysAfter);
  }

  const YamlNode& map_;
  Diagnostics& found_;
  YamlReader reader_;
  Rhythm rhythm_;
};

}  // namespace

Rhythm parse_rhythm(YamlReader& reader, const std::string& file, Diagnostics& found) {
  const YamlNode* written = reader.node().find("rhythm");
  const YamlNode* map = reader.map("rhythm");
  if (map != nullptr) return RhythmParser(*map, file, found).parse();
  if (written == nullptr || written->is_null()) found.error(Msg::yaml_missing_key, reader.place(reader.node()), {"rhythm"});
  return {};
}

}  // namespace duban
