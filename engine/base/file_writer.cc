// Drafts, renaming, fsync.
#include "engine/base/file_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "engine/base/diagnostic.h"

namespace duban {

std::string draft_name(const std::string& path) { return path + "." + std::to_string(::getpid()) + ".part"; }

void sync_folder(const std::string& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  (void)::fsync(fd);  // some file systems have none for folders
  ::close(fd);
}

FileWriter::FileWriter(std::string path) : path_(std::move(path)), draft_(draft_name(path_)) {
  std::error_code ignored;
  const auto status = std::filesystem::status(path_, ignored);
  in_place_ = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  fd_ = ::open(in_place_ ? path_.c_str() : draft_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd_ < 0) fail();
}

FileWriter::~FileWriter() {
  if (fd_ < 0) return;
  ::close(fd_);
  if (!in_place_) ::unlink(draft_.c_str());
}

void FileWriter::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail();
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void FileWriter::commit() {
  if (::fsync(fd_) != 0 && errno != EINVAL && errno != EROFS) fail();
  if (!in_place_ && ::rename(draft_.c_str(), path_.c_str()) != 0) fail();
  ::close(fd_);
  fd_ = -1;
  if (!in_place_) sync_folder(std::filesystem::absolute(path_).parent_path().string());
}

void FileWriter::fail() const { throw WorldError(Msg::file_unwritable, {path_, std::strerror(errno)}); }

}  // namespace duban
