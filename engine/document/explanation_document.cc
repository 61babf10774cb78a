// The answer, paragraph by paragraph.
#include "engine/document/explanation_document.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/document/event_words.h"
#include "engine/document/handover_words.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

constexpr std::size_t kMostHistory = 8;
constexpr int kHistoryWidth = 100;

class Answer {
 public:
  Answer(const Explanation& e, const std::vector<Event>& history, Language language) : e_(e), history_(history), language_(language) {}

  std::string write() {
    add_head();
    add_targets();
    add_findings();
    add_rulebook();
    add_grounds();
    add_upstream();
    add_ways();
    add_not_firing();
    add_history();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string say(const Message& message) const { return text_of(message, language_); }
  [[nodiscard]] std::string comma() const { return say({Msg::list_comma, {}}); }
  [[nodiscard]] std::string stop() const { return say({Msg::explain_stop, {}}); }
  [[nodiscard]] std::string sentences(const std::vector<std::string>& parts) const { return join(parts, say({Msg::explain_part, {}})) + stop(); }

  void paragraph(Msg head, const std::string& text) { out_ += say({head, {}}) + say({Msg::colon, {}}) + text + "\n"; }

  /// A line above others.
  void heading(Msg head) { out_ += std::string(trim(say({head, {}}) + say({Msg::colon, {}}))) + "\n"; }

  void add_head() {
    const std::string lamp = lamp_word(e_.lamp, language_);
    if (e_.ref.empty()) {
      const Msg head = e_.findings.empty() ? Msg::explain_head_party_none : Msg::explain_head_party;
      out_ += say({head, {e_.title, std::to_string(e_.findings.size()), lamp}}) + "\n";
      return;
    }
    out_ += say({e_.lamp == Lamp::grey ? Msg::explain_head_grey : Msg::explain_head, {e_.key + "/" + e_.ref, e_.title, lamp}}) + "\n";
    std::vector<std::string> parts;
    if (!e_.leads.empty()) parts.push_back(say({Msg::explain_leads, {join(e_.leads, comma())}}));
    if (!e_.leaders.empty()) parts.push_back(say({Msg::explain_leaders, {join(e_.leaders, comma())}}));
    const Msg status = e_.status == "open" ? Msg::status_open : e_.status == "submitted" ? Msg::status_submitted : Msg::status_closed;
    parts.push_back(say({Msg::explain_as_of, {e_.as_of.to_string(), label_arg(status)}}));
    out_ += sentences(parts) + "\n";
  }

  void add_targets() {
    if (e_.targets.empty()) return;
    std::vector<std::string> parts;
    for (const ExplainedTarget& t : e_.targets) {
      parts.push_back(t.metric + " " + say(t.reason) + (t.awaiting_data ? say({Msg::explain_awaiting, {}}) : ""));
    }
    paragraph(Msg::head_targets_line, sentences(parts));
  }

  [[nodiscard]] std::string finding(const ExplainedFinding& f) const {
    std::string text = say({Msg::explain_rule, {f.name, f.file, std::to_string(f.line), lamp_word(f.lamp, language_), f.message}});
    std::vector<std::string> held;
    for (const ComparisonHeld& c : f.holds) {
      if (!c.words.empty()) held.push_back(c.words);
    }
    if (!held.empty()) text += say({Msg::explain_held, {join(held, say({Msg::explain_part, {}}))}});
    if (f.since) text += say({Msg::explain_since, {f.since->to_string()}});
    if (f.handover) text += say({Msg::explain_handover_line, {handover_words(*f.handover, language_)}});
    if (f.capped) text += say(*f.capped);
    return text + say({f.parameters.empty() ? Msg::explain_clause : Msg::explain_clause_parameters, {f.condition, f.parameters}});
  }

  void add_findings() {
    if (e_.findings.empty()) return;
    if (e_.findings.size() == 1) return paragraph(Msg::head_why, finding(e_.findings.front()));
    heading(Msg::head_why);
    for (std::size_t i = 0; i < e_.findings.size(); ++i) out_ += "  " + std::to_string(i + 1) + ". " + finding(e_.findings[i]) + "\n";
  }

  void add_rulebook() {
    const RulebookSource& book = e_.rulebook;
    if (book.file.empty()) return;
    const std::string name = book.name.empty() ? book.file : book.name;
    const Msg msg = book.entry == 0 ? Msg::explain_rehearsal : book.since ? Msg::explain_rulebook_since : Msg::explain_rulebook;
    paragraph(Msg::head_rulebook, say({msg, {name, book.file, book.since ? book.since->to_string() : ""}}) + stop());
  }

  /// Which entry says so, who recorded it and when.
  [[nodiscard]] std::string entry(std::int64_t seq) const {
    if (seq == 0) return "";
    const auto at = std::find_if(history_.begin(), history_.end(), [&](const Event& event) { return event.seq == seq; });
    if (at == history_.end()) return say({Msg::entry_alone, {std::to_string(seq)}});
    const Date recorded = date_in_china(at->recorded_at);
    return say({recorded > at->effective_on ? Msg::entry_by_late : Msg::entry_by, {std::to_string(seq), at->actor, recorded.to_string()}});
  }

  void add_topic(Topic topic, Msg head) {
    std::vector<std::string> parts;
    for (const Ground& s : e_.grounds) {
      if (s.topic == topic) parts.push_back(say(s.text) + entry(s.entry));
    }
    if (!parts.empty()) paragraph(head, sentences(parts));
  }

  /// Days that a rule compares are told one by one; others only while they are few.
  void add_days() {
    constexpr std::size_t kFew = 31;
    std::vector<std::pair<std::string, std::string>> counted;  // the rule, the days
    for (const ExplainedFinding& f : e_.findings) {
      if (!f.count) continue;
      const DayCount& c = *f.count;
      const bool whole = c.decides || c.days.size() <= kFew;
      std::string days = whole ? day_runs(c, language_) : say({Msg::days_short, {c.from.to_string(), c.to.to_string(), std::to_string(c.workdays)}});
      const bool told = std::any_of(counted.begin(), counted.end(), [&](const auto& other) { return other.second == days; });
      if (!told) counted.emplace_back(f.name, std::move(days));
    }
    for (const auto& [rule, days] : counted) {
      out_ += counted.size() == 1 ? say({Msg::head_days, {}}) : say({Msg::head_days_of, {rule}});
      out_ += say({Msg::colon, {}}) + days + stop() + "\n";
    }
  }

  void add_grounds() {
    add_topic(Topic::order, Msg::head_order);
    add_topic(Topic::closing, Msg::head_closing);
    add_topic(Topic::deadline, Msg::head_deadline);
    add_topic(Topic::pace, Msg::head_pace);
    add_topic(Topic::progress, Msg::head_progress);
    add_topic(Topic::target, Msg::head_value_source);
    add_topic(Topic::duty, Msg::head_missed);
    add_days();
    add_topic(Topic::calendar, Msg::head_calendar);
  }

  [[nodiscard]] std::string dragging(const DraggingTask& t) const {
    std::vector<std::string> faults;
    if (t.workdays_overdue > 0) faults.push_back(say({Msg::upstream_overdue_by, {std::to_string(t.workdays_overdue)}}));
    if (t.workdays_later > 0) faults.push_back(say({Msg::upstream_later_by, {std::to_string(t.workdays_later)}}));
    std::string text = say({Msg::upstream_task, {t.ref, t.title, join(t.leads, comma()), t.due.to_string()}});
    if (!t.via.empty()) text += say({Msg::upstream_via, {join(t.via, comma())}});
    return text + " " + join(faults, comma());
  }

  void add_upstream() {
    const UpstreamDrag& drag = e_.upstream;
    if (drag.waits_for == 0) return;
    if (drag.dragging == 0) return paragraph(Msg::head_upstream, say({Msg::upstream_fine, {std::to_string(drag.waits_for)}}) + stop());
    std::vector<std::string> parts;
    for (const DraggingTask& t : drag.worst) parts.push_back(dragging(t));
    const int more = drag.dragging - static_cast<int>(drag.worst.size());
    if (more > 0) parts.push_back(say({Msg::upstream_more, {std::to_string(more)}}));
    paragraph(Msg::head_upstream, sentences(parts));
  }

  void add_ways() {
    if (e_.turns_green.empty()) return;
    if (e_.turns_green.size() == 1) return paragraph(Msg::head_green, say(e_.turns_green.front()) + stop());
    const std::size_t plain = e_.ways.empty() ? 0 : e_.ways.front().steps.size();
    heading(plain > 1 ? Msg::head_green_all : Msg::head_green);
    for (std::size_t i = 0; i < e_.turns_green.size(); ++i) {
      const std::string mark = i < plain ? std::to_string(i + 1) + ". " : "";
      out_ += "  " + mark + say(e_.turns_green[i]) + stop() + "\n";
    }
  }

  /// Rules that fail for the same reason stand together.
  void add_not_firing() {
    if (e_.not_firing.empty()) return;
    std::vector<std::pair<std::string, std::vector<std::string>>> reasons;
    for (const NotFiring& n : e_.not_firing) {
      const std::string reason = say(n.because);
      const auto same = std::find_if(reasons.begin(), reasons.end(), [&](const auto& known) { return known.first == reason; });
      if (same == reasons.end()) {
        reasons.push_back({reason, {n.name}});
      } else {
        same->second.push_back(n.name);
      }
    }
    heading(Msg::head_not_firing);
    for (const auto& [reason, names] : reasons) out_ += "  " + join(names, comma()) + say({Msg::colon, {}}) + reason + stop() + "\n";
  }

  void add_history() {
    if (e_.ref.empty()) return;
    heading(Msg::explain_history);
    const std::size_t first = history_.size() > kMostHistory ? history_.size() - kMostHistory : 0;
    if (first > 0) out_ += "  " + say({Msg::explain_history_more, {std::to_string(first), e_.key + "/" + e_.ref}}) + "\n";
    for (std::size_t i = first; i < history_.size(); ++i) {
      const Event& event = history_[i];
      out_ += "  " + event.effective_on.to_string() + "  " + shorten(event_words(event, language_), kHistoryWidth);
      const Date recorded = date_in_china(event.recorded_at);
      if (recorded > event.effective_on) out_ += say({Msg::explain_recorded, {recorded.to_string()}});
      out_ += "\n";
    }
  }

  const Explanation& e_;
  const std::vector<Event>& history_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string explanation_text(const Explanation& e, const std::vector<Event>& history, Language language) {
  return Answer(e, history, language).write();
}

Document explanation_document(const Explanation& e, const std::vector<Event>& history, Language language) {
  Document document;
  document.language = language;
  const std::string text = explanation_text(e, history, language);
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    if (document.title.empty()) {
      document.title = line;
    } else if (!line.starts_with(' ') || document.sections.empty()) {
      document.sections.push_back({"", {std::string(trim(line))}});
    } else {
      DocumentSection& section = document.sections.back();
      if (section.title.empty()) section = {section.paragraphs.front(), {}};
      section.paragraphs.emplace_back(trim(line));
    }
  }
  return document;
}

}  // namespace duban
