// What lamps and lines of a picture look like: a shape and a colour each, told apart in black and white too.
#pragma once

#include "engine/document/svg.h"
#include "engine/model/graph_picture.h"

namespace duban {

inline constexpr int kLampRadius = 5;

/// A lamp around (x, y): ● red, ▲ yellow, ■ blue, ◆ green, ○ grey.
void draw_lamp(SvgWriter& svg, Lamp lamp, int x, int y);
/// The stroke of a line, as attributes.
[[nodiscard]] const char* stroke_of(PictureLine line);
/// Its word in the legend.
[[nodiscard]] Msg word_of(PictureLine line);
/// Those that say which way they go have a head: its point is at (x, y), to the right.
[[nodiscard]] bool has_head(PictureLine line);
void draw_head(SvgWriter& svg, PictureLine line, int x, int y);
/// A curve between two columns, level at both ends.
[[nodiscard]] std::string curve_path(int x1, int y1, int x2, int y2);

/// Lamps and lines of `picture` explained, in lines between x and `right` from `y` on. Returns where it ends.
int draw_legend(SvgWriter& svg, const GraphPicture& picture, int x, int right, int y, Language language);

}  // namespace duban
