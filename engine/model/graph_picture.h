// A picture of the accountability graph as values: rows of four columns, already placed, and the lines between them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/message.h"
#include "engine/model/finding.h"

namespace duban {

enum class PictureColumn : std::uint8_t { leader, task, unit, target };
inline constexpr int kPictureColumns = 4;

/// What a line says; the other end of what it says stands to the right, but for those between tasks.
enum class PictureLine : std::uint8_t { answers_for, leads, supports, aims_at, depends_on, contributes_to };
inline constexpr int kPictureLines = 6;

/// Heights are counted in steps: a row is this many, a lane on which lines pass a column fewer.
inline constexpr int kRowSteps = 6;
inline constexpr int kLaneSteps = 2;

struct PictureRow {
  PictureColumn column = PictureColumn::task;
  std::string name;                  // a task's number; "" on a lane
  std::string label;                 // a task's title; else the name shown
  std::string detail;                // said beside the full label where a picture shows more on pointing
  std::optional<Lamp> lamp;
  bool is_lane = false;
  bool is_focus = false;             // what was asked about
  bool is_group = false;
  bool is_aside = false;             // only there for its line to what was asked about
  int supports_folded = 0;           // lines of a task that are not drawn
  int targets_folded = 0;
  std::vector<std::string> members;  // of a group that is unfolded, each on a line of its own
  int top = 0;                       // in steps, within the panel
};

struct PictureCurve {
  int from = 0;  // rows of the panel
  int to = 0;
  PictureLine line = PictureLine::leads;
};

/// A part of the picture that stands for itself, below the others.
struct PicturePanel {
  std::string title;  // "" where there is only one
  int tasks = 0;
  int height = 0;     // in steps
  std::vector<PictureRow> rows;
  std::vector<PictureCurve> curves;
};

struct GraphPicture {
  Message subject;  // what it is about
  Date as_of;
  bool demo = false;
  bool rehearsal = false;
  int tasks = 0;
  std::vector<PicturePanel> panels;
  std::vector<Message> notes;  // what was left out, and how to have it
};

}  // namespace duban
