// Whether a piece of text is the name of a unit or a group: known to the directory, or named as bodies are.
#pragma once

#include <string>
#include <string_view>

#include "engine/directory/directory.h"

namespace duban {

class UnitNames {
 public:
  explicit UnitNames(const Directory& directory) : directory_(directory) {}

  [[nodiscard]] const Directory& directory() const { return directory_; }
  [[nodiscard]] bool is_known(const std::string& name) const { return directory_.resolve(name).has_value(); }
  /// Known, a group's name, or one that looks like a body's; a bracket behind it does not count.
  [[nodiscard]] bool is_plausible(std::string_view name) const;
  /// 各街道, 有关单位, 州直相关单位 or a group of the directory.
  [[nodiscard]] bool is_group(std::string_view name) const;

 private:
  const Directory& directory_;
};

}  // namespace duban
