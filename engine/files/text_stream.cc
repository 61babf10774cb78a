// Text in pieces. A file is read through once for each encoding it may be in until one fits, then again
// by whoever wants its text.
#include "engine/files/text_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "engine/files/file.h"

namespace duban {

TextStream::TextStream(std::string path, std::size_t piece) : path_(std::move(path)), piece_(piece) {
  expect_file(path_);
  file_ = open();
  std::string head(kLongestMark, '\0');
  head.resize(std::fread(head.data(), 1, head.size(), file_.get()));
  if (std::ferror(file_.get()) != 0) fail();
  const EncodingMark mark = read_mark(head);
  mark_ = mark.length;
  bool fits = false;
  for (std::size_t i = 0; i < mark.candidates.size() && !fits; ++i) {
    if (i > 0) refuse_mixed();
    fits = is_text_in(mark.candidates[i]);
  }
  if (!fits) throw not_text(path_);
  rewind();
}

/// The file as one that can be read twice: what comes out of a pipe is put by on the disk.
TextStream::File TextStream::open() const {
  File file(std::fopen(path_.c_str(), "rbe"));
  if (!file) fail();
  if (std::fseek(file.get(), 0, SEEK_SET) == 0) return file;
  File copy(std::tmpfile());
  if (!copy) fail();
  std::string bytes(std::size_t{1} << 16U, '\0');
  while (const std::size_t n = std::fread(bytes.data(), 1, bytes.size(), file.get())) {
    if (std::fwrite(bytes.data(), 1, n, copy.get()) != n) fail();
  }
  if (std::ferror(file.get()) != 0 || std::fseek(copy.get(), 0, SEEK_SET) != 0) fail();
  return copy;
}

bool TextStream::is_text_in(Encoding encoding) {
  encoding_ = encoding;
  rewind();
  while (next_piece()) {
    if (text_.empty()) return true;
  }
  return false;
}

/// Throws when the file, which is not in UTF-8, is so in some of its lines.
void TextStream::refuse_mixed() {
  rewind();
  EncodingChangeFinder finder;
  while (fill()) {
    finder.take(std::string_view(bytes_.data(), held_));
    held_ = 0;
  }
  if (const auto change = finder.finish()) throw mixed_text(path_, *change);
}

std::string_view TextStream::next() {
  if (!next_piece()) throw not_text(path_);
  return text_;
}

/// Puts the next piece into text_. False when what comes is no text.
bool TextStream::next_piece() {
  text_.clear();
  while (text_.empty()) {
    if (!fill()) return held_ == 0;
    const std::string_view bytes(bytes_.data(), held_);
    const auto taken = decoder_->decode(bytes, text_);
    if (!taken) return false;
    held_ -= *taken;
    bytes_.replace(0, held_, bytes.substr(*taken));
  }
  return true;
}

/// Reads on behind the bytes held. False at the end.
bool TextStream::fill() {
  bytes_.resize(std::max(bytes_.size(), held_ + piece_));
  const std::size_t n = std::fread(bytes_.data() + held_, 1, piece_, file_.get());
  if (n == 0 && std::ferror(file_.get()) != 0) fail();
  held_ += n;
  return n > 0;
}

void TextStream::rewind() {
  std::clearerr(file_.get());
  if (std::fseek(file_.get(), static_cast<long>(mark_), SEEK_SET) != 0) fail();
  decoder_.emplace(encoding_);
  held_ = 0;
}

void TextStream::fail() const { throw WorldError(Msg::file_unreadable, {path_, std::strerror(errno)}); }

}  // namespace duban
