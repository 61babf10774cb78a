// Unit lists.
#include "engine/notice/unit_list.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/directory/name_kind.h"
#include "engine/notice/list_items.h"

namespace duban {
namespace {

/// 无, 待定, —: what stands where no name stands.
bool is_placeholder(const Slice& name) {
  const std::u32string_view chars = name.chars();
  if (chars == U"无" || chars == U"暂无" || chars == U"待定") return true;
  return std::all_of(chars.begin(), chars.end(), [](char32_t c) { return is_punctuation(c) || is_blank(c); });
}

class UnitListReader {
 public:
  explicit UnitListReader(const UnitListContext& context) : context_(context), names_(context.grammar.names) {}

  void read(const std::vector<Slice>& lists) {
    std::vector<ListItem> items;
    for (const Slice& list : lists) {
      std::vector<ListItem> more = without_padding(cut_list(list, U"、，,；;/"));
      if (!items.empty() && !more.empty()) more.front().after_line_break = true;
      items.insert(items.end(), more.begin(), more.end());
    }
    mend(items);
    for (const ListItem& item : items) take(item);
    for (const Slice& list : lists) list.take(Use::mark);  // what no name took: separators, flags
  }

  UnitList result() { return std::move(list_); }

 private:
  /// Blanks inside an item part names only when each piece is one; else they pad a name.
  [[nodiscard]] std::vector<ListItem> without_padding(std::vector<ListItem> items) const {
    std::vector<ListItem> out;
    for (const ListItem& item : items) {
      std::vector<ListItem> words;
      const std::u32string_view chars = item.text.chars();
      std::size_t begin = 0;
      for (std::size_t at = 0; at <= chars.size(); ++at) {
        if (at < chars.size() && opens_bracket(chars[at])) at = behind_bracket(chars, at) - 1;
        else if (at == chars.size() || is_blank(chars[at])) {
          const Slice word = item.text.sub(begin, at).trimmed();
          if (!word.empty()) words.push_back({word, std::nullopt, words.empty() && item.after_line_break});
          begin = at + 1;
        }
      }
      const bool parted = words.size() > 1 && !names_.is_known(item.text.half()) &&
                          std::all_of(words.begin(), words.end(), [&](const ListItem& word) { return names_.is_plausible(word.half()); });
      if (parted) out.insert(out.end(), words.begin(), words.end());
      else out.push_back(item);
    }
    return out;
  }

