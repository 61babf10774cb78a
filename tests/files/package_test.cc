// Specifies packages: their parts, and that what is damaged, locked or far too large is refused in little time.
#include "engine/files/package.h"

#include <doctest/doctest.h>

#include "tests/support/read_error.h"
#include "tests/support/zip_writer.h"

namespace duban {
namespace files_package_test {

TEST_CASE("parts are found by name whatever its case") {
  const std::string bytes = zip_of({{"word/Document.xml", "甲"}, {"a\\b.xml", "乙"}});
  const Package package(bytes, "n.docx");
  CHECK(package.part("/word/document.xml") == "甲");
  CHECK(package.part("a/b.xml") == "乙");
  CHECK_FALSE(package.find_part("c").has_value());
  CHECK(error_of([&] { return package.part("c"); }) == "package-part-missing");
}

TEST_CASE("a package that is cut off or damaged is refused") {
  const std::string bytes = zip_of({{"a", std::string(1000, 'x')}, {"b", "y"}});
  for (const std::size_t kept : {std::size_t{4}, std::size_t{500}, bytes.size() - 30, bytes.size() - 1}) {
    CAPTURE(kept);
    CHECK(error_of([&] { return Package(std::string_view(bytes).substr(0, kept), "n.docx").part("a"); }) == "package-no-archive");
  }
  std::string changed = bytes;
  changed[100] = 'z';
  CHECK(error_of([&] { return Package(changed, "n.docx").part("a"); }) == "package-broken");
  CHECK(error_of([&] { return Package("", "n.docx").part("a"); }) == "package-broken");
}

TEST_CASE("a locked part is told as one that needs a password") {
  const std::string bytes = zip_of_entries({{"a", std::string(40, 'x'), 1, 28, 0, 1}});
  CHECK(error_of([&] { return Package(bytes, "n.docx").part("a"); }) == "file-password");
}

TEST_CASE("what unpacks to too much is refused") {
  const std::string bytes = zip_of({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'y')}});
  CHECK(error_of([&] { return Package(bytes, "n.docx", {4, 999, 5000}).part("a"); }) == "package-too-large");
  CHECK(error_of([&] {
    const Package package(bytes, "n.docx", {4, 1000, 1500});
    (void)package.part("a");
    return package.part("b");
  }) == "package-too-large");
  CHECK(error_of([&] { return Package(bytes, "n.docx", {1, 1000, 5000}).part("a"); }) == "package-too-many-parts");
}

TEST_CASE("a part of very many times its packed size is refused, whatever the package says of its size") {
  // 100 000 zero bytes deflated.
  const std::string packed = std::string("\xed\xc1\x31\x01\x00\x00\x00\xc2\xa0\xf5\x4f\x6d\x0d\x0f\xa0", 15) +
                             std::string(96, '\0') + std::string("\x80\x57\x03", 3);
  const std::uint32_t crc = 0xd411957dU;
  const std::string bytes = zip_of_entries({{"a", packed, crc, 100'000, 8}});
  CHECK(Package(bytes, "n.docx").part("a").size() == 100'000);
  CHECK(error_of([&] { return Package(bytes, "n.docx", {4, 200'000, 200'000, 10'000, 200}).part("a"); }) == "package-bomb");
  const std::string lying = zip_of_entries({{"a", packed, crc, 10, 8}});
  CHECK(error_of([&] { return Package(lying, "n.docx", {4, 50'000, 200'000, 100'000, 200}).part("a"); }) == "package-too-large");
}

}  // namespace files_package_test
}  // namespace duban
