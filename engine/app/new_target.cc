// Values as clerks write them.
#include "engine/app/new_target.h"

#include "engine/base/diagnostic.h"
#include "engine/base/text.h"
#include "engine/target/amount.h"
#include "engine/target/target_form.h"
#include "engine/target/written_value.h"
#include "engine/target/written_verdict.h"

namespace duban {

Target with_value(const Target& before, const std::string& ref, const std::string& value) {
  const WrittenValue written = parse_written_value(value);
  const bool milestone = before.kind == TargetKind::milestone;
  if (milestone || written.kind != WrittenValue::Kind::number || !written.number) throw InputError(Msg::target_bad_value, {}, {value});
  Target after = before;
  if (!written.unit.empty()) {
    if (!before.unit.empty() && !convert({*written.number, written.unit}, before.unit)) {
      throw InputError(Msg::target_unit_differs, {}, {value, before.unit});
    }
    after.unit = written.unit;
  }
  after.value = written.number;
  const bool was_pending = ask_of(before) == TargetAsk::pending;  // 市计划 stays beside the number: 完成 still answers it
  if (before.kind != TargetKind::rank) {
    after.op = written.op.value_or(Comparator::equal);
    if (written.op || !was_pending) after.qualifier = written.bound.empty() ? std::nullopt : std::optional(written.bound);
  }
  if (before.kind == TargetKind::relative) after.kind = after.unit == "%" ? TargetKind::ratio : TargetKind::level;
  if (asks_the_same(before, after)) throw InputError(Msg::target_same_value, {}, {ref, written_form(before)});
  return after;
}

void expect_pending(const Target& target, const std::string& ref) {
  const TargetAsk ask = ask_of(target);
  if (ask == TargetAsk::adjusted) throw InputError(Msg::target_adjusted, {}, {ref});
  if (ask != TargetAsk::pending && ask != TargetAsk::nothing) throw InputError(Msg::target_not_pending, {}, {ref, written_form(target)});
}

void expect_fixed(const Target& target, const std::string& ref) {
  const TargetAsk ask = ask_of(target);
  if (ask == TargetAsk::adjusted) throw InputError(Msg::target_adjusted, {}, {ref});
  if (ask == TargetAsk::pending || ask == TargetAsk::nothing) throw InputError(Msg::target_still_pending, {}, {ref, written_form(target)});
}

}  // namespace duban
