// Posts and holders in words.
#include "engine/document/leader_list_document.h"

#include "engine/document/weekly_document.h"

namespace duban {
namespace {

std::string day_text(const std::optional<Date>& day) { return day ? day->to_string() : ""; }

Json day_json(const std::optional<Date>& day) { return day ? Json(day->to_string()) : Json(); }

}  // namespace

Document leader_list_document(const LeaderList& list, Language language) {
  const auto word = [&](Msg msg) { return text_of(msg, language); };
  Document document;
  document.title = word(Msg::leader_list_title);
  document.subtitle = text_of({Msg::as_of_line, {list.as_of.to_string()}}, language);
  document.banners = banners(list.demo, false, language);
  DocumentTable table;
  table.title = text_of({Msg::leader_list_posts, {std::to_string(list.lines.size())}}, language);
  table.empty = word(Msg::leader_list_none);
  table.columns = {{word(Msg::head_post), 30}, {word(Msg::head_holder), 16}, {word(Msg::head_held_from), 12}, {word(Msg::head_held_to), 12},
                   {word(Msg::head_task_count), 8}};
  for (const LeaderLine& line : list.lines) {
    table.rows.push_back({text_cell(line.post.empty() ? "—" : line.post), text_cell(line.holder.empty() ? word(Msg::leader_vacant) : line.holder),
                          text_cell(day_text(line.from)), text_cell(day_text(line.to)), number_cell(line.tasks)});
  }
  document.tables.push_back(std::move(table));
  document.notes.push_back(word(Msg::leader_list_note));
  return document;
}

Json leader_list_json(const LeaderList& list, Json head) {
  Json posts = Json::array();
  for (const LeaderLine& line : list.lines) {
    Json post = Json::object();
    post.set("post", line.post.empty() ? Json() : Json(line.post)).set("holder", line.holder.empty() ? Json() : Json(line.holder));
    post.set("from", day_json(line.from)).set("to", day_json(line.to)).set("in_office", line.in_office).set("tasks", line.tasks);
    posts.push(std::move(post));
  }
  return head.set("posts", std::move(posts));
}

}  // namespace duban
