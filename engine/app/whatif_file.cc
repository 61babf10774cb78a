// The file of suppositions.
#include <algorithm>
#include <array>
#include <set>

#include "engine/app/impact.h"
#include "engine/app/whatif.h"
#include "engine/base/text.h"
#include "engine/base/yaml.h"

namespace duban {
namespace {

class WhatIfReader {
 public:
  WhatIfReader(const std::string& file, Diagnostics& found) : file_(file), found_(found) {}

  std::vector<SupposedChange> read(const YamlNode& root) {
    YamlReader reader(root, file_, found_);
    const YamlNode* list = reader.check_keys({"changes"}) ? reader.list("changes") : nullptr;
    for (const YamlNode& item : list == nullptr ? std::vector<YamlNode>() : list->items) read_item(item);
    if (changes_.empty() && !found_.has_errors()) found_.error(Msg::whatif_empty, {file_, 1, 0, ""});
    return std::move(changes_);
  }

 private:
  void read_item(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    const auto count = std::count_if(kKinds.begin(), kKinds.end(), [&](const char* kind) { return node.find(kind) != nullptr; });
    if (count != 1) return found_.error(Msg::whatif_what, reader.place(node));
    SupposedChange change;
    change.at = reader.place(node);
    if (node.find("slip") != nullptr) read_slip(reader, change);
    else if (node.find("extend") != nullptr) read_extension(reader, change);
    else read_transfer(reader, change);
  }

  void read_slip(YamlReader& reader, SupposedChange& change) {
    if (!reader.check_keys({"slip", "workdays"})) return;
    const auto ref = reader.text("slip", true);
    const auto days = reader.integer("workdays", true);
    if (!ref || !days) return;
    if (*days < 1 || *days > kMostSlip) return found_.error(Msg::whatif_bad_workdays, change.at, {std::to_string(*days), std::to_string(kMostSlip)});
    if (!slipped_.insert(*ref).second) return found_.error(Msg::whatif_slip_twice, change.at, {*ref});
    change.kind = SupposedKind::slip;
    change.ref = *ref;
    change.workdays = static_cast<int>(*days);
    changes_.push_back(change);
  }

  void read_extension(YamlReader& reader, SupposedChange& change) {
    if (!reader.check_keys({"extend", "to"})) return;
    const auto ref = reader.text("extend", true);
    const auto to = reader.text("to", true);
    if (!ref || !to) return;
    const auto date = parse_date(*to);
    if (!date) return found_.error(Msg::bad_date, reader.place(*reader.node().find("to")), {*to});
    change.kind = SupposedKind::extend;
    change.ref = *ref;
    change.to = *date;
    changes_.push_back(change);
  }

  void read_transfer(YamlReader& reader, SupposedChange& change) {
    if (!reader.check_keys({"transfer", "from", "to"})) return;
    const auto ref = reader.text("transfer", true);
    const auto to = reader.text("to", true);
    if (!ref || !to) return;
    change.kind = SupposedKind::transfer;
    change.ref = *ref;
    change.from_unit = reader.text("from").value_or("");
    change.to_unit = *to;
    changes_.push_back(change);
  }

  static constexpr std::array<const char*, 3> kKinds = {"slip", "extend", "transfer"};

  const std::string& file_;
  Diagnostics& found_;
  std::set<std::string> slipped_;
  std::vector<SupposedChange> changes_;
};

}  // namespace

std::vector<SupposedChange> parse_whatif(const SourceText& source, Diagnostics& found) {
  const YamlNode root = parse_yaml(source, found);
  if (found.has_errors()) return {};
  return WhatIfReader(source.name, found).read(root);
}

}  // namespace duban
