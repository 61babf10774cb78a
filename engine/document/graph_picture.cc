// Columns are as wide as what stands in them, up to a bound; what is left is the tasks', then the curves'.
#include "engine/document/graph_picture.h"

#include <algorithm>
#include <array>

#include "engine/base/index.h"
#include "engine/base/text.h"
#include "engine/document/picture_marks.h"
#include "engine/document/weekly_document.h"

namespace duban {
namespace {

constexpr int kPageWidth = 1047;       // 277 mm, A4 across without its margins, at 96 pixels an inch
constexpr int kPageMillimetres = 277;
constexpr int kMargin = 16;
constexpr int kStep = 3;               // pixels; a row has kRowSteps
constexpr int kSize = 12;
constexpr int kSmall = 10;
constexpr int kNoteSize = 11;
constexpr int kNoteLine = 16;
constexpr int kPad = 4;                // between a label and the curves
constexpr int kLampRoom = 16;
constexpr int kIndent = 12;            // of a group's members
constexpr int kMostGap = 190;
constexpr const char* kGrey = "#7b8794";
constexpr const char* kHair = "stroke=\"#e1e6eb\" stroke-width=\"1\"";

constexpr std::array<Msg, kPictureColumns> kHeads = {Msg::picture_head_leader, Msg::picture_head_task, Msg::picture_head_unit, Msg::picture_head_target};
constexpr std::array<int, kPictureColumns> kMostWidth = {140, 620, 200, 290};
constexpr std::array<int, kPictureColumns> kGapAfter = {84, 104, 44, 0};
constexpr int kLeastTask = 220;
constexpr int kLinkRoom = 44;          // left of the tasks where there are no leaders

struct ColumnPlace {
  int x = 0;
  int width = 0;  // 0 = nothing stands in it
  [[nodiscard]] int right() const { return x + width; }
};

class PictureDrawing {
 public:
  PictureDrawing(const GraphPicture& picture, Language language) : picture_(picture), language_(language) { measure(); }

  std::string draw() {
    int y = draw_head();
    for (const PicturePanel& panel : picture_.panels) y = draw_panel(panel, y);
    if (picture_.tasks == 0) {
      svg_.text({kMargin, y + kNoteLine, kSize}, text(Msg::picture_none));
      y += 2 * kNoteLine;
    }
    y = draw_notes(y + 6);
    return svg_.page(kPageWidth, y + kMargin, kPageMillimetres, title());
  }

 private:
  [[nodiscard]] std::string text(Msg msg, std::vector<std::string> args = {}) const { return text_of({msg, std::move(args)}, language_); }
  [[nodiscard]] std::string title() const { return text(Msg::picture_title, {text_of(picture_.subject, language_), std::to_string(picture_.tasks)}); }
  [[nodiscard]] std::string group_label(const PictureRow& row) const { return row.is_group ? row.label + text(Msg::picture_group_mark) : row.label; }

  [[nodiscard]] std::string folded_words(const PictureRow& row) const {
    std::string words;
    if (row.supports_folded > 0) words += text(Msg::picture_folded_supports, {std::to_string(row.supports_folded)});
    if (row.targets_folded > 0) words += (words.empty() ? "" : " ") + text(Msg::picture_folded_targets, {std::to_string(row.targets_folded)});
    return words;
  }

  /// What stands before a task's title.
  [[nodiscard]] int title_offset() const { return kLampRoom + name_width_ + 6; }

  void measure() {
    std::array<int, kPictureColumns> widest{};
    bool has_rows = false;
    for (const PicturePanel& panel : picture_.panels) {
      for (const PictureRow& row : panel.rows) name_width_ = std::max(name_width_, svg_text_width(row.name, kSize));
    }
    for (const PicturePanel& panel : picture_.panels) {
      for (const PictureRow& row : panel.rows) {
        has_rows = true;
        int& width = widest[static_cast<std::size_t>(row.column)];
        width = std::max(width, natural_width(row));
        for (const std::string& member : row.members) width = std::max(width, kIndent + svg_text_width(member, kSize));
      }
    }
    for (std::size_t c = 0; c < kPictureColumns; ++c) {
      if (widest[c] > 0) columns_[c].width = std::min(std::max(widest[c], svg_text_width(text(kHeads[c]), kSmall)), kMostWidth[c]) + 2 * kPad;
    }
    if (has_rows) share_out();
  }

  [[nodiscard]] int natural_width(const PictureRow& row) const {
    if (row.is_lane) return 1;
    if (row.column != PictureColumn::task) return svg_text_width(group_label(row), kSize);
    const int folded = svg_text_width(folded_words(row), kSmall);
    return title_offset() + svg_text_width(row.label, kSize) + (folded > 0 ? folded + 10 : 0);
  }

