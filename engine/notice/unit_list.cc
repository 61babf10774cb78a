// Unit lists.
#include "engine/notice/unit_list.h"

#include <algorithm>
#include <array>
#include <regex>

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::u32string_view kOpening = U"（([【〔〈《“";
constexpr std::u32string_view kClosing = U"）)]】〕〉》”";

/// One name as written, with its place.
struct Piece {
  std::string text;
  int line = 0;
  int column = 0;
  bool after_line_break = false;
};

/// `cell` cut at any of `separators` (and line ends) outside brackets; empty pieces are dropped.
std::vector<Piece> cut(const TextPiece& cell, std::u32string_view separators) {
  std::vector<Piece> pieces;
  Piece current{"", cell.line, cell.column, false};
  int line = cell.line;
  int column = cell.column;
  int depth = 0;
  const auto close = [&](bool line_break) {
    if (!trim(current.text).empty()) {
      current.text = std::string(trim(current.text));
      pieces.push_back(current);
    } else if (current.after_line_break) {
      line_break = true;
    }
    current = {"", line, column, line_break};
  };
  for (const char32_t c : decode_utf8(cell.text)) {
    ++column;
    if (c == U'\n') {
      ++line;
      column = 1;
      close(true);
      continue;
    }
    if (kOpening.find(c) != std::u32string_view::npos) ++depth;
    if (kClosing.find(c) != std::u32string_view::npos) depth = std::max(0, depth - 1);
    if (depth == 0 && separators.find(c) != std::u32string_view::npos) {
      close(false);
    } else {
      current.text += encode_utf8(std::u32string_view(&c, 1));
    }
  }
  close(false);
  return pieces;
}

/// Takes 等, 等相关部门, 等有关单位 … off the end; true when something was taken.
bool strip_open_end(std::string& name) {
  static const std::regex kCounted("等\\d{1,3}个(?:部门|单位|区县|街道)$");
  std::smatch m;
  if (std::regex_search(name, m, kCounted)) {
    name.resize(static_cast<std::size_t>(m.position()));
    return true;
  }
  static constexpr std::array<std::string_view, 10> kTails = {
      "等相关部门", "等有关部门", "等相关单位", "等有关单位", "等责任单位",
      "等部门",     "等单位",     "等相关",     "等有关",     "等"};
  for (const std::string_view tail : kTails) {
    if (name.size() >= tail.size() && name.ends_with(tail)) {
      name.resize(name.size() - tail.size());
      return true;
    }
  }
  return false;
}

/// A bare kind of body is never a whole name: it is the second half of one broken over two lines.
bool is_bare_suffix(const std::string& name) {
  static constexpr std::array<std::string_view, 9> kSuffixes = {
      "管委会", "办公室", "委员会", "管理局", "管理委员会", "指挥部", "中心", "公司", "集团"};
  return std::find(kSuffixes.begin(), kSuffixes.end(), name) != kSuffixes.end();
}

class UnitListReader {
 public:
  UnitListReader(const Directory& directory, const std::string& file, Diagnostics& found, std::set<std::string>& reported)
      : directory_(directory), file_(file), found_(found), reported_(reported) {}

  UnitList read(const TextPiece& cell) {
    std::vector<Piece> pieces = cut(cell, U"、，,；;");
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (i + 1 < pieces.size() && pieces[i + 1].after_line_break && broken(pieces[i], pieces[i + 1])) {
        const std::string whole = pieces[i].text + pieces[i + 1].text;
        found_.warning(Msg::unit_name_broken, {file_, pieces[i].line, pieces[i].column, ""},
                       {pieces[i].text, pieces[i + 1].text, whole});
        pieces[i].text = whole;
        pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      }
      take(pieces[i]);
    }
    return std::move(list_);
  }

 private:
  [[nodiscard]] bool broken(const Piece& first, const Piece& second) const {
    if (directory_.resolve(first.text + second.text)) return !directory_.resolve(first.text) || !directory_.resolve(second.text);
    return is_bare_suffix(second.text) && !directory_.resolve(second.text);
  }

  void take(const Piece& piece) {
    std::string name = piece.text;
    if (directory_.resolve(name)) return add(piece, name);
    if (name.ends_with("。")) name.resize(name.size() - std::string_view("。").size());
    if (strip_open_end(name)) list_.open_ended = true;
    if (name.empty()) return;
    const std::vector<std::string> parts = parts_of_joined_groups(name);
    if (parts.empty()) return add(piece, name);
    for (const std::string& part : parts) add(piece, part);
  }

  /// 各相关部门及街道 → 各相关部门, 各街道. Empty when the name is not two groups in one.
  [[nodiscard]] std::vector<std::string> parts_of_joined_groups(const std::string& name) const {
    if (directory_.resolve(name)) return {};
    for (const std::string_view joint : {"以及", "及", "和", "与"}) {
      const std::size_t at = name.find(joint);
      if (at == std::string::npos || at == 0) continue;
      const std::string left = name.substr(0, at);
      std::string right = name.substr(at + joint.size());
      if (right.empty()) continue;
      const bool left_group = left.starts_with("各");
      if (left_group && !right.starts_with("各")) right = "各" + right;
      const bool both_known = directory_.resolve(left) && directory_.resolve(right);
      const bool both_groups = left_group || right.starts_with("各");
      if (both_known || both_groups) return {left, right};
    }
    return {};
  }

  void add(const Piece& piece, const std::string& name) {
    const auto known = directory_.resolve(name);
    const std::string canonical = known.value_or(spelling(name));
    if (!known && !directory_.empty() && reported_.insert(canonical).second) {
      const std::string near = directory_.suggest(name);
      if (near.empty()) {
        found_.warning(Msg::unit_unknown, {file_, piece.line, piece.column, ""}, {canonical});
      } else {
        found_.warning(Msg::unit_unknown_near, {file_, piece.line, piece.column, ""}, {canonical, near});
      }
    }
    if (std::find(list_.names.begin(), list_.names.end(), canonical) == list_.names.end()) {
      list_.names.push_back(canonical);
    }
  }

  const Directory& directory_;
  const std::string& file_;
  Diagnostics& found_;
  std::set<std::string>& reported_;
  UnitList list_;
};

}  // namespace

UnitList read_units(const TextPiece& cell, const Directory& directory, const std::string& file,
                    Diagnostics& found, std::set<std::string>& reported) {
  return UnitListReader(directory, file, found, reported).read(cell);
}

std::vector<std::string> read_leaders(const TextPiece& cell) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const Piece& piece : cut(cell, U"、，,；;/")) {
    std::vector<std::string> words{""};
    for (const char32_t c : decode_utf8(piece.text)) {
      const std::string one = encode_utf8(std::u32string_view(&c, 1));
      if (!trim(one).empty()) {
        words.back() += one;
      } else if (!words.back().empty()) {
        words.emplace_back();
      }
    }
    // A name padded for layout falls into two single characters: 王 五 赵六 are two people.
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool padded = i + 1 < words.size() && count_code_points(words[i]) == 1 && count_code_points(words[i + 1]) == 1;
      add(padded ? words[i] + words[i + 1] : words[i]);
      if (padded) ++i;
    }
  }
  return names;
}

}  // namespace duban
