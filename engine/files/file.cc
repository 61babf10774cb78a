// Files on the disk.
#include "engine/files/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>


namespace duban {
namespace {

constexpr std::uintmax_t kMaxBytes = 64U << 20U;

}  // namespace

std::string ending_of(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending;
}

void expect_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) throw InputError(Msg::file_not_found, {path, 0, 0, ""}, {path});
  if (std::filesystem::is_directory(status)) throw InputError(Msg::file_is_folder, {path, 0, 0, ""}, {path});
}

std::string load_bytes(const std::string& path) {
  expect_file(path);
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!error && size > kMaxBytes) {
    throw InputError(Msg::file_too_large, {path, 0, 0, ""}, {path, "64 MiB"});
  }
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in || in.bad()) throw WorldError(Msg::file_unreadable, {path, std::strerror(errno)});
  return std::move(out).str();
}

SourceText load_text(const std::string& path) {
  return text_of_file(load_bytes(path), path);
}

SourceText text_of_file(std::string_view bytes, const std::string& path) {
  const EncodingMark mark = read_mark(bytes);
  auto decoded = decode_text(bytes);
  const bool may_be_mixed = mark.candidates.size() > 1 && (!decoded || decoded->encoding != encoding_name(Encoding::utf8));
  if (may_be_mixed) {
    EncodingChangeFinder finder;
    finder.take(bytes.substr(mark.length));
    if (const auto change = finder.finish()) throw mixed_text(path, *change);
  }
  if (!decoded) throw not_text(path);
  return {path, std::move(decoded->text)};
}

InputError not_text(const std::string& path) { return {Msg::file_not_text, {path, 0, 0, ""}, {path}}; }

InputError mixed_text(const std::string& path, const EncodingChange& change) {
  return {Msg::mixed_encodings, {path, change.line, 0, ""},
          {std::string(encoding_name(change.before)), std::string(encoding_name(change.after))}};
}

void write_file(const std::string& path, std::string_view bytes) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path, ignored);
  // A pipe or a device is written to as it is; only a file can be replaced whole.
  const bool in_place = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  const std::string draft = in_place ? path : path + ".part";
  const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  const auto fail = [&] {
    const std::string reason = std::strerror(errno);
    if (fd >= 0) ::close(fd);
    if (!in_place) ::unlink(draft.c_str());
    throw WorldError(Msg::file_unwritable, {path, reason});
  };
  if (fd < 0) fail();
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail();
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  if (::fsync(fd) != 0 && errno != EINVAL) fail();
  ::close(fd);
  if (in_place) return;
  if (::rename(draft.c_str(), path.c_str()) != 0) {
    const std::string reason = std::strerror(errno);
    ::unlink(draft.c_str());
    throw WorldError(Msg::file_unwritable, {path, reason});
  }
}

}  // namespace duban
