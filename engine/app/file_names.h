// Names of people and units as names of files, whatever system the files are carried to.
#pragma once

#include <set>
#include <string>

namespace duban {

/// `name` without what file systems do not take, not hidden, and short enough for all of them; "_" when nothing is left.
[[nodiscard]] std::string safe_file_name(const std::string& name);

/// The names given in one folder: of two that would be one file, the second gets a number.
class FileNames {
 public:
  /// A safe name for `name`, without ending, that no other has got from here.
  [[nodiscard]] std::string take(const std::string& name);

 private:
  std::set<std::string> taken_;
};

}  // namespace duban
