// Splitting: parts registered, linked to the task, and the step noted.
#include "engine/app/split.h"

#include <algorithm>
#include <set>

#include "engine/app/policy_book.h"
#include "engine/app/step_checks.h"
#include "engine/app/succession.h"
#include "engine/app/task_units.h"
#include "engine/app/task_version.h"
#include "engine/base/text.h"
#include "engine/base/yaml.h"

namespace duban {
namespace {

class PartsReader {
 public:
  PartsReader(const SourceText& source, const History& history, const Directory& directory, const TaskDraft& whole, Date on, Diagnostics& found)
      : source_(source), history_(history), directory_(directory), whole_(whole), on_(on), found_(found) {}

  std::vector<TaskDraft> read() {
    std::vector<TaskDraft> parts;
    const YamlNode root = parse_yaml(source_, found_);
    if (found_.has_errors()) return parts;
    YamlReader reader(root, source_.name, found_);
    if (!reader.check_keys({"tasks"})) return parts;
    const YamlNode* list = reader.list("tasks", true);
    if (list == nullptr) return parts;
    for (const YamlNode& item : list->items) parts.push_back(part(item, static_cast<int>(parts.size()) + 1));
    if (parts.size() < 2) found_.error(Msg::split_too_few, {source_.name, 1, 1, ""});
    return parts;
  }

 private:
  TaskDraft part(const YamlNode& node, int number) {
    TaskDraft draft = whole_;
    draft.targets.clear();
    draft.text.clear();
    YamlReader reader(node, source_.name, found_);
    if (!reader.check_keys({"title", "ref", "leaders", "leads", "supports", "due"})) return draft;
    draft.title = reader.text("title", true).value_or("");
    if (node.find("title") != nullptr && trim(draft.title).empty()) found_.error(Msg::task_bad_value, reader.place(*node.find("title")), {"title", draft.title, "—"});
    draft.ref = reader.text("ref").value_or(whole_.ref + "." + std::to_string(number));
    const bool plain = draft.ref.find_first_not_of("0123456789.") == std::string::npos && draft.ref.find_first_of("0123456789") == 0;
    if (!plain) found_.error(Msg::task_bad_value, reader.place(node), {"ref", draft.ref, whole_.ref + ".1"});
    if (!refs_.insert(draft.ref).second) found_.error(Msg::split_ref_taken, reader.place(node), {draft.ref, whole_.ref});
    if (node.find("leaders") != nullptr) draft.leaders = reader.texts("leaders");
    if (node.find("leads") != nullptr) draft.leads = units(reader, "leads");
    if (node.find("supports") != nullptr) draft.supports = units(reader, "supports");
    if (const auto due = reader.text("due")) {
      const auto date = parse_date(*due);
      if (!date) found_.error(Msg::bad_date, reader.place(*node.find("due")), {*due});
      if (date && *date < on_) found_.error(Msg::date_before_task, reader.place(*node.find("due")), {*due, draft.ref, on_.to_string()});
      draft.due = date.value_or(draft.due);
      draft.due_basis = DueBasis::stated;
    }
    std::erase_if(draft.supports, [&](const std::string& unit) { return std::find(draft.leads.begin(), draft.leads.end(), unit) != draft.leads.end(); });
    for (const RegisteredTask& task : history_.tasks) {
      const RegisteredTask& version = history_.version_on(task, std::nullopt);
      if (history_.cancellation_of(task.id, std::nullopt) != nullptr || version.ref != draft.ref) continue;
      found_.error(Msg::split_ref_taken, reader.place(node), {draft.ref, whole_.ref});
    }
    return draft;
  }

  std::vector<std::string> units(YamlReader& reader, const char* member) {
    std::vector<std::string> names;
    for (const std::string& written : reader.texts(member)) {
      std::string name = unit_named(written, history_, directory_, nullptr, reader.place(*reader.node().find(member)), found_, on_);
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return names;
  }

  const SourceText& source_;
  const History& history_;
  const Directory& directory_;
  const TaskDraft& whole_;
  Date on_;
  Diagnostics& found_;
  std::set<std::string> refs_;
};

}  // namespace

SplitOutcome split_task(const StepContext& context, const std::string& ref, const SourceText& source, const std::string& approved_by,
                        const std::string& reason) {
  Ledger ledger = Ledger::open(context.ledger, Database::Access::write);
  SplitOutcome outcome;
  ledger.write([&] {
    const History history = ledger.load_history(ledger.last_seq(), needs_of_steps());
    const TaskAtHand hand(history, ref);
    hand.expect(StepKind::split);
    hand.expect_date(StepKind::split, context.on);
    expect_after_last_version(history, hand.task(), context.on, ref);
    need_option(approved_by, "--approved-by");
    need_option(reason, "--reason");
    expect_other_approver(approved_by, nullptr, context.envelope);
    PolicyBook policies(ledger, history.known_seq);
    Diagnostics found;
    TaskDraft whole = stored_draft(ledger, hand.task());
    whole.due = hand.state().due;  // as extended
    whole.due_basis = hand.state().basis;
    const std::vector<TaskDraft> parts = PartsReader(source, history, policies.on(context.on).directory(), whole, context.on, found).read();
    if (found.has_errors()) throw InputError(std::move(found), {source});
    int next = ledger.next_task_number();
    std::vector<EventDraft> events;
    for (const TaskDraft& part : parts) {
      const std::string subject = "task:" + std::to_string(next++);
      Json payload = to_json(part).set("key", history.key_of(hand.task())).set("parent", hand.task().id);
      events.push_back({EventType::register_task, subject, context.on, std::move(payload), std::nullopt});
      events.push_back({EventType::link, subject, context.on, Json::object().set("to", hand.task().id).set("kind", "contributes-to"), std::nullopt});
      outcome.refs.push_back(part.ref);
    }
    events.push_back(step_entry(StepKind::split, hand.task().id, context.on,
                                Json::object().set("parts", outcome.refs).set("approved_by", approved_by).set("reason", reason)));
    outcome.step = {static_cast<int>(events.size()), ledger.append(events, context.envelope).clock_raised};
    (void)follow_directories(ledger, context.envelope);
  }, context.dry_run);
  return outcome;
}

}  // namespace duban
