// Notes.
#include "engine/notice/indicator_notes.h"

#include <algorithm>
#include <cstddef>

#include "engine/base/text.h"

namespace duban {
namespace {

/// For comparing names: half-width, without blanks and quotation marks.
std::string folded(const std::string& text) {
  std::string out = without_blanks(normalize_text(text));
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"（", "("}, {"）", ")"}, {"“", ""}, {"”", ""}}) {
    out = replace_all(out, from, to);
  }
  return out;
}

/// The size of the number `next` with its point at `at`: "2.", "2、", "（2）"; 0 when none stands there.
std::size_t number_at(const std::string& text, std::size_t at, int next) {
  const std::string number = std::to_string(next);
  for (const std::string& form : {number + "．", number + "、", "（" + number + "）", "(" + number + ")"}) {
    if (text.compare(at, form.size(), form) == 0) return form.size();
  }
  const bool point = text.compare(at, number.size() + 1, number + ".") == 0;
  const bool decimal = point && at + number.size() + 1 < text.size() && is_digit(text[at + number.size() + 1]);
  return point && !decimal ? number.size() + 1 : 0;
}

/// A numbered note begins a line or stands behind a sentence.
bool can_begin(const std::string& text, std::size_t at) {
  const std::string_view before = std::string_view(text).substr(0, at);
  if (before.empty()) return true;
  for (const std::string_view mark : {"。", "；", "：", ":", ";", "\n", " ", "　"}) {
    if (before.ends_with(mark)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> split_notes(const std::string& raw) {
  std::string text(trim(raw));
  for (const std::string_view head : {"备注", "说明", "注"}) {
    if (!text.starts_with(head)) continue;
    text = text.substr(head.size());
    for (const std::string_view mark : {"：", ":"}) {
      if (text.starts_with(mark)) text = text.substr(mark.size());
    }
    break;
  }
  std::vector<std::string> notes;
  std::string note;
  int next = 1;
  const auto end = [&] {
    if (!trim(note).empty()) notes.emplace_back(trim(note));
    note.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t number = can_begin(text, at) ? number_at(text, at, next) : 0;
    if (number > 0) {
      end();
      ++next;
      at += number;
    } else {
      note += text[at++];
    }
  }
  end();
  return notes;
}

void attach_notes(const std::vector<std::string>& notes, std::vector<Indicator>& rows) {
  // Longer names first: 进出口总额 is not what a note on 进出口总额增速 is about.
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < rows.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rows[a].metric.size() > rows[b].metric.size(); });
  for (const std::string& note : notes) {
    std::string text = folded(note);
    for (const std::size_t i : order) {
      const std::string name = folded(rows[i].metric);
      if (name.empty() || text.find(name) == std::string::npos) continue;
      text = replace_all(text, name, "|");
      std::optional<std::string>& kept = rows[i].note;
      kept = kept && !kept->empty() ? *kept + "\n" + note : note;
    }
  }
}

}  // namespace duban
