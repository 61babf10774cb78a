// What the styles of a docx say of numbering: which list a paragraph belongs to through its style.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/files/xml.h"

namespace duban {

/// A paragraph's place in a list as its properties (w:numPr) or its style give it; either may be silent.
struct ListPlace {
  std::optional<int> list;   // w:numId; 0 = taken out of any list
  std::optional<int> level;  // from 0
  friend bool operator==(const ListPlace&, const ListPlace&) = default;
};

/// What the element w:pPr says of the list.
[[nodiscard]] ListPlace read_list_place(XmlNode properties);

class DocxStyles {
 public:
  DocxStyles() = default;
  /// `styles` is the root of the part styles.xml.
  explicit DocxStyles(XmlNode styles);

  /// What the style `id` ("" = the default one of paragraphs) says, with those it is based on.
  [[nodiscard]] ListPlace list_place(std::string_view id) const;
  /// The style meant where a paragraph names none.
  [[nodiscard]] const std::string& default_style() const { return default_; }

 private:
  struct Style {
    std::string based_on;
    ListPlace place;
  };
  std::map<std::string, Style, std::less<>> styles_;
  std::string default_;
};

}  // namespace duban
