// Which policy was in force on a day, as known at an entry: adopted texts parsed and kept.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/directory/directory.h"
#include "engine/graph/graph.h"
#include "engine/ledger/ledger.h"
#include "engine/rules/policy.h"

namespace duban {

class PolicyInForce {
 public:
  Policy policy;
  std::int64_t rulebook_seq = 0;  // the entry that adopted the rulebook; 0 = a rehearsal

  /// Read on first use: most questions need no directory.
  [[nodiscard]] const Directory& directory() const;

 private:
  friend class PolicyBook;
  Ledger* ledger_ = nullptr;
  std::string directory_name_;
  std::int64_t directory_seq_ = 0;  // 0 when none is adopted
  mutable std::optional<Directory> directory_;
};

class PolicyBook {
 public:
  /// `rehearsal`: a rulebook that takes the place of the adopted one, from `rehearsed_from` on or on every day.
  PolicyBook(Ledger& ledger, std::int64_t known_seq, std::optional<Rulebook> rehearsal = std::nullopt,
             std::optional<Date> rehearsed_from = std::nullopt);

  /// In force on `date`; stays valid as long as the book. Throws WorldError when the ledger has none.
  [[nodiscard]] const PolicyInForce& on(Date date);

 private:
  Ledger& ledger_;
  std::int64_t known_seq_;
  std::optional<Rulebook> rehearsal_;
  std::optional<Date> rehearsed_from_;
  std::vector<Date> changes_;  // effective dates, ascending
  std::map<std::size_t, std::unique_ptr<PolicyInForce>> kept_;  // by number of changes passed
};

/// The groups of a directory on a day as the graph and the rules use them.
[[nodiscard]] std::vector<GroupMembers> groups_of(const Directory& directory, Date on);

}  // namespace duban
