// Writing units.yaml.
#include "engine/directory/directory_yaml.h"

#include <functional>

#include "engine/base/text.h"
#include "engine/base/yaml.h"

namespace duban {
namespace {

/// What is said behind an entry; "" = nothing.
struct Remarks {
  std::function<std::string(const std::string&)> unit;
  std::function<std::string(const UnitGroup&)> group;
  std::function<std::string(const LeaderPost&)> post;
};

std::string list_of(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const std::string& name : names) quoted.push_back(yaml_quote(name));
  return "[" + join(quoted, ", ") + "]";
}

std::string dates_of(const std::optional<Date>& from, const std::optional<Date>& to) {
  return (from ? ", from: " + from->to_string() : "") + (to ? ", to: " + to->to_string() : "");
}

std::string behind(const std::string& remark) { return remark.empty() ? "\n" : "  # " + remark + "\n"; }

std::string joint_of(Language language) { return language == Language::chinese ? "；" : "; "; }

std::string and_also(const std::string& said, const std::string& more, Language language) {
  return said.empty() ? more : more.empty() ? said : said + joint_of(language) + more;
}

std::string write(const Directory& directory, const Remarks& remarks) {
  std::string out = directory.units().empty() ? "units: []\n" : "units:\n";
  for (const Unit& unit : directory.units()) {
    out += "  - {name: " + yaml_quote(unit.name) + ", kind: " + unit.kind + ", aliases: " + list_of(unit.aliases) + dates_of(unit.from, unit.to);
    if (!unit.formerly.empty()) out += ", formerly: " + list_of(unit.formerly);
    out += "}";
    out += behind(remarks.unit(unit.name));
  }
  out += directory.groups().empty() ? "groups: []\n" : "groups:\n";
  for (const UnitGroup& group : directory.groups()) {
    out += "  - {name: " + yaml_quote(group.name) + ", members: " + (group.open ? "open" : list_of(group.members));
    if (!group.aliases.empty()) out += ", aliases: " + list_of(group.aliases);
    out += "}" + behind(remarks.group(group));
  }
  out += directory.leaders().empty() ? "leaders: []\n" : "leaders:\n";
  for (const LeaderPost& post : directory.leaders()) {
    std::vector<std::string> holders;
    for (const LeaderHolder& h : post.holders) holders.push_back("{name: " + yaml_quote(h.name) + dates_of(h.from, h.to) + "}");
    out += "  - {post: " + yaml_quote(post.post) + ", holders: [" + join(holders, ", ") + "]}" + behind(remarks.post(post));
  }
  return out;
}

}  // namespace

std::string names_in_line(const std::vector<std::string>& names) { return join(names, "、"); }

std::string write_directory_yaml(const Directory& directory) {
  return write(directory, {[](const std::string&) { return ""; }, [](const UnitGroup&) { return ""; }, [](const LeaderPost&) { return ""; }});
}

std::string doubts_about(const NameUse& use, Language language) {
  if (use.first.empty()) return "";
  std::vector<std::string> said;
  if (use.known) said.push_back(text_of(Msg::draft_known, language));
  if (use.unsure) said.push_back(text_of(Msg::draft_unsure, language));
  if (!use.next.empty()) said.push_back(text_of({Msg::draft_maybe_broken, {"… + " + use.next}}, language));
  if (!use.pieces.empty()) said.push_back(text_of({Msg::draft_broken, {join(use.pieces, " + ")}}, language));
  return join(said, joint_of(language));
}

std::string remark_on(const NameUse& use, Language language) {
  if (use.first.empty()) return "";
  const std::string counts = text_of({Msg::draft_counts, {std::to_string(use.leads), std::to_string(use.supports), use.first}}, language);
  return and_also(counts, doubts_about(use, language), language);
}

std::string remark_on_leader(const NameUse& use, Language language) {
  return text_of({Msg::draft_leader_counts, {std::to_string(use.leads), use.first}}, language);
}

std::string write_draft_yaml(const DirectoryDraft& draft, const std::string& source, Language language) {
  const auto unit = [&](const std::string& name) -> std::string {
    const NameUse& use = draft.uses.at(name);
    const std::string alike = use.alike.empty() ? "" : text_of({Msg::draft_alike, {names_in_line(use.alike)}}, language);
    return and_also(remark_on(use, language), alike, language);
  };
  const auto group = [&](const UnitGroup& one) -> std::string {
    const NameUse& use = draft.uses.at(one.name);
    const std::string members = use.likely_members.empty() ? "" : text_of({Msg::draft_members, {list_of(use.likely_members)}}, language);
    return and_also(remark_on(use, language), members, language);
  };
  const auto post = [&](const LeaderPost& one) -> std::string {
    const auto use = one.holders.empty() ? draft.leaders.end() : draft.leaders.find(one.holders.back().name);
    return use == draft.leaders.end() ? "" : remark_on_leader(use->second, language);
  };
  std::string out = "# " + text_of({Msg::draft_source, {source}}, language) + "\n";
  for (const Msg hint : {Msg::draft_hint_kinds, Msg::draft_hint_alike, Msg::draft_hint_groups, Msg::draft_hint_posts}) {
    out += "# " + text_of(hint, language) + "\n";
  }
  return out + write(draft.directory, {unit, group, post});
}

}  // namespace duban
