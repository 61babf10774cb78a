// Paragraphs → sentences → clauses → figures, each with its time and area.
#include "engine/notice/report_statements.h"

#include <algorithm>
#include <array>

#include "engine/base/text.h"
#include "engine/notice/promise_words.h"
#include "engine/notice/target_items.h"

namespace duban {
namespace {

using namespace phrase;

/// 一、2024年工作回顾 / 二、2025年总体要求: what a heading begins; nothing for other lines.
enum class Heading { none, review, plan };

Heading heading_of(View line, int year) {
  constexpr std::size_t kLongest = 40;
  if (line.empty() || line.size() > kLongest || is_one_of(line.back(), U"。；，")) return Heading::none;
  const Text next = decode_utf8(std::to_string(year + 1));
  if (contains_any(line, std::array<View, 6>{U"回顾", U"过去一年", U"工作总结", U"工作情况", U"过去五年", U"主要成绩"})) return Heading::review;
  static constexpr View kPlans[] = {U"总体要求", U"预期目标", U"主要目标", U"重点工作", U"工作安排", U"主要任务", U"工作任务", U"今年工作", U"工作打算", U"工作思路", U"目标任务"};
  if (contains_any(line, kPlans) || (contains(line, next) && contains(line, U"工作"))) return Heading::plan;
  return Heading::none;
}

/// 1—11月, 一至十一月, 前三个月: some months of the year.
bool names_months(View clause) {
  for (std::size_t at = clause.find(U"月"); at != kNone; at = clause.find(U"月", at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && (is_digit(clause[begin - 1]) || is_one_of(clause[begin - 1], U"一二三四五六七八九十个"))) --begin;
    if (begin == at || begin == 0) continue;
    if (is_one_of(clause[begin - 1], U"至到—-–~～前")) return true;
  }
  return false;
}

/// Words of a time that is not the whole year.
Period period_of(View clause, int year) {
  static constexpr View kSeveral[] = {U"以来", U"累计", U"五年", U"三年多", U"三年来", U"两年来", U"四年来", U"近三年", U"近年", U"十四五", U"十三五", U"本届"};
  static constexpr View kPart[] = {U"上半年", U"前三季度", U"一季度", U"二季度", U"三季度", U"四季度", U"1—", U"1-", U"月均", U"日均", U"单月", U"前11个月", U"首季", U"年中"};
  static constexpr View kLater[] = {U"今年将", U"今年要", U"明年", U"力争今年", U"下一步", U"我们将", U"今年安排", U"今年计划", U"力争", U"有望", U"预期", U"目标为", U"目标是", U"目标定为", U"计划增长", U"计划完成", U"计划实现", U"拟"};
  static constexpr View kEarlier[] = {U"上年同期为", U"上年为", U"上年同期的", U"曾达", U"曾经", U"三年前", U"年前这一", U"还只有", U"前年"};
  const bool whole = contains(clause, U"全年累计") || contains(clause, U"年内累计");
  if (contains_any(clause, kLater)) return Period::later;
  if (!whole && contains_any(clause, kSeveral)) return Period::several;
  if (contains_any(clause, kEarlier)) return Period::earlier;
  if (contains(clause, decode_utf8(std::to_string(year + 1) + "年"))) return Period::later;
  if (tells_past(clause, year) && !contains_any(clause, std::array<View, 12>{U"去年", U"现有", U"已有", U"目前", U"原有", U"共有", U"已经", U"已达", U"已完成", U"已建成", U"已实现", U"截至"})) return Period::earlier;
  if (names_months(clause)) return Period::part;
  for (const View word : kPart) {
    const std::size_t at = clause.find(word);
    if (at != kNone && !(at > 0 && is_one_of(clause[at - 1], U"比较与"))) return Period::part;
  }
  return Period::year;
}

/// True when the figure behind `before` is of a larger area, or only compared with it.
bool is_elsewhere(View before, char32_t area) {
  static constexpr View kLarger[] = {U"全国", U"全省", U"全市", U"全州", U"全自治区"};
  const View own = area == U'市' ? View(U"全市") : area == U'省' ? View(U"全省") : View();
  for (const View word : kLarger) {
    const std::size_t at = before.rfind(word);
    if (at == kNone) continue;
    if (word == own) {
      // 云川全市…: another one's.
      const View name = without_soft_words(before.substr(0, at));
      const bool named = name.size() >= 2 && name.size() <= 3 && word_at_end(name, std::array<View, 8>{U"年", U"去年", U"末", U"目前", U"推动", U"我们", U"带动", U"使"}).empty();
      if (named) return true;
      continue;
    }
    const View rest = before.substr(at + word.size());
    const bool compared = at > 0 && is_one_of(before[at - 1], U"与于比出较和跟");
    const bool owned = contains_any(before.substr(0, at), std::array<View, 4>{U"占", U"在", U"居", U"列"}) || contains_any(rest, std::array<View, 8>{U"率先", U"推", U"前", U"第一", U"首", U"领先", U"唯一", U"比重"});
    if (compared || !owned) return true;
  }
  return contains_any(before, std::array<View, 6>{U"省平均", U"市平均", U"平均水平", U"全市平均", U"全省平均", U"全国平均"});
}

/// 比上年多11天, 高出0.6个百分点, 减少3家: a difference.
bool is_difference(View before, const Target& said) {
  static constexpr View kMore[] = {U"多", U"少", U"高出", U"高", U"低", U"低了近", U"快", U"慢", U"收窄", U"前移", U"提前", U"跑赢", U"上升", U"增加", U"减少", U"多了", U"少了", U"扩大"};
  const bool points = said.unit.find("百分点") != std::string::npos;
  if (points) return true;
  const View more = word_at_end(before, kMore);
  return !more.empty() && (contains(before, U"比") || contains(before, U"较") || more.size() > 1) && said.unit != "%" && said.unit != "倍";
}

bool is_standing(View segment) {
  static constexpr View kStanding[] = {U"现有", U"总数", U"总量", U"在册", U"存续", U"已有", U"保有量", U"年末", U"存量", U"有效期内", U"在营", U"现存", U"累计", U"总", U"余额", U"共有", U"拥有", U"目前"};
  return contains_any(segment, kStanding);
}

class StatementReader {
 public:
  StatementReader(const Content& report, int year, char32_t area, Diagnostics& found) : report_(report), year_(year), area_(area), found_(found) {}

