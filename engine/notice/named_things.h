// Things that a text names so that another can mean the same one: 甲污水处理厂, “某某”计划, 《…办法》; and what the text
// does with each: makes it, works on it, works with it.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/notice/link_texts.h"

namespace duban::links {

/// What a task does with a thing. From `plans` to `opens` it brings it to an end state, in their order.
enum class ThingPart : std::uint8_t { names, uses, works_on, builds, plans, starts, finishes, opens };

[[nodiscard]] inline bool delivers(ThingPart part) { return part >= ThingPart::plans; }

/// The kinds of thing (平台, 中心, 清单 …) that end at each place of `text`: the length of the longest, 0 where none does.
[[nodiscard]] std::vector<std::size_t> thing_ends(View text);

/// True when `name`, which ends with a kind of thing, is more than words of the trade and names of places.
[[nodiscard]] bool is_particular(const LinkTexts& texts, View name);

/// What `text` does with the piece of it at `begin`, `size`.
[[nodiscard]] ThingPart part_of_thing(View text, std::size_t begin, std::size_t size);

/// A name in quotation marks: what it says, and the kind of thing behind it where there is one.
struct QuotedName {
  std::size_t begin = 0;  // of the words inside the marks
  View words;
  View thing;  // what follows the mark, up to four characters; "" at a clause's end
};
[[nodiscard]] std::vector<QuotedName> quoted_names(View text);

/// A word for a series of measures: 计划, 行动, 工程.
[[nodiscard]] bool is_programme(View thing);

}  // namespace duban::links
