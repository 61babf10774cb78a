// What fuzzing kept is read again, reader by reader: nothing of it may crash.
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>

#include "tests/fuzz/readers.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

namespace duban {
namespace fuzz_replay_test {

TEST_CASE("the kept corpus of each reader is read without a finding") {
  for (const FuzzReader& reader : kFuzzReaders) {
    const std::string folder = source_folder() + "/tests/fuzz/corpus/" + reader.name;
    CAPTURE(folder);
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files.insert(entry.path().string());
    CHECK_FALSE(files.empty());
    for (const std::string& file : files) {
      CAPTURE(file);
      const std::string bytes = TempFolder::read(file);
      CHECK(reader.read({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}) == 0);
    }
  }
}

}  // namespace fuzz_replay_test
}  // namespace duban
