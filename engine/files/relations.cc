// Relations of parts; their targets are paths relative to the part they belong to.
#include "engine/files/relations.h"

#include "engine/base/text.h"
#include "engine/files/xml.h"

namespace duban {
namespace {

/// "word/" for "word/document.xml".
std::string_view folder_of(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

/// The part that `target` means when it stands in a part of the folder `folder`.
std::string resolve(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::vector<std::string> steps;
  const std::string path = std::string(folder) + std::string(target);
  for (const std::string_view step : split(path, '/')) {
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (!step.empty() && step != ".") {
      steps.emplace_back(step);
    }
  }
  return join(steps, "/");
}

}  // namespace

std::vector<Relation> relations_of(const Package& package, std::string_view name) {
  const std::string_view folder = folder_of(name);
  const std::string part = std::string(folder) + "_rels/" + std::string(name.substr(folder.size())) + ".rels";
  auto text = package.find_part(part);
  if (!text) return {};
  const XmlDocument document(std::move(*text), package.file(), part);
  std::vector<Relation> relations;
  for (const XmlNode node : document.root()) {
    if (!node.is("Relationship") || node.attribute("TargetMode") == "External") continue;
    const std::string_view type = node.attribute("Type");
    relations.push_back({std::string(node.attribute("Id")), std::string(type.substr(type.rfind('/') + 1)),
                         resolve(folder, node.attribute("Target"))});
  }
  return relations;
}

std::string main_part(const Package& package) {
  for (const Relation& relation : relations_of(package, "")) {
    if (relation.type == "officeDocument") return relation.part;
  }
  for (const char* usual : {"word/document.xml", "xl/workbook.xml"}) {
    if (package.has_part(usual)) return usual;
  }
  return {};
}

}  // namespace duban
