// Directories as documents.
#include "engine/app/directory_document.h"

#include <algorithm>

#include "engine/directory/directory_sheets.h"
#include "engine/directory/directory_yaml.h"
#include "engine/directory/unit_kind.h"

namespace duban {
namespace {

DocumentColumn column(const SheetColumn& known, int width) { return {std::string(known.head), width}; }

std::string text_of_date(const std::optional<Date>& date) { return date ? date->to_string() : ""; }

DocumentTable units_table(const Directory& directory, const DirectoryDraft* draft, Language language) {
  const auto& c = kUnitColumns;
  DocumentTable table{std::string(kUnitSheet), {column(c[0], 30), column(c[1], 8), column(c[2], 30), column(c[3], 12), column(c[4], 12)}, {}, ""};
  const bool succeeded = std::any_of(directory.units().begin(), directory.units().end(), [](const Unit& unit) { return !unit.formerly.empty(); });
  if (succeeded) table.columns.push_back(column(c[5], 30));
  if (draft != nullptr) {
    for (const auto& more : {column(c[6], 30), column(c[7], 10), column(c[8], 10), column(c[9], 8), column(c[10], 40)}) table.columns.push_back(more);
  }
  for (const Unit& unit : directory.units()) {
    std::vector<DocumentCell> row = {text_cell(unit.name), text_cell(unit_kind_word(unit.kind, Language::chinese)), text_cell(names_in_line(unit.aliases)),
                                     text_cell(text_of_date(unit.from)), text_cell(text_of_date(unit.to))};
    if (succeeded) row.push_back(text_cell(names_in_line(unit.formerly)));
    if (draft != nullptr) {
      const NameUse& use = draft->uses.at(unit.name);
      for (DocumentCell& cell : std::vector<DocumentCell>{text_cell(names_in_line(use.alike)), number_cell(use.leads), number_cell(use.supports),
                                                          text_cell(use.first), text_cell(doubts_about(use, language))}) {
        row.push_back(std::move(cell));
      }
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

DocumentTable groups_table(const Directory& directory, const DirectoryDraft* draft, Language language) {
  const auto& c = kGroupColumns;
  DocumentTable table{std::string(kGroupSheet), {column(c[0], 24), column(c[1], 50)}, {}, ""};
  if (draft != nullptr) table.columns.push_back(column(c[2], 50));
  table.columns.push_back(column(c[3], 24));
  if (draft != nullptr) table.columns.push_back(column(c[4], 40));
  for (const UnitGroup& group : directory.groups()) {
    const std::string members = group.open ? "" : group.members.empty() ? std::string(kNoMembers) : names_in_line(group.members);
    std::vector<DocumentCell> row = {text_cell(group.name), text_cell(members)};
    if (draft != nullptr) row.push_back(text_cell(names_in_line(draft->uses.at(group.name).likely_members)));
    row.push_back(text_cell(names_in_line(group.aliases)));
    if (draft != nullptr) row.push_back(text_cell(remark_on(draft->uses.at(group.name), language)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

DocumentTable leaders_table(const Directory& directory, const DirectoryDraft* draft, Language language) {
  const auto& c = kLeaderColumns;
  DocumentTable table{std::string(kLeaderSheet), {column(c[0], 30), column(c[1], 14), column(c[2], 12), column(c[3], 12)}, {}, ""};
  if (draft != nullptr) table.columns.push_back(column(c[4], 30));
  for (const LeaderPost& post : directory.leaders()) {
    std::vector<LeaderHolder> holders = post.holders;
    if (holders.empty()) holders.emplace_back();  // a post that nobody holds has a row too
    for (std::size_t i = 0; i < holders.size(); ++i) {
      std::vector<DocumentCell> row = {text_cell(i == 0 ? post.post : ""), text_cell(holders[i].name), text_cell(text_of_date(holders[i].from)),
                                       text_cell(text_of_date(holders[i].to))};
      if (draft != nullptr) {
        const auto use = draft->leaders.find(holders[i].name);
        row.push_back(text_cell(use == draft->leaders.end() ? "" : remark_on_leader(use->second, language)));
      }
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

}  // namespace

Document directory_document(const Directory& directory, bool units_only, bool demo, Language language) {
  Document document;
  document.title = text_of(Msg::directory_title, language);
  if (demo) document.banners.push_back(text_of(Msg::banner_demo, language));
  document.tables.push_back(units_table(directory, nullptr, language));
  if (units_only) return document;
  document.tables.push_back(groups_table(directory, nullptr, language));
  document.tables.push_back(leaders_table(directory, nullptr, language));
  return document;
}

Document draft_document(const DirectoryDraft& draft, const std::string& source, Language language) {
  Document document;
  document.title = text_of(Msg::draft_title, language);
  document.subtitle = text_of({Msg::draft_source, {source}}, language);
  for (const Msg hint : {Msg::draft_hint_kinds, Msg::draft_hint_alike, Msg::draft_hint_groups, Msg::draft_hint_posts}) {
    document.lead.push_back(text_of(hint, language));
  }
  document.tables.push_back(units_table(draft.directory, &draft, language));
  document.tables.push_back(groups_table(draft.directory, &draft, language));
  document.tables.push_back(leaders_table(draft.directory, &draft, language));
  return document;
}

}  // namespace duban
