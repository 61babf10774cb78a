// Rows are numbered from 0 in `int`; containers count in `std::size_t`.
#pragma once

#include <cstddef>

namespace duban {

inline std::size_t at(int row) { return static_cast<std::size_t>(row); }

}  // namespace duban
