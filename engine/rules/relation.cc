// The relations and their names.
#include "engine/rules/relation.h"

namespace duban {
namespace {

constexpr SubjectKind kTask = SubjectKind::task;

constexpr Relation kRelations[] = {
    {RelationKind::upstream, "upstream", "上游", kTask, kTask, Msg::relation_upstream},
    {RelationKind::downstream, "downstream", "下游", kTask, kTask, Msg::relation_downstream},
    {RelationKind::parts, "parts", "组成事项", kTask, kTask, Msg::relation_parts},
    {RelationKind::targets, "targets", "目标", kTask, SubjectKind::target, Msg::relation_targets},
    {RelationKind::lead_tasks, "lead.tasks", "牵头单位.事项", kTask, kTask, Msg::relation_lead_tasks},
    {RelationKind::leader_tasks, "leader.tasks", "责任领导.事项", kTask, kTask, Msg::relation_leader_tasks},
    {RelationKind::lead_tasks, "lead.tasks", "牵头事项", SubjectKind::unit, kTask, Msg::relation_unit_lead_tasks},
    {RelationKind::support_tasks, "support.tasks", "配合事项", SubjectKind::unit, kTask, Msg::relation_unit_support_tasks},
    {RelationKind::leader_tasks, "leader.tasks", "负责事项", SubjectKind::leader, kTask, Msg::relation_own_tasks},
};

bool serves(const Relation& relation, SubjectKind subject) {
  return relation.from == subject || (relation.from == kTask && subject == SubjectKind::target);
}

}  // namespace

std::span<const Relation> all_relations() { return kRelations; }

const Relation* find_relation(std::string_view name, SubjectKind subject) {
  for (const Relation& relation : kRelations) {
    if (serves(relation, subject) && (relation.name == name || relation.chinese == name)) return &relation;
  }
  return nullptr;
}

std::vector<std::string> relation_names(SubjectKind subject) {
  std::vector<std::string> names;
  for (const Relation& relation : kRelations) {
    if (!serves(relation, subject)) continue;
    names.emplace_back(relation.name);
    names.emplace_back(relation.chinese);
  }
  return names;
}

}  // namespace duban
