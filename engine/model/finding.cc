// Names of lamps and subjects.
#include "engine/model/finding.h"

#include "engine/base/names.h"

namespace duban {
namespace {

constexpr std::array<std::string_view, 5> kLamps = {"grey", "green", "blue", "yellow", "red"};
constexpr std::array<std::string_view, 5> kSubjects = {"task", "target", "unit", "leader", "indicator"};

}  // namespace

std::string_view name_of(Lamp lamp) { return kLamps[static_cast<std::size_t>(lamp)]; }
std::optional<Lamp> parse_lamp(std::string_view name) { return enum_named<Lamp>(kLamps, name); }
Msg label_of(Lamp lamp) {
  static constexpr std::array<Msg, 5> kLabels = {Msg::lamp_grey, Msg::lamp_green, Msg::lamp_blue, Msg::lamp_yellow, Msg::lamp_red};
  return kLabels[static_cast<std::size_t>(lamp)];
}
std::string_view name_of(SubjectKind kind) { return kSubjects[static_cast<std::size_t>(kind)]; }

}  // namespace duban
