// Packages through libzip. The library and what it draws in are opened on first use, so that a command
// that reads no package does not load them at its start.
#include "engine/files/package.h"

#include <dlfcn.h>
#include <zip.h>

#include <algorithm>
#include <type_traits>
#include <utility>

#include "engine/base/diagnostic.h"

namespace duban {
namespace {

/// The functions of the library that are used, by their own names.
struct ZipLibrary {
  decltype(&::zip_discard) discard;
  decltype(&::zip_error_code_zip) error_code_zip;
  decltype(&::zip_error_fini) error_fini;
  decltype(&::zip_error_init) error_init;
  decltype(&::zip_error_strerror) error_strerror;
  decltype(&::zip_fclose) fclose;
  decltype(&::zip_file_get_error) file_get_error;
  decltype(&::zip_fopen_index) fopen_index;
  decltype(&::zip_fread) fread;
  decltype(&::zip_get_error) get_error;
  decltype(&::zip_get_num_entries) get_num_entries;
  decltype(&::zip_open_from_source) open_from_source;
  decltype(&::zip_source_buffer_create) source_buffer_create;
  decltype(&::zip_source_free) source_free;
  decltype(&::zip_stat_index) stat_index;

  ZipLibrary() {
    void* handle = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) throw WorldError(Msg::zip_library_missing, {dlerror()});
    const auto load = [&](auto& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(handle, name));
      if (function == nullptr) throw WorldError(Msg::zip_library_missing, {dlerror()});
    };
    load(discard, "zip_discard");
    load(error_code_zip, "zip_error_code_zip");
    load(error_fini, "zip_error_fini");
    load(error_init, "zip_error_init");
    load(error_strerror, "zip_error_strerror");
    load(fclose, "zip_fclose");
    load(file_get_error, "zip_file_get_error");
    load(fopen_index, "zip_fopen_index");
    load(fread, "zip_fread");
    load(get_error, "zip_get_error");
    load(get_num_entries, "zip_get_num_entries");
    load(open_from_source, "zip_open_from_source");
    load(source_buffer_create, "zip_source_buffer_create");
    load(source_free, "zip_source_free");
    load(stat_index, "zip_stat_index");
  }
};

const ZipLibrary& zip_library() {
  static const ZipLibrary kLibrary;
  return kLibrary;
}

std::string part_key(std::string_view name) {
  std::string key(name.substr(std::min(name.find_first_not_of('/'), name.size())));
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == '\\') c = '/';
  }
  return key;
}

InputError broken(const std::string& file, const std::string& reason) {
  return {Msg::package_broken, {file, 0, 0, ""}, {file, reason}};
}

/// An entry being read.
class Entry {
 public:
  Entry(zip_t* zip, std::size_t index) : file_(zip_library().fopen_index(zip, index, 0)) {}
  ~Entry() {
    if (file_ != nullptr) zip_library().fclose(file_);
  }
  Entry(const Entry&) = delete;
  Entry& operator=(const Entry&) = delete;
  [[nodiscard]] bool is_open() const { return file_ != nullptr; }
  /// Bytes read, 0 at the end, below 0 when the entry is damaged.
  [[nodiscard]] zip_int64_t read(std::string& into) { return zip_library().fread(file_, into.data(), into.size()); }
  [[nodiscard]] std::string reason() { return zip_library().error_strerror(zip_library().file_get_error(file_)); }

 private:
  zip_file_t* file_;
};

}  // namespace

struct Package::Archive {
  Archive(std::string_view bytes, const std::string& file) {
    if (bytes.empty()) throw broken(file, "0 bytes");
    zip_error_t error;
    zip_library().error_init(&error);
    zip_source_t* source = zip_library().source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) zip = zip_library().open_from_source(source, ZIP_RDONLY, &error);
    if (zip == nullptr && source != nullptr) zip_library().source_free(source);
    const std::string reason = zip_library().error_strerror(&error);
    const int code = zip_library().error_code_zip(&error);
    zip_library().error_fini(&error);
    if (zip == nullptr && (code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS)) throw InputError(Msg::package_no_archive, {file, 0, 0, ""}, {file});
    if (zip == nullptr) throw broken(file, reason);
  }
  ~Archive() { zip_library().discard(zip); }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  zip_t* zip = nullptr;
};

Package::Package(std::string_view bytes, std::string file, const PackageLimits& limits)
    : file_(std::move(file)), limits_(limits), archive_(std::make_unique<Archive>(bytes, file_)) {
  const auto count = static_cast<std::size_t>(std::max<zip_int64_t>(0, zip_library().get_num_entries(archive_->zip, 0)));
  if (count > limits_.parts) {
    throw InputError(Msg::package_too_many_parts, {file_, 0, 0, ""}, {file_, std::to_string(limits_.parts)});
  }
  for (std::size_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    if (zip_library().stat_index(archive_->zip, i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0U) continue;
    index_.emplace(part_key(stat.name), i);
  }
}

Package::Package(std::map<std::string, std::string> parts, std::string file) : file_(std::move(file)) {
  for (auto& [name, text] : parts) parts_.emplace(part_key(name), std::move(text));
}

Package::~Package() = default;

bool Package::has_part(std::string_view name) const {
  const std::string key = part_key(name);
  return index_.contains(key) || parts_.contains(key);
}

std::optional<std::string> Package::find_part(std::string_view name) const {
  const std::string key = part_key(name);
  if (const auto found = parts_.find(key); found != parts_.end()) return found->second;
  const auto found = index_.find(key);
  if (found == index_.end()) return std::nullopt;
  zip_stat_t stat;
  if (zip_library().stat_index(archive_->zip, found->second, 0, &stat) != 0) throw broken(file_, key);
  const bool locked = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0U && stat.encryption_method != ZIP_EM_NONE;
  if (locked) throw InputError(Msg::file_password, {file_, 0, 0, ""}, {file_});
  return unpack(found->second, (stat.valid & ZIP_STAT_COMP_SIZE) != 0U ? static_cast<std::size_t>(stat.comp_size) : 0);
}

std::string Package::part(std::string_view name) const {
  auto text = find_part(name);
  if (!text) throw InputError(Msg::package_part_missing, {file_, 0, 0, ""}, {file_, std::string(name)});
  return std::move(*text);
}

/// Counts what really comes out; what the package says of its sizes is not trusted.
std::string Package::unpack(std::size_t index, std::size_t packed) const {
  Entry entry(archive_->zip, index);
  if (!entry.is_open()) throw broken(file_, zip_library().error_strerror(zip_library().get_error(archive_->zip)));
  std::string text;
  std::string piece(std::size_t{1} << 16U, '\0');
  while (true) {
    const zip_int64_t n = entry.read(piece);
    if (n < 0) throw broken(file_, entry.reason());
    if (n == 0) return text;
    text.append(piece, 0, static_cast<std::size_t>(n));
    unpacked_ += static_cast<std::size_t>(n);
    if (text.size() > limits_.part_bytes || unpacked_ > limits_.all_bytes) {
      const std::size_t limit = text.size() > limits_.part_bytes ? limits_.part_bytes : limits_.all_bytes;
      throw InputError(Msg::package_too_large, {file_, 0, 0, ""}, {file_, std::to_string(limit >> 20U) + " MiB"});
    }
    if (text.size() > limits_.free_bytes && text.size() / limits_.ratio > packed) {
      throw InputError(Msg::package_bomb, {file_, 0, 0, ""}, {file_, std::to_string(limits_.ratio)});
    }
  }
}

}  // namespace duban
