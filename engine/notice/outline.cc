// Sections, headings and the leaders they name.
#include "engine/notice/outline.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"

namespace duban {
namespace {

constexpr std::array<std::u32string_view, 11> kVerbs = {U"主抓", U"分管", U"牵头", U"负责", U"领衔", U"包抓", U"挂帅", U"主管", U"督办", U"领办", U"抓总"};
constexpr std::array<std::u32string_view, 14> kPosts = {U"秘书长", U"书记", U"市长", U"区长", U"县长", U"州长", U"省长", U"镇长", U"乡长", U"主任", U"部长", U"常委", U"主席", U"同志"};

/// Two to four characters that are no body's name (市委, 区政府).
bool is_name_size(const Slice& text) {
  return text.size() >= 2 && text.size() <= 4 && !is_one_of(text[text.size() - 1], U"委府局部市区县州省办");
}

/// The last post in `text` before `end`: its beginning and length; length 0 when there is none.
std::pair<std::size_t, std::size_t> last_post(std::u32string_view text) {
  std::pair<std::size_t, std::size_t> best{0, 0};
  for (const std::u32string_view post : kPosts) {
    const std::size_t at = text.rfind(post);
    if (at != std::u32string_view::npos && at + post.size() > best.first + best.second) best = {at, post.size()};
  }
  return best;
}

Slice without_rank(Slice before) {
  for (const std::u32string_view rank : {std::u32string_view(U"常务副"), std::u32string_view(U"副")}) {
    if (before.ends_with(rank)) return before.without_back(rank.size()).trimmed();
  }
  return before;
}

/// The name in one piece of a title: 王纲市长, 常务副市长李四, 张三同志.
std::optional<Slice> name_beside_post(const Slice& piece) {
  const auto [at, length] = last_post(piece.chars());
  if (length == 0) return std::nullopt;
  const Slice behind = piece.sub(at + length).trimmed();
  if (is_name_size(behind)) return behind;
  const Slice before = without_rank(piece.sub(0, at).trimmed());
  if (behind.empty() && is_name_size(before)) return before;
  // 副市长李四同志: the post before the name stands before this one.
  const auto [other, other_length] = last_post(before.chars());
  const Slice name = before.sub(other + other_length).trimmed();
  if (behind.empty() && other_length > 0 && is_name_size(name)) return name;
  return std::nullopt;
}

}  // namespace

std::vector<Slice> leaders_of_title(const Slice& title) {
  std::vector<Slice> names;
  Slice text = title;
  if (const auto number = item_number(title.chars())) text = title.sub(number->length);
  const std::size_t label = text.chars().find_first_of(U"：:");
  const std::u32string_view head = text.chars().substr(0, label);
  const bool labelled = label != std::u32string_view::npos && head.find(U"领导") != std::u32string_view::npos && head.size() <= 10;
  std::size_t end = text.size();
  if (labelled) {
    text = text.sub(label + 1).trimmed();
    end = text.size();
  } else {
    end = std::u32string_view::npos;
    for (const std::u32string_view verb : kVerbs) end = std::min(end, text.chars().find(verb));
    // 四、赵敏副市长: nothing but a name and a post.
    constexpr std::size_t kNameAndPost = 16;
    const auto [post, length] = last_post(text.chars());
    const bool whole = length > 0 && post + length == text.size() && text.size() <= kNameAndPost;
    if (end == std::u32string_view::npos && !whole) return {};
    end = std::min(end, text.size());
  }
  Slice people = text.sub(0, end).trimmed();
  if (people.starts_with(U"由")) people = people.without_front(1);
  for (const std::u32string_view joint : {std::u32string_view(U"共同"), std::u32string_view(U"具体")}) {
    if (people.ends_with(joint)) people = people.without_back(joint.size()).trimmed();
  }
  const std::u32string_view chars = people.chars();
  for (std::size_t begin = 0; begin <= chars.size();) {
    const std::size_t stop = std::min(chars.find_first_of(U"、，,；;", begin), chars.size());
    const Slice piece = people.sub(begin, stop).trimmed();
    if (const auto name = name_beside_post(piece)) names.push_back(*name);
    else if (labelled && is_name_size(piece)) names.push_back(piece);
    begin = stop + 1;
  }
  return names;
}

/// Leaves the first `kept` titles under the section in force.
void OutlineWalk::end_headings(std::size_t kept) {
  now_.heading.reset();
  now_.heading_titles.clear();
  now_.path.resize(kept);
  styles_.resize(kept);
  now_.leaders = section_leaders_;
}

void OutlineWalk::set(const std::string& text, const std::optional<ItemNumber>& number, const std::vector<Slice>& titles) {
  const std::vector<Slice> named = leaders_of_title(titles.back());
  if (number && number->style == section_style_) {
    now_.section = text;
    now_.section_numbered = true;
    now_.section_number = number->value;
    now_.section_titles = titles;
    section_leaders_ = named;
    headings_ = 0;
    end_headings(0);
  } else if (now_.heading != text) {
    const NumberStyle style = number ? number->style : NumberStyle::none;
    std::size_t kept = 0;
    while (kept < styles_.size() && style != NumberStyle::none && styles_[kept] != NumberStyle::none && styles_[kept] < style) ++kept;
    end_headings(kept);
    now_.heading = text;
    now_.heading_titles = titles;
    now_.path.push_back(number ? number->value : ++headings_);
    styles_.push_back(style);
    if (!named.empty()) now_.leaders = named;
  } else {
    // The same heading again, in each row or on the next page.
    now_.heading_titles.insert(now_.heading_titles.end(), titles.begin(), titles.end());
  }
}

void OutlineWalk::next_annex() {
  const int part = now_.part + 1;
  now_ = {};
  now_.part = part;
  section_leaders_.clear();
  headings_ = 0;
  styles_.clear();
}

void OutlineWalk::title(const Slice& title) {
  if (!title.line().empty()) set(title.line(), item_number(title.chars()), {title});
}

void OutlineWalk::numbered_title(const Slice& numeral, const Slice& title) {
  const ItemNumber number = number_cell(numeral.chars());
  // The numeral as a title on one line has it: 一 | 产业发展 → 一、产业发展.
  const bool marked = numeral.size() > 1 && item_number(numeral.chars()).has_value();
  set(numeral.line() + (marked || number.style != NumberStyle::chinese ? "" : "、") + title.line(), number, {numeral, title});
}

void OutlineWalk::column_title(const Slice& title) {
  const std::string text = title.line();
  if (text == now_.section) now_.section_titles.push_back(title);
  else this->title(title);
}

void OutlineWalk::leave(NumberStyle style) {
  std::size_t kept = 0;
  while (kept < styles_.size() && (styles_[kept] == NumberStyle::none || styles_[kept] < style)) ++kept;
  if (kept < styles_.size()) end_headings(kept);
}

void OutlineWalk::leaders(const std::vector<Slice>& names) {
  if (!now_.heading) section_leaders_ = names;
  now_.leaders = names;
}

}  // namespace duban
