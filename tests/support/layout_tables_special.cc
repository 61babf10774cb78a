// Tables with merged cells, with names broken over lines, and notices of two tables.
#include <algorithm>

#include "tests/support/table_layout.h"

namespace duban {
namespace {

/// L12: leader, lead and support stand once for several rows.
SampleNotice merged_parts() {
  SampleNotice notice = begin_notice("L12 merged cells");
  SampleBlock table{"", 6, {{{"序号"}, {"目标名称"}, {"区政府分管领导"}, {"牵头单位"}, {"配合单位"}, {"备注"}}}};
  const std::vector<SampleTask>& tasks = sample_tasks();
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const std::size_t first = i - i % 3;
    const int rows = static_cast<int>(std::min<std::size_t>(3, tasks.size() - first));
    SampleTask task = tasks[first];
    task.text = tasks[i].text;
    task.due = tasks[i].due;
    task.due_basis = tasks[i].due_basis;
    task.due_in_text = tasks[i].due_in_text;
    std::vector<SampleCell> row = {{std::to_string(i + 1)}, {task.text}};
    if (i == first) {
      row.push_back({listed(task.leaders), 1, rows});
      row.push_back({listed(task.leads), 1, rows});
      row.push_back({supports_of(task, {"、\n"}), 1, rows});
    }
    row.push_back({""});
    table.rows.push_back(row);
    notice.drafts.push_back(expected_draft(task, std::to_string(i + 1), "", {}));
  }
  notice.blocks.push_back(table);
  return notice;
}

/// L13: targets with 责任单位 alone, then tasks with both parts; each under a paragraph of its own.
SampleNotice two_tables() {
  SampleNotice notice = begin_notice("L13 two tables");
  SampleBlock targets{"", 3, {{{"序号"}, {"预期目标"}, {"责任单位"}}}};
  SampleBlock works{"", 4, {{{"序号"}, {"工作任务"}, {"牵头单位"}, {"配合单位"}}}};
  int of_targets = 0;
  int of_works = 0;
  for (const SampleTask& task : sample_tasks()) {
    const bool target = task.section == 1;
    const int number = target ? ++of_targets : ++of_works;
    if (!target && number % 5 == 1) works.rows.push_back({{number_mark(Numbering::bracketed_chinese, number / 5 + 1) + "专题", 4}});
    std::vector<SampleCell> row = {{std::to_string(number)}, {task.text}};
    if (target) {
      row.push_back({units_of(task)});
      targets.rows.push_back(row);
    } else {
      row.push_back({listed(task.leads)});
      row.push_back({supports_of(task)});
      works.rows.push_back(row);
    }
    const std::string section = target ? "一、预期目标" : "二、重点工作";
    notice.drafts.push_back(expected_draft(task, (target ? "1." : "2.") + std::to_string(number), section,
                                           {false, target ? Parts::all_lead : Parts::both}));
  }
  notice.blocks.push_back({"一、预期目标"});
  notice.blocks.push_back(targets);
  notice.blocks.push_back({"二、重点工作"});
  notice.blocks.push_back(works);
  return notice;
}

/// A unit's bracket stands on the line below it, in a narrow column.
SampleNotice broken_before_a_bracket() {
  SampleNotice notice = begin_notice("L12 bracket on the next line");
  notice.blocks.push_back(
      {"", 3, {{{"序号"}, {"工作任务"}, {"牵头单位"}}, {{"1"}, {"建成绿道。"}, {"高新园\n(云溪镇)、区应急管理局\n(安委办)"}}}});
  SampleTask task{1, "建成绿道。", {}, {"高新园(云溪镇)", "区应急管理局(安委办)"}, {}, "", ""};
  notice.drafts.push_back(expected_draft(task, "1", "", {false, Parts::leads_only}));
  return notice;
}

}  // namespace

std::vector<SampleNotice> special_table_layouts() { return {merged_parts(), two_tables(), broken_before_a_bracket()}; }

}  // namespace duban
