// Ladders of a day as what slips say of them.
#pragma once

#include <string>
#include <vector>

#include "engine/model/slip.h"
#include "engine/rules/ladder.h"

namespace duban {

class SlipMatters {
 public:
  /// The ladders of `day`, which the sweep of `days` ended with; both must outlive it.
  SlipMatters(const Day& day, std::span<const Date> days, Language language);

  [[nodiscard]] const std::vector<LadderStand>& stands() const { return stands_; }
  [[nodiscard]] const Rule& rule_of(const LadderStand& stand) const { return day_.policy().rulebook.rules[static_cast<std::size_t>(stand.rule)]; }

  /// What `stand` says at rung number `rung`, as if sent on the day.
  [[nodiscard]] SlipMatter proposed(const LadderStand& stand, int rung) const;
  /// The same of `order`, sent about it.
  [[nodiscard]] SlipMatter sent(const LadderStand& stand, const Order& order) const;
  /// The ladder of `item`; nullptr where it does not stand.
  [[nodiscard]] const LadderStand* stand_of(const OrderItem& item) const;

 private:
  [[nodiscard]] SlipMatter matter_of(const LadderStand& stand) const;

  const Day& day_;
  Language language_;
  std::vector<LadderStand> stands_;
};

}  // namespace duban
