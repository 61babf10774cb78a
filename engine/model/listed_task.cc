// Names and dates of one state.
#include "engine/model/listed_task.h"

#include "engine/model/snapshot.h"

namespace duban {

ListedTask listed_task(const TaskState& state) {
  return {state.task->id, state.ref(), state.key(), state.title(), state.leads(), state.leaders(), state.due};
}

Json to_json(const ListedTask& task) {
  Json json = Json::object();
  json.set("ref", task.ref).set("key", task.key).set("title", task.title).set("leads", task.leads).set("leaders", task.leaders);
  return json.set("due", task.due.to_string());
}

}  // namespace duban
