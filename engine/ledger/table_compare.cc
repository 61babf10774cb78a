// Two sorted walks side by side.
#include "engine/ledger/table_compare.h"

#include <map>
#include <vector>

namespace duban {
namespace {

struct Table {
  std::vector<std::string> columns;      // key columns first
  std::size_t keys = 0;
};

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

/// The tables beside the entries, with their columns.
std::map<std::string, Table> tables_of(Database& db) {
  std::map<std::string, Table> tables;
  Statement names = db.prepare_once(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('entry', 'ledger') AND name NOT LIKE 'sqlite_%'");
  while (names.step()) tables[names.text(0)] = {};
  for (auto& [name, table] : tables) {
    Statement columns = db.prepare_once("SELECT name, pk FROM pragma_table_info(?) ORDER BY pk = 0, pk, cid");
    columns.bind(name);
    while (columns.step()) {
      table.columns.push_back(columns.text(0));
      if (columns.integer(1) > 0) ++table.keys;
    }
  }
  return tables;
}

std::string select_all(const std::string& name, const Table& table) {
  std::string columns;
  std::string keys;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    columns += (i > 0 ? ", " : "") + quoted(table.columns[i]);
    if (i < table.keys) keys += (i > 0 ? ", " : "") + quoted(table.columns[i]);
  }
  return "SELECT " + columns + " FROM " + quoted(name) + (keys.empty() ? "" : " ORDER BY " + keys);
}

std::string key_of(const Statement& row, const Table& table) {
  std::string key;
  for (std::size_t i = 0; i < table.keys; ++i) key += (i > 0 ? ", " : "") + table.columns[i] + " " + row.text(static_cast<int>(i));
  return key;
}

bool same(const Statement& a, const Statement& b, std::size_t columns) {
  for (int i = 0; i < static_cast<int>(columns); ++i) {
    if (a.is_null(i) != b.is_null(i) || a.view(i) != b.view(i)) return false;
  }
  return true;
}

/// True when the key of `a` stands before that of `b`: numbers by their value, texts by their bytes.
bool stands_before(const Statement& a, const Statement& b, std::size_t keys) {
  for (int i = 0; i < static_cast<int>(keys); ++i) {
    if (a.view(i) == b.view(i)) continue;
    if (a.integer(i) != b.integer(i)) return a.integer(i) < b.integer(i);
    return a.view(i) < b.view(i);
  }
  return false;
}

std::optional<std::string> first_row(const std::string& name, const Table& table, Database& expected, Database& kept) {
  const std::string sql = select_all(name, table);
  Statement wanted = expected.prepare_once(sql);
  Statement found = kept.prepare_once(sql);
  for (;;) {
    const bool has_wanted = wanted.step();
    const bool has_found = found.step();
    if (!has_wanted && !has_found) return std::nullopt;
    if (!has_found) return key_of(wanted, table);
    if (!has_wanted || !same(wanted, found, table.columns.size())) {
      return key_of(has_wanted && !stands_before(found, wanted, table.keys) ? wanted : found, table);
    }
  }
}

}  // namespace

std::optional<TableDifference> first_difference(Database& expected, Database& kept) {
  const auto wanted = tables_of(expected);
  const auto found = tables_of(kept);
  for (const auto& [name, table] : wanted) {
    const auto other = found.find(name);
    if (other == found.end() || other->second.columns != table.columns) return TableDifference{name, name};
    if (auto row = first_row(name, table, expected, kept)) return TableDifference{name, std::move(*row)};
  }
  for (const auto& [name, table] : found) {
    if (!wanted.contains(name)) return TableDifference{name, name};
  }
  return std::nullopt;
}

}  // namespace duban
