// Field after field, in one order for writing and reading.
#include "engine/ledger/packed_record.h"

#include <limits>

#include "engine/base/text_digest.h"

namespace duban {
namespace {

// Which optional fields a record has.
constexpr std::uint64_t kHasStart = 1, kOpenEnded = 2, kHasHeading = 4, kHasDuePhrase = 8;
constexpr std::uint64_t kHasNumber = 1, kHasDone = 2, kIsDone = 4;
constexpr std::uint64_t kHasText = 1, kHasEvidence = 2, kHasProblem = 4, kHasAsk = 8, kReportMarks = 16;
constexpr std::uint64_t kHasQualifier = 1, kHasDeadline = 2, kHasValue = 4;

// How many values the enumerations and numbers in a record have: what lies beyond is damage.
constexpr int kWholePercents = 101;
constexpr int kComparators = 7, kTargetKinds = 8, kAccruals = 4, kDueBases = 3, kPlaces = 10;

void pack_decimal(const Decimal& decimal, Packer& out) {
  out.number(static_cast<std::uint64_t>(decimal.places())).signed_number(decimal.units());
}

Decimal unpack_decimal(Unpacker& in) {
  const int places = in.below(kPlaces);
  return {in.signed_number(), places};
}

const std::string& unpack_name(Unpacker& in, const TextPool& names) {
  static const std::string kNone;
  const int number = in.below(names.size());
  return in.broken() ? kNone : names.text(number);
}

void pack_target(const Target& t, const NameNumber& number_of, Packer& out) {
  out.number((t.qualifier ? kHasQualifier : 0) | (t.deadline ? kHasDeadline : 0) | (t.value ? kHasValue : 0));
  out.text(t.metric).number(t.op ? static_cast<std::uint64_t>(*t.op) + 1 : 0);
  out.number(static_cast<std::uint64_t>(t.kind)).number(static_cast<std::uint64_t>(t.accrual));
  out.number(static_cast<std::uint64_t>(number_of(t.unit)));
  if (t.value) pack_decimal(*t.value, out);
  if (t.qualifier) out.text(*t.qualifier);
  if (t.deadline) out.date(*t.deadline);
}

Target unpack_target(Unpacker& in, const TextPool& names) {
  Target t;
  const std::uint64_t has = in.number();
  t.metric = in.text();
  if (const int op = in.below(kComparators + 1); op > 0) t.op = static_cast<Comparator>(op - 1);
  t.kind = static_cast<TargetKind>(in.below(kTargetKinds));
  t.accrual = static_cast<Accrual>(in.below(kAccruals));
  t.unit = unpack_name(in, names);
  if (has & kHasValue) t.value = unpack_decimal(in);
  if (has & kHasQualifier) t.qualifier = in.text();
  if (has & kHasDeadline) t.deadline = in.date();
  return t;
}

void pack_names(const std::vector<std::string>& all, const NameNumber& number_of, Packer& out) {
  out.count(all.size());
  for (const std::string& name : all) out.number(static_cast<std::uint64_t>(number_of(name)));
}

Run unpack_names(Unpacker& in, History& history) {
  Run run{static_cast<int>(history.parties.size()), in.small()};
  for (int i = 0; i < run.count && !in.broken(); ++i) history.parties.push_back(in.below(history.names->size()));
  return run;
}

TaskTexts unpack_texts(std::string_view bytes, std::uint64_t has) {
  Unpacker in(bytes);
  TaskTexts texts;
  texts.title = in.text();
  texts.section = in.text();
  if (has & kHasHeading) texts.heading = in.text();
  if (has & kHasDuePhrase) texts.due_phrase = in.text();
  return texts;
}

}  // namespace

void pack_task(const Event& event, const Json& payload, const NameNumber& number_of, std::string& bytes) {
  const TaskDraft task = task_from_json(payload);
  Packer out(bytes);
  out.number(static_cast<std::uint64_t>(event.seq)).number(static_cast<std::uint64_t>(subject_number(event.subject)));
  out.number(static_cast<std::uint64_t>(number_of(payload["key"].text().value_or(""))));
  out.number((task.start ? kHasStart : 0) | (task.open_ended ? kOpenEnded : 0) | (task.heading ? kHasHeading : 0) |
             (task.due_phrase ? kHasDuePhrase : 0));
  out.text(task.ref).date(event.effective_on).date(task.due).number(static_cast<std::uint64_t>(task.due_basis));
  if (task.start) out.date(*task.start);
  out.signed_number(task.number).number(static_cast<std::uint64_t>(task.duration.value_or(0)));
  out.number(task.task_class.empty() ? 0 : static_cast<std::uint64_t>(number_of(task.task_class)) + 1);
  pack_names(task.leaders, number_of, out);
  pack_names(task.leads, number_of, out);
  pack_names(task.supports, number_of, out);
  out.count(task.targets.size());
  for (const Target& target : task.targets) pack_target(target, number_of, out);
  std::string texts;
  Packer wording(texts);
  wording.text(task.shown_title()).text(task.section);
  if (task.heading) wording.text(*task.heading);
  if (task.due_phrase) wording.text(*task.due_phrase);
  out.text(texts);
}

namespace {

/// A task's record but for its wording, which is returned as it is. `has`: which optional fields there are.
std::string_view unpack_registered(Unpacker& in, History& history, RegisteredTask& task, std::uint64_t& has) {
  task.seq = static_cast<std::int64_t>(in.number());
  task.id = in.small();
  const std::string& key = unpack_name(in, *history.names);
  const auto notices = static_cast<int>(history.notices.size());
  while (task.notice < notices && history.key_of(task) != key) ++task.notice;
  has = in.number();
  task.ref = in.text();
  task.registered_on = in.date();
  task.due = in.date();
  task.due_basis = static_cast<DueBasis>(in.below(kDueBases));
  if (has & kHasStart) task.start = in.date();
  task.open_ended = (has & kOpenEnded) != 0;
  task.number = static_cast<int>(in.signed_number());
  task.duration = in.small();
  task.task_class = in.below(history.names->size() + 1) - 1;
  task.leaders = unpack_names(in, history);
  task.leads = unpack_names(in, history);
  task.supports = unpack_names(in, history);
  task.targets = {static_cast<int>(history.targets.size()), in.small()};
  for (int i = 0; i < task.targets.count && !in.broken(); ++i) history.targets.push_back(unpack_target(in, *history.names));
  return in.text();
}

/// A record cannot come before that of its notice.
bool has_notice(const RegisteredTask& task, const History& history) {
  return task.notice < static_cast<int>(history.notices.size());
}

}  // namespace

void unpack_task(Unpacker& in, std::int64_t known, bool texts, History& history) {
  RegisteredTask task;
  std::uint64_t has = 0;
  const std::string_view wording = unpack_registered(in, history, task, has);
  if (task.seq > known) return;
  if (!has_notice(task, history)) in.fail();
  if (in.broken()) return;
  history.tasks.push_back(std::move(task));
  if (texts) history.texts.push_back(unpack_texts(wording, has));
}

void pack_amendment(const Event& event, const Json& payload, const NameNumber& number_of, std::string& bytes) {
  pack_task(event, payload, number_of, bytes);
  Packer out(bytes);
  const auto& numbers = payload["target_numbers"].items();
  out.count(numbers.size());
  for (const Json& number : numbers) out.number(static_cast<std::uint64_t>(number.integer().value_or(0)));
}

Amendment unpack_amendment(std::string_view record, bool texts, History& history) {
  Unpacker in(record);
  Amendment amendment;
  std::uint64_t has = 0;
  const std::string_view wording = unpack_registered(in, history, amendment.version, has);
  if (texts) amendment.texts = unpack_texts(wording, has);
  amendment.seq = amendment.version.seq;
  amendment.task = amendment.version.id;
  amendment.on = amendment.version.registered_on;
  const int count = in.small();
  for (int i = 0; i < count && !in.broken(); ++i) amendment.target_numbers.push_back(in.small());
  if (in.broken() || in.more() || count != amendment.version.targets.count || !has_notice(amendment.version, history)) amendment.seq = 0;
  return amendment;
}

namespace {

/// Whole percents, as most are, take one byte.
std::uint64_t packed_percent(std::int64_t hundredths) {
  const bool whole = hundredths % 100 == 0;
  return static_cast<std::uint64_t>(whole ? 1 + hundredths / 100 : kWholePercents + 1 + hundredths);
}

std::optional<int> read_percent(Unpacker& in) {
  const int packed = in.small();
  if (packed == 0) return std::nullopt;
  return packed <= kWholePercents ? (packed - 1) * 100 : packed - kWholePercents - 1;
}

}  // namespace

void pack_report(const Event& event, const ReportDraft& report, const NameNumber& number_of, std::string& bytes) {
  static thread_local std::string record;  // keeps its room
  record.clear();
  Packer out(record);
  const Date recorded = date_in_china(event.recorded_at);
  out.byte(static_cast<std::uint8_t>(event.seq - first_of_block(event.seq))).number(static_cast<std::uint64_t>(subject_number(event.subject)));
  out.date(event.effective_on).signed_number(recorded.days_since(event.effective_on));
  out.number(static_cast<std::uint64_t>(number_of(report.unit)));
  const auto hundredths = report.percent ? report.percent->shifted(2) : std::nullopt;
  out.number(hundredths ? packed_percent(hundredths->units()) : 0);
  const std::uint32_t text = text_digest(report.progress);
  out.number(report.values.size() * kReportMarks + (text != 0 ? kHasText : 0) + (report.evidence.items().empty() ? 0 : kHasEvidence) +
             (report.problem.empty() ? 0 : kHasProblem) + (report.ask.empty() ? 0 : kHasAsk));
  if (text != 0) out.four(text);
  for (const ReportedNumber& value : report.values) {
    out.number(static_cast<std::uint64_t>(value.target));
    out.number((value.number ? kHasNumber : 0) | (value.done ? kHasDone : 0) | (value.done.value_or(false) ? kIsDone : 0));
    out.number(static_cast<std::uint64_t>(number_of(value.unit)));
    if (value.number) pack_decimal(*value.number, out);
  }
  Packer(bytes).text(record);
}

ReportHead unpack_head(Unpacker& in, std::int64_t first_of_block) {
  ReportHead head;
  head.seq = first_of_block + in.byte();
  head.task = in.small();
  head.on = in.date();
  return head;
}

std::optional<int> unpack_percent(Unpacker& in, const ReportHead& head) {
  (void)in.date_after(head.on);  // when it was recorded
  (void)in.small();              // the unit
  return read_percent(in);
}

void unpack_report(Unpacker& block, std::int64_t first_of_block, std::int64_t known, History& history) {
  Unpacker in(block.text());
  const ReportHead head = unpack_head(in, first_of_block);
  Report report;
  report.seq = head.seq;
  report.task = head.task;
  report.on = head.on;
  report.recorded_on = in.date_after(report.on);
  report.unit = in.below(history.names->size());
  report.percent = read_percent(in);
  const std::uint64_t marked = in.number();
  report.has_evidence = (marked & kHasEvidence) != 0;
  report.has_problem = (marked & kHasProblem) != 0;
  report.has_ask = (marked & kHasAsk) != 0;
  if ((marked & kHasText) != 0) report.text = in.four();
  const std::uint64_t values = marked / kReportMarks;
  if (values > std::numeric_limits<int>::max()) in.fail();
  report.values = {static_cast<int>(history.values.size()), static_cast<int>(values)};
  for (int i = 0; i < report.values.count && !in.broken(); ++i) {
    MeasuredValue value;
    value.target = in.small();
    const std::uint64_t has = in.number();
    value.unit = unpack_name(in, *history.names);
    if (has & kHasNumber) value.number = unpack_decimal(in);
    if (has & kHasDone) value.done = (has & kIsDone) != 0;
    history.values.push_back(value);
  }
  if (in.broken()) return block.fail();
  if (report.seq <= known) history.reports.push_back(report);
}

}  // namespace duban
