// Clauses into the parts of a raw task.
#include "engine/notice/raw_task.h"

namespace duban {

void RawTask::add(const RoleClause& clause) {
  if (!clause.word.empty()) clause.word.take(Use::mark);
  if (clause.list.empty()) return;
  switch (clause.role) {
    case Role::leader: return leaders.push_back(clause.list);
    case Role::person: return persons.push_back(clause.list);
    case Role::lead: return leads.push_back(clause.list);
    case Role::support: return supports.push_back(clause.list);
    case Role::deadline: return deadlines.push_back(clause.list);
    default: return responsibles.push_back(clause.list);
  }
}

}  // namespace duban
