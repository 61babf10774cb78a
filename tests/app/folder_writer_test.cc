// Specifies folders of documents: whole or not at all, never over what somebody else put there; and names of files.
#include "engine/app/folder_writer.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "engine/app/file_names.h"
#include "tests/support/issues.h"
#include "tests/support/temp_folder.h"

namespace duban {
namespace app_folder_writer_test {

namespace fs = std::filesystem;

void write_one(const std::string& folder, const std::string& text, bool replace) {
  FolderWriter writer(folder, replace);
  writer.add("子/甲.txt", text);
  writer.commit(Json::object().set("kind", "test"));
}

TEST_CASE("a folder appears whole; without commit nothing stays") {
  const TempFolder temp;
  const std::string folder = temp.file("a/b");
  {
    FolderWriter writer(folder, false);
    writer.add("甲.txt", "1");
    CHECK_FALSE(fs::exists(folder));
  }
  CHECK(fs::is_empty(temp.file("a")));
  write_one(folder + "/", "1", false);
  CHECK(TempFolder::read(folder + "/子/甲.txt") == "1");
  CHECK(load_folder_listing(folder)["kind"].text() == "test");
}

TEST_CASE("a folder that is there is made again only when asked, and only when it was written here") {
  const TempFolder temp;
  const std::string folder = temp.file("out");
  fs::create_directories(folder);
  write_one(folder, "1", false);
  CHECK(refusal_of([&] { write_one(folder, "2", false); }) == "folder-exists");
  CHECK(TempFolder::read(folder + "/子/甲.txt") == "1");
  write_one(folder, "2", true);
  CHECK(TempFolder::read(folder + "/子/甲.txt") == "2");
  (void)temp.write("out/子/批示.txt", "x");
  CHECK(refusal_of([&] { write_one(folder, "3", true); }) == "folder-has-others");
  CHECK(TempFolder::read(folder + "/子/批示.txt") == "x");
  fs::remove(folder + "/子/批示.txt");
  fs::create_directories(folder + "/备注");
  CHECK(refusal_of([&] { write_one(folder, "3", true); }) == "folder-has-others");
  fs::create_directories(temp.file("mine"));
  (void)temp.write("mine/a.txt", "x");
  CHECK(refusal_of([&] { write_one(temp.file("mine"), "1", true); }) == "folder-not-own");
  CHECK(refusal_of([&] { write_one(temp.file("mine/a.txt"), "1", true); }) == "folder-is-file");
  CHECK(refusal_of([&] { write_one(temp.file("mine/a.txt/b"), "1", true); }) == "file-unwritable");
}

TEST_CASE("a listing is refused where a file is missing or changed") {
  const TempFolder temp;
  const std::string folder = temp.file("out");
  CHECK(refusal_of([&] { (void)load_folder_listing(folder); }) == "folder-not-found");
  write_one(folder, "1", false);
  (void)temp.write("out/子/甲.txt", "2");
  CHECK(refusal_of([&] { (void)load_folder_listing(folder); }) == "folder-file-changed");
  fs::remove(folder + "/子/甲.txt");
  CHECK(refusal_of([&] { (void)load_folder_listing(folder); }) == "folder-file-missing");
}

TEST_CASE("names are safe on every system, and apart") {
  CHECK(safe_file_name("区教委/区体育局") == "区教委_区体育局");
  CHECK(safe_file_name("a:b*c?") == "a_b_c_");
  CHECK(safe_file_name("..") == "_._");
  CHECK(safe_file_name("") == "_");
  CHECK(safe_file_name("CON") == "_CON");
  CHECK(safe_file_name("com1") == "_com1");
  CHECK(safe_file_name("甲\n乙") == "甲_乙");
  std::string very;
  for (int i = 0; i < 100; ++i) very += "区";
  CHECK(safe_file_name(very).size() == 150);
  FileNames names;
  CHECK(names.take("a/b") == "a_b");
  CHECK(names.take("A_B") == "A_B-2");
  CHECK(names.take("a:b") == "a_b-3");
}

}  // namespace app_folder_writer_test
}  // namespace duban
