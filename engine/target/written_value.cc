// Cells: brackets, signs and bound words around a number.
#include "engine/target/written_value.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/base/text.h"
#include "engine/base/words.h"

namespace duban {
namespace {

using namespace words;
using Kind = WrittenValue::Kind;

struct BoundWord {
  View word;
  Comparator op;
  bool reaches = false;  // says how far it comes: another bound word behind the number decides
};
// Longer words first where one begins with another.
constexpr std::array<BoundWord, 25> kBefore = {{
    {U"≥", Comparator::at_least}, {U"≤", Comparator::at_most}, {U">", Comparator::above}, {U"<", Comparator::below},
    {U"~", Comparator::about}, {U"=", Comparator::equal}, {U"不低于", Comparator::at_least}, {U"不少于", Comparator::at_least},
    {U"不小于", Comparator::at_least}, {U"达到", Comparator::at_least, true}, {U"达", Comparator::at_least, true},
    {U"不高于", Comparator::at_most}, {U"不超过", Comparator::at_most}, {U"不大于", Comparator::at_most},
    {U"控制在", Comparator::at_most, true}, {U"控制到", Comparator::at_most, true}, {U"大于", Comparator::above}, {U"高于", Comparator::above},
    {U"超过", Comparator::above}, {U"突破", Comparator::above}, {U"小于", Comparator::below}, {U"低于", Comparator::below},
    {U"少于", Comparator::below}, {U"大约", Comparator::about}, {U"约", Comparator::about}}};
/// With 至 or 到 behind: 降至, 提高到.
constexpr std::array<View, 7> kDown = {U"下降", U"降低", U"减少", U"压降", U"压减", U"降", U"减"};
constexpr std::array<View, 7> kUp = {U"增长", U"提高", U"提升", U"上升", U"增加", U"升", U"增"};
constexpr std::array<BoundWord, 11> kBehind = {{
    {U"及以上", Comparator::at_least}, {U"以上", Comparator::at_least}, {U"及以下", Comparator::at_most}, {U"以下", Comparator::at_most},
    {U"以内", Comparator::at_most}, {U"之内", Comparator::at_most}, {U"左右", Comparator::about}, {U"上下", Comparator::about},
    {U"余", Comparator::at_least}, {U"多", Comparator::at_least}, {U"+", Comparator::at_least}}};
constexpr std::array<View, 15> kVerbs = {U"预计", U"已", U"累计", U"完成", U"实现", U"同比", U"力争", U"确保", U"努力",
                                         U"新增", U"净增", U"新建", U"新引进", U"引进", U"新培育"};
constexpr std::array<View, 8> kKeep = {U"保持在", U"稳定在", U"维持在", U"巩固在", U"保持", U"稳定", U"维持", U"巩固"};
constexpr std::array<View, 6> kRises = {U"增长", U"提高", U"提升", U"上升", U"增加", U"增"};
constexpr std::array<View, 5> kFalls = {U"负增长", U"下降", U"降低", U"减少", U"降"};
constexpr std::array<View, 11> kNoData = {U"无", U"暂无", U"无数据", U"暂无数据", U"未公布", U"暂未公布", U"尚未公布", U"不公布", U"待公布", U"N/A", U"空"};

bool opens(char32_t c) { return c == U'（' || c == U'('; }
bool closes(char32_t c) { return c == U'）' || c == U')'; }
bool is_dash(char32_t c) { return View(U"-—–―─").find(c) != View::npos; }

/// Without blanks, half-width, signs in one form.
Text half_width(std::string_view cell) {
  Text text = decode_utf8(without_blanks(normalize_text(cell)));
  for (char32_t& c : text) {
    if (c == U'＞' || c == U'﹥') c = U'>';
    else if (c == U'＜' || c == U'﹤') c = U'<';
    else if (c == U'＝') c = U'=';
    else if (c == U'≧' || c == U'⩾') c = U'≥';
    else if (c == U'≦' || c == U'⩽') c = U'≤';
    else if (c == U'～' || c == U'〜' || c == U'≈') c = U'~';
    else if (c == U'−') c = U'-';
  }
  for (std::size_t at = 1; at + 3 < text.size(); ++at) {  // 1，001
    const bool three = is_digit(text[at - 1]) && is_digit(text[at + 1]) && is_digit(text[at + 2]) && is_digit(text[at + 3]);
    if (text[at] == U'，' && three && (at + 4 == text.size() || !is_digit(text[at + 4]))) text[at] = U',';
  }
  for (const auto& [two, one] : {std::pair<View, View>{U">=", U"≥"}, {U"<=", U"≤"}}) {
    for (std::size_t at = text.find(two); at != Text::npos; at = text.find(two)) text.replace(at, 2, one);
  }
  return text;
}

/// Behind the bracket that opens at `at`; the text's size when it does not close.
std::size_t behind(View text, std::size_t at) {
  int depth = 0;
  for (std::size_t i = at; i < text.size(); ++i) {
    if (opens(text[i])) ++depth;
    if (closes(text[i]) && --depth == 0) return i + 1;
  }
  return text.size();
}

/// The number at the front of `text`, which it is taken from; `digits` is empty when there is none.
Text take_number(View& text) {
  Text digits;
  std::size_t at = 0;
  if (text.size() > 1 && (text[0] == U'-' || text[0] == U'+') && is_digit(text[1])) digits += text[at++];
  for (; at < text.size(); ++at) {
    const bool groups = text[at] == U',' && at + 3 < text.size() && is_digit(text[at + 1]) && is_digit(text[at + 2]) && is_digit(text[at + 3]) &&
                        (at + 4 == text.size() || !is_digit(text[at + 4]));
    if (groups && !digits.empty()) continue;
    const bool point = text[at] == U'.' && !digits.empty() && at + 1 < text.size() && is_digit(text[at + 1]);
    if (!is_digit(text[at]) && !point) break;
    digits += text[at];
  }
  text.remove_prefix(at);
  return digits;
}

/// A mark of a footnote at the front of `text`: ①, *, [1], 注1; its length, 0 when there is none.
std::size_t mark_length(View text) {
  if (text.empty()) return 0;
  if ((text[0] >= U'①' && text[0] <= U'⑳') || View(U"*＊※†‡").find(text[0]) != View::npos) return 1;
  for (const auto& [open, close] : {std::pair(U'[', U']'), {U'［', U'］'}, {U'【', U'】'}, {U'〔', U'〕'}}) {
    if (text[0] != open) continue;
    const std::size_t end = text.find(close);
    return end == View::npos ? 0 : end + 1;
  }
  if (text[0] != U'注') return 0;
  std::size_t at = 1;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at == text.size() ? at : 0;
}

class CellReader {
 public:
  explicit CellReader(std::string_view cell) : text_(half_width(cell)) {}

