// A workbook in memory: the library writes files only, so it goes through a folder of its own.
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "engine/base/diagnostic.h"
#include "engine/document/document.h"
#include "engine/files/file.h"

namespace duban {
namespace {

class ScratchFolder {
 public:
  ScratchFolder() {
    std::error_code failed;
    path_ = (std::filesystem::temp_directory_path(failed) / "duban-XXXXXX").string();
    if (failed) throw WorldError(Msg::file_unwritable, {"TMPDIR", failed.message()});
    if (::mkdtemp(path_.data()) == nullptr) throw WorldError(Msg::file_unwritable, {path_, std::strerror(errno)});
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] std::string file(const char* name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace

std::string render_xlsx(const Document& document) {
  const ScratchFolder folder;
  const std::string file = folder.file("list.xlsx");
  write_xlsx(document, file);
  return load_bytes(file);
}

}  // namespace duban
