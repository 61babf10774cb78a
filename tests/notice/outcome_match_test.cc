// Specifies which statements of a report settle which targets, measured on made-up reports whose answers were written
// first (fixtures/outcomes), and what keeps a figure from being taken.
#include "engine/notice/outcome_match.h"

#include <doctest/doctest.h>

#include <map>

#include "engine/base/json.h"
#include "engine/files/file.h"
#include "engine/files/load_content.h"
#include "engine/notice/notice_reader.h"
#include "engine/notice/target_phrase.h"
#include "engine/notice/tasks_yaml.h"
#include "tests/support/contents.h"
#include "tests/support/source_folder.h"
#include "tests/support/values.h"

namespace duban {
namespace notice_outcome_match_test {

const std::string kFolder = source_folder() + "/fixtures/outcomes/";

struct Answer {
  std::string task;
  std::string metric;
  std::string target;
  std::optional<Decimal> actual;
  std::string verdict;
};

std::vector<Answer> answers_of(const std::string& file) {
  const auto json = parse_json(load_text(file).text);
  REQUIRE(json.has_value());
  std::vector<Answer> answers;
  for (const Json& one : json->items()) {
    answers.push_back({one["task"].text().value_or(""), one["metric"].text().value_or(""), one["target"].text().value_or(""), one["actual"].number(), one["verdict"].text().value_or("")});
  }
  return answers;
}

bool agrees(const OutcomeMatch& match, const Answer& answer) {
  if (match.value) return answer.actual && *match.value == *answer.actual;
  return match.done && *match.done == (answer.verdict == "met") && answer.verdict != "unknown";
}

bool same_words(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && (a.find(b) != std::string::npos || b.find(a) != std::string::npos); }

struct Score {
  int proposed = 0;
  int right = 0;
  int wanted = 0;
};

/// `by_metric`: answers name the target by its metric, else by its words.
Score score(const std::vector<TaskDraft>& tasks, const std::string& folder, int year, char32_t area, bool by_metric) {
  std::vector<OpenTarget> targets;
  std::vector<std::string> refs;
  for (const TaskDraft& task : tasks) {
    for (const Target& target : task.targets) {
      targets.push_back({target, task.shown_title(), static_cast<int>(&task - tasks.data())});
      refs.push_back(task.ref);
    }
  }
  Diagnostics found;
  const auto statements = read_statements(load_content(folder + "report.txt"), year, area, found);
  CHECK(id_line(found) == "");
  std::vector<Answer> answers = answers_of(folder + "answers.json");
  Score score{0, 0, static_cast<int>(answers.size())};
  for (const OutcomeMatch& match : match_outcomes(targets, statements)) {
    ++score.proposed;
    const auto at = static_cast<std::size_t>(match.target);
    const Target& target = targets[at].target;
    const auto answer = std::find_if(answers.begin(), answers.end(), [&](const Answer& one) {
      return one.task == refs[at] && (by_metric ? one.metric == target.metric : same_words(one.target, target.phrase)) && agrees(match, one);
    });
    if (answer == answers.end()) {
      MESSAGE("wrong: " << refs[at] << " " << target.metric << " from " << statements[static_cast<std::size_t>(match.statement)].quote);
      continue;
    }
    ++score.right;
    answers.erase(answer);
  }
  MESSAGE(folder.substr(kFolder.size()) << ": " << score.proposed << " proposed, " << score.right << " right, " << score.wanted << " wanted");
  return score;
}

bool reaches(int part, int whole, int percent) { return part * 100 >= whole * percent; }

TEST_CASE("a report in the manner of the field settles most targets, and hardly any wrongly") {
  const SourceText yaml = load_text(source_folder() + "/fixtures/yuzhong-2024/tasks.yaml");
  const Score result = score(parse_tasks_yaml(yaml, {}).tasks, kFolder, 2024, U'区', true);
  CHECK(reaches(result.right, result.proposed, 95));
  CHECK(reaches(result.right, result.wanted, 75));
}

TEST_CASE("so do reports kept back") {
  const auto kept_back = [](const std::string& folder, char32_t area) {
    const std::string file = kFolder + folder + "notice.txt";
    return score(read_notice(load_content(file), {}, {file, std::nullopt, ""}).tasks, kFolder + folder, 2025, area, false);
  };
  const Score tricky = kept_back("kept-back-1/", U'市');
  CHECK(reaches(tricky.right, tricky.proposed, 93));
  CHECK(reaches(tricky.right, tricky.wanted, 60));
  const Score usual = kept_back("kept-back-2/", U'区');
  CHECK(reaches(usual.right, usual.proposed, 95));
  CHECK(reaches(usual.right, usual.wanted, 80));
}

/// "metric=value" of what a report of 2024, of a district, settles of the targets in `promises`.
std::string settled(const std::string& promises, const std::string& report) {
  std::vector<OpenTarget> targets;
  for (const Target& target : find_targets(promises, 2024).targets) targets.push_back({target, promises, 1});
  Diagnostics found;
  const auto statements = read_statements(content_of(report), 2024, U'区', found);
  CHECK(id_line(found) == "");
  std::string line;
  for (const OutcomeMatch& match : match_outcomes(targets, statements)) {
    const Target& said = statements[static_cast<std::size_t>(match.statement)].said;
    line += (line.empty() ? "" : "; ") + targets[static_cast<std::size_t>(match.target)].target.metric + "=";
    line += match.value ? match.value->to_string() + said.unit : match.done && *match.done ? "done" : "not done";
  }
  return line;
}

TEST_CASE("a figure of another year, time, area or scope settles nothing") {
  struct Row {
    const char* why;
    const char* report;
  };
  const Row rows[] = {
      {"the plan", "二、2025年重点工作\n新增就业5万人。\n"},
      {"an earlier year", "一、2024年工作回顾\n2023年新增就业5万人。\n"},
      {"half a year", "一、2024年工作回顾\n上半年新增就业2万人。\n"},
      {"several years", "一、2024年工作回顾\n五年来累计新增就业20万人。\n"},
      {"the city's", "一、2024年工作回顾\n全市新增就业40万人。\n"},
      {"a difference", "一、2024年工作回顾\n新增就业比上年多0.3万人。\n"},
      {"a part", "一、2024年工作回顾\n其中高校毕业生新增就业1.1万人。\n"},
      {"a rate", "一、2024年工作回顾\n新增就业增长5%。\n"},
      {"what was not reached", "一、2024年工作回顾\n新增就业未达到4.6万人。\n"},
      {"what was not reached", "一、2024年工作回顾\n新增就业不足4.6万人。\n"},
      {"what is hoped for", "一、2024年工作回顾\n新增就业力争5万人。\n"},
      {"not quite as much", "一、2024年工作回顾\n新增就业近4.6万人。\n"},
      {"some months", "一、2024年工作回顾\n一至十一月新增就业4.8万人。\n"},
      {"a smaller area's", "一、2024年工作回顾\n东街街道新增就业4.8万人。\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(settled("新增就业4.6万人", row.report) == "");
  }
  CHECK(settled("新增就业4.6万人", "一、2024年工作回顾\n全年新增就业48600人，比上年多2000人。\n") == "新增就业=48600人");
}

TEST_CASE("a fall where growth was promised is negative, and stands for itself where a fall was") {
  CHECK(settled("固定资产投资增长5%", "一、2024年工作回顾\n固定资产投资下降3.2%。\n") == "固定资产投资增速=-3.2%");
  CHECK(settled("能耗强度下降3%", "一、2024年工作回顾\n能耗强度下降3.4%。\n") == "能耗强度降幅=3.4%");
}

TEST_CASE("the exact figure is taken beside the round one") {
  CHECK(settled("软件业务收入突破500亿元", "一、2024年工作回顾\n软件业务收入首次越过500亿元，达到537.6亿元。\n") == "软件业务收入=537.6亿元");
}

TEST_CASE("how many there are does not say how many are new") {
  CHECK(settled("新增外资企业50家以上", "一、2024年工作回顾\n全区存续外资企业已有1280家。\n") == "");
  CHECK(settled("外资企业总数突破1200家", "一、2024年工作回顾\n外资企业总数增至1280家。\n") == "外资企业总数=1280家");
}

TEST_CASE("a milestone is done, not done, or left open") {
  CHECK(settled("泛华大厦建成投用", "一、2024年工作回顾\n泛华大厦投入使用。\n") == "泛华大厦建成=done");
  CHECK(settled("泛华大厦建成投用", "一、2024年工作回顾\n泛华大厦未能如期投用。\n") == "泛华大厦建成=not done");
  CHECK(settled("泛华大厦建成投用", "一、2024年工作回顾\n泛华大厦正在推进装修。\n") == "");
}

TEST_CASE("one figure for two promises of a task is their sum and settles neither") {
  CHECK(settled("更新燃气管网58公里，更新供水管网45公里", "一、2024年工作回顾\n更新管网103公里。\n") == "");
}

TEST_CASE("a sentence too long to be one is passed over, with a warning at its place") {
  std::string long_sentence;
  while (long_sentence.size() < 4000 * 3) long_sentence += "新增就业5万人和";
  Diagnostics found;
  const auto statements = read_statements(content_of("一、2024年工作回顾\n财政收入增长5%。" + long_sentence + "\n"), 2024, U'区', found);
  CHECK(id_line(found) == "outcomes-sentence-too-long");
  CHECK(found.items().front().at.line == 2);
  CHECK(found.items().front().at.column == 10);
  CHECK(statements.size() == 2);
}

}  // namespace notice_outcome_match_test
}  // namespace duban
