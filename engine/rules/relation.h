// Which subjects a condition may ask about besides its own: those a task waits for, those of one unit …
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/message.h"
#include "engine/model/finding.h"

namespace duban {

enum class RelationKind { upstream, downstream, parts, targets, lead_tasks, support_tasks, leader_tasks };

struct Relation {
  RelationKind kind{};
  std::string_view name;      // a dot joins two words
  std::string_view chinese;
  SubjectKind from{};         // rules over it may use the relation; those over targets also what tasks have
  SubjectKind to{};           // what is asked about
  Msg meaning{};
};

[[nodiscard]] std::span<const Relation> all_relations();
/// The relation called `name` for rules over `subject`; nullptr when there is none.
[[nodiscard]] const Relation* find_relation(std::string_view name, SubjectKind subject);
[[nodiscard]] std::vector<std::string> relation_names(SubjectKind subject);

class DayFacts;

/// Who belongs to whom on a day: each asking row is answered by a group of rows. A group may answer many askers
/// (all tasks of a unit), so it is summed up once.
struct RelatedRows {
  struct Member {
    int row = 0;    // among the rows of `Relation::to`
    int group = 0;
  };
  std::vector<Member> members;
  std::vector<int> group_of;  // by row of the asking subject; −1 where it has nobody
  int groups = 0;
};

/// `relation` for all rows of `subject`, which may use it.
[[nodiscard]] RelatedRows related_rows(const DayFacts& day, const Relation& relation, SubjectKind subject);

}  // namespace duban
