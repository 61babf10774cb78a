// Automatic numbers of a docx: the heads (一、 （一） 1.) that Word keeps outside the text and counts itself.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/files/docx_styles.h"
#include "engine/files/xml.h"

namespace duban {

class DocxNumbering {
 public:
  DocxNumbering() = default;
  /// `numbering` is the root of the part numbering.xml.
  DocxNumbering(XmlNode numbering, DocxStyles styles);

  /// Counts the paragraph with the properties `properties` (w:pPr) and answers what stands in front of its
  /// text: "（一）", "1.2 ", "" when it is in no list or behind a bullet. To be asked once for each paragraph,
  /// in the order of the document. `text` decides whether a blank must keep the number apart from it.
  [[nodiscard]] std::string next_number(XmlNode properties, std::string_view text);

 private:
  static constexpr std::size_t kLevels = 9;
  struct Level {
    int start = 0;              // as Word takes it where nothing is said
    int restart = -1;           // w:lvlRestart; −1 = after any higher level, 0 = never
    std::string format = "decimal";
    std::string text;           // "（%1）"
    std::string follow = "tab"; // w:suff
    std::string style;          // w:pStyle: paragraphs of this style are on this level
    bool plain_digits = false;  // w:isLgl: all numbers in it as digits
  };
  using Levels = std::array<Level, kLevels>;
  struct Definition {  // w:abstractNum
    Levels levels;
    std::string style_link;
  };
  struct List {  // w:num
    int definition = 0;
    std::map<int, Level> levels;  // that replace those of the definition
    std::map<int, int> starts;    // w:startOverride
  };
  struct Count {
    std::array<int, kLevels> values{};
    std::array<bool, kLevels> begun{};
  };

  [[nodiscard]] static Level read_level(XmlNode node);
  void read_list(XmlNode node);
  [[nodiscard]] int definition_of(int list) const;
  [[nodiscard]] const Level& level_of(int list, std::size_t level) const;
  [[nodiscard]] std::pair<int, int> place_of(XmlNode properties) const;
  void count(int list, std::size_t level);
  [[nodiscard]] std::string text_of(int list, std::size_t level) const;

  DocxStyles styles_;
  std::map<int, Definition> definitions_;
  std::map<int, List> lists_;
  std::map<int, Count> counts_;              // by definition: lists of one definition count on
  std::set<std::pair<int, int>> restarted_;  // list and level whose startOverride was used
};

}  // namespace duban
