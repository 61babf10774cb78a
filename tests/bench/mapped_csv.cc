// Mapping a file, and what is not done for every field.
#include "tests/bench/mapped_csv.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <utility>

namespace duban::bench {
namespace {

std::string_view map_file(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status = {};
  if (file < 0 || fstat(file, &status) != 0) throw std::runtime_error(path + ": " + std::strerror(errno));
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const bytes = size == 0 ? MAP_FAILED : mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  close(file);
  if (bytes == MAP_FAILED) throw std::runtime_error(path + ":1: nothing in it");
  return {static_cast<const char*>(bytes), size};
}

}  // namespace

MappedCsv::MappedCsv(std::string path, std::string_view header) : path_(std::move(path)) {
  const std::string_view bytes = map_file(path_);
  begin_ = bytes.data();
  end_ = begin_ + bytes.size();
  const bool whole = bytes.back() == '\n' && bytes.substr(0, bytes.find('\n')) == header;
  if (!whole) {
    munmap(const_cast<char*>(begin_), bytes.size());
    throw std::runtime_error(path_ + ":1: not a whole file with the columns " + std::string(header));
  }
  first_ = begin_ + header.size() + 1;
  rewind();
}

MappedCsv::~MappedCsv() { munmap(const_cast<char*>(begin_), static_cast<std::size_t>(end_ - begin_)); }

void MappedCsv::rewind() {
  at_ = first_;
  line_ = 2;
}

void MappedCsv::fail(const std::string& what) const { throw std::runtime_error(path_ + ":" + std::to_string(line_) + ": " + what); }

void MappedCsv::fail_at(char wanted) const { fail(wanted == '\n' ? "more than a line should hold" : std::string("no `") + wanted + "` where one is needed"); }

void MappedCsv::read_date() {
  const auto left = static_cast<std::size_t>(end_ - at_);
  const auto date = parse_date(std::string_view(at_, std::min<std::size_t>(left, kDateLength)));
  if (!date) fail("no date");
  std::memcpy(date_text_, at_, kDateLength);
  date_ = *date;
}

std::string_view MappedCsv::text() {
  const char* const from = at_;
  while (*at_ != ',' && *at_ != '\n') ++at_;
  return {from, static_cast<std::size_t>(at_ - from)};
}

std::vector<int> MappedCsv::list(int limit) {
  std::vector<int> numbers;
  while (*at_ >= '0' && *at_ <= '9') {
    const std::int64_t number = whole();
    if (number >= limit) fail(std::to_string(number) + " is too large here");
    numbers.push_back(static_cast<int>(number));
    if (*at_ != ';') break;
    ++at_;
  }
  return numbers;
}

}  // namespace duban::bench
