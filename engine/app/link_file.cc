// Rows and items to requests; whether they may stand is decided in link_steps.
#include "engine/app/link_file.h"

#include <algorithm>
#include <array>

#include "engine/app/progress_sheet.h"
#include "engine/base/text.h"
#include "engine/base/yaml.h"
#include "engine/files/csv_stream.h"
#include "engine/files/file.h"
#include "engine/files/load_content.h"

namespace duban {
namespace {

struct LinkHead {
  const char* name;
  const char* chinese;
};
enum LinkColumn : std::size_t { kFrom, kRelation, kTo, kLag };
constexpr std::array<LinkHead, 4> kLinkHeads = {{{"from", "事项"}, {"relation", "关系"}, {"to", "对象"}, {"lag", "间隔工作日"}}};

std::optional<LinkKind> relation_of(const std::string& word) {
  if (word.empty() || word == "依赖") return LinkKind::depends_on;
  if (word == "支撑") return LinkKind::contributes_to;
  return parse_link_kind(word);
}

class LinkFileReader {
 public:
  LinkFileReader(std::string file, bool remove, Diagnostics& found) : file_(std::move(file)), remove_(remove), found_(found) {}

  std::vector<LinkRequest> read_rows(RecordSource& records) {
    CsvRecord record;
    if (!find_head(records, record)) return finish();
    read_head(record);
    const bool headed = !found_.has_errors();
    while (headed && records.next(record)) read_row(record);
    return finish();
  }

  std::vector<LinkRequest> read_yaml(const YamlNode& root) {
    YamlReader reader(root, file_, found_);
    if (reader.check_keys({"links"})) {
      const YamlNode* list = reader.list("links");
      for (const YamlNode& item : list == nullptr ? std::vector<YamlNode>() : list->items) read_item(item);
    }
    return finish();
  }

 private:
  std::vector<LinkRequest> finish() {
    if (requests_.empty() && !found_.has_errors()) found_.error(Msg::link_file_empty, {file_, 1, 0, ""});
    return std::move(requests_);
  }

  [[nodiscard]] Place place(const CsvRecord& record) const {
    if (record.sheet.empty()) return {file_, record.line, 0, ""};
    return {file_, record.line, 0, record.sheet + "!" + std::to_string(record.line)};
  }

  /// Above the heads there may be a banner and a title. Where there are no heads, the first record is taken for them.
  bool find_head(RecordSource& records, CsvRecord& record) {
    constexpr int kRowsAbove = 10;
    CsvRecord first;
    for (int row = 0; row < kRowsAbove && records.next(record); ++row) {
      if (row == 0) first = record;
      if (std::any_of(record.fields.begin(), record.fields.end(), [](const std::string& field) { return is_head(field, kTo); })) return true;
    }
    record = first;
    return first.line > 0;
  }

  static bool is_head(const std::string& field, std::size_t column) {
    const std::string name = without_blanks(normalize_text(field));
    return name == kLinkHeads[column].name || name == kLinkHeads[column].chinese;
  }

  void read_head(const CsvRecord& head) {
    columns_.fill(-1);
    for (std::size_t column = 0; column < head.fields.size(); ++column) {
      for (std::size_t h = 0; h < kLinkHeads.size(); ++h) {
        if (!is_head(head.fields[column], h)) continue;
        if (columns_[h] >= 0) found_.error(Msg::link_column_twice, place(head), {head.fields[column]});
        columns_[h] = static_cast<int>(column);
      }
    }
    for (const LinkColumn needed : {kFrom, kTo}) {
      if (columns_[needed] < 0) found_.error(Msg::link_column_missing, place(head), {kLinkHeads[needed].chinese});
    }
  }

  void read_row(const CsvRecord& record) {
    const auto field = [&](LinkColumn column) {
      const int at = columns_[column];
      return at < 0 || static_cast<std::size_t>(at) >= record.fields.size() ? std::string() : without_blanks(normalize_text(record.fields[static_cast<std::size_t>(at)]));
    };
    const bool blank = field(kFrom).empty() && field(kRelation).empty() && field(kTo).empty() && field(kLag).empty();
    if (blank) return;  // a blank row, or a note below the table
    add(place(record), field(kFrom), field(kRelation), field(kTo), field(kLag));
  }

  void read_item(const YamlNode& node) {
    YamlReader reader(node, file_, found_);
    if (!reader.check_keys({"from", "relation", "to", "lag", "kind"})) return;
    const auto from = reader.text("from", true);
    const auto to = reader.text("to", true);
    const auto relation = reader.text(node.find("kind") != nullptr ? "kind" : "relation");  // as tests of rules call it
    const auto lag = reader.text("lag");
    if (from && to) add(reader.place(node), *from, relation.value_or(""), *to, lag.value_or(""));
  }

  void add(const Place& at, const std::string& from, const std::string& relation, const std::string& to, const std::string& lag) {
    const int errors = found_.error_count();
    if (from.empty()) found_.error(Msg::link_value_missing, at, {kLinkHeads[kFrom].chinese});
    if (to.empty()) found_.error(Msg::link_value_missing, at, {kLinkHeads[kTo].chinese});
    const auto kind = relation_of(relation);
    if (!kind) found_.error(Msg::link_bad_relation, at, {relation});
    const auto days = lag.empty() ? 0 : parse_lag(lag);
    if (!days) found_.error(Msg::link_bad_lag, at, {lag, std::to_string(-kMostLagWorkdays), std::to_string(kMostLagWorkdays)});
    if (found_.error_count() == errors) requests_.push_back({.from = from, .to = to, .kind = *kind, .lag_workdays = *days, .remove = remove_, .at = at});
  }

  std::string file_;
  bool remove_;
  Diagnostics& found_;
  std::array<int, 4> columns_{};
  std::vector<LinkRequest> requests_;
};

}  // namespace

std::vector<LinkRequest> read_link_file(const std::string& path, bool remove, SourceText& source, Diagnostics& found) {
  LinkFileReader reader(path, remove, found);
  if (is_workbook(path)) {
    SheetRecords records(load_content(path));
    return reader.read_rows(records);
  }
  source = load_text(path);
  const std::string ending = ending_of(path);
  if (ending == ".yaml" || ending == ".yml") {
    const YamlNode root = parse_yaml(source, found);
    return found.has_errors() ? std::vector<LinkRequest>() : reader.read_yaml(root);
  }
  CsvStream records(source, found);
  return reader.read_rows(records);
}

}  // namespace duban
