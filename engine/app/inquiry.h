// A question to a ledger: as of which day, known at which entry, by which policy.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/app/policy_book.h"
#include "engine/ledger/ledger.h"
#include "engine/rules/timeline.h"

namespace duban {

struct Question {
  std::string ledger;
  Date as_of;
  KnownAt known;
  std::string rulebook;  // a file to rehearse with; "" = the adopted one
  std::optional<Date> rulebook_from = {};  // the day it begins; none: it takes the place of the adopted one on every day
};

/// What answers a question: everything known, read once.
class Inquiry {
 public:
  /// Throws WorldError or InputError when ledger or rulebook cannot be used.
  explicit Inquiry(const Question& question, const HistoryNeeds& needs = {});
  /// The same on a ledger that is open, which must outlive it: inside a write it sees what has been appended there.
  Inquiry(Ledger& ledger, const Question& question, const HistoryNeeds& needs = {});

  [[nodiscard]] Date as_of() const { return question_.as_of; }
  [[nodiscard]] const History& history() const { return history_; }
  [[nodiscard]] Ledger& ledger() { return ledger_; }
  [[nodiscard]] const PolicyInForce& policy() { return policies_->on(question_.as_of); }
  [[nodiscard]] const PolicyInForce& policy_on(Date day) { return policies_->on(day); }
  /// The last entry the question may know; 0 when none.
  [[nodiscard]] std::int64_t known_seq() const { return known_seq_; }
  [[nodiscard]] bool is_rehearsal() const { return !question_.rulebook.empty(); }
  /// The instant what is known ends: as asked, else that of the last entry; none in an empty ledger.
  [[nodiscard]] std::optional<Instant> known_at() const;

  /// The day asked about, judged, with the review days before it shown to `visit`.
  [[nodiscard]] JudgedDay judge(const std::function<void(const Day&)>& visit = [](const Day&) {});

  /// Members `schema`, `as_of`, `known_at` and, in a demonstration, `demo`: the head of every answer.
  [[nodiscard]] Json head(const std::string& schema) const;

 private:
  void read_policies();

  Question question_;
  std::unique_ptr<Ledger> own_;  // none: another one's
  Ledger& ledger_;
  std::int64_t known_seq_;
  History history_;
  std::unique_ptr<PolicyBook> policies_;
};

/// The task `ref` names (`KEY/ref`, or a bare ref that one notice has), or an error with the nearest.
[[nodiscard]] const RegisteredTask& find_task(const History& history, const std::string& ref);
/// The same by the refs of `day`, and in the version of that day.
[[nodiscard]] const RegisteredTask& find_task(const History& history, const std::string& ref, Date day);
/// Says why `task`, called `ref`, does not stand on `day`: not registered yet, or cancelled.
[[noreturn]] void refuse_absent(const History& history, const RegisteredTask& task, const std::string& ref, Date day);
/// The same without throwing; `problem` says what is wrong.
[[nodiscard]] const RegisteredTask* find_task(const History& history, const std::string& ref, Message& problem);

/// A rulebook file, refused whole when it has mistakes.
[[nodiscard]] Rulebook load_rulebook(const std::string& file);

}  // namespace duban
