// Drafts of folders: written beside, renamed at the end.
#include "engine/app/folder_writer.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/base/diagnostic.h"
#include "engine/base/file_writer.h"
#include "engine/base/text.h"
#include "engine/files/file.h"
#include "engine/ledger/hash.h"

namespace duban {
namespace {

namespace fs = std::filesystem;

constexpr const char* kListingSchema = "duban/folder/1";

/// "a/b/" → "a/b": a name to rename to.
std::string without_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

bool is_own_folder(const std::string& folder) {
  try {
    const auto listing = parse_json(load_bytes(folder + "/" + kFolderListing));
    return listing && (*listing)["schema"].text() == kListingSchema;
  } catch (const InputError&) {
    return false;
  }
}

/// What is in `folder` and not on its listing, the first few; "" = nothing.
std::string files_of_others(const std::string& folder) {
  constexpr std::size_t kShown = 5;
  const Json listing = parse_json(load_bytes(folder + "/" + kFolderListing)).value_or(Json());
  std::set<std::string> listed = {kFolderListing};
  for (const Json& file : listing["files"].items()) listed.insert(file["name"].text().value_or(""));
  std::set<std::string> others;
  std::error_code failed;
  for (const auto& entry : fs::recursive_directory_iterator(folder, failed)) {
    const std::string name = entry.path().lexically_relative(folder).generic_string();
    const bool holds_listed = entry.is_directory(failed) && std::any_of(listed.begin(), listed.end(), [&](const std::string& file) { return file.starts_with(name + "/"); });
    if (!holds_listed && !listed.contains(name)) others.insert(name);
  }
  if (failed) throw WorldError(Msg::file_unwritable, {folder, failed.message()});
  std::vector<std::string> shown(others.begin(), others.end());
  if (shown.size() > kShown) {
    shown.resize(kShown);
    shown.emplace_back("…");
  }
  return join(shown, ", ");
}

void refuse_what_is_there(const std::string& folder, bool replace) {
  std::error_code failed;
  if (!fs::exists(fs::symlink_status(folder, failed))) return;
  if (!fs::is_directory(folder, failed)) throw InputError(Msg::folder_is_file, {}, {folder});
  if (fs::is_empty(folder, failed) && !failed) return;
  if (failed) throw WorldError(Msg::file_unwritable, {folder, failed.message()});
  if (!is_own_folder(folder)) throw InputError(Msg::folder_not_own, {}, {folder});
  if (!replace) throw InputError(Msg::folder_exists, {}, {folder});
  const std::string others = files_of_others(folder);
  if (!others.empty()) throw InputError(Msg::folder_has_others, {}, {folder, others});
}

}  // namespace

FolderWriter::FolderWriter(std::string folder, bool replace) : folder_(without_slash(std::move(folder))), draft_(draft_name(folder_)) {
  refuse_what_is_there(folder_, replace);
  std::error_code failed;
  fs::remove_all(draft_, failed);
  fs::create_directories(draft_, failed);
  if (failed || !fs::is_directory(draft_, failed)) throw WorldError(Msg::file_unwritable, {folder_, failed.message()});
}

FolderWriter::~FolderWriter() {
  std::error_code ignored;
  if (!committed_) fs::remove_all(draft_, ignored);
}

void FolderWriter::add(const std::string& name, std::string_view bytes) {
  const fs::path path = fs::path(draft_) / name;
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  if (failed) throw WorldError(Msg::file_unwritable, {folder_, failed.message()});
  write_file(path.string(), bytes);
  names_.push_back(name);
  listed_.push(Json::object().set("name", name).set("digest", to_hex(digest_of(bytes))));
}

void FolderWriter::commit(Json head) {
  Json listing = Json::object().set("schema", kListingSchema);
  for (const auto& [name, value] : head.members()) listing.set(name, value);
  listing.set("files", listed_);
  write_file(draft_ + "/" + kFolderListing, listing.pretty() + "\n");
  const std::string before = draft_name(folder_) + ".before";
  std::error_code failed;
  const bool replaces = fs::exists(folder_, failed);
  if (replaces) fs::rename(folder_, before, failed);
  if (!failed) fs::rename(draft_, folder_, failed);
  if (failed) {
    std::error_code ignored;
    if (replaces && !fs::exists(folder_, ignored)) fs::rename(before, folder_, ignored);
    throw WorldError(Msg::file_unwritable, {folder_, failed.message()});
  }
  committed_ = true;
  sync_folder(fs::absolute(folder_).parent_path().string());
  if (replaces) fs::remove_all(before, failed);
}

Json load_folder_listing(const std::string& folder) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) throw InputError(Msg::folder_not_found, {}, {folder});
  if (!is_own_folder(folder)) throw InputError(Msg::folder_not_own, {}, {folder});
  Json listing = parse_json(load_bytes(folder + "/" + kFolderListing)).value_or(Json());
  Diagnostics found;
  for (const Json& file : listing["files"].items()) {
    const std::string name = file["name"].text().value_or("");
    const std::string path = folder + "/" + name;
    if (!fs::is_regular_file(path, ignored)) found.error(Msg::folder_file_missing, {}, {name});
    else if (to_hex(digest_of(load_bytes(path))) != file["digest"].text()) found.error(Msg::folder_file_changed, {}, {name});
  }
  if (found.has_errors()) throw InputError(std::move(found));
  return listing;
}

}  // namespace duban