  void mend(std::vector<ListItem>& items) {
    for (std::size_t i = 0; i + 1 < items.size(); ++i) {
      if (!items[i + 1].after_line_break || items[i].second || !broken(items[i], items[i + 1])) continue;
      items[i].second = items[i + 1].text;
      if (!opens_bracket(items[i + 1].text[0])) {
        context_.found.warning(Msg::unit_name_broken, items[i].text.place(context_.file),
                               {items[i].text.text(), items[i + 1].text.text(), items[i].written()});
      }
      items.erase(items.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  [[nodiscard]] bool broken(const ListItem& first, const ListItem& second) const {
    const std::string whole = first.half() + second.half();
    if (opens_bracket(second.text[0])) return true;
    if (names_.is_known(whole)) return !names_.is_known(first.half()) || !names_.is_known(second.half());
    if (names_.is_known(second.half())) return false;
    if (is_bare_kind(without_blanks(second.half()))) return true;
    return (!names_.is_plausible(first.half()) || !names_.is_plausible(second.half())) && !names_.is_group(first.half()) &&
           names_.is_plausible(whole);
  }

  void take(const ListItem& item) {
    if (item.second) return add(item.written(), {item.text, *item.second}, item.text);
    Slice name = item.text;
    if (names_.is_known(name.half())) return add(name.text(), {name}, name);
    while (!name.empty() && is_one_of(name[name.size() - 1], U"。.：:")) name = name.without_back(1).trimmed();
    if (is_deadline_clause(name, context_.grammar)) return list_.deadlines.push_back(name);
    const bool leads = strip_notes(name);
    if (const RoleVerb verb = context_.grammar.words.at_end(name.chars()); verb.role != Role::none && !names_.is_known(name.half()) && !names_.is_plausible(name.half())) {
      name = name.without_back(verb.length).trimmed();
    }
    if (strip_open_end(name)) list_.open_ended = true;
    if (name.empty() || is_placeholder(name)) return;
    if (leads) list_.leads.push_back(canonical(name.text()));
    const std::vector<Slice> parts = parts_of_joined(name);
    if (parts.size() == 1) return add(name.text(), {name}, name);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::string half = parts[i].half();
      const bool bare = is_bare_kind(without_blanks(half)) || !names_.is_plausible(half);
      const bool shares_each = i > 0 && parts.front().starts_with(U"各") && !parts[i].starts_with(U"各") && !names_.is_known(half) && bare;
      add((shares_each ? "各" : "") + parts[i].text(), {parts[i]}, parts[i]);
    }
  }

  /// Takes a bracket that is a note off the end: （牵头）, （列第一位者为牵头单位，下同）. True when it says that the unit leads.
  bool strip_notes(Slice& name) const {
    if (name.empty() || !closes_bracket(name[name.size() - 1])) return false;
    std::size_t open = 0;
    while (open < name.size() && !(opens_bracket(name[open]) && behind_bracket(name.chars(), open) == name.size())) {
      open = opens_bracket(name[open]) ? behind_bracket(name.chars(), open) : open + 1;
    }
    if (open >= name.size()) return false;
    const Slice note = name.sub(open + 1, name.size() - 1).trimmed();
    const Slice rest = name.sub(0, open).trimmed();
    const bool rule = first_listed_rule(note).has_value() || note.ends_with(U"下同");
    const RoleVerb verb = context_.grammar.words.at_end(note.chars());
    const bool marks = context_.grammar.words.of_label(note.chars()) == Role::lead || (verb.role == Role::lead && verb.length == note.size());
    if (rule || marks) name = rest;
    return marks;
  }

  /// 各相关部门及街道 → 各相关部门, 街道. One piece when the name is not several joined by 及, 和, 与.
  [[nodiscard]] std::vector<Slice> parts_of_joined(const Slice& name) const {
    constexpr std::size_t kLongest = 80;  // longer is no list of names joined by words
    const std::u32string_view chars = name.chars();
    for (std::size_t at = 1; at < chars.size() && chars.size() <= kLongest; ++at) {
      if (opens_bracket(chars[at])) at = behind_bracket(chars, at) - 1;
      if (!is_one_of(chars[at], U"及和与")) continue;
      const bool also = chars[at] == U'及' && chars[at - 1] == U'以';
      const Slice left = name.sub(0, also ? at - 1 : at).trimmed();
      const Slice right = name.sub(at + 1).trimmed();
      if (left.empty() || right.empty() || !(left.starts_with(U"各") || names_.is_plausible(left.half()))) continue;
      const std::vector<Slice> rest = parts_of_joined(right);
      if (!are_two(left, rest.front())) continue;
      std::vector<Slice> parts{left};
      parts.insert(parts.end(), rest.begin(), rest.end());
      return parts;
    }
    return {name};
  }

  /// Two whole names, or a group on one side and a name on the other.
  [[nodiscard]] bool are_two(const Slice& left, const Slice& right) const {
    const std::string l = left.half();
    const std::string r = right.half();
    if (names_.is_known(l) && names_.is_known(r)) return true;
    const bool left_each = left.starts_with(U"各");
    if (left_each) return true;
    return names_.is_plausible(l) && (names_.is_group(r) || names_.is_plausible(r));
  }

  [[nodiscard]] std::string canonical(const std::string& written) const {
    if (const auto known = names_.directory().resolve(written)) return *known;
    return spelling(written);
  }

  void add(const std::string& written, const std::vector<Slice>& slices, const Slice& at) {
    for (const Slice& slice : slices) slice.take(Use::field);
    const std::string name = canonical(written);
    const bool known = names_.is_known(written);
    if (!known && !names_.directory().empty() && context_.reported.insert(name).second) {
      const std::string near = names_.directory().suggest(written);
      if (near.empty()) context_.found.warning(Msg::unit_unknown, at.place(context_.file), {name});
      else context_.found.warning(Msg::unit_unknown_near, at.place(context_.file), {name, near});
    }
    if (named_.insert(name).second) list_.names.push_back(name);
  }

  const UnitListContext& context_;
  const UnitNames& names_;
  UnitList list_;
  std::set<std::string> named_;
};

/// 副区长陈平, 陈平副区长, 陈平同志 → 陈平; unchanged where no post stands beside a name.
Slice without_post(const Slice& name) {
  static constexpr std::array<std::u32string_view, 14> kPosts = {U"书记", U"市长", U"区长", U"县长", U"州长", U"省长", U"镇长", U"乡长", U"主任", U"部长", U"常委", U"主席", U"同志", U"秘书长"};
  const std::u32string_view chars = name.chars();
  for (const std::u32string_view post : kPosts) {
    const std::size_t at = chars.rfind(post);
    if (at == std::u32string_view::npos) continue;
    const Slice behind = name.sub(at + post.size()).trimmed();
    if (behind.size() >= 2 && behind.size() <= 4) return behind;
    Slice before = name.sub(0, at).trimmed();
    for (const std::u32string_view rank : {std::u32string_view(U"常务副"), std::u32string_view(U"副")}) {
      if (before.ends_with(rank)) {
        before = before.without_back(rank.size()).trimmed();
        break;
      }
    }
    if (before.size() >= 2 && before.size() <= 4 && behind.empty()) return before;
  }
  return name;
}

}  // namespace

UnitList read_units(const std::vector<Slice>& lists, const UnitListContext& context) {
  UnitListReader reader(context);
  reader.read(lists);
  return reader.result();
}

std::vector<std::string> read_leaders(const std::vector<Slice>& lists) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const Slice& list : lists) {
    for (const ListItem& item : cut_list(list, U"、，,；;/")) {
      const Slice person = without_post(item.text);
      person.take(Use::field);
      std::vector<std::string> words{""};
      for (const char32_t c : decode_utf8(person.text())) {
        if (!is_blank(c)) words.back() += encode_utf8(std::u32string_view(&c, 1));
        else if (!words.back().empty()) words.emplace_back();
      }
      // A name padded for layout falls into two single characters: 王 五 赵六 are two people.
      for (std::size_t i = 0; i < words.size(); ++i) {
        const bool padded = i + 1 < words.size() && count_code_points(words[i]) == 1 && count_code_points(words[i + 1]) == 1;
        add(padded ? words[i] + words[i + 1] : words[i]);
        if (padded) ++i;
      }
    }
    list.take(Use::mark);
  }
  return names;
}

}  // namespace duban