  WrittenValue read() {
    unwrap();
    value_.words = encode_utf8(text_);
    const bool dashes = std::all_of(text_.begin(), text_.end(), [](char32_t c) { return is_dash(c) || c == U'/'; });
    if (dashes || std::find(kNoData.begin(), kNoData.end(), text_) != kNoData.end()) return value_;
    value_.kind = Kind::words;
    take_notes();
    View rest = text_;
    take_front_words(rest);
    const Text digits = take_number(rest);
    if (digits.empty() || !read_behind(rest)) return words_only();
    value_.number = parse_decimal(encode_utf8(digits));
    value_.upper = upper_;
    value_.kind = value_.number ? Kind::number : Kind::too_long;
    if (value_.number && upper_ && *upper_ < *value_.number) value_.kind = Kind::contradictory;
    settle_bounds();
    return value_;
  }

 private:
  void unwrap() {
    while (text_.size() > 1 && opens(text_.front()) && behind(text_, 0) == text_.size()) text_ = text_.substr(1, text_.size() - (closes(text_.back()) ? 2 : 1));
  }

  WrittenValue words_only() const {
    WrittenValue value;
    value.kind = Kind::words;
    value.words = value_.words;
    return value;
  }

  void take_notes() {
    Text left;
    for (std::size_t at = 0; at < text_.size();) {
      if (!opens(text_[at])) {
        left += text_[at++];
        continue;
      }
      const std::size_t end = behind(text_, at);
      add_note(View(text_).substr(at + 1, end - at - (closes(text_[end - 1]) ? 2 : 1)));
      at = end;
    }
    text_ = left;
  }

  void add_note(View note) {
    if (!value_.note.empty()) value_.note += "；";
    value_.note += encode_utf8(note);
  }

  void take_front_words(View& rest) {
    for (bool again = true; again && !rest.empty();) {
      again = false;
      if (!before_ && (take_level(rest, kDown, Comparator::at_most) || take_level(rest, kUp, Comparator::at_least))) again = true;
      for (const BoundWord& bound : kBefore) {
        if (before_ || !rest.starts_with(bound.word)) continue;
        before_ = bound.op;
        value_.reaches = bound.reaches;
        if (bound.word.front() > 0x2FFF) value_.bound = encode_utf8(bound.word);
        rest.remove_prefix(bound.word.size());
        again = true;
        break;
      }
      if (!before_ && take_front(rest, kKeep)) {
        before_ = Comparator::keep;
        value_.bound = "保持";
        again = true;
      }
      if (take_front(rest, kVerbs)) again = true;
      else if (take_front(rest, kRises)) again = value_.rises = true;
      else if (take_front(rest, kFalls)) again = value_.falls = true;
    }
  }

