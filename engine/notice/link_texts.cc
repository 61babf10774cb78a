// Counting over all texts.
#include "engine/notice/link_texts.h"

#include <algorithm>
#include <array>
#include <set>

namespace duban::links {
namespace {

std::uint64_t pair_at(View text, std::size_t at) { return (static_cast<std::uint64_t>(text[at]) << 32U) | text[at + 1]; }

bool holds_any_of(const std::vector<std::string>& names, const std::vector<std::string>& others) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return std::find(others.begin(), others.end(), name) != others.end(); });
}

/// 区卫健局, 某某街道, 某某新城管委会: what the name says beside the kind of unit.
View stem_of(View unit) {
  static constexpr View kFronts[] = {U"区", U"市", U"县", U"镇", U"乡", U"各", U"州", U"旗"};
  static constexpr View kKinds[] = {U"街道办事处", U"街道", U"管委会", U"管理委员会", U"建设委员会", U"委员会", U"指挥部", U"办事处", U"镇政府", U"乡政府", U"镇", U"乡", U"公司", U"集团", U"局", U"委", U"办", U"中心", U"建设", U"开发", U"管理"};
  return phrase::without_end(phrase::without_start(unit, kFronts), kKinds);
}

}  // namespace

LinkTexts::LinkTexts(std::span<const LinkableTask> tasks) : tasks_(tasks) {
  for (const LinkableTask& task : tasks) read_text(task.text);
  index_texts();
  read_places();
}

void LinkTexts::read_text(const std::string& text) {
  Text& kept = texts_.emplace_back();
  std::vector<int>& places = written_at_.emplace_back();
  const Text written = decode_utf8(text);
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (is_blank(written[i])) continue;
    kept += half_width(written[i]);
    places.push_back(static_cast<int>(i));
  }
}

std::string LinkTexts::as_written(int number, View piece) const {
  if (piece.empty()) return "";
  const std::vector<int>& places = written_at_[static_cast<std::size_t>(number)];
  const std::size_t begin = phrase::offset_in(text(number), piece);
  const auto first = static_cast<std::size_t>(places[begin]), last = static_cast<std::size_t>(places[begin + piece.size() - 1]);
  return encode_utf8(View(decode_utf8(task(number).text)).substr(first, last + 1 - first));
}

void LinkTexts::index_texts() {
  for (std::size_t number = 0; number < texts_.size(); ++number) {
    const View text = texts_[number];
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      std::vector<int>& held = pairs_[pair_at(text, i)];
      if (held.empty() || held.back() != static_cast<int>(number)) held.push_back(static_cast<int>(number));
    }
  }
}

void LinkTexts::read_places() {
  std::set<std::string> names;
  for (const LinkableTask& task : tasks_) {
    names.insert(task.leads.begin(), task.leads.end());
    names.insert(task.supports.begin(), task.supports.end());
  }
  std::set<Text> places;
  for (const std::string& name : names) {
    const Text unit = decode_utf8(name);
    units_.push_back(unit);
    if (const View stem = stem_of(unit); stem.size() >= 2) places.emplace(stem);
  }
  places_.assign(places.begin(), places.end());
  std::stable_sort(places_.begin(), places_.end(), [](const Text& a, const Text& b) { return a.size() > b.size(); });
}

std::vector<int> LinkTexts::tasks_holding(View piece, int year, int most) const {
  const std::vector<int>* rarest = nullptr;
  for (std::size_t i = 0; i + 1 < piece.size(); ++i) {
    const auto held = pairs_.find(pair_at(piece, i));
    if (held == pairs_.end()) return {};
    if (rarest == nullptr || held->second.size() < rarest->size()) rarest = &held->second;
  }
  std::vector<int> found;
  if (rarest == nullptr) return found;
  for (const int number : *rarest) {
    if (static_cast<int>(found.size()) == most) break;
    if (task(number).year == year && phrase::contains(text(number), piece)) found.push_back(number);
  }
  return found;
}

int LinkTexts::holders(View piece, int year, int most) const { return static_cast<int>(tasks_holding(piece, year, most + 1).size()); }

bool LinkTexts::share_unit(int a, int b) const {
  const LinkableTask& one = task(a);
  const LinkableTask& other = task(b);
  return holds_any_of(one.leads, other.leads) || holds_any_of(one.leads, other.supports) || holds_any_of(other.leads, one.supports);
}

bool LinkTexts::share_party(int a, int b) const { return share_unit(a, b) || holds_any_of(task(a).leaders, task(b).leaders); }

bool LinkTexts::share_first_lead(int a, int b) const {
  return !task(a).leads.empty() && !task(b).leads.empty() && task(a).leads.front() == task(b).leads.front();
}

bool LinkTexts::in_unit_name(View words) const {
  return std::any_of(units_.begin(), units_.end(), [&](const Text& unit) { return phrase::contains(unit, words); });
}

Text LinkTexts::without_places(View name) const {
  Text rest(name);
  for (const Text& place : places_) {
    const std::size_t at = rest.find(place);
    if (at != Text::npos) rest.erase(at, place.size());
  }
  return rest;
}

View clause_around(View text, std::size_t begin, std::size_t size) {
  constexpr View kMarks = U"。；，！？;,!?\n";
  const std::size_t before = begin == 0 ? kNone : text.find_last_of(kMarks, begin - 1);
  const std::size_t first = before == kNone ? 0 : before + 1;
  const std::size_t after = text.find_first_of(kMarks, begin + size);
  return text.substr(first, (after == kNone ? text.size() : after) - first);
}

}  // namespace duban::links
