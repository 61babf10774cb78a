// Specifies pictures of the accountability graph over the real notice's fixture: for every unit, leader and section no
// two labels overlap, none is crossed by a level line, all lie on the page. Read back from the SVG itself.
#include "engine/document/graph_picture.h"

#include <doctest/doctest.h>

#include <map>

#include "engine/app/graph_picture.h"
#include "engine/app/import.h"
#include "engine/app/setup.h"
#include "engine/app/steps.h"
#include "engine/graph/graph_names.h"
#include "tests/support/builders.h"
#include "tests/support/source_folder.h"
#include "tests/support/svg_boxes.h"
#include "tests/support/temp_folder.h"

namespace duban {
namespace document_graph_picture_test {

Envelope at_time(const char* time) { return {"督查室", "test", *parse_instant(time), true}; }

/// The ledger of the fixture's notice, asked about at the end of its year.
class FixtureGraph {
  TempFolder folder_;

 public:
  FixtureGraph() {
    const std::string fixture = source_folder() + "/fixtures/yuzhong-2024/";
    const Envelope start = at_time("2024-01-26T09:00:00+08:00");
    const std::string file = folder_.file("demo.db");
    set_up_ledger(file, {fixture + "units.yaml", "", true}, start, false);
    SourceText source;
    register_drafts(file, read_drafts({fixture + "tasks.yaml", ImportKind::tasks, std::nullopt, ""}, load_directory(fixture + "units.yaml"), source), "", start, false);
    inquiry = std::make_unique<Inquiry>(Question{file, day("2024-12-31"), {}, ""});
    snapshot = snapshot_at(inquiry->history(), inquiry->as_of());
    graph = build_graph(snapshot, groups_of(inquiry->policy().directory(), inquiry->as_of()));
    lamps = lamps_of(*inquiry, snapshot);
  }

  [[nodiscard]] GraphPicture picture(const GraphAsked& asked, bool unfold = false) const {
    return make_graph_picture(*inquiry, graph, find_focus(*inquiry, graph, asked), lamps, unfold);
  }
  [[nodiscard]] std::vector<std::string> labels_of(NodeKind kind) const {
    std::vector<std::string> labels;
    for (int n = 0; n < static_cast<int>(graph.nodes.size()); ++n) {
      if (graph.nodes[static_cast<std::size_t>(n)].kind == kind) labels.push_back(label_of(graph, n));
    }
    return labels;
  }

