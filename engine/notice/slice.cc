// Slices and the account over their characters.
#include "engine/notice/slice.h"

#include <algorithm>

#include "engine/base/text.h"

namespace duban {

bool is_punctuation(char32_t c) {
  static constexpr std::u32string_view kMarks = U"、，,；;。.：:（）()[]【】〔〕〈〉《》“”\"'‘’！!？?…—-－~～·/|*_";
  return kMarks.find(c) != std::u32string_view::npos;
}

std::string Slice::text() const {
  return piece_ == nullptr ? std::string() : encode_utf8(std::u32string_view(piece_->text).substr(begin_, end_ - begin_));
}

std::string Slice::half() const { return encode_utf8(chars()); }

std::string Slice::line() const {
  std::string out;
  for (const Slice& part : lines()) {
    const std::string piece = part.text();
    const bool latin = !out.empty() && static_cast<unsigned char>(out.back()) < 0x80 && static_cast<unsigned char>(piece.front()) < 0x80;
    if (latin) out += ' ';
    out += piece;
  }
  return out;
}

Slice Slice::sub(std::size_t from, std::size_t to) const {
  Slice part = *this;
  part.begin_ = begin_ + std::min(from, size());
  part.end_ = begin_ + std::min(std::max(from, to), size());
  part.end_ = std::max(part.begin_, part.end_);
  return part;
}

Slice Slice::trimmed() const {
  Slice part = *this;
  while (!part.empty() && is_blank(part.chars().front())) ++part.begin_;
  while (!part.empty() && is_blank(part.chars().back())) --part.end_;
  return part;
}

Slice Slice::up_to(const Slice& last) const {
  Slice whole = *this;
  if (last.piece_ == piece_ && last.end_ >= begin_) whole.end_ = last.end_;
  return whole;
}

bool Slice::meets(const Slice& next) const {
  if (piece_ != next.piece_ || piece_ == nullptr || next.begin_ < end_) return false;
  const auto between = std::u32string_view(piece_->text).substr(end_, next.begin_ - end_);
  return std::all_of(between.begin(), between.end(), is_blank);
}

std::vector<Slice> Slice::lines() const {
  std::vector<Slice> lines;
  const std::u32string_view all = chars();
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find(U'\n', at), all.size());
    const Slice line = sub(at, end).trimmed();
    if (!line.empty()) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

Place Slice::place(const std::string& file) const {
  if (piece_ == nullptr) return {file, 0, 0, ""};
  Place at{file, piece_->at.line, piece_->at.column, piece_->at.cell};
  if (at.line == 0 || !piece_->lines_match) return at;
  for (std::size_t i = 0; i < begin_; ++i) {
    const bool line_end = piece_->text[i] == U'\n';
    at.line += line_end ? 1 : 0;
    at.column = line_end ? 1 : at.column + 1;
  }
  return at;
}

bool Slice::is_open() const {
  for (std::size_t i = begin_; i < end_; ++i) {
    if (piece_->uses[i] != Use::open && piece_->uses[i] != Use::blank) return false;
  }
  return true;
}

void Slice::take(Use use) const {
  for (std::size_t i = begin_; i < end_; ++i) {
    if (piece_->uses[i] == Use::open) piece_->uses[i] = use;
  }
}

Account::Account(const Content& content) : file_(content.file) {
  std::size_t count = 0;
  for (const TextBlock& block : content.blocks) count += block.cells.size();
  pieces_.reserve(count);
  for (const TextBlock& block : content.blocks) {
    first_of_block_.push_back(pieces_.size());
    for (const TableCell& cell : block.cells) {
      SourcePiece piece;
      piece.at = {"", cell.line, cell.column, cell.cell};
      piece.text = decode_utf8(cell.text);
      piece.half = piece.text;
      std::transform(piece.half.begin(), piece.half.end(), piece.half.begin(), half_width);
      piece.carried = cell.carried;
      piece.lines_match = !content.has_grid;
      piece.uses.assign(piece.text.size(), Use::open);
      for (std::size_t i = 0; i < piece.text.size(); ++i) {
        if (is_blank(piece.text[i])) piece.uses[i] = Use::blank;
      }
      pieces_.push_back(std::move(piece));
    }
  }
}

Slice Account::piece(std::size_t block, std::size_t cell) { return Slice(pieces_[first_of_block_[block] + cell]); }

void Account::leave_unread(const Slice& slice, Msg reason) {
  const Slice part = slice.trimmed();
  if (part.empty() || part.is_carried()) return;
  part.take(Use::unread);
  unread_.emplace_back(part, reason);
}

namespace {

/// Runs of `use` in `piece`, blanks inside a run counted in.
std::vector<Slice> runs_of(SourcePiece& piece, Use use) {
  std::vector<Slice> runs;
  const Slice whole(piece);
  for (std::size_t i = 0; i < piece.uses.size();) {
    if (piece.uses[i] != use) {
      ++i;
      continue;
    }
    std::size_t end = i;
    std::size_t last = i;
    while (end < piece.uses.size() && (piece.uses[end] == use || piece.uses[end] == Use::blank)) {
      if (piece.uses[end] == use) last = end;
      ++end;
    }
    runs.push_back(whole.sub(i, last + 1));
    i = end;
  }
  return runs;
}

bool says_nothing(const Slice& run) {
  return std::all_of(run.chars().begin(), run.chars().end(), [](char32_t c) { return is_blank(c) || is_punctuation(c); });
}

}  // namespace

void Account::close(Drafts& drafts, Msg reason) {
  for (SourcePiece& piece : pieces_) {
    if (piece.carried) continue;
    const bool wholly_open = std::none_of(piece.uses.begin(), piece.uses.end(), [](Use u) { return u == Use::field || u == Use::mark || u == Use::unread; });
    for (const Slice& run : runs_of(piece, Use::open)) {
      if (says_nothing(run) && !wholly_open) {
        run.take(Use::mark);
      } else {
        leave_unread(run, reason);
      }
    }
    for (const Slice& run : runs_of(piece, Use::mark)) drafts.marks.push_back({run.place(file_), run.text()});
  }
  std::stable_sort(unread_.begin(), unread_.end(), [](const auto& a, const auto& b) { return a.first.before(b.first); });
  for (const auto& [slice, why] : unread_) drafts.unread.push_back({slice.place(file_), slice.text(), {why, {}}});
}

}  // namespace duban
