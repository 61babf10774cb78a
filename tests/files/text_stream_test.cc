// Specifies that a file read in pieces is the text that load_text gives, or refused as it is, whatever
// its encoding and the size of the pieces. Encodings are specified in tests/base/encoding_test.cc.
#include "engine/files/text_stream.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <sys/stat.h>

#include <thread>

#include "engine/base/text.h"
#include "engine/files/file.h"
#include "tests/support/temp_folder.h"
#include "tests/support/values.h"

namespace duban {
namespace files_text_stream_test {

/// All that is left of `stream`; stops the test when a piece is cut inside a character.
std::string rest_of(TextStream& stream) {
  std::string all;
  for (std::string_view piece; !(piece = stream.next()).empty(); all += piece) REQUIRE(is_valid_utf8(piece));
  return all;
}

std::string streamed(const std::string& file, std::size_t piece) {
  TextStream stream(file, piece);
  return rest_of(stream);
}

TEST_CASE("pieces of any size are the text of the file") {
  const TempFolder folder;
  const std::string bytes[] = {
      "",
      "督办\r\n督\r办\n\r\n",
      "\xEF\xBB\xBF督办,𠀀\r",
      "\xB6\xBD\xB0\xEC\r\n\x95\x32\x82\x36",                          // GB18030
      {"\xFF\xFE\x63\x77\r\0\n\0\x40\xD8\x00\xDC", 12},                // UTF-16LE
      {"\xEF\xBB\xBF\xFE\xFF\x77\x63\0\r\0\n\xD8\x40\xDC\x00", 15},    // UTF-16BE behind another mark
  };
  for (const std::string& content : bytes) {
    const std::string file = folder.write("a.txt", content);
    for (std::size_t piece = 1; piece <= 7; ++piece) {
      CAPTURE(content);
      CAPTURE(piece);
      CHECK(streamed(file, piece) == load_text(file).text);
    }
  }
}

TEST_CASE("any bytes are the same text or refused the same") {
  const TempFolder folder;
  CHECK(rc::check("stream(bytes) = load(bytes)", [&] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "\r", "\n", "督", "𠀀", "\xB6\xBD", "\x95\x32\x82\x36", "\xFF\xFE", "\xFE\xFF", "\xEF\xBB\xBF", "\xE7",
        "\xB6", "\xED\xA0\x80", "\xC0\x80", std::string(1, '\0')));
    std::string bytes;
    for (const std::string& part : parts) bytes += part;
    const std::string file = folder.write("a.txt", bytes);
    std::string whole;
    const std::string refused = thrown_id([&] { whole = load_text(file).text; });
    for (std::size_t piece = 1; piece <= 7; ++piece) {
      std::string text;
      RC_ASSERT(thrown_id([&] { text = streamed(file, piece); }) == refused);
      RC_ASSERT(text == whole);
    }
  }));
}

TEST_CASE("two encodings in one file are refused by the stream as by the load, whatever the pieces") {
  const TempFolder folder;
  const std::string file = folder.write("a.csv", "\xB6\xBD\xB0\xEC\n\n\xB6\xBD\n督办事项\n\xB6\xBD\n");
  CHECK(thrown_id([&] { (void)load_text(file); }) == "mixed-encodings");
  for (std::size_t piece = 1; piece <= 40; ++piece) {
    CAPTURE(piece);
    CHECK(thrown_id([&] { (void)streamed(file, piece); }) == "mixed-encodings");
  }
}

TEST_CASE("what cannot be loaded cannot be streamed, for the same reason and at the same place") {
  const TempFolder folder;
  const std::string picture = folder.write("a.png", std::string_view("\x89PNG\r\n\x1a\n\0\0", 10));
  for (const std::string& file : {folder.file("none.txt"), folder.path(), picture}) {
    CAPTURE(file);
    const auto found_by = [&](const auto& work) {
      try {
        work();
      } catch (const InputError& error) {
        return error.found().items();
      }
      return std::vector<Diagnostic>();
    };
    CHECK(found_by([&] { TextStream stream(file); }) == found_by([&] { (void)load_text(file); }));
    CHECK_FALSE(found_by([&] { TextStream stream(file); }).empty());
  }
  CHECK(thrown_id([] { TextStream stream("/proc/self/mem"); }) == "file-unreadable");
}

TEST_CASE("a stream begins anew when it is rewound, in the middle and at the end") {
  const TempFolder folder;
  TextStream stream(folder.write("a.txt", "\xEF\xBB\xBF督办\r\n"), 5);
  CHECK(stream.next() == "督");
  stream.rewind();
  CHECK(rest_of(stream) == "督办\n");
  CHECK(stream.next().empty());
  stream.rewind();
  CHECK(rest_of(stream) == "督办\n");
  CHECK(stream.name() == folder.file("a.txt"));
}

TEST_CASE("a pipe can be read twice like a file") {
  const TempFolder folder;
  const std::string pipe = folder.file("pipe");
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  std::thread writer([&] { (void)folder.write("pipe", "\xB6\xBD\xB0\xEC\n"); });
  TextStream stream(pipe);
  writer.join();
  CHECK(rest_of(stream) == "督办\n");
  stream.rewind();
  CHECK(rest_of(stream) == "督办\n");
}

TEST_CASE("a file too large to be loaded whole is streamed") {
  const TempFolder folder;
  const std::string file = folder.file("large.txt");
  {
    std::ofstream out(file, std::ios::binary);
    const std::string mebibyte((std::size_t{1} << 20U) - 1, 'x');
    for (int i = 0; i < 65; ++i) out << mebibyte << '\n';
  }
  CHECK(thrown_id([&] { (void)load_text(file); }) == "file-too-large");
  TextStream stream(file);
  std::size_t size = 0;
  std::size_t longest = 0;
  for (std::string_view piece; !(piece = stream.next()).empty(); size += piece.size())
    longest = std::max(longest, piece.size());
  CHECK(size == std::size_t{65} << 20U);
  CHECK(longest == std::size_t{1} << 20U);
}

}  // namespace files_text_stream_test
}  // namespace duban
