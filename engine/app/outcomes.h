// Closing a year's books from the next year's report: values proposed for targets, and those accepted recorded.
#pragma once

#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/app/progress.h"
#include "engine/files/content.h"
#include "engine/model/outcomes.h"

namespace duban {

/// What `all` takes: proposals as sure as this, in percent. Others are named one by one.
inline constexpr int kSureEnough = 60;

/// What the report proposes for the targets of notice `key` in force on the day asked about. Throws InputError when
/// there is no such notice, or the report does not speak of its year.
[[nodiscard]] Outcomes propose_outcomes(Inquiry& inquiry, const Content& report, const std::string& key, Diagnostics& found);

/// The reports that record the proposals of `refs` ("all": those sure enough; or refs of tasks), dated `on`, with the words of
/// the report and the report as evidence. What the ledger has already is left out. Throws InputError for a ref for which nothing that can be recorded is proposed.
[[nodiscard]] std::vector<ReportInput> reports_of(const Outcomes& outcomes, const std::vector<std::string>& refs, Date on);

/// The same as the text of a progress.csv, to be edited and imported.
[[nodiscard]] std::string progress_csv_of(const Outcomes& outcomes, Date on);

}  // namespace duban
