// Dependencies on Boost.Graph: cycles by name, reachability. Boost's own topological sort only says that
// there is a cycle, so the search that names it is a visitor of ours.
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/depth_first_search.hpp>

#include "engine/graph/graph.h"

namespace duban {
namespace {

using DependencyGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
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

/// Marks every vertex from which a marked one is reached. The graph has no cycles: links are refused where they would close a cycle.
class ReachVisitor : public boost::default_dfs_visitor {
 public:
  ReachVisitor(const std::vector<bool>& marked, std::vector<bool>& reaches) : marked_(marked), reaches_(reaches) {}
  void finish_edge(Edge e, const DependencyGraph& graph) {
    const auto to = boost::target(e, graph);
    if (marked_[to] || reaches_[to]) reaches_[boost::source(e, graph)] = true;
  }

 private:
  const std::vector<bool>& marked_;
  std::vector<bool>& reaches_;
};

}  // namespace

std::optional<std::vector<int>> find_cycle(int count, const std::vector<std::pair<int, int>>& edges) {
  DependencyGraph graph(static_cast<std::size_t>(count));
  for (const auto& [from, to] : edges) {
    boost::add_edge(static_cast<Vertex>(from), static_cast<Vertex>(to), graph);
  }
  std::vector<Vertex> path;
  std::vector<int> cycle;
  try {
    boost::depth_first_search(graph, boost::visitor(CycleVisitor(path, cycle)));
  } catch (const CycleFound&) {
    return cycle;
  }
  return std::nullopt;
}

std::vector<bool> reaches_marked(const Snapshot& snapshot, const std::vector<bool>& marked) {
  DependencyGraph graph(snapshot.tasks.size());
  std::vector<bool> reaches(snapshot.tasks.size(), false);
  bool any = false;
  for (std::size_t row = 0; row < snapshot.tasks.size(); ++row) {
    for (const int upstream : snapshot.tasks[row].upstream) {
      boost::add_edge(row, static_cast<Vertex>(upstream), graph);
      any = true;
    }
  }
  if (any) boost::depth_first_search(graph, boost::visitor(ReachVisitor(marked, reaches)));
  return reaches;
}

}  // namespace duban
