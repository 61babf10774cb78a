// What reports and requests say, in the words a form shows; the id by which forms know their ledger.
#pragma once

#include <string>

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/ledger/ledger.h"
#include "engine/model/snapshot.h"

namespace duban {

/// The first part of a digest of the first entry's hash; "" in an empty ledger.
[[nodiscard]] std::string ledger_id(Ledger& ledger);

/// The payload of a report: percent, values, texts with their names; without unit and date.
[[nodiscard]] std::string report_words(const Json& payload, Language language);
/// What a target asks for in the signs of a form: "≥10个"; "" for a milestone.
[[nodiscard]] std::string aim_words(const Target& target);
/// "31家", or that a milestone is done.
[[nodiscard]] std::string value_words(const MeasuredValue& value, Language language);
/// The names of the files of evidence in `payload`.
[[nodiscard]] std::string evidence_words(const Json& payload);

/// The payload of entry `seq`.
[[nodiscard]] Json payload_of_entry(Ledger& ledger, std::int64_t seq);

/// Where the task of row `row` of `snapshot` stands on its day.
[[nodiscard]] LifeStatus status_of(const Snapshot& snapshot, std::size_t row);

}  // namespace duban
