// Lines of a streamed file.
#include "engine/files/source_lines.h"

#include <algorithm>
#include <set>

#include "engine/base/text.h"

namespace duban {
namespace {

/// Picks lines by their numbers out of a text that comes in parts of lines.
class LinePicker {
 public:
  LinePicker(std::string name, std::set<int> wanted) : name_(std::move(name)), wanted_(std::move(wanted)) {
    begin_line();
  }

  [[nodiscard]] bool done() const { return wanted_.empty() || line_ > *wanted_.rbegin(); }

  void take(std::string_view part) {
    if (!keeping_) return;
    constexpr std::size_t kLongest = 4096;  // far more than is shown of a line
    std::string& text = picked_.back().text;
    text.append(part.substr(0, kLongest - text.size()));
    if (text.size() < kLongest) return;
    text.resize(whole_characters(text).size());
    keeping_ = false;
  }

  void end_line() {
    ++line_;
    begin_line();
  }

  std::vector<SourceText> picked() { return std::move(picked_); }

 private:
  void begin_line() {
    keeping_ = wanted_.contains(line_);
    if (keeping_) picked_.push_back({name_, "", line_});
  }

  std::string name_;
  std::set<int> wanted_;
  std::vector<SourceText> picked_;
  int line_ = 1;
  bool keeping_ = false;
};

}  // namespace

std::vector<SourceText> lines_of(TextStream& text, const Diagnostics& found) {
  std::set<int> wanted;
  for (const Diagnostic& d : shown_of(found)) {
    if (d.at.file == text.name()) wanted.insert(d.at.line);
  }
  LinePicker picker(text.name(), std::move(wanted));
  text.rewind();
  std::string_view piece;
  while (!picker.done() && !(piece = text.next()).empty()) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < piece.size() && !picker.done(); at = end + 1) {
      end = std::min(piece.find('\n', at), piece.size());
      picker.take(piece.substr(at, end - at));
      if (end < piece.size()) picker.end_line();
    }
  }
  text.rewind();
  return picker.picked();
}

}  // namespace duban