  void share_out() {
    ColumnPlace& task = columns_[at(static_cast<int>(PictureColumn::task))];
    std::array<int, kPictureColumns> gaps{};
    const int room = kPageWidth - 2 * kMargin;
    int used = columns_[0].width > 0 ? 0 : kLinkRoom;
    int gap_count = 0;
    for (std::size_t c = 0; c < kPictureColumns; ++c) {
      const bool more_follow = std::any_of(columns_.begin() + static_cast<std::ptrdiff_t>(c) + 1, columns_.end(), [](const ColumnPlace& p) { return p.width > 0; });
      if (columns_[c].width > 0 && more_follow) gaps[c] = kGapAfter[c];
      gap_count += gaps[c] > 0 ? 1 : 0;
      used += columns_[c].width + gaps[c];
    }
    if (used > room) task.width = std::max(kLeastTask, task.width - (used - room));
    else {
      for (int& gap : gaps) gap = gap == 0 ? 0 : std::min(kMostGap, gap + (room - used) / gap_count);
    }
    int x = kMargin + (columns_[0].width > 0 ? 0 : kLinkRoom);
    for (std::size_t c = 0; c < kPictureColumns; ++c) {
      columns_[c].x = x;
      x += columns_[c].width + gaps[c];
    }
    link_room_ = columns_[0].width > 0 ? gaps[0] - 20 : kLinkRoom - 8;
  }

  int draw_head() {
    const int room = kPageWidth - 2 * kMargin;
    int y = kMargin + 18;
    svg_.text({kMargin, y, 18, "#102a43", SvgAnchor::start, true}, svg_fit(title(), room, 18), title());
    for (const std::string& banner : banners(picture_.demo, picture_.rehearsal, language_)) {
      y += 20;
      svg_.text({kMargin, y, 13, "#9b2226", SvgAnchor::start, true}, svg_fit("【" + banner + "】", room, 13));
    }
    y += 20;
    svg_.text({kMargin, y, kSize, "#52606d"}, text(Msg::as_of_line, {picture_.as_of.to_string()}));
    return draw_legend(svg_, picture_, kMargin, kPageWidth - kMargin, y + 20, language_);
  }

  int draw_panel(const PicturePanel& panel, int y) {
    if (!panel.title.empty()) {
      y += 12;
      svg_.line("M" + std::to_string(kMargin) + "," + std::to_string(y) + " H" + std::to_string(kPageWidth - kMargin), "stroke=\"#9aa5b1\" stroke-width=\"1\"");
      y += 20;
      const std::string head = text(Msg::picture_panel, {panel.title, std::to_string(panel.tasks)});
      svg_.text({kMargin, y, 14, "#102a43", SvgAnchor::start, true}, svg_fit(head, kPageWidth - 2 * kMargin, 14), head);
    }
    y += 18;
    for (std::size_t c = 0; c < kPictureColumns; ++c) {
      const bool stands = std::any_of(panel.rows.begin(), panel.rows.end(), [&](const PictureRow& r) { return static_cast<std::size_t>(r.column) == c && !r.is_lane; });
      if (!stands) continue;
      const bool right = c == 0;
      svg_.text({right ? columns_[c].right() - kPad : columns_[c].x + kPad, y, kSmall, kGrey, right ? SvgAnchor::end : SvgAnchor::start}, text(kHeads[c]));
    }
    top_ = y + 6;
    for (const PictureRow& row : panel.rows) draw_ground(row);
    for (const PictureCurve& curve : panel.curves) draw_curve(panel, curve);
    for (const PictureRow& row : panel.rows) draw_row(row);
    return top_ + panel.height * kStep + 8;
  }

  [[nodiscard]] const ColumnPlace& column(const PictureRow& row) const { return columns_[static_cast<std::size_t>(row.column)]; }
  /// The height at which lines meet the row.
  [[nodiscard]] int middle(const PictureRow& row) const { return top_ + row.top * kStep + (row.is_lane ? kLaneSteps : kRowSteps) * kStep / 2; }

  /// What lies under the curves: what was asked about, a lane's way across its column.
  void draw_ground(const PictureRow& row) {
    const ColumnPlace& place = column(row);
    const std::string y = std::to_string(middle(row));
    if (row.is_lane) svg_.line("M" + std::to_string(place.x) + "," + y + " H" + std::to_string(place.right()), stroke_of(PictureLine::aims_at));
    if (row.is_focus) svg_.box(place.x, top_ + row.top * kStep, place.width, kRowSteps * kStep, "#dcebf7");
  }

