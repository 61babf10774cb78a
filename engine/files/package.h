// The package (zip file) that docx and xlsx files are. Bounds what unpacking may take of time and memory;
// what the parts mean is decided by their readers.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace duban {

/// What a package may unpack to. A real notice takes less than a hundredth of it.
struct PackageLimits {
  std::size_t parts = 4'000;
  std::size_t part_bytes = std::size_t{128} << 20U;
  std::size_t all_bytes = std::size_t{256} << 20U;
  std::size_t free_bytes = std::size_t{8} << 20U;  // up to here the ratio does not count
  std::size_t ratio = 200;                         // unpacked bytes to packed ones
};

class Package {
 public:
  /// `bytes` must outlive the package; `file` stands in messages. Throws InputError when they are no whole
  /// package or one that is too large (package-broken, package-too-many-parts).
  Package(std::string_view bytes, std::string file, const PackageLimits& limits = {});
  /// A package of parts at hand, by name.
  Package(std::map<std::string, std::string> parts, std::string file);
  ~Package();
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;

  /// The part `name` unpacked; names are compared without regard to case, a leading "/" is ignored.
  /// Nothing when there is none. Throws InputError: package-broken, package-too-large, package-bomb, file-password.
  [[nodiscard]] std::optional<std::string> find_part(std::string_view name) const;
  /// The same for a part that must be there (package-part-missing).
  [[nodiscard]] std::string part(std::string_view name) const;
  [[nodiscard]] bool has_part(std::string_view name) const;

  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  struct Archive;

  [[nodiscard]] std::string unpack(std::size_t index, std::size_t packed) const;

  std::string file_;
  PackageLimits limits_;
  std::unique_ptr<Archive> archive_;          // none when the parts are at hand
  std::map<std::string, std::size_t> index_;  // by name in lower case
  std::map<std::string, std::string> parts_;
  mutable std::size_t unpacked_ = 0;  // bytes unpacked so far, of all parts
};

}  // namespace duban
