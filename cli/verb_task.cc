// task: list and show.
#include "cli/step_line.h"
#include "engine/app/split.h"
#include "engine/base/text.h"
#include "engine/document/findings_document.h"
#include "engine/files/file.h"
#include "engine/rules/late_entries.h"
#include "engine/notice/tasks_yaml.h"

namespace duban {
namespace cli_task {

/// The task with its text, which the snapshot does not carry: from the entry it stands by.
TaskDraft with_text(Inquiry& inquiry, const RegisteredTask& task) {
  for (const Event& event : inquiry.ledger().load_entries(std::vector{task.seq})) {
    if (const auto payload = parse_json(event.payload)) return task_from_json(*payload);
  }
  return inquiry.history().draft_of(task);
}

Json task_json(const TaskFacts& facts, Lamp lamp, const TaskDraft& draft) {
  Json json = Json::object();
  json.set("key", facts.state->key());
  const Json fields = to_json(draft);
  for (const auto& [name, value] : fields.members()) {
    if (name != "title" && name != "due") json.set(name, value);
  }
  json.set("title", draft.shown_title()).set("due", facts.state->due.to_string()).set("original_due", facts.state->original_due().to_string());
  json.set("original_leads", facts.state->original_leads());
  json.set("extensions", facts.state->extension_count()).set("status", name_of(facts.status)).set("lamp", name_of(lamp));
  json.set("suspended", facts.state->suspension() != nullptr);
  json.set("progress", facts.progress.hundredths ? Json(*parse_decimal(Decimal(*facts.progress.hundredths, 2).to_short_string())) : Json());
  json.set("progress_basis", name_of(facts.progress.basis));
  Json checkpoints = Json::array();
  for (const CheckpointState& c : facts.state->checkpoints) {
    checkpoints.push(Json::object().set("date", c.date.to_string()).set("percent", *parse_decimal(Decimal(c.percent, 2).to_short_string())));
  }
  return json.set("checkpoints", std::move(checkpoints));
}

std::string yaml_of(Inquiry& inquiry) {
  std::string out;
  const History& history = inquiry.history();
  for (std::size_t notice = 0; notice < history.notices.size(); ++notice) {
    std::vector<TaskDraft> tasks;
    for (const RegisteredTask& task : history.tasks) {
      if (task.notice != static_cast<int>(notice) || history.cancellation_of(task.id, inquiry.as_of()) != nullptr) continue;
      tasks.push_back(with_text(inquiry, history.version_on(task, inquiry.as_of())));
    }
    if (!out.empty()) throw InputError(Msg::yaml_one_notice, {}, {});
    out = write_tasks_yaml(history.notice_on(static_cast<int>(notice), inquiry.as_of()), tasks);
  }
  return out;
}

std::string status_word(const TaskFacts& facts, Language language) {
  const TaskStatus status = facts.status;
  if (status == TaskStatus::open && facts.state->suspension() != nullptr) return text_of(Msg::status_suspended, language);
  const Msg word = status == TaskStatus::open ? Msg::status_open : status == TaskStatus::submitted ? Msg::status_submitted : Msg::status_closed;
  return text_of(word, language);
}

/// The date in force; 推定 where the notice states none.
std::string due_words(const TaskFacts& facts, const Invocation& in) {
  std::string out = facts.state->due.to_string();
  if (facts.state->basis == DueBasis::implied) out += in.text(facts.state->due_confirmed ? Msg::weekly_implied_confirmed : Msg::weekly_implied);
  if (const int times = facts.state->extension_count(); times > 0) {
    out += in.text(Msg::weekly_extended, {facts.state->original_due().to_string(), std::to_string(times)});
  } else if (facts.state->original_due() != facts.state->due) {
    out += in.text(Msg::due_amended, {facts.state->original_due().to_string()});
  }
  return out;
}

int list_tasks(Invocation& in, Inquiry& inquiry) {
  if (in.format({"text", "csv", "json", "md", "html", "xlsx", "yaml"}) == "yaml") {
    in.put(yaml_of(inquiry));
    return kDone;
  }
  const JudgedDay judged = inquiry.judge();
  const Day& day = *judged.day;
  Document document;
  document.title = in.text(Msg::tasks_title, {std::to_string(day.task_count())});
  document.subtitle = in.text(Msg::as_of_line, {inquiry.as_of().to_string()});
  document.banners = banners(inquiry.history().demo, inquiry.is_rehearsal(), in.language());
  DocumentTable table{in.text(Msg::head_title), {{in.text(Msg::head_lamp), 6}, {in.text(Msg::head_ref), 8}, {in.text(Msg::head_title), 40}, {in.text(Msg::head_leaders), 14},
                      {in.text(Msg::head_leads), 30}, {in.text(Msg::head_due), 36}, {in.text(Msg::head_status), 10}}, {}, in.text(Msg::workload_none)};
  Json tasks = Json::array();
  int marked = 0;
  for (int row = 0; row < day.task_count(); ++row) {
    const TaskFacts facts = day.task(row);
    const TaskDraft draft = inquiry.history().draft_of(*facts.state->task);
    const Lamp lamp = day.lamps()[static_cast<std::size_t>(row)];
    const int late = late_entries(*facts.state, inquiry.as_of(), day.policy().calendar);
    marked += late > 0 ? 1 : 0;
    table.rows.push_back({DocumentCell{lamp_word(lamp, in.language()), std::nullopt, lamp}, text_cell(draft.ref),
                          text_cell(with_late_mark(draft.shown_title(), late, in.language())), text_cell(join(draft.leaders, "、")), text_cell(join(draft.leads, "、")),
                          text_cell(due_words(facts, in)), text_cell(status_word(facts, in.language()))});
    Json one = task_json(facts, lamp, draft);
    if (late > 0) one.set("late_entries", late);
    tasks.push(std::move(one));
  }
  add_late_note(marked, in.language(), document);
  document.tables.push_back(std::move(table));
  in.put([&] { return document; }, [&] { return inquiry.head("tasks").set("tasks", std::move(tasks)); });
  return kDone;
}

int show_task(Invocation& in, Inquiry& inquiry) {
  const bool json = in.format({"text", "json"}) == "json";
  const RegisteredTask& task = find_task(inquiry.history(), in.word(1), inquiry.as_of());
  const TaskDraft draft = with_text(inquiry, task);
  const JudgedDay judged = inquiry.judge();
  const Day& day = *judged.day;
  for (int row = 0; row < day.task_count(); ++row) {
    if (day.state(row).task->id != task.id) continue;
    const TaskFacts facts = day.task(row);
    const Lamp lamp = day.lamps()[static_cast<std::size_t>(row)];
    if (json) {
      in.put(inquiry.head("task").set("task", task_json(facts, lamp, draft)).pretty() + "\n");
      return kDone;
    }
    std::string out;
    for (const std::string& banner : banners(inquiry.history().demo, false, in.language())) out += "【" + banner + "】\n";
    out += inquiry.history().key_of(task) + "/" + draft.ref + "  " + draft.shown_title() + "\n";
    const auto line = [&](Msg head, const std::string& value) {
      if (!value.empty()) out += "  " + in.text(head) + in.text(Msg::colon) + value + "\n";
    };
    line(Msg::task_text, draft.text);
    line(Msg::head_leaders, join(draft.leaders, "、"));
    line(Msg::head_leads, join(draft.leads, "、"));
    const auto first_leads = facts.state->original_leads();
    if (first_leads != draft.leads) line(Msg::head_first_leads, join(first_leads, "、"));
    line(Msg::head_supports, join(draft.supports, "、"));
    line(Msg::head_due, due_words(facts, in));
    if (const LifeState* life = facts.state->life) {
      for (const PlannedLine& planned : life->plan) {
        if (planned.kind == PlannedLine::Kind::person) line(Msg::task_person, planned.title);
      }
      if (life->request != nullptr) out += "  " + in.text(Msg::task_requested, {life->request->date.value_or(Date()).to_string(), life->request->reason}) + "\n";
      if (life->promise != nullptr) out += "  " + in.text(Msg::task_promised, {life->promise->reason}) + "\n";
    }
    line(Msg::head_status, status_word(facts, in.language()));
    line(Msg::head_lamp, lamp_word(lamp, in.language()));
    for (std::size_t i = 0; i < draft.targets.size(); ++i) {
      out += "  · " + draft.targets[i].metric + in.text(Msg::colon) + text_of(facts.targets[i].judgement.reason, in.language()) + "\n";
    }
    in.put(out);
    return kDone;
  }
  refuse_absent(inquiry.history(), task, in.word(1), inquiry.as_of());
}

int split(Invocation& in) {
  in.need({"file", "approved-by", "reason"});
  const SourceText source = load_text(in.value("file"));
  const SplitOutcome outcome = split_task(in.step(), in.word(1), source, in.value("approved-by"), in.value("reason"));
  if (outcome.step.clock_raised) in.warn(Msg::clock_raised);
  in.say(in.text(Msg::split_done, {in.word(1), join(outcome.refs, "、")}) + (in.dry_run() ? in.text(Msg::dry_run_note) : ""));
  return kDone;
}

int run(Invocation& in) {
  if (in.word(0) == "split" && in.words().size() == 2) return split(in);
  const bool list = in.word(0) == "list" && in.words().size() == 1;
  const bool show = in.word(0) == "show" && in.words().size() == 2;
  if (!list && !show) throw UsageError{{Msg::usage_words_missing, {"task", "list | show REF | split REF --file F"}}};
  Inquiry inquiry(in.question());
  return list ? list_tasks(in, inquiry) : show_task(in, inquiry);
}

}  // namespace cli_task

Verb task_verb() {
  using namespace cli_task;
  return {"task", Msg::category_lists, Msg::verb_task, "list | show REF | split REF", 1, 2,
          join_options({asking_options(), {{"file", "FILE", Msg::opt_split_file}}, approval_options(), writing_options()}),
          {"duban task list", "duban task show 4.27", "duban task list --format yaml -o tasks.yaml",
           "duban task split 4.10 --file 拆分.yaml --approved-by 艾正兵 --reason 分期实施"}, &run};
}

}  // namespace duban
