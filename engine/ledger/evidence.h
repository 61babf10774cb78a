// Evidence files: copied beside the ledger under their digest, so that what was shown stays.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "engine/base/json.h"
#include "engine/base/message.h"

namespace duban {

/// Copies `path` into `LEDGER.files/DIGEST` and returns {"name", "digest", "bytes"}. Throws InputError
/// when there is no such file, WorldError when it cannot be copied.
[[nodiscard]] Json keep_evidence(const std::string& ledger, const std::string& path);

/// What keep_evidence would return, without copying.
[[nodiscard]] Json describe_evidence(const std::string& path);

/// The folder of the evidence of `ledger`.
[[nodiscard]] std::string evidence_folder(const std::string& ledger);

/// The evidence that entries name, each file once, under the first entry that names it.
class EvidenceList {
 public:
  /// Adds what is in the member `evidence` of `payload`, whatever the type of the entry.
  void add(std::int64_t seq, const Json& payload);
  /// What is missing or changed in `folder`: the first twenty by entry, then how many more.
  [[nodiscard]] std::vector<Message> check(const std::string& folder) const;

 private:
  struct Item {
    std::int64_t seq;
    std::string name;
    std::string digest;
  };
  std::vector<Item> items_;
  std::set<std::string> seen_;
};

/// Copies every file of evidence from one folder to another, which is made; how many. None where there is
/// no folder. Throws WorldError.
std::int64_t copy_evidence(const std::string& from, const std::string& to);

}  // namespace duban
