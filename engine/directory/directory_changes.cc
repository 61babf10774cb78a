// Comparing two directories.
#include "engine/directory/directory_changes.h"

#include <algorithm>

#include "engine/directory/directory_yaml.h"
#include "engine/directory/unit_kind.h"

namespace duban {
namespace {

std::string or_dash(const std::string& text) { return text.empty() ? "—" : text; }

std::string span_of(const std::optional<Date>& from, const std::optional<Date>& to) {
  if (!from && !to) return "—";
  return (from ? from->to_string() : "") + ".." + (to ? to->to_string() : "");
}

std::string members_of(const UnitGroup& group) { return group.open ? "open" : or_dash(names_in_line(group.members)); }

std::string holders_of(const LeaderPost& post) {
  std::vector<std::string> names;
  for (const LeaderHolder& h : post.holders) names.push_back(h.name + (h.from || h.to ? "（" + span_of(h.from, h.to) + "）" : ""));
  return or_dash(names_in_line(names));
}

/// Those of `names` that are not in `others`.
std::vector<std::string> missing_from(const std::vector<std::string>& others, const std::vector<std::string>& names) {
  std::vector<std::string> out;
  for (const std::string& name : names) {
    if (std::find(others.begin(), others.end(), name) == others.end()) out.push_back(name);
  }
  return out;
}

class Comparison {
 public:
  Comparison(const Directory& before, const Directory& after, Language language) : before_(before), after_(after), language_(language) {}

  std::vector<std::string> all() {
    for (const Unit& unit : after_.units()) compare_unit(unit);
    for (const Unit& unit : before_.units()) note_gone_unit(unit);
    for (const UnitGroup& group : after_.groups()) compare_group(group);
    for (const UnitGroup& group : before_.groups()) {
      if (after_.group(group.name) == nullptr) say(Msg::change_group_gone, {group.name});
    }
    compare_posts();
    if (said_.empty() && !same_directory(before_, after_)) say(Msg::change_order);
    return std::move(said_);
  }

 private:
  void say(Msg msg, std::vector<std::string> args = {}) { said_.push_back(text_of({msg, std::move(args)}, language_)); }

  void compare_aliases(const std::string& name, const std::vector<std::string>& old, const std::vector<std::string>& now) {
    const auto added = missing_from(old, now);
    const auto dropped = missing_from(now, old);
    if (!added.empty()) say(Msg::change_alias_new, {name, names_in_line(added)});
    if (!dropped.empty()) say(Msg::change_alias_gone, {name, names_in_line(dropped)});
  }

  void compare_unit(const Unit& now) {
    const Unit* old = before_.unit(now.name);
    if (old == nullptr) {
      say(Msg::change_unit_new, {now.name});
      if (!now.formerly.empty()) say_formerly(now, "—");
      return;
    }
    if (old->kind != now.kind) say(Msg::change_kind, {now.name, unit_kind_word(old->kind, language_), unit_kind_word(now.kind, language_)});
    compare_aliases(now.name, old->aliases, now.aliases);
    const std::string was = span_of(old->from, old->to);
    const std::string is = span_of(now.from, now.to);
    if (was != is) say(Msg::change_dates, {now.name, was, is});
    if (old->formerly != now.formerly) say_formerly(now, or_dash(names_in_line(old->formerly)));
  }

  void say_formerly(const Unit& now, const std::string& before) {
    say(Msg::change_formerly, {now.name, before, or_dash(names_in_line(now.formerly))});
  }

  void note_gone_unit(const Unit& unit) {
    if (after_.unit(unit.name) != nullptr) return;
    const auto other = after_.resolve(unit.name);
    if (other) return say(Msg::change_unit_merged, {unit.name, *other});
    say(Msg::change_unit_gone, {unit.name});
  }

  void compare_group(const UnitGroup& now) {
    const UnitGroup* old = before_.group(now.name);
    if (old == nullptr) return say(Msg::change_group_new, {now.name});
    if (members_of(*old) != members_of(now)) say(Msg::change_members, {now.name, members_of(*old), members_of(now)});
    compare_aliases(now.name, old->aliases, now.aliases);
  }

  /// Several posts may bear one name (副区长): the first, second … of a name are compared with each other.
  void compare_posts() {
    const auto nth = [](const std::vector<LeaderPost>& posts, const LeaderPost& one, const std::vector<LeaderPost>& in) -> const LeaderPost* {
      const auto rank = std::count_if(in.data(), &one, [&](const LeaderPost& p) { return p.post == one.post; });
      std::ptrdiff_t seen = 0;
      for (const LeaderPost& post : posts) {
        if (post.post == one.post && seen++ == rank) return &post;
      }
      return nullptr;
    };
    for (const LeaderPost& now : after_.leaders()) {
      const LeaderPost* old = nth(before_.leaders(), now, after_.leaders());
      if (old == nullptr) {
        say(Msg::change_post_new, {now.post + "（" + holders_of(now) + "）"});
      } else if (old->holders != now.holders) {
        say(Msg::change_holders, {now.post, holders_of(*old), holders_of(now)});
      }
    }
    for (const LeaderPost& old : before_.leaders()) {
      if (nth(after_.leaders(), old, before_.leaders()) == nullptr) say(Msg::change_post_gone, {old.post + "（" + holders_of(old) + "）"});
    }
  }

  const Directory& before_;
  const Directory& after_;
  Language language_;
  std::vector<std::string> said_;
};

}  // namespace

bool same_directory(const Directory& a, const Directory& b) {
  return a.units() == b.units() && a.groups() == b.groups() && a.leaders() == b.leaders();
}

std::vector<std::string> changes_between(const Directory& before, const Directory& after, Language language) {
  return Comparison(before, after, language).all();
}

}  // namespace duban
