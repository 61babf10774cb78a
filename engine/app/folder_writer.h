// A folder of documents that appears whole or not at all, with a listing by which it is known again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.h"

namespace duban {

/// The listing in every folder written here.
inline constexpr const char* kFolderListing = "清单.json";

class FolderWriter {
 public:
  /// Begins a draft beside `folder`, whose parents are made. A folder that is there and not empty is refused unless
  /// `replace`, and then unless it was written here and holds nothing else. Throws InputError or WorldError.
  FolderWriter(std::string folder, bool replace);
  /// Removes the draft unless committed.
  ~FolderWriter();
  FolderWriter(const FolderWriter&) = delete;
  FolderWriter& operator=(const FolderWriter&) = delete;

  /// Writes a file; `name` may begin with one folder: "02-责任领导/张三.xlsx". Throws WorldError.
  void add(const std::string& name, std::string_view bytes);
  /// Adds the listing: `head` with the member `files`, each with name and digest. Then the draft takes its name, the folder
  /// that was there goes. Throws WorldError.
  void commit(Json head);

  [[nodiscard]] const std::vector<std::string>& files() const { return names_; }

 private:
  std::string folder_;
  std::string draft_;
  std::vector<std::string> names_;
  Json listed_ = Json::array();
  bool committed_ = false;
};

/// The listing of `folder`. Throws InputError when there is none that was written here, or a file that it lists is missing
/// or says something else.
[[nodiscard]] Json load_folder_listing(const std::string& folder);

}  // namespace duban
