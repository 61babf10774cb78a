// Dependencies on Boost.Graph: cycles by name, reachability. Boost's own topological sort only says that
// there is a cycle, so the search that names it is a visitor of ours.
#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/depth_first_search.hpp>

#include "engine/graph/graph.h"

namespace duban {
namespace {

using DependencyGraph = boost::compressed_sparse_row_graph<boost::directedS>;
using Vertex = boost::graph_traits<DependencyGraph>::vertex_descriptor;
using Edge = boost::graph_traits<DependencyGraph>::edge_descriptor;

struct CycleFound {};

/// Keeps the path of the search; a back edge closes the cycle.
class CycleVisitor : public boost::default_dfs_visitor {
 public:
  CycleVisitor(std::vector<Vertex>& path, std::vector<int>& cycle) : path_(path), cycle_(cycle) {}
  void discover_vertex(Vertex v, const DependencyGraph&) { path_.push_back(v); }
  void finish_vertex(Vertex, const DependencyGraph&) { path_.pop_back(); }
  void back_edge(Edge e, const DependencyGraph& graph) {
    const auto start = std::find(path_.begin(), path_.end(), boost::target(e, graph));
    for (auto v = start; v != path_.end(); ++v) cycle_.push_back(static_cast<int>(*v));
    throw CycleFound{};
  }

 private:
  std::vector<Vertex>& path_;
  std::vector<int>& cycle_;
};

/// Rows in the order of work: the search finishes each after all it waits for.
struct WorkOrder {
  std::vector<int> rows;
  bool circular = false;  // some wait for each other: the order then breaks the circle somewhere
};

class OrderVisitor : public boost::default_dfs_visitor {
 public:
  explicit OrderVisitor(WorkOrder& order) : order_(order) {}
  void finish_vertex(Vertex v, const DependencyGraph&) { order_.rows.push_back(static_cast<int>(v)); }
  void back_edge(Edge, const DependencyGraph&) { order_.circular = true; }

 private:
  WorkOrder& order_;
};

WorkOrder work_order(const Snapshot& snapshot) {
  WorkOrder order;
  if (snapshot.upstream_in_order) return order;
  std::vector<std::pair<Vertex, Vertex>> edges;
  edges.reserve(snapshot.upstream.size());
  for (std::size_t row = 0; row < snapshot.tasks.size(); ++row) {
    for (const int upstream : snapshot.tasks[row].upstream) edges.emplace_back(row, static_cast<Vertex>(upstream));
  }
  const DependencyGraph graph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), snapshot.tasks.size());
  order.rows.reserve(snapshot.tasks.size());
  boost::depth_first_search(graph, boost::visitor(OrderVisitor(order)));
  return order;
}

}  // namespace

std::optional<std::vector<int>> find_cycle(int count, const std::vector<std::pair<int, int>>& edges) {
  const DependencyGraph graph(boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), static_cast<std::size_t>(count));
  std::vector<Vertex> path;
  std::vector<int> cycle;
  try {
    boost::depth_first_search(graph, boost::visitor(CycleVisitor(path, cycle)));
  } catch (const CycleFound&) {
    return cycle;
  }
  return std::nullopt;
}

std::vector<int> dependency_order(const Snapshot& snapshot) { return work_order(snapshot).rows; }

std::vector<std::uint8_t> reaches_marked(const Snapshot& snapshot, const std::vector<std::uint8_t>& marked) {
  std::vector<std::uint8_t> reaches(snapshot.tasks.size());
  if (snapshot.upstream.empty()) return reaches;
  bool changed = false;
  const auto look = [&](std::size_t row) {
    std::uint8_t reached = 0;
    for (int i = snapshot.upstream_first[row]; i < snapshot.upstream_first[row + 1]; ++i) {
      const auto above = static_cast<std::size_t>(snapshot.upstream[static_cast<std::size_t>(i)]);
      reached = std::max({reached, marked[above], reaches[above]});
    }
    changed = changed || reached != reaches[row];
    reaches[row] = reached;
  };
  const WorkOrder order = work_order(snapshot);
  if (order.rows.empty()) {
    for (std::size_t row = 0; row < reaches.size(); ++row) look(row);
  }
  do {
    changed = false;
    for (const int row : order.rows) look(static_cast<std::size_t>(row));
  } while (order.circular && changed);
  return reaches;
}

}  // namespace duban
