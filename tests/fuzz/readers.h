// The readers of files as functions over any bytes, for fuzzing and for replaying what fuzzing kept.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace duban {

/// Each reads `bytes` and checks what every content must hold; refusing them is fine. Answers 0. Those named
/// _xml take the parts of a package instead of the package, apart by a line "----".
int fuzz_docx(std::span<const std::uint8_t> bytes);
int fuzz_docx_xml(std::span<const std::uint8_t> bytes);
int fuzz_xlsx(std::span<const std::uint8_t> bytes);
int fuzz_xlsx_xml(std::span<const std::uint8_t> bytes);
int fuzz_html(std::span<const std::uint8_t> bytes);
int fuzz_csv(std::span<const std::uint8_t> bytes);
int fuzz_text(std::span<const std::uint8_t> bytes);
/// A text file read as a notice.
int fuzz_notice(std::span<const std::uint8_t> bytes);
/// A text file read as tables of indicators, each with a verdict.
int fuzz_indicators(std::span<const std::uint8_t> bytes);
/// A rulebook, and where it is free of mistakes a day judged by it.
int fuzz_rulebook(std::span<const std::uint8_t> bytes);

struct FuzzReader {
  const char* name;
  int (*read)(std::span<const std::uint8_t>);
};

inline constexpr std::array<FuzzReader, 10> kFuzzReaders = {{{"docx", &fuzz_docx}, {"docx_xml", &fuzz_docx_xml}, {"xlsx", &fuzz_xlsx},
    {"xlsx_xml", &fuzz_xlsx_xml}, {"html", &fuzz_html}, {"csv", &fuzz_csv}, {"text", &fuzz_text}, {"notice", &fuzz_notice},
    {"indicators", &fuzz_indicators}, {"rulebook", &fuzz_rulebook}}};

}  // namespace duban
