// Characters, lengths, reserved words.
#include "engine/app/file_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::size_t kMostFileNameBytes = 150;  // of 255; a number and an ending come behind

std::string ascii_lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

/// Names that Windows keeps for its devices.
bool is_device_name(const std::string& name) {
  static constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
  const std::string low = ascii_lower(name);
  if (std::find(kDevices.begin(), kDevices.end(), low) != kDevices.end()) return true;
  return low.size() == 4 && (low.starts_with("com") || low.starts_with("lpt")) && low[3] >= '0' && low[3] <= '9';
}

}  // namespace

std::string safe_file_name(const std::string& name) {
  std::string out = to_nfc(trim(name));
  for (char& c : out) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos || byte < 0x20 || byte == 0x7F) c = '_';
  }
  if (out.size() > kMostFileNameBytes) {
    std::size_t end = kMostFileNameBytes;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;  // not within a character
    out.resize(end);
  }
  while (!out.empty() && (out.back() == '.' || out.back() == ' ')) out.back() = '_';
  if (out.empty() || out.front() == '.' || is_device_name(out)) out.insert(out.begin(), '_');
  return out;
}

std::string FileNames::take(const std::string& name) {
  const std::string stem = safe_file_name(name);
  std::string chosen = stem;
  for (int number = 2; !taken_.insert(ascii_lower(chosen)).second; ++number) chosen = stem + "-" + std::to_string(number);
  return chosen;
}

}  // namespace duban
