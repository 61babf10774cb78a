// Specifies loading and writing whole files: what is refused, and that a file is whole or
// untouched. Encodings are specified in tests/base/encoding_test.cc.
#include "engine/files/file.h"

#include <doctest/doctest.h>

#include "tests/support/temp_folder.h"
#include "tests/support/values.h"

namespace duban {
namespace files_file_test {

TEST_CASE("a file is loaded byte for byte and as text") {
  const TempFolder folder;
  const std::string file = folder.write("a.txt", "\xB6\xBD\xB0\xEC\r\n");  // GB18030
  CHECK(load_bytes(file) == "\xB6\xBD\xB0\xEC\r\n");
  const SourceText source = load_text(file);
  CHECK(source.name == file);
  CHECK(source.text == "督办\n");
}

TEST_CASE("an empty file is a file") {
  const TempFolder folder;
  CHECK(load_bytes(folder.write("empty.txt", "")).empty());
  CHECK(load_text(folder.file("empty.txt")).text.empty());
}

TEST_CASE("what cannot be loaded is refused by name") {
  const TempFolder folder;
  CHECK(thrown_id([&] { (void)load_bytes(folder.file("none.txt")); }) == "file-not-found");
  CHECK(thrown_id([&] { (void)load_bytes(folder.path()); }) == "file-is-folder");
  const std::string picture = folder.write("a.png", std::string_view("\x89PNG\r\n\x1a\n\0\0", 10));
  CHECK(thrown_id([&] { (void)load_text(picture); }) == "file-not-text");
  const std::string large = folder.write("large.txt", "x");
  std::filesystem::resize_file(large, (std::uintmax_t{64} << 20U) + 1);
  CHECK(thrown_id([&] { (void)load_bytes(large); }) == "file-too-large");
}

TEST_CASE("a file is replaced as a whole and nothing is left beside it") {
  const TempFolder folder;
  const std::string file = folder.write("out.csv", "old and longer");
  write_file(file, "new");
  CHECK(TempFolder::read(file) == "new");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a file that cannot be written is an error and leaves nothing") {
  const TempFolder folder;
  CHECK(thrown_id([&] { write_file(folder.file("nowhere/out.csv"), "x"); }) == "file-unwritable");
  std::filesystem::create_directory(folder.file("sub"));
  CHECK(thrown_id([&] { write_file(folder.file("sub"), "x"); }) == "file-unwritable");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

}  // namespace files_file_test
}  // namespace duban
