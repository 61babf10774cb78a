// Counting as Word does: lists of one definition share their numbers, a level starts anew behind a higher one.
#include "engine/files/docx_numbering.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/files/list_number.h"

namespace duban {
namespace {

constexpr int kHighestStart = 1'000'000;
constexpr int kLongestNumberingChain = 8;  // definitions may refer to each other in a ring

int start_value(XmlNode node, int otherwise) {
  return std::clamp(xml_integer(node.attribute("val"), otherwise), 0, kHighestStart);
}

std::size_t level_index(int level) { return static_cast<std::size_t>(std::clamp(level, 0, 8)); }

/// The number's format; a newer one stands beside an older as a choice, of which the older is known here.
std::string format_of(XmlNode level) {
  XmlNode format = level.child("numFmt");
  if (!format) format = level.child("AlternateContent").child("Fallback").child("numFmt");
  return format ? std::string(format.attribute("val")) : "decimal";
}

/// True when `number` ends in a mark that keeps it apart from a text behind it.
bool ends_in_mark(std::string_view number) {
  static constexpr std::string_view kMarks[] = {"、", "．", ".", "）", ")", "】", "〕", "]", "：", ":", "，", "。"};
  return std::any_of(std::begin(kMarks), std::end(kMarks), [&](std::string_view mark) { return number.ends_with(mark); });
}

}  // namespace

DocxNumbering::DocxNumbering(XmlNode numbering, DocxStyles styles) : styles_(std::move(styles)) {
  for (const XmlNode node : numbering) {
    if (node.is("num")) read_list(node);
    if (!node.is("abstractNum")) continue;
    Definition& definition = definitions_[xml_integer(node.attribute("abstractNumId"), 0)];
    definition.style_link = node.child("numStyleLink").attribute("val");
    for (const XmlNode level : node) {
      if (level.is("lvl")) definition.levels[level_index(xml_integer(level.attribute("ilvl"), 0))] = read_level(level);
    }
  }
}

DocxNumbering::Level DocxNumbering::read_level(XmlNode node) {
  Level level;
  level.start = start_value(node.child("start"), 0);
  level.restart = xml_integer(node.child("lvlRestart").attribute("val"), -1);
  level.format = format_of(node);
  level.text = node.child("lvlText").attribute("val");
  if (const XmlNode follow = node.child("suff")) level.follow = follow.attribute("val");
  level.style = node.child("pStyle").attribute("val");
  const XmlNode digits = node.child("isLgl");
  level.plain_digits = digits && xml_flag(digits.attribute("val"));
  return level;
}

void DocxNumbering::read_list(XmlNode node) {
  List& list = lists_[xml_integer(node.attribute("numId"), 0)];
  list.definition = xml_integer(node.child("abstractNumId").attribute("val"), 0);
  for (const XmlNode over : node) {
    if (!over.is("lvlOverride")) continue;
    const auto level = static_cast<int>(level_index(xml_integer(over.attribute("ilvl"), 0)));
    if (const XmlNode whole = over.child("lvl")) list.levels[level] = read_level(whole);
    if (const XmlNode start = over.child("startOverride")) list.starts[level] = start_value(start, 1);
  }
}

/// The definition that `list` counts by, through definitions that only name a style.
int DocxNumbering::definition_of(int list) const {
  int id = -1;
  for (int i = 0; i < kLongestNumberingChain; ++i) {
    const auto found = lists_.find(list);
    if (found == lists_.end()) return id;
    id = found->second.definition;
    const auto definition = definitions_.find(id);
    if (definition == definitions_.end() || definition->second.style_link.empty()) return id;
    list = styles_.list_place(definition->second.style_link).list.value_or(0);
  }
  return id;
}

const DocxNumbering::Level& DocxNumbering::level_of(int list, std::size_t level) const {
  static const Level kNone;
  if (const auto own = lists_.find(list); own != lists_.end()) {
    if (const auto over = own->second.levels.find(static_cast<int>(level)); over != own->second.levels.end()) return over->second;
  }
  const auto definition = definitions_.find(definition_of(list));
  return definition == definitions_.end() ? kNone : definition->second.levels[level];
}

/// List and level of a paragraph; the list is 0 when it is in none.
std::pair<int, int> DocxNumbering::place_of(XmlNode properties) const {
  const ListPlace own = read_list_place(properties);
  std::string style(properties.child("pStyle").attribute("val"));
  if (style.empty()) style = styles_.default_style();
  const ListPlace styled = styles_.list_place(style);
  const int list = own.list.value_or(styled.list.value_or(0));
  if (list == 0 || !lists_.contains(list)) return {0, 0};
  if (own.level) return {list, *own.level};
  if (!own.list) {
    for (std::size_t level = 0; level < kLevels; ++level) {
      if (!style.empty() && level_of(list, level).style == style) return {list, static_cast<int>(level)};
    }
  }
  return {list, own.list ? 0 : styled.level.value_or(0)};
}

void DocxNumbering::count(int list, std::size_t level) {
  Count& count = counts_[definition_of(list)];
  const auto& starts = lists_[list].starts;
  const auto over = starts.find(static_cast<int>(level));
  const bool starts_here = over != starts.end() && restarted_.emplace(list, static_cast<int>(level)).second;
  if (count.begun[level] && !starts_here) {
    ++count.values[level];
  } else {
    count.values[level] = over != starts.end() ? over->second : level_of(list, level).start;
  }
  count.begun[level] = true;
  for (std::size_t deeper = level + 1; deeper < kLevels; ++deeper) {
    const int restart = level_of(list, deeper).restart;
    if (restart < 0 || static_cast<int>(level) < restart) count.begun[deeper] = false;
  }
}

/// The text of `level` with its places %1 … %9 filled by the numbers of the levels.
std::string DocxNumbering::text_of(int list, std::size_t level) const {
  const Level& shape = level_of(list, level);
  const Count& count = counts_.at(definition_of(list));
  if (shape.format == "bullet") return {};
  std::string out;
  for (std::size_t i = 0; i < shape.text.size(); ++i) {
    const char c = shape.text[i];
    const char place = c == '%' && i + 1 < shape.text.size() ? shape.text[i + 1] : '\0';
    if (place < '1' || place > '9') {
      out += c;
      continue;
    }
    const auto shown = static_cast<std::size_t>(place - '1');
    const Level& other = level_of(list, shown);
    const int value = count.begun[shown] ? count.values[shown] : other.start;
    out += list_number(shape.plain_digits ? std::string_view("decimal") : other.format, value);
    ++i;
  }
  return out;
}

std::string DocxNumbering::next_number(XmlNode properties, std::string_view text) {
  const auto [list, wanted] = place_of(properties);
  if (list == 0) return {};
  const std::size_t level = level_index(wanted);
  count(list, level);
  std::string number = text_of(list, level);
  if (trim(number).empty() || text.empty()) return number;
  const std::string& follow = level_of(list, level).follow;
  const bool digit_behind_point = number.ends_with('.') && text.front() >= '0' && text.front() <= '9';
  const bool apart = follow == "space" || (follow != "nothing" && (!ends_in_mark(number) || digit_behind_point));
  return apart ? number + " " : number;
}

}  // namespace duban
