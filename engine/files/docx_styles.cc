// Styles of a docx, followed through basedOn.
#include "engine/files/docx_styles.h"

namespace duban {
namespace {

constexpr int kLongestChain = 32;  // styles may be based on each other in a ring

}  // namespace

ListPlace read_list_place(XmlNode properties) {
  ListPlace place;
  const XmlNode list = properties.child("numPr");
  if (const XmlNode id = list.child("numId")) place.list = xml_integer(id.attribute("val"), 0);
  if (const XmlNode level = list.child("ilvl")) place.level = xml_integer(level.attribute("val"), 0);
  return place;
}

DocxStyles::DocxStyles(XmlNode styles) {
  for (const XmlNode node : styles) {
    if (!node.is("style")) continue;
    const std::string id(node.attribute("styleId"));
    const std::string_view normal = node.attribute("default");
    if (node.attribute("type") == "paragraph" && !normal.empty() && xml_flag(normal)) default_ = id;
    styles_[id] = {std::string(node.child("basedOn").attribute("val")), read_list_place(node.child("pPr"))};
  }
}

ListPlace DocxStyles::list_place(std::string_view id) const {
  ListPlace place;
  auto at = styles_.find(id.empty() ? std::string_view(default_) : id);
  for (int i = 0; i < kLongestChain && at != styles_.end(); ++i, at = styles_.find(at->second.based_on)) {
    if (!place.list) place.list = at->second.place.list;
    if (!place.level) place.level = at->second.place.level;
    if (at->second.based_on.empty()) break;
  }
  return place;
}

}  // namespace duban
