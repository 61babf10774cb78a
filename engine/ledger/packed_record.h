// Tasks and reports as packed records of the projections, many to a block. What is written here is read
// back here; a change of either raises the schema version, and older files are projected anew.
#pragma once

#include <functional>

#include "engine/base/json.h"
#include "engine/ledger/packing.h"
#include "engine/model/event.h"
#include "engine/model/history.h"
#include "engine/model/report_draft.h"

namespace duban {

inline constexpr int kTasksPerBlock = 64;      // by internal number
inline constexpr int kReportsPerBlock = 256;   // by seq of the entry

/// The number of a name, a new one when it has none.
using NameNumber = std::function<int(std::string_view)>;

/// Adds the task that `event` registers.
void pack_task(const Event& event, const Json& payload, const NameNumber& number_of, std::string& bytes);
/// Adds the report that `event` records.
void pack_report(const Event& event, const ReportDraft& report, const NameNumber& number_of, std::string& bytes);

/// Reads the next task into `history`, with its wording when `texts`. Tasks registered after `known` are
/// passed over.
void unpack_task(Unpacker& in, std::int64_t known, bool texts, History& history);
/// Adds the version of a task that `event` amends: as a task, with the numbers of its targets behind it.
void pack_amendment(const Event& event, const Json& payload, const NameNumber& number_of, std::string& bytes);
/// Reads it; `texts` as above. `history.targets` and `history.parties` get its parts. Its seq is 0 when the record is damaged.
[[nodiscard]] Amendment unpack_amendment(std::string_view record, bool texts, History& history);

/// The first entry of the block of reports that entry `seq` is recorded in: a record says its place behind it.
[[nodiscard]] constexpr std::int64_t first_of_block(std::int64_t seq) { return seq / kReportsPerBlock * kReportsPerBlock; }

/// What a report's record begins with. A record stands behind its length, so that it can be passed over.
struct ReportHead {
  std::int64_t seq = 0;
  int task = 0;
  Date on;
};
[[nodiscard]] ReportHead unpack_head(Unpacker& record, std::int64_t first_of_block);
/// Reads on behind `head`: the unit's own percent in hundredths.
[[nodiscard]] std::optional<int> unpack_percent(Unpacker& record, const ReportHead& head);
/// Reads the next report of the block that begins with entry `first_of_block` into `history`; reports after `known`
/// are passed over.
void unpack_report(Unpacker& in, std::int64_t first_of_block, std::int64_t known, History& history);

}  // namespace duban
