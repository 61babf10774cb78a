// Sheets of a form, and the hidden one that says whose it is.
#include "engine/forms/form_writer.h"

#include <filesystem>

#include "engine/base/diagnostic.h"
#include "engine/base/file_writer.h"
#include "engine/files/book_writer.h"
#include "engine/files/file.h"

namespace duban {
namespace {

const CellStyle kTitle{.bold = true, .size = 14};
const CellStyle kPlain{.size = 10};
const CellStyle kBanner{.bold = true, .size = 10};
const CellStyle kHead{.bold = true, .border = true, .wrap = true, .centre = true, .middle = true, .fill = 0xEFEFEF};
const CellStyle kShown{.size = 10, .border = true, .wrap = true, .middle = true};
const CellStyle kClosed{.size = 10, .border = true, .fill = 0xE3E3E3};
constexpr std::uint32_t kFillColour = 0xFFF8DC;

CellStyle fill_style(FillCheck check) {
  CellStyle style{.size = 10, .border = true, .wrap = true, .middle = true, .unlocked = true, .fill = kFillColour};
  if (check == FillCheck::date || check == FillCheck::date_after) style.format = "yyyy-mm-dd";
  return style;
}

class FormWriter {
 public:
  FormWriter(const FormBook& book, const std::string& path, Language language) : form_(book), book_(path, book.title), language_(language) {}

  void write() {
    for (const FormSheet& sheet : form_.sheets) {
      if (SheetWriter* out = book_.add_sheet(sheet.name)) add_sheet(sheet, *out);
    }
    if (SheetWriter* out = book_.add_sheet("duban")) add_identity(*out);
    book_.commit();
  }

 private:
  void add_sheet(const FormSheet& sheet, SheetWriter& out) {
    int row = 0;
    out.text(row++, 1, form_.title + " · " + sheet.name, kTitle);
    for (const std::string& banner : form_.banners) out.text(row++, 1, "【" + banner + "】", kBanner);
    if (!sheet.note.empty()) out.text(row++, 1, sheet.note, kPlain);
    const int marks = row++;
    const int head = row++;
    constexpr int kKeyWidth = 4;
    out.text(marks, 0, kKeyColumn, kPlain);
    out.text(head, 0, kHeadRow, kPlain);
    std::vector<std::string> heads;
    std::vector<int> widths;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
      const FormColumn& column = sheet.columns[c];
      const int at = static_cast<int>(c) + 1;
      heads.push_back(column.head);
      widths.push_back(column.width);
      out.set_column(at, column.width);
      if (!column.id.empty()) out.text(marks, at, kColumnMark + column.id, kPlain);
      out.text(head, at, column.head, kHead);
    }
    out.set_column(0, kKeyWidth, true);
    out.set_row(marks, height_for({}, {}), true);
    out.set_row(head, height_for(heads, widths));
    for (const FormRow& line : sheet.rows) add_row(line, row++, widths, out);
    out.freeze(head + 1, sheet.frozen + 1);
    out.set_up_print(head);
    out.protect();
  }

  void add_row(const FormRow& line, int row, const std::vector<int>& widths, SheetWriter& out) {
    std::vector<std::string> texts;
    for (const FormCell& cell : line.cells) texts.push_back(cell.text);
    out.set_row(row, height_for(texts, widths));
    out.text(row, 0, line.key, kPlain);
    for (std::size_t c = 0; c < line.cells.size(); ++c) {
      const FormCell& cell = line.cells[c];
      const int at = static_cast<int>(c) + 1;
      if (!cell.open && cell.text.empty()) out.blank(row, at, kClosed);
      else if (!cell.open) out.text(row, at, cell.text, kShown);
      else out.blank(row, at, fill_style(cell.check));
      if (cell.open && cell.check != FillCheck::any) out.rule(row, at, rule_of(cell));
    }
  }

  [[nodiscard]] CellRule rule_of(const FormCell& cell) const {
    const auto word = [&](Msg msg, std::vector<std::string> args = {}) { return text_of({msg, std::move(args)}, language_); };
    CellRule rule{.choices = cell.choices, .after = cell.after, .title = word(Msg::form_check_title)};
    switch (cell.check) {
      case FillCheck::any:
      case FillCheck::choice: rule.kind = CellRule::Kind::choice; rule.message = word(Msg::form_check_choice); break;
      case FillCheck::percent: rule.kind = CellRule::Kind::percent; rule.message = word(Msg::form_check_percent); break;
      case FillCheck::number: rule.kind = CellRule::Kind::number; rule.message = word(Msg::form_check_number); break;
      case FillCheck::date: rule.kind = CellRule::Kind::date; rule.message = word(Msg::form_check_date); break;
      case FillCheck::date_after:
        rule.kind = CellRule::Kind::date_after;
        rule.message = word(Msg::form_check_date_after, {cell.after ? cell.after->to_string() : ""});
        break;
    }
    return rule;
  }

  void add_identity(SheetWriter& out) {
    const FormIdentity& id = form_.identity;
    const std::vector<std::pair<std::string, std::string>> lines = {
        {kIdentityMark, id.kind}, {"ledger", id.ledger}, {"unit", id.unit}, {"as_of", id.as_of.to_string()}, {"known_seq", std::to_string(id.known_seq)}};
    int row = 0;
    for (const auto& [name, value] : lines) {
      out.text(row, 0, name, kPlain);
      out.text(row++, 1, value, kPlain);
    }
    // A banner stands on every sheet, also on one that is made visible.
    for (const std::string& banner : form_.banners) out.text(row++, 0, "【" + banner + "】", kBanner);
    out.protect();
    out.hide();
  }

  const FormBook& form_;
  BookWriter book_;
  Language language_;
};

}  // namespace

void draft_form(const FormBook& book, const std::string& path, Language language) { FormWriter(book, draft_name(path), language).write(); }

void place_forms(const std::vector<std::string>& paths) {
  Diagnostics found;
  std::error_code ignored;
  for (const std::string& path : paths) {
    const bool other = std::filesystem::exists(path, ignored) && load_bytes(path) != load_bytes(draft_name(path));
    if (other) found.error(Msg::form_file_exists, {path, 0, 0, ""}, {path});
  }
  for (const std::string& path : paths) {
    std::error_code failed;
    if (found.has_errors()) std::filesystem::remove(draft_name(path), ignored);
    else std::filesystem::rename(draft_name(path), path, failed);
    if (failed) throw WorldError(Msg::file_unwritable, {path, failed.message()});
  }
  if (found.has_errors()) throw InputError(std::move(found));
}

}  // namespace duban
