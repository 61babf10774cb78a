// A file as text in pieces: what load_text answers, for files of any size in bounded memory.
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/encoding.h"

namespace duban {

class TextStream {
 public:
  /// Opens `path` and reads through it once to find its encoding. Throws what load_text throws, but no
  /// file is too large. `piece` is how many bytes are read at a time.
  explicit TextStream(std::string path, std::size_t piece = std::size_t{1} << 20U);

  /// The next piece of the text, of whole characters, with line ends "\n"; "" at the end and only there.
  /// Holds until the next call. Throws as the constructor does, when the file changed meanwhile.
  [[nodiscard]] std::string_view next();

  /// The next piece is the first again.
  void rewind();

  [[nodiscard]] const std::string& name() const { return path_; }

 private:
  struct Closer {
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
  };
  using File = std::unique_ptr<std::FILE, Closer>;

  [[nodiscard]] File open() const;
  [[nodiscard]] bool is_text_in(Encoding encoding);
  void refuse_mixed();
  [[nodiscard]] bool next_piece();
  [[nodiscard]] bool fill();
  [[noreturn]] void fail() const;

  std::string path_;
  std::size_t piece_;
  File file_;
  std::size_t mark_ = 0;  // bytes before the text
  Encoding encoding_ = Encoding::utf8;
  std::optional<TextDecoder> decoder_;
  std::string bytes_;
  std::size_t held_ = 0;  // of bytes_, read and not yet decoded: the beginning of a character
  std::string text_;
};

}  // namespace duban
