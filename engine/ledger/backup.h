// Copies of a ledger: consistent whoever writes meanwhile, whole or not there.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "engine/ledger/ledger.h"

namespace duban {

struct BackupResult {
  Verification verification;        // of the copy; its problems are such as a copy cannot mend
  std::int64_t evidence_files = 0;
};

/// Copies `ledger` to `target` and its evidence to `target`.files, and verifies the copy; nothing is left of it
/// when the entries are not sound. `on_progress` is told the percent done. Throws WorldError: `target` exists or is
/// the ledger itself, its folder is missing, the disk is full.
[[nodiscard]] BackupResult back_up(const std::string& ledger, const std::string& target,
                                   const std::function<void(int)>& on_progress);

/// Copies `ledger`, of schema `version`, beside itself before its tables are made anew; the name of the copy.
[[nodiscard]] std::string back_up_before_change(const std::string& ledger, std::int64_t version);

}  // namespace duban
