// Reports due: what each unit owed, what came of it, what is due next.
#pragma once

#include "engine/app/inquiry.h"
#include "engine/model/duty_list.h"

namespace duban {

/// What a list of duties is asked for.
struct DutyQuestion {
  std::string unit;          // only this one (canonical or alias); "" = all
  std::optional<Date> from;  // with either of these: every occurrence due between, of all tasks
  std::optional<Date> to;    // nothing: the day asked about
};

/// Without a range, of each open task, duty and unit: every occurrence still missed, the last one that was met,
/// those met ahead of their date, and the next one due; counted are all that were due since the task began. With
/// a range, every occurrence due in it, and only those are counted; a task owes nothing after it was submitted
/// or closed. Throws InputError when nobody knows the unit.
[[nodiscard]] DutyList list_duties(Inquiry& inquiry, const DutyQuestion& question);

}  // namespace duban
