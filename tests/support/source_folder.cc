// DUBAN_SOURCE is given to this file by tests/CMakeLists.txt.
#include "tests/support/source_folder.h"

namespace duban {

std::string source_folder() { return DUBAN_SOURCE; }

}  // namespace duban
