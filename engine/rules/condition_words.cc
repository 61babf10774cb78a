// The functions.
#include "engine/rules/condition_words.h"

namespace duban {
namespace {

constexpr FunctionDefinition kFunctions[] = {
    {Function::unknown, "unknown", "未知", "x", Msg::function_unknown},
    {Function::if_unknown, "if_unknown", "缺省", "x, y", Msg::function_if_unknown},
    {Function::absolute, "abs", "绝对值", "x", Msg::function_abs},
    {Function::day_of_year, "day_of_year", "年内第几天", "d", Msg::function_day_of_year},
    {Function::workdays_between, "workdays_between", "工作日数", "a, b", Msg::function_workdays_between},
    {Function::change, "change", "变化", "x, 30 days", Msg::function_change},
    {Function::earlier, "earlier", "此前", "x, 30 days", Msg::function_earlier},
    {Function::count, "count", "个数", "upstream where overdue", Msg::function_count},
    {Function::sum, "sum", "合计", "upstream, workdays_overdue", Msg::function_sum},
    {Function::largest, "max", "最大", "upstream, workdays_overdue", Msg::function_max},
    {Function::smallest, "min", "最小", "upstream, progress", Msg::function_min},
    {Function::missed_duties, "missed_duties", "缺报次数", "90 days", Msg::function_missed_duties},
    {Function::report_count, "report_count", "报送次数", "30 days", Msg::function_report_count},
    {Function::returned_reports, "returned_reports", "退回次数", "90 days", Msg::function_returned_reports},
};

constexpr WordSet kSets[] = {kOrWords, kAndWords, kNotWords, kTrueWords, kFalseWords, kInWords, kNotInWords, kBetweenWords,
                             kBetweenAndWords, kContainsWords, kNotContainsWords, kWhereWords, kAnyWords, kAllWords, kEqualWords,
                             kNotEqualWords, kLessWords, kLessEqualWords, kGreaterWords, kGreaterEqualWords};

}  // namespace

std::span<const FunctionDefinition> all_functions() { return kFunctions; }

std::optional<Function> find_function(std::string_view name) {
  for (const FunctionDefinition& function : kFunctions) {
    if (function.name == name || function.chinese == name) return function.function;
  }
  return std::nullopt;
}

const std::vector<std::string_view>& language_words() {
  static const std::vector<std::string_view> kWords = [] {
    std::vector<std::string_view> words;
    for (const WordSet& set : kSets) {
      for (const std::string_view word : set.words) {
        if (!word.empty()) words.push_back(word);
      }
    }
    for (const FunctionDefinition& function : kFunctions) {
      words.push_back(function.name);
      words.push_back(function.chinese);
    }
    return words;
  }();
  return kWords;
}

}  // namespace duban