  std::vector<ReportStatement> read() {
    for (const TextBlock& block : report_.blocks) {
      for (const TableCell& cell : block.cells) read_paragraph(cell);
    }
    return std::move(statements_);
  }

 private:
  const Content& report_;
  int year_;
  char32_t area_;
  Diagnostics& found_;
  bool plan_ = false;
  std::vector<ReportStatement> statements_;
  Text written_;  // the paragraph, and with half-width digits
  Text folded_;
  const TableCell* cell_ = nullptr;

  void read_paragraph(const TableCell& cell) {
    cell_ = &cell;
    written_ = decode_utf8(cell.text);
    folded_ = written_;
    for (char32_t& c : folded_) {
      if ((c >= 0xFF10 && c <= 0xFF19) || c == 0xFF05 || c == 0xFF0E) c -= 0xFEE0;
    }
    const View line = folded_;
    const Heading heading = heading_of(line, year_);
    if (heading != Heading::none) {
      plan_ = heading == Heading::plan;
      return;
    }
    Period carried = Period::year;
    for (const View sentence : pieces_of(line, U"。！\n")) {
      // 三年多来，…累计…: several years are meant up to the end of the sentence.
      carried = Period::year;
      for (const View half : pieces_of(sentence, U"；;")) {
        constexpr std::size_t kLongest = 3000;
        if (half.size() > kLongest) found_.warning(Msg::outcomes_sentence_too_long, place_of(offset_in(folded_, half)), {encode_utf8(half.substr(0, 20))});
        else read_sentence(half, carried);
      }
    }
  }

  /// The place of the character at `offset` of the paragraph.
  [[nodiscard]] Place place_of(std::size_t offset) const {
    const auto lines = static_cast<int>(std::count(folded_.begin(), folded_.begin() + static_cast<std::ptrdiff_t>(offset), U'\n'));
    const std::size_t start = lines == 0 ? 0 : View(folded_).substr(0, offset).rfind(U'\n') + 1;
    const int column = static_cast<int>(offset - start) + (lines == 0 ? cell_->column : 1);
    return {report_.file, cell_->line > 0 ? cell_->line + lines : 0, cell_->line > 0 ? column : 0, cell_->cell};
  }

