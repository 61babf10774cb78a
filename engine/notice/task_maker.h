// Raw tasks to drafts: names, dates and targets out of the stretches of text; what is doubtful becomes a warning.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/model/drafts.h"
#include "engine/notice/deadline_phrase.h"
#include "engine/notice/profile.h"
#include "engine/notice/raw_task.h"
#include "engine/notice/unit_list.h"

namespace duban {

class TaskMaker {
 public:
  /// `drafts` has its notice read; tasks and warnings are added to it.
  TaskMaker(const std::string& file, const ClauseGrammar& grammar, NoticeProfile& profile, Account& account, Drafts& drafts)
      : file_(file), grammar_(grammar), profile_(profile), account_(account), drafts_(drafts) {}

  /// Adds the drafts of `tasks`, in order. Two tasks of one ref are an error.
  void make(std::vector<RawTask>& tasks);

 private:
  void make_one(const RawTask& raw, const std::string& ref);
  [[nodiscard]] std::string text_of(const RawTask& raw) const;
  void read_leaders_of(const RawTask& raw, TaskDraft& task);
  void read_units_of(const RawTask& raw, TaskDraft& task);
  void choose_leads(const RawTask& raw, UnitList& responsible, TaskDraft& task);
  void read_targets(const RawTask& raw, TaskDraft& task);
  void read_dates(const RawTask& raw, TaskDraft& task);
  [[nodiscard]] std::optional<DeadlinePhrase> deadline_in_text(const RawTask& raw, const TaskDraft& task, int year);
  /// The notice's year; where none is known, one that no text means.
  [[nodiscard]] int year_of_work() const { return drafts_.notice.year == 0 ? 1970 : drafts_.notice.year; }
  void doubt_units(const RawTask& raw, const TaskDraft& task);
  void doubt_condition(const RawTask& raw, const TaskDraft& task);

  const std::string& file_;
  const ClauseGrammar& grammar_;
  NoticeProfile& profile_;
  Account& account_;
  Drafts& drafts_;
  bool persons_lead_ = false;  // the notice names persons in charge and no leaders
  std::vector<Slice> late_deadlines_;
  std::set<std::string> unknown_units_;
};

}  // namespace duban
