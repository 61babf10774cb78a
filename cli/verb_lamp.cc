// lamp: set by hand, with a reason and an approval, and cleared.
#include <algorithm>
#include <array>

#include "cli/step_line.h"

namespace duban {
namespace cli_lamp {

Lamp lamp_of(const std::string& word) {
  static constexpr std::array<std::string_view, 5> kChinese = {"灰", "绿", "蓝", "黄", "红"};
  const auto chinese = std::find(kChinese.begin(), kChinese.end(), word);
  if (chinese != kChinese.end()) return static_cast<Lamp>(chinese - kChinese.begin());
  const auto lamp = parse_lamp(word);
  if (!lamp) throw UsageError{{Msg::usage_bad_lamp, {word}}};
  return *lamp;
}

int run(Invocation& in) {
  const StepKind kind = step_word(in, 1, {{"set", StepKind::set_lamp}, {"clear", StepKind::clear_lamp}}, StepKind::set_lamp, "lamp");
  StepInput input = step_input(in, in.word(0), kind);
  if (kind == StepKind::set_lamp) {
    const std::string given = in.words().size() > 2 ? in.word(2) : in.value("lamp");
    if (given.empty()) throw UsageError{{Msg::option_needed, {"--lamp"}}};
    input.lamp = lamp_of(given);
  }
  record_step(in, input);
  return kDone;
}

}  // namespace cli_lamp

Verb lamp_verb() {
  using namespace cli_lamp;
  return {"lamp", Msg::category_record, Msg::verb_lamp, "REF set|clear [LAMP]", 2, 3,
          join_options({{{"lamp", "LAMP", Msg::opt_lamp}, {"until", "DATE", Msg::opt_until}}, approval_options(), writing_options()}),
          {"duban lamp 4.26 set yellow --approved-by 艾正兵 --reason 现场进度滞后 --until 2024-09-30", "duban lamp 4.26 clear --approved-by 艾正兵 --reason 已整改"}, &run};
}

}  // namespace duban