  void read_sentence(View sentence, Period& carried) {
    SentenceState state;
    state.year = year_;
    state.reported = true;
    for (const View clause : pieces_of(sentence, U"，,：:")) {
      if (clause.empty()) continue;
      Period period = plan_ ? Period::later : period_of(clause, year_);
      const bool introduces = find_amounts(clause).empty();
      if ((period == Period::several || period == Period::part || period == Period::earlier) && introduces) carried = period;
      if (period == Period::year && (carried == Period::several || carried == Period::part)) period = carried;
      read_clause(sentence, clause, period, state);
    }
  }

  void read_clause(View sentence, View clause, Period period, SentenceState& state) {
    ClauseTargets found;
    read_amounts(clause, state, found);
    for (const FoundTarget& one : found.targets) add(sentence, clause, one, period);
    if (found.targets.empty()) state.last_metric = Text(without_soft_words(clause));  // 社会投资逆势上扬，增幅为6.9%
    FoundTarget none;
    none.piece = clause;
    none.target.kind = TargetKind::milestone;
    add(sentence, clause, none, period);
  }

  void add(View sentence, View clause, const FoundTarget& one, Period period) {
    ReportStatement statement;
    const std::size_t begin = one.target.value ? words_begin(sentence, clause, one.target.metric) : offset_in(folded_, clause);
    const std::size_t end = one.target.value ? offset_in(folded_, one.piece) + one.piece.size() : begin + clause.size();
    const View written = View(written_).substr(begin, end - begin);
    statement.quote = encode_utf8(written);
    statement.clause = encode_utf8(clause);
    statement.before = encode_utf8(sentence.substr(0, offset_in(sentence, clause)));
    statement.metric = one.target.metric;
    statement.said = one.target;
    statement.period = period;
    statement.at = place_of(begin);
    if (one.target.value) {
      const std::size_t from = offset_in(folded_, clause);
      const View segment = View(folded_).substr(from, end - from);
      const View piece = one.piece;
      const std::size_t digits = find_digits(piece);
      const View before = piece.substr(0, digits);
      const View bound = piece.substr(digits, 4);
      const View words = segment.substr(0, segment.size() - (piece.size() - digits));
      statement.elsewhere = is_elsewhere(words, area_);
      statement.difference = is_difference(words, one.target);
      const bool reaches = !word_at_start(bound, std::array<View, 7>{U"增至", U"增加到", U"达到", U"突破", U"发展到", U"扩大到", U"达"}).empty() && !makes_things(before);
      statement.standing = is_standing(before) || reaches || contains_any(piece.substr(digits), std::array<View, 2>{U"存量", U"总量"});
      statement.part = contains(before, U"其中");
    } else {
      statement.elsewhere = is_elsewhere(clause, area_);
    }
    statements_.push_back(std::move(statement));
  }

  /// Where the words a figure is of begin: in its clause, or before it where the clause says only 增长5.6%.
  [[nodiscard]] std::size_t words_begin(View sentence, View clause, const std::string& metric) const {
    const std::size_t at = offset_in(folded_, clause);
    const Text name = decode_utf8(metric);
    constexpr std::size_t kEnough = 2;
    if (name.size() < kEnough || contains(clause, View(name).substr(0, kEnough))) return at;
    const View before = sentence.substr(0, offset_in(sentence, clause));
    const std::size_t named = before.rfind(View(name).substr(0, kEnough));
    constexpr std::size_t kLongest = 60;
    if (named == kNone || before.size() - named > kLongest) return at;
    return offset_in(folded_, before) + named;
  }

  static std::size_t find_digits(View piece) {
    const auto amounts = find_amounts(piece);
    return amounts.empty() ? piece.size() : amounts.back().bound_begin;
  }
};

}  // namespace

std::vector<ReportStatement> read_statements(const Content& report, int year, char32_t area, Diagnostics& found) {
  return StatementReader(report, year, area, found).read();
}

}  // namespace duban
