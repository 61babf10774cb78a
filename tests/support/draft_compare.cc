// Differences of drafts; lost characters.
#include "tests/support/draft_compare.h"

#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "tests/support/notice_layouts.h"

namespace duban {
namespace {

/// How often each character stands in a text; full-width letters and digits count as half-width ones.
class CharacterCount {
 public:
  void add(const std::string& text) {
    for (const char32_t c : decode_utf8(without_blanks(normalize_text(text)))) ++counts_[c];
  }
  [[nodiscard]] std::string more_than(const CharacterCount& other) const {
    std::u32string out;
    for (const auto& [c, count] : counts_) {
      const auto found = other.counts_.find(c);
      const int held = found == other.counts_.end() ? 0 : found->second;
      if (count > held) out.append(static_cast<std::size_t>(count - held), c);
    }
    return encode_utf8(out);
  }

 private:
  std::map<char32_t, int> counts_;
};

std::string joined(const std::vector<std::string>& names) { return "[" + listed(names) + "]"; }

void compare(const TaskDraft& expected, const TaskDraft& got, std::vector<std::string>& out) {
  const auto field = [&](const std::string& name, const std::string& want, const std::string& have) {
    if (want != have) out.push_back(expected.ref + " " + name + ": expected " + want + ", got " + have);
  };
  field("ref", expected.ref, got.ref);
  field("section", expected.section, got.section);
  field("text", expected.text, got.text);
  field("leaders", joined(expected.leaders), joined(got.leaders));
  field("leads", joined(expected.leads), joined(got.leads));
  field("supports", joined(expected.supports), joined(got.supports));
  field("open_ended", expected.open_ended ? "yes" : "no", got.open_ended ? "yes" : "no");
  field("due", expected.due.to_string(), got.due.to_string());
  field("due_basis", std::string(name_of(expected.due_basis)), std::string(name_of(got.due_basis)));
}

/// A date as notices print it.
std::string printed(Date date) {
  const std::string iso = date.to_string();
  return iso.substr(0, 4) + "年" + std::to_string(std::stoi(iso.substr(5, 2))) + "月" +
         std::to_string(std::stoi(iso.substr(8, 2))) + "日";
}

}  // namespace

std::vector<std::string> differences(const std::vector<TaskDraft>& expected, const std::vector<TaskDraft>& got) {
  std::vector<std::string> out;
  if (expected.size() != got.size()) {
    out.push_back("tasks: expected " + std::to_string(expected.size()) + ", got " + std::to_string(got.size()));
  }
  for (std::size_t i = 0; i < std::min(expected.size(), got.size()); ++i) compare(expected[i], got[i], out);
  return out;
}

std::string lost_characters(const std::string& text, const Drafts& drafts) {
  CharacterCount wanted;
  CharacterCount held;
  wanted.add(text);
  held.add(drafts.notice.title + drafts.notice.number);
  if (drafts.notice.date) held.add(printed(*drafts.notice.date));
  std::string section;
  std::string heading;
  for (const TaskDraft& task : drafts.tasks) {
    if (task.section != section) {
      held.add(task.section);
      heading.clear();  // a new section may begin with a heading of the same words
    }
    if (task.heading.value_or("") != heading) held.add(task.heading.value_or(""));
    section = task.section;
    heading = task.heading.value_or("");
    held.add(task.text + std::to_string(task.number));
    for (const auto* names : {&task.leaders, &task.leads, &task.supports}) held.add(listed(*names));
    // A deadline that stands in the text is counted there.
    if (task.due_phrase && normalize_text(task.text).find(*task.due_phrase) == std::string::npos) held.add(*task.due_phrase);
  }
  for (const UnreadPiece& piece : drafts.unread) held.add(piece.text);
  for (const MarkedPiece& piece : drafts.marks) held.add(piece.text);
  return wanted.more_than(held);
}

}  // namespace duban
