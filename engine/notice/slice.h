// The input of a notice as characters, each with what has become of it: taken into a field, read as structure,
// listed as unread. Whatever nobody takes is listed at the end, so nothing is lost.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/files/content.h"
#include "engine/model/drafts.h"

namespace duban {

/// What a character went into. `mark` is structure: numbers, role words, separators, columns' heads.
enum class Use : unsigned char { open, blank, field, mark, unread };

/// One piece of the input. Carried pieces repeat another one and are accounted for there.
struct SourcePiece {
  TextPiece at;
  std::u32string text;
  std::u32string half;  // the same with full-width letters, digits and ％ made half-width
  std::vector<Use> uses;
  bool carried = false;
  bool lines_match = true;  // a line of the piece is a line of the file
};

/// Characters `begin` to `end` (exclusive) of a piece.
class Slice {
 public:
  Slice() = default;
  explicit Slice(SourcePiece& piece) : piece_(&piece), end_(piece.text.size()) {}

  /// Half-width: what is compared and searched.
  [[nodiscard]] std::u32string_view chars() const {
    return piece_ == nullptr ? std::u32string_view() : std::u32string_view(piece_->half).substr(begin_, end_ - begin_);
  }
  [[nodiscard]] std::size_t size() const { return end_ - begin_; }
  [[nodiscard]] bool empty() const { return begin_ == end_; }
  [[nodiscard]] char32_t operator[](std::size_t i) const { return piece_->half[begin_ + i]; }
  /// As written, in UTF-8.
  [[nodiscard]] std::string text() const;
  /// Half-width, in UTF-8.
  [[nodiscard]] std::string half() const;
  /// As written, its lines joined: Chinese lines meet without a blank, Latin ones with one.
  [[nodiscard]] std::string line() const;

  [[nodiscard]] Slice sub(std::size_t from, std::size_t to = std::u32string_view::npos) const;
  [[nodiscard]] Slice trimmed() const;
  [[nodiscard]] bool starts_with(std::u32string_view prefix) const { return chars().starts_with(prefix); }
  [[nodiscard]] bool ends_with(std::u32string_view suffix) const { return chars().ends_with(suffix); }
  [[nodiscard]] bool contains(std::u32string_view part) const { return chars().find(part) != std::u32string_view::npos; }
  [[nodiscard]] Slice without_front(std::size_t count) const { return sub(count); }
  [[nodiscard]] Slice without_back(std::size_t count) const { return sub(0, size() - count); }
  /// From this slice's beginning to the end of `last`, a later slice of the same piece; itself where it is of another.
  [[nodiscard]] Slice up_to(const Slice& last) const;
  /// True when both are of one piece and nothing but blanks lies between.
  [[nodiscard]] bool meets(const Slice& next) const;
  /// Document order.
  [[nodiscard]] bool before(const Slice& other) const { return piece_ != other.piece_ ? piece_ < other.piece_ : begin_ < other.begin_; }
  [[nodiscard]] bool same_piece(const Slice& other) const { return piece_ == other.piece_; }
  [[nodiscard]] bool is_carried() const { return piece_ != nullptr && piece_->carried; }
  /// Its lines, without their ends; blank ones are left out.
  [[nodiscard]] std::vector<Slice> lines() const;

  [[nodiscard]] Place place(const std::string& file) const;

  /// True when nobody has taken any of it yet.
  [[nodiscard]] bool is_open() const;

  /// Notes what became of the characters that nothing else has taken yet; blanks stay blanks.
  void take(Use use) const;

 private:
  SourcePiece* piece_ = nullptr;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

/// The pieces of a content and the account over them.
class Account {
 public:
  explicit Account(const Content& content);
  Account(const Account&) = delete;
  Account& operator=(const Account&) = delete;

  /// The whole text of cell `cell` of block `block`.
  [[nodiscard]] Slice piece(std::size_t block, std::size_t cell);

  /// Takes `slice` as unread for `reason` and lists it.
  void leave_unread(const Slice& slice, Msg reason);

  /// Lists what is left open as unread for `reason` and everything taken as a mark in `drafts.marks`, sorted
  /// by place. Punctuation that stands alone between taken pieces is a mark.
  void close(Drafts& drafts, Msg reason);

 private:
  std::string file_;
  std::vector<SourcePiece> pieces_;
  std::vector<std::size_t> first_of_block_;
  std::vector<std::pair<Slice, Msg>> unread_;
};

/// Separators, stops and brackets: what stands between words and says nothing by itself.
[[nodiscard]] bool is_punctuation(char32_t c);

}  // namespace duban
