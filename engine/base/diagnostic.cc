// Collecting and printing diagnostics.
#include "engine/base/diagnostic.h"

#include <algorithm>
#include <optional>

#include "engine/base/text.h"

namespace duban {
namespace {

std::string position(const Place& at) {
  std::string out = at.file;
  if (at.line > 0) out += ":" + std::to_string(at.line);
  if (at.line > 0 && at.column > 0) out += ":" + std::to_string(at.column);
  return out.empty() ? out : out + ": ";
}

/// The line that is meant by `at`; nothing when it is not at hand.
std::optional<std::string_view> source_line(const Place& at, const std::vector<SourceText>& sources) {
  if (at.line <= 0) return std::nullopt;
  for (const SourceText& source : sources) {
    if (source.name != at.file || at.line < source.first_line) continue;
    const auto lines = split(source.text, '\n');
    const auto index = static_cast<std::size_t>(at.line - source.first_line);
    if (index < lines.size()) return lines[index];
  }
  return std::nullopt;
}

/// The source line with a caret under the column; "" when the source is not at hand.
std::string excerpt(const Place& at, const std::vector<SourceText>& sources) {
  const auto line = source_line(at, sources);
  if (!line) return {};
  constexpr std::size_t kLongest = 120;
  const std::string number = std::to_string(at.line);
  const std::u32string points = decode_utf8(*line);
  const auto caret = static_cast<std::size_t>(std::max(0, at.column - 1));
  const std::size_t start = caret > kLongest / 2 ? caret - kLongest / 2 : 0;
  if (start > points.size()) return {};
  std::string shown = encode_utf8(points.substr(start, kLongest));
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  std::string out = "  " + number + " | " + shown + "\n";
  if (at.column > 0) {
    const int before = display_width(encode_utf8(points.substr(start, caret - start)));
    const auto tabs = std::count(points.begin() + static_cast<std::ptrdiff_t>(start),
                                 points.begin() + static_cast<std::ptrdiff_t>(
                                                      std::min(caret, points.size())), U'\t');
    out += "  " + std::string(number.size(), ' ') + " | " +
           std::string(static_cast<std::size_t>(before + static_cast<int>(tabs)), ' ') + "^\n";
  }
  return out;
}

std::string render_one(const Diagnostic& d, const std::vector<SourceText>& sources, Language language) {
  std::string out = position(d.at);
  out += d.severity == Severity::error ? "error: " : "warning: ";
  if (!d.at.cell.empty()) out += "[" + d.at.cell + "] ";
  out += text_of(d.message, language);
  out += " [" + std::string(id_of(d.message.id)) + "]\n";
  out += excerpt(d.at, sources);
  const std::string hint = hint_of(d.message, language);
  if (!hint.empty()) out += "  " + text_of(Msg::hint_label, language) + hint + "\n";
  return out;
}

}  // namespace

void Diagnostics::error(Msg msg, Place at, std::vector<std::string> args) {
  if (errors_++ < kKept) items_.push_back({Severity::error, {msg, std::move(args)}, std::move(at)});
}

void Diagnostics::warning(Msg msg, Place at, std::vector<std::string> args) {
  if (warnings_++ < kKept) items_.push_back({Severity::warning, {msg, std::move(args)}, std::move(at)});
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& d : other.items_) {
    const int kept = d.severity == Severity::error ? errors_ : warnings_;
    if (kept < kKept) items_.push_back(d);
    ++(d.severity == Severity::error ? errors_ : warnings_);
  }
  const auto dropped = other.count() - static_cast<int>(other.items_.size());
  const int dropped_errors = std::max(0, other.errors_ - kKept);
  errors_ += dropped_errors;
  warnings_ += dropped - dropped_errors;
}

std::vector<Diagnostic> shown_of(const Diagnostics& found, int limit) {
  std::vector<Diagnostic> sorted = found.items();
  std::stable_sort(sorted.begin(), sorted.end(), [](const Diagnostic& a, const Diagnostic& b) {
    if (a.at.file != b.at.file) return false;
    if (a.at.line != b.at.line) return a.at.line < b.at.line;
    return a.at.column < b.at.column;
  });
  // Errors are what stops the work: they are shown first when not all can be.
  if (static_cast<int>(sorted.size()) > limit) {
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const Diagnostic& d) { return d.severity == Severity::error; });
    sorted.resize(static_cast<std::size_t>(limit));
  }
  return sorted;
}

std::string render(const Diagnostics& found, const std::vector<SourceText>& sources,
                   Language language, int limit, Msg count_line) {
  const std::vector<Diagnostic> shown = shown_of(found, limit);
  std::string out;
  for (const Diagnostic& d : shown) out += render_one(d, sources, language);
  if (const int more = found.count() - static_cast<int>(shown.size()); more > 0) {
    out += text_of({Msg::and_more, {std::to_string(more)}}, language) + "\n";
  }
  if (found.has_errors()) {
    out += text_of({count_line, {std::to_string(found.error_count())}}, language) + "\n";
  }
  return out;
}

}  // namespace duban
