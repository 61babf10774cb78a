// Completing metrics from the lead unit.
#include "engine/notice/lost_subject.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace duban {
namespace {

/// 产业增加值, 规上企业营业收入增速: of any industry.
bool lacks_subject(std::string_view metric) {
  static constexpr std::array<std::string_view, 6> kAnyone = {"规上企业", "规模以上企业", "产业", "企业", "行业", "全行业"};
  static constexpr std::array<std::string_view, 9> kMeasures = {"营业收入", "增加值", "规模", "总规模", "产值", "总产值", "收入", "总量", "利润"};
  for (const std::string_view anyone : kAnyone) {
    if (!metric.starts_with(anyone)) continue;
    std::string_view rest = metric.substr(anyone.size());
    if (rest.ends_with("增速")) rest.remove_suffix(std::string_view("增速").size());
    for (const std::string_view measure : kMeasures) {
      if (rest == measure) return true;
    }
  }
  return false;
}

struct Uses {
  std::set<std::string> leads;
  std::set<std::string> numbers;
};

std::string number_of(const Target& target) { return (target.value ? target.value->to_short_string() : "") + target.unit; }

}  // namespace

void complete_metrics(std::vector<TaskDraft>& tasks) {
  std::map<std::string, Uses> uses;
  for (const TaskDraft& task : tasks) {
    for (const Target& target : task.targets) {
      Uses& use = uses[target.metric];
      use.leads.insert(task.leads.empty() ? std::string() : task.leads.front());
      use.numbers.insert(number_of(target));
    }
  }
  for (TaskDraft& task : tasks) {
    if (task.leads.empty()) continue;
    for (Target& target : task.targets) {
      const Uses& use = uses[target.metric];
      const bool ambiguous = use.leads.size() > 1 && use.numbers.size() > 1 && target.kind != TargetKind::milestone;
      if (ambiguous || lacks_subject(target.metric)) target.metric += "（" + task.leads.front() + "）";
    }
  }
}

}  // namespace duban
