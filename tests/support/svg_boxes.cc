// Boxes from attributes; widths by counting: a Chinese character an em, all else six tenths.
#include "tests/support/svg_boxes.h"

#include <algorithm>
#include <cstdlib>

namespace duban {
namespace {

/// The value of attribute `name` in `element`; "" when it has none.
std::string attribute(const std::string& element, const std::string& name) {
  const std::size_t at = element.find(" " + name + "=\"");
  if (at == std::string::npos) return "";
  const std::size_t begin = at + name.size() + 3;
  return element.substr(begin, element.find('"', begin) - begin);
}

int number(const std::string& element, const std::string& name) { return std::atoi(attribute(element, name).c_str()); }

std::string unescaped(std::string text) {
  const std::pair<const char*, const char*> kEntities[] = {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
  for (const auto& [entity, plain] : kEntities) {
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) text.replace(at, std::string(entity).size(), plain);
  }
  return text;
}

int width_of(const std::string& text, int size) {
  int tenths = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) tenths += 6;
    else if (byte >= 0xC0) tenths += 10;
  }
  return (tenths * size + 9) / 10;
}

SvgLabel label_of(const std::string& element, const std::string& content) {
  SvgLabel label;
  label.text = unescaped(content);
  const int size = number(element, "font-size");
  const int width = width_of(label.text, size);
  const int x = number(element, "x");
  const std::string anchor = attribute(element, "text-anchor");
  label.left = anchor == "end" ? x - width : anchor == "middle" ? x - width / 2 : x;
  label.right = label.left + width;
  label.top = number(element, "y") - size * 88 / 100;
  label.bottom = number(element, "y") + size * 12 / 100;
  return label;
}

}  // namespace

SvgPage read_svg(const std::string& svg) {
  SvgPage page;
  std::size_t at = 0;
  while ((at = svg.find('<', at)) != std::string::npos) {
    const std::size_t end = svg.find('>', at);
    if (end == std::string::npos) break;
    const std::string element = svg.substr(at, end - at + 1);
    at = end + 1;
    if (element.starts_with("<svg ")) {
      const std::string box = attribute(element, "viewBox");
      page.width = std::atoi(box.c_str() + 4);
      page.height = std::atoi(box.c_str() + box.rfind(' '));
    } else if (element.starts_with("<text ")) {
      page.labels.push_back(label_of(element, svg.substr(at, svg.find('<', at) - at)));
    } else if (element.starts_with("<path ")) {
      const std::string path = attribute(element, "d");
      const std::size_t level = path.find('H');
      if (level != std::string::npos) page.rules.push_back({std::atoi(path.c_str() + path.find(',') + 1), std::atoi(path.c_str() + 1), std::atoi(path.c_str() + level + 1)});
    }
  }
  return page;
}

std::string faults_of(const SvgPage& page) {
  std::vector<SvgLabel> labels = page.labels;
  std::sort(labels.begin(), labels.end(), [](const SvgLabel& a, const SvgLabel& b) { return a.top < b.top; });
  std::string faults;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const SvgLabel& a = labels[i];
    if (a.left < 0 || a.top < 0 || a.right > page.width || a.bottom > page.height) faults += "outside: " + a.text + "\n";
    for (std::size_t k = i + 1; k < labels.size() && labels[k].top < a.bottom; ++k) {
      if (labels[k].left < a.right && a.left < labels[k].right) faults += "overlap: " + a.text + " / " + labels[k].text + "\n";
    }
    for (const SvgRule& rule : page.rules) {
      if (rule.y > a.top && rule.y < a.bottom && rule.left < a.right && a.left < rule.right) faults += "crossed: " + a.text + "\n";
    }
  }
  return faults;
}

}  // namespace duban
