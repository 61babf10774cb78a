// A file written piece by piece that appears whole or not at all. Small files at once: engine/files/file.h.
#pragma once

#include <string>
#include <string_view>

namespace duban {

class FileWriter {
 public:
  /// Begins a draft beside `path`. A pipe or a device is written to as it is. Throws WorldError.
  explicit FileWriter(std::string path);
  /// Removes the draft unless committed.
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  /// Throws WorldError when the disk is full or fails.
  void write(std::string_view bytes);
  /// What was written is on the disk under its name when this returns. Throws WorldError.
  void commit();

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  std::string draft_;
  int fd_ = -1;
  bool in_place_ = false;
};

/// A name for a draft of `path`, another one in each process: beside it, so that it can be renamed.
[[nodiscard]] std::string draft_name(const std::string& path);
/// Makes names given in `folder` last: what was renamed there stays so after a power cut.
void sync_folder(const std::string& folder);

}  // namespace duban
