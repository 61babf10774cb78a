// Writes packages for tests: entries stored as they are, with what a zip file must have.
// Compressed ones, where a test needs them, come ready made.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duban {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

inline std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ ((crc & 1U) != 0U ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

/// `value` in `bytes` bytes, the lowest first.
inline std::string little(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
  return out;
}

/// How an entry is written where it is not plainly stored.
struct ZipEntry {
  std::string name;
  std::string packed;          // the bytes in the file
  std::uint32_t crc = 0;       // of the unpacked bytes
  std::size_t size = 0;        // unpacked, as the file says
  int method = 0;              // 0 stored, 8 deflated
  int flags = 0;               // 1 encrypted
};

inline std::string zip_of_entries(const std::vector<ZipEntry>& entries) {
  std::string out;
  std::string directory;
  for (const ZipEntry& e : entries) {
    const std::string common = little(20, 2) + little(static_cast<unsigned>(e.flags), 2) + little(static_cast<unsigned>(e.method), 2) +
                               little(0, 2) + little(0x21, 2) + little(e.crc, 4) + little(e.packed.size(), 4) +
                               little(e.size, 4) + little(e.name.size(), 2) + little(0, 2);
    directory += "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                 little(out.size(), 4) + e.name;
    out += "PK\x03\x04" + common + e.name + e.packed;
  }
  const std::size_t start = out.size();
  return out + directory + "PK\x05\x06" + little(0, 4) + little(entries.size(), 2) + little(entries.size(), 2) +
         little(directory.size(), 4) + little(start, 4) + little(0, 2);
}

/// A package of `parts` by name.
inline std::string zip_of(const ZipParts& parts) {
  std::vector<ZipEntry> entries;
  for (const auto& [name, text] : parts) entries.push_back({name, text, crc32_of(text), text.size()});
  return zip_of_entries(entries);
}

}  // namespace duban