  std::unique_ptr<Inquiry> inquiry;
  Snapshot snapshot;
  AccountabilityGraph graph;
  std::vector<Lamp> lamps;
};

const FixtureGraph& fixture() {
  static const FixtureGraph kFixture;
  return kFixture;
}

int count_lines(const GraphPicture& picture, PictureLine line) {
  int count = 0;
  for (const PicturePanel& panel : picture.panels) {
    count += static_cast<int>(std::count_if(panel.curves.begin(), panel.curves.end(), [&](const PictureCurve& c) { return c.line == line; }));
  }
  return count;
}

void check_drawn(const GraphAsked& asked, bool unfold, Language language) {
  const std::string svg = graph_svg(fixture().picture(asked, unfold), language);
  CAPTURE(asked.ref + asked.unit + asked.leader + asked.section);
  CHECK(faults_of(read_svg(svg)) == "");
  CHECK(svg == graph_svg(fixture().picture(asked, unfold), language));
}

TEST_CASE("the graph of the fixture has the counts of its notice") {
  std::map<std::string_view, int> nodes;
  std::map<std::string_view, int> edges;
  for (const GraphNode& node : fixture().graph.nodes) ++nodes[name_of(node.kind)];
  for (const GraphEdge& edge : fixture().graph.edges) ++edges[name_of(edge.kind)];
  CHECK(nodes["task"] == 194);
  CHECK(nodes["section"] == 12);
  CHECK(nodes["unit"] == 70);
  CHECK(nodes["group"] == 6);
  CHECK(nodes["leader"] == 15);
  CHECK(edges["leads"] == 248);
  CHECK(edges["supports"] == 519);
  CHECK(edges["answers-for"] == 213);
  CHECK(edges["part-of"] == 194);
}

TEST_CASE("the test of pictures finds labels that overlap, leave the page or are crossed") {
  const std::string head = "<svg viewBox=\"0 0 100 50\">";
  const std::string label = "<text x=\"10\" y=\"20\" font-size=\"12\">督办</text>";
  CHECK(faults_of(read_svg(head + label)) == "");
  CHECK(faults_of(read_svg(head + label + "<text x=\"34\" y=\"20\" font-size=\"12\">事项</text>")) == "");
  CHECK(faults_of(read_svg(head + label + "<text x=\"33\" y=\"20\" font-size=\"12\">事项</text>")) == "overlap: 督办 / 事项\n");
  CHECK(faults_of(read_svg(head + "<text x=\"9\" y=\"20\" font-size=\"12\" text-anchor=\"end\">督</text>")) == "outside: 督\n");
  CHECK(faults_of(read_svg(head + "<text x=\"80\" y=\"20\" font-size=\"12\">督办</text>")) == "outside: 督办\n");
  CHECK(faults_of(read_svg(head + label + "<path d=\"M0,15 H20\"/>")) == "crossed: 督办\n");
}

TEST_CASE("no labels overlap, none is cut off or crossed, in the picture of every unit and group") {
  for (const NodeKind kind : {NodeKind::unit, NodeKind::group}) {
    for (const std::string& name : fixture().labels_of(kind)) {
      for (const bool unfold : {false, true}) check_drawn({"", name, "", ""}, unfold, Language::chinese);
      check_drawn({"", name, "", ""}, false, Language::english);
    }
  }
}

TEST_CASE("nor in the picture of every leader, section, of a task, and of all") {
  for (const std::string& name : fixture().labels_of(NodeKind::leader)) check_drawn({"", "", name, ""}, false, Language::chinese);
  for (int section = 1; section <= 12; ++section) check_drawn({"", "", "", std::to_string(section)}, false, Language::chinese);
  for (const TaskState& state : fixture().snapshot.tasks) check_drawn({state.ref(), "", "", ""}, true, Language::chinese);
  for (const bool unfold : {false, true}) check_drawn({}, unfold, Language::chinese);
  check_drawn({}, false, Language::english);
}

TEST_CASE("the picture of all is cut by section, with supports and targets counted; unfolded it has every line") {
  const GraphPicture folded = fixture().picture({});
  const GraphPicture whole = fixture().picture({}, true);
  CHECK(folded.tasks == 194);
  CHECK(folded.panels.size() >= 12);
  CHECK(count_lines(folded, PictureLine::leads) == 248);
  CHECK(count_lines(folded, PictureLine::answers_for) == 213);
  CHECK(count_lines(folded, PictureLine::supports) == 0);
  CHECK(count_lines(whole, PictureLine::leads) == 248);
  CHECK(count_lines(whole, PictureLine::supports) == 519);
  int supports = 0;
  for (const PicturePanel& panel : folded.panels) {
    for (const PictureRow& row : panel.rows) supports += row.supports_folded;
  }
  CHECK(supports == 519);
}

TEST_CASE("the picture of a unit has its tasks alone, with its part in each") {
  const GraphPicture picture = fixture().picture({"", "区商务委", "", ""});
  int leads = 0;
  int supports = 0;
  for (const PicturePanel& panel : picture.panels) {
    for (const PictureCurve& curve : panel.curves) {
      if (!panel.rows[static_cast<std::size_t>(curve.to)].is_focus) continue;
      (curve.line == PictureLine::leads ? leads : supports) += 1;
    }
  }
  int led = 0;
  int supported = 0;
  for (const TaskState& state : fixture().snapshot.tasks) {
    const auto has = [](const std::vector<std::string>& names) { return std::count(names.begin(), names.end(), "区商务委"); };
    led += static_cast<int>(has(state.leads()));
    supported += static_cast<int>(has(state.history->names_of(state.task->supports)));
  }
  CHECK(leads == led);
  CHECK(supports == supported);
  CHECK(led > 0);
  CHECK(supported > 0);
}

TEST_CASE("a picture says what it is about, as of when, and that it is a demonstration") {
  const std::string svg = graph_svg(fixture().picture({"", "区商务委", "", ""}), Language::chinese);
  CHECK(svg.find(">责任关系图：区商务委（") != std::string::npos);
  CHECK(svg.find("演示数据，非真实进展") != std::string::npos);
  CHECK(svg.find("2024-12-31") != std::string::npos);
}

}  // namespace document_graph_picture_test
}  // namespace duban
