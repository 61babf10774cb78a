// Reads a picture back from its SVG: where each label stands, and where level lines run.
#pragma once

#include <string>
#include <vector>

namespace duban {

struct SvgLabel {
  std::string text;
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

/// A level line that no label may stand on.
struct SvgRule {
  int y = 0;
  int left = 0;
  int right = 0;
};

struct SvgPage {
  int width = 0;
  int height = 0;
  std::vector<SvgLabel> labels;
  std::vector<SvgRule> rules;
};

[[nodiscard]] SvgPage read_svg(const std::string& svg);

/// What is wrong with the page: labels that overlap, leave it, or are crossed by a level line; "" when nothing is.
[[nodiscard]] std::string faults_of(const SvgPage& page);

}  // namespace duban