  /// 降至, 提高到: a level, no change.
  template <std::size_t N>
  bool take_level(View& rest, const std::array<View, N>& words, Comparator op) {
    for (const View word : words) {
      if (!rest.starts_with(word) || rest.size() <= word.size() || View(U"至到").find(rest[word.size()]) == View::npos) continue;
      value_.bound = encode_utf8(rest.substr(0, word.size() + 1));
      rest.remove_prefix(word.size() + 1);
      before_ = op;
      return value_.reaches = true;
    }
    return false;
  }

  /// Marks of footnotes behind the number or behind its unit go to the note.
  void take_marks(View& rest) {
    while (const std::size_t length = mark_length(rest)) {
      add_note(rest.substr(0, length));
      rest.remove_prefix(length);
    }
    for (std::size_t at = 1; at < rest.size();) {
      const std::size_t length = mark_length(rest.substr(at));
      if (length == 0 || at + length != rest.size()) {
        ++at;
        continue;
      }
      add_note(rest.substr(at));
      rest = rest.substr(0, at);
      at = 1;
    }
  }

  /// Unit, bound words, the upper number of a range. False when more stands there than belongs to one number.
  bool read_behind(View rest) {
    if (const std::size_t comma = rest.find_first_of(U"，,；;。"); comma != View::npos) {
      const View more = rest.substr(comma + 1);
      if (std::any_of(more.begin(), more.end(), is_digit)) return false;
      if (!more.empty()) add_note(more);
      rest = rest.substr(0, comma);
    }
    take_marks(rest);
    if (!take_range(rest)) return false;
    for (const BoundWord& bound : kBehind) {
      if (!rest.ends_with(bound.word)) continue;
      behind_ = bound.op;
      value_.bound = encode_utf8(bound.word);
      rest.remove_suffix(bound.word.size());
      break;
    }
    constexpr std::size_t kLongestUnit = 10;
    const bool odd = std::any_of(rest.begin(), rest.end(), [](char32_t c) { return is_digit(c) || is_dash(c) || View(U"、：:><=≥≤~").find(c) != View::npos; });
    if (odd || rest.size() > kLongestUnit) return false;
    if (rest.size() > 2 && rest.ends_with(U"任务")) rest.remove_suffix(2);  // 10项任务
    value_.unit = encode_utf8(rest);
    return true;
  }

  /// 6—7, 6%-7%, 6至7.
  bool take_range(View& rest) {
    const std::size_t mark = std::min(rest.find_first_of(U"-—–~"), rest.find_first_of(U"至到"));
    if (mark == View::npos) return true;
    View behind_mark = rest.substr(mark + 1);
    while (!behind_mark.empty() && is_dash(behind_mark.front())) behind_mark.remove_prefix(1);
    const Text digits = take_number(behind_mark);
    if (digits.empty()) return true;
    upper_ = parse_decimal(encode_utf8(digits));
    const View unit = rest.substr(0, mark);
    if (!unit.empty() && !behind_mark.starts_with(unit)) return false;
    rest = behind_mark;
    return true;
  }

  void settle_bounds() {
    if (before_ && behind_ && before_ != Comparator::keep) {
      const bool lower = before_ == Comparator::at_least || before_ == Comparator::above;
      const bool upper = before_ == Comparator::at_most || before_ == Comparator::below;
      const bool agree = (lower && behind_ == Comparator::at_least) || (upper && behind_ == Comparator::at_most) || before_ == Comparator::equal ||
                         (value_.reaches && (before_ == Comparator::at_least || behind_ == Comparator::about)) || before_ == behind_;
      if (!agree || (lower && behind_ == Comparator::at_most)) value_.kind = Kind::contradictory;
    }
    value_.op = behind_ ? behind_ : before_;
    if (behind_) value_.reaches = false;
    if (before_ == Comparator::above && behind_ == Comparator::at_least) value_.op = before_;
    if (!value_.op && upper_) value_.op = Comparator::at_least;
  }

  Text text_;
  WrittenValue value_;
  std::optional<Decimal> upper_;
  std::optional<Comparator> before_;
  std::optional<Comparator> behind_;
};

}  // namespace

WrittenValue parse_written_value(std::string_view cell) { return CellReader(cell).read(); }

}  // namespace duban