  void draw_curve(const PicturePanel& panel, const PictureCurve& curve) {
    const PictureRow& from = panel.rows[at(curve.from)];
    const PictureRow& to = panel.rows[at(curve.to)];
    const bool between_tasks = from.column == to.column;
    // A unit that both leads and supports has both lines beside each other.
    const int shift = curve.line == PictureLine::leads ? -1 : curve.line == PictureLine::supports ? 2 : 0;
    const int y1 = middle(from) + shift;
    const int y2 = middle(to) + shift;
    const int end = column(to).x;
    if (between_tasks) {
      const int bulge = std::min(link_room_, 12 + std::abs(y2 - y1) / 4) * 4 / 3;
      const std::string out = std::to_string(end - bulge);
      svg_.line("M" + std::to_string(end) + "," + std::to_string(y1 + 3) + " C" + out + "," + std::to_string(y1 + 3) + " " + out + "," + std::to_string(y2 - 3) + " " +
                    std::to_string(end - 6) + "," + std::to_string(y2 - 3),
                stroke_of(curve.line));
      return draw_head_of(curve.line, end, y2 - 3);
    }
    svg_.line(curve_path(column(from).right(), y1, end, y2), stroke_of(curve.line));
    if (!to.is_lane) draw_head_of(curve.line, end, y2);
  }

  void draw_head_of(PictureLine line, int x, int y) {
    if (has_head(line)) duban::draw_head(svg_, line, x, y);
  }

  void draw_row(const PictureRow& row) {
    if (row.is_lane) return;
    const ColumnPlace& place = column(row);
    const int y = middle(row) + 4;
    if (row.column == PictureColumn::task) return draw_task(row, place, y);
    const int room = place.width - 2 * kPad;
    const std::string label = group_label(row);
    if (row.column == PictureColumn::leader) svg_.text({place.right() - kPad, y, kSize, "#1f2933", SvgAnchor::end}, svg_fit(label, room, kSize), label);
    else svg_.text({place.x + kPad, y, kSize}, svg_fit(label, room, kSize), label);
    for (std::size_t i = 0; i < row.members.size(); ++i) {
      const int line = y + static_cast<int>(i + 1) * kRowSteps * kStep;
      svg_.text({place.x + kPad + kIndent, line, kSize, "#52606d"}, svg_fit(row.members[i], room - kIndent, kSize), row.members[i]);
    }
  }

  void draw_task(const PictureRow& row, const ColumnPlace& place, int y) {
    const char* ink = row.is_aside ? kGrey : "#1f2933";
    if (row.lamp) draw_lamp(svg_, *row.lamp, place.x + kPad + kLampRadius, y - 4);
    svg_.text({place.x + kPad + kLampRoom, y, kSize, ink}, row.name);
    const std::string folded = folded_words(row);
    const int folded_room = folded.empty() ? 0 : svg_text_width(folded, kSmall) + 10;
    const int x = place.x + kPad + title_offset();
    const std::string shown = svg_fit(row.label, place.right() - kPad - folded_room - x, kSize);
    std::string whole = row.name + " " + row.label + " " + text(Msg::picture_due, {row.detail});
    if (row.lamp) whole += " " + lamp_word(*row.lamp, language_);
    svg_.text({x, y, kSize, ink}, shown, whole);
    if (!folded.empty()) svg_.text({place.right() - kPad, y, kSmall, kGrey, SvgAnchor::end}, folded);
    const int from = x + svg_text_width(shown, kSize) + kPad;
    const int to = place.right() - (folded.empty() ? 0 : folded_room);
    if (to > from) svg_.line("M" + std::to_string(from) + "," + std::to_string(y - 4) + " H" + std::to_string(to), kHair);
  }

  int draw_notes(int y) {
    for (const Message& note : picture_.notes) {
      std::u32string rest = decode_utf8("· " + text_of(note, language_));
      while (!rest.empty()) {
        std::size_t taken = rest.size();
        while (taken > 1 && svg_text_width(encode_utf8(rest.substr(0, taken)), kNoteSize) > kPageWidth - 2 * kMargin) --taken;
        y += kNoteLine;
        svg_.text({kMargin, y, kNoteSize, "#52606d"}, encode_utf8(rest.substr(0, taken)));
        rest.erase(0, taken);
      }
    }
    return y;
  }

  const GraphPicture& picture_;
  Language language_;
  SvgWriter svg_;
  std::array<ColumnPlace, kPictureColumns> columns_{};
  int name_width_ = 0;
  int link_room_ = kLinkRoom;
  int top_ = 0;  // of the rows of the panel being drawn
};

}  // namespace

std::string graph_svg(const GraphPicture& picture, Language language) { return PictureDrawing(picture, language).draw(); }

}  // namespace duban
