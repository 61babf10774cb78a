// Reading units.yaml.
#include <algorithm>
#include <map>

#include "engine/base/text.h"
#include "engine/base/yaml.h"
#include "engine/directory/directory.h"
#include "engine/directory/succession_check.h"
#include "engine/directory/unit_kind.h"

namespace duban {
namespace {

class DirectoryParser {
 public:
  DirectoryParser(const std::string& file, Diagnostics& found) : file_(file), found_(found) {}

  Directory read(const YamlNode& map) {
    YamlReader reader(map, file_, found_);
    if (!reader.check_keys({"units", "groups", "leaders"})) return {};
    if (const YamlNode* list = reader.list("units", true)) {
      for (const YamlNode& node : list->items) read_unit(node);
    }
    settle_successions(units_, unit_places_, found_);
    if (const YamlNode* list = reader.list("groups")) {
      for (const YamlNode& node : list->items) read_group(node);
    }
    if (const YamlNode* list = reader.list("leaders")) {
      for (const YamlNode& node : list->items) read_post(node);
    }
    return Directory(std::move(units_), std::move(groups_), std::move(leaders_));
  }

 private:
  /// Notes that `name` means one body; reports where it already means another.
  void claim(const std::string& name, const Place& at) {
    const auto [old, fresh] = lines_.emplace(spelling(name), at.line);
    if (!fresh) found_.error(Msg::directory_name_twice, at, {name, std::to_string(old->second)});
  }

  std::optional<Date> date(YamlReader& reader, const char* key) {
    const auto text = reader.text(key);
    if (!text) return std::nullopt;
    const auto value = parse_date(*text);
    if (!value) found_.error(Msg::bad_date, reader.place(*reader.node().find(key)), {*text});
    return value;
  }

  void read_unit(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"name", "kind", "aliases", "from", "to", "formerly"})) return;
    Unit unit;
    unit.name = reader.text("name", true).value_or("");
    unit.kind = reader.text("kind").value_or("department");
    const std::vector<std::string>& kinds = unit_kinds();
    if (std::find(kinds.begin(), kinds.end(), unit.kind) == kinds.end()) {
      found_.error(Msg::directory_bad_kind, reader.place(*node.find("kind")),
                   {unit.kind, join(kinds, ", ")});
    }
    unit.aliases = reader.texts("aliases");
    unit.from = date(reader, "from");
    unit.to = date(reader, "to");
    unit.formerly = reader.texts("formerly");
    unit_places_.push_back(places_of(reader, unit.formerly.size()));
    claim(unit.name, reader.place(node));
    for (const std::string& alias : unit.aliases) claim(alias, reader.place(node));
    units_.push_back(std::move(unit));
  }

  /// Where the unit and each of the `count` names of its `formerly` stand.
  static UnitPlaces places_of(const YamlReader& reader, std::size_t count) {
    UnitPlaces places{reader.place(reader.node()), {}};
    const YamlNode* list = reader.node().find("formerly");
    for (std::size_t i = 0; i < count; ++i) {
      places.formerly.push_back(reader.place(list->is_list() && list->items.size() == count ? list->items[i] : *list));
    }
    return places;
  }

  void read_group(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"name", "members", "aliases"})) return;
    UnitGroup group;
    group.name = reader.text("name", true).value_or("");
    group.aliases = reader.texts("aliases");
    claim(group.name, reader.place(node));
    for (const std::string& alias : group.aliases) claim(alias, reader.place(node));
    const YamlNode* members = node.find("members");
    group.open = members == nullptr || members->is_null() || members->scalar == "open";
    if (!group.open) group.members = reader.texts("members");
    for (const std::string& member : group.members) {
      const bool known = std::any_of(units_.begin(), units_.end(),
                                     [&](const Unit& u) { return u.name == member; });
      if (!known) found_.error(Msg::directory_unknown_member, reader.place(*members), {member, group.name});
    }
    groups_.push_back(std::move(group));
  }

  void read_post(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"post", "holders"})) return;
    LeaderPost post;
    post.post = reader.text("post", true).value_or("");
    if (const YamlNode* holders = reader.list("holders")) {
      for (const YamlNode& item : holders->items) {
        YamlReader holder(item, file_, found_);
        if (!holder.check_keys({"name", "from", "to"})) continue;
        post.holders.push_back(
            {holder.text("name", true).value_or(""), date(holder, "from"), date(holder, "to")});
      }
    }
    leaders_.push_back(std::move(post));
  }

  const std::string& file_;
  Diagnostics& found_;
  std::map<std::string, int> lines_;
  std::vector<Unit> units_;
  std::vector<UnitPlaces> unit_places_;  // one a unit
  std::vector<UnitGroup> groups_;
  std::vector<LeaderPost> leaders_;
};

}  // namespace

Directory parse_directory(const SourceText& source, Diagnostics& found) {
  const YamlNode root = parse_yaml(source, found);
  return found.has_errors() ? Directory() : read_directory(root, source.name, found);
}

Directory read_directory(const YamlNode& map, const std::string& file, Diagnostics& found) { return DirectoryParser(file, found).read(map); }

}  // namespace duban
