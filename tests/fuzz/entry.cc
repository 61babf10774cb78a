// Where libFuzzer hands in bytes. Built once for each reader, which DUBAN_FUZZ_READER names.
#include "tests/fuzz/readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  return duban::DUBAN_FUZZ_READER({bytes, size});
}
