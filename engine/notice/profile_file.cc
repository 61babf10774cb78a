// A profile as a file: read and written.
#include <algorithm>
#include <vector>

#include "engine/base/text.h"
#include "engine/base/yaml.h"
#include "engine/notice/profile.h"

namespace duban {
namespace {

constexpr int kVersion = 1;

std::optional<NumberStyle> parse_style(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(NumberStyle::circled); ++i) {
    if (name_of(static_cast<NumberStyle>(i)) == name) return static_cast<NumberStyle>(i);
  }
  return std::nullopt;
}

std::vector<std::string> style_names() {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(NumberStyle::circled); ++i) names.emplace_back(name_of(static_cast<NumberStyle>(i)));
  return names;
}

std::vector<std::string> role_names() {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(Role::deadline); ++i) names.emplace_back(name_of(static_cast<Role>(i)));
  return names;
}

void read_words(const YamlNode& node, const std::string& file, Diagnostics& found, ProfileSettings& settings) {
  YamlReader reader(node, file, found);
  for (const auto& [word, role] : node.pairs) {
    const auto parsed = parse_role(role.scalar);
    if (!parsed) found.error(Msg::task_bad_value, reader.place(role), {word.scalar, role.scalar, join(role_names(), ", ")});
    else settings.words.emplace(decode_utf8(without_blanks(normalize_text(word.scalar))), *parsed);
  }
}

/// The words met with the role they have most often.
std::string words_seen(const NoticeProfile& profile, Language language) {
  std::map<std::string, std::pair<Role, int>> words;
  for (const auto& [word, count] : profile.seen) {
    std::string plain = without_blanks(word.first);
    while (plain.ends_with("：") || plain.ends_with(":")) plain.resize(plain.size() - (plain.ends_with(":") ? 1 : std::string_view("：").size()));
    if (plain.empty()) continue;
    auto& best = words[plain];
    if (count > best.second) best = {word.second, count};
  }
  std::string out = "# " + text_of({Msg::profile_words, {join(role_names(), " ")}}, language) + "\nwords:" + (words.empty() ? " {}" : "") + "\n";
  for (const auto& [word, meaning] : words) {
    out += "  " + yaml_quote(word) + ": " + std::string(name_of(meaning.first)) + "  # " + std::to_string(meaning.second) + "\n";
  }
  return out;
}

}  // namespace

ProfileSettings parse_profile(const SourceText& source, Diagnostics& found) {
  ProfileSettings settings;
  const YamlNode root = parse_yaml(source, found);
  if (found.has_errors()) return settings;
  YamlReader reader(root, source.name, found);
  if (!reader.check_keys({"version", "first_listed_leads", "responsible_leads", "bare_brackets", "section_numbers", "words"})) return settings;
  if (const auto version = reader.integer("version", true); version && *version != kVersion) {
    found.error(Msg::profile_newer, reader.place(*root.find("version")), {std::to_string(*version), std::to_string(kVersion)});
  }
  settings.first_listed_leads = reader.boolean("first_listed_leads");
  settings.responsible_leads = reader.boolean("responsible_leads");
  settings.bare_brackets = reader.boolean("bare_brackets");
  if (const auto style = reader.text("section_numbers")) {
    settings.section_style = parse_style(*style);
    if (!settings.section_style) {
      found.error(Msg::task_bad_value, reader.place(*root.find("section_numbers")), {"section_numbers", *style, join(style_names(), ", ")});
    }
  }
  if (const YamlNode* words = reader.map("words")) read_words(*words, source.name, found, settings);
  return settings;
}

std::string write_profile(const NoticeProfile& profile, Language language) {
  const auto truth = [](bool value) { return std::string(value ? "true" : "false"); };
  const auto note = [&](Msg msg, std::vector<std::string> args = {}) { return "# " + text_of({msg, std::move(args)}, language) + "\n"; };
  const auto stated = [&](const std::string& words) { return words.empty() ? std::string() : note(Msg::profile_stated, {words}); };
  std::string out = note(Msg::profile_head) + "version: " + std::to_string(kVersion) + "\n";
  out += note(Msg::profile_tasks, {std::to_string(profile.tasks_in_rows), std::to_string(profile.tasks_in_text), std::string(name_of(profile.task_style))});
  const Msg source = profile.leader_source == "column" ? Msg::profile_leaders_column : profile.leader_source == "label" ? Msg::profile_leaders_label
                     : profile.leader_source == "title" ? Msg::profile_leaders_title : Msg::profile_leaders_none;
  out += note(source);
  out += note(Msg::profile_first_listed) + stated(profile.first_listed_stated) + "first_listed_leads: " + truth(profile.first_listed_leads) + "\n";
  out += note(Msg::profile_responsible) + stated(profile.responsible_stated) + "responsible_leads: " + truth(profile.responsible_leads) + "\n";
  out += note(Msg::profile_bare) + "bare_brackets: " + truth(profile.bare_brackets) + "\n";
  out += note(Msg::profile_sections, {join(style_names(), " ")}) + "section_numbers: " + yaml_quote(name_of(profile.section_style)) + "\n";
  return out + words_seen(profile, language);
}

}  // namespace duban
