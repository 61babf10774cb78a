// How a notice marks its roles. Found by looking through the whole notice; a profile file may say otherwise.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "engine/base/diagnostic.h"
#include "engine/notice/item_number.h"
#include "engine/notice/role_words.h"

namespace duban {

/// What a clerk may set by file; what is not set is found.
struct ProfileSettings {
  std::map<std::u32string, Role> words;          // own meanings of heads, labels and verbs
  std::optional<bool> first_listed_leads;        // the first unit listed leads, the others support
  std::optional<bool> responsible_leads;         // without a lead the responsible unit leads
  std::optional<bool> bare_brackets;             // a bracket with nothing but units names the responsible ones
  std::optional<NumberStyle> section_style;
};

struct NoticeProfile {
  RoleWords words;
  bool first_listed_leads = false;
  std::string first_listed_stated;   // the notice's words for it; "" = not stated
  bool responsible_leads = false;    // stated; where a notice marks no lead at all it leads anyway
  std::string responsible_stated;
  bool bare_brackets = false;
  NumberStyle section_style = NumberStyle::none;
  NumberStyle task_style = NumberStyle::none;

  /// What was seen while reading, for showing: how many tasks stood in rows and how many in paragraphs, which
  /// words marked which role and how often.
  int tasks_in_rows = 0;
  int tasks_in_text = 0;
  std::map<std::pair<std::string, Role>, int> seen;
  std::string leader_source;  // column, label, title; "" = none named
};

/// A profile file. When `found` gets errors it is not to be used.
[[nodiscard]] ProfileSettings parse_profile(const SourceText& source, Diagnostics& found);

/// The profile as a file that parse_profile reads, what was seen standing in its notes.
[[nodiscard]] std::string write_profile(const NoticeProfile& profile, Language language);

}  // namespace duban
