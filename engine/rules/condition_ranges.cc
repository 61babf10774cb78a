// From conditions to ranges.
#include "engine/rules/condition_ranges.h"

#include <algorithm>
#include <array>

#include "engine/rules/column_source.h"
#include "engine/rules/fact_catalogue.h"

namespace duban {
namespace {

constexpr std::size_t kMostWays = 64;
using Ways = std::vector<Ranges>;

Range exactly(const Decimal& value) { return {Range::End{value, true}, Range::End{value, true}}; }

Decimal number_of(const Expression& constant) { return {constant.constant.raw, constant.type == ValueType::number ? constant.places : 0}; }

bool is_constant(const Expression& e) { return e.op == Operator::constant && e.type != ValueType::text; }

Operator mirrored(Operator op) {
  switch (op) {
    case Operator::less: return Operator::greater;
    case Operator::less_equal: return Operator::greater_equal;
    case Operator::greater: return Operator::less;
    case Operator::greater_equal: return Operator::less_equal;
    default: return op;
  }
}

Operator denied(Operator op) {
  switch (op) {
    case Operator::less: return Operator::greater_equal;
    case Operator::less_equal: return Operator::greater;
    case Operator::greater: return Operator::less_equal;
    case Operator::greater_equal: return Operator::less;
    case Operator::equal: return Operator::not_equal;
    default: return Operator::equal;
  }
}

Range range_of(Operator op, const Decimal& value) {
  const Range::End inclusive{value, true};
  const Range::End exclusive{value, false};
  switch (op) {
    case Operator::less: return {std::nullopt, exclusive};
    case Operator::less_equal: return {std::nullopt, inclusive};
    case Operator::greater: return {exclusive, std::nullopt};
    case Operator::greater_equal: return {inclusive, std::nullopt};
    default: return exactly(value);
  }
}

/// One thing that must be so.
Ways single(const std::string& key, const Range& range) { return {Ranges{{key, range}}}; }

Ways truth(const Expression& e, bool wanted) { return single(key_of(e), exactly(Decimal(wanted ? 1 : 0))); }

std::optional<Ways> either(std::optional<Ways> a, std::optional<Ways> b) {
  if (!a || !b || a->size() + b->size() > kMostWays) return std::nullopt;
  a->insert(a->end(), b->begin(), b->end());
  return a;
}

std::optional<Ways> both(const std::optional<Ways>& a, const std::optional<Ways>& b) {
  if (!a || !b || a->size() * b->size() > kMostWays) return std::nullopt;
  Ways ways;
  for (const Ranges& one : *a) {
    for (const Ranges& other : *b) {
      Ranges joined = one;
      for (const auto& [key, range] : other) joined[key].narrow(range);
      ways.push_back(std::move(joined));
    }
  }
  return ways;
}

std::optional<Ways> ways(const Expression& e, bool wanted);

std::optional<Ways> ways_of_comparison(const Expression& e, bool wanted) {
  const Expression& left = e.children.front();
  const Expression& right = e.children.back();
  const bool flipped = is_constant(left);
  const Expression& value = flipped ? right : left;
  const Expression& bound = flipped ? left : right;
  if (!is_constant(bound) || is_constant(value)) return truth(e, wanted);
  Operator op = flipped ? mirrored(e.op) : e.op;
  if (!wanted) op = denied(op);
  if (value.type == ValueType::boolean) return ways(value, (bound.constant.raw != 0) == (op == Operator::equal));
  const Decimal number = number_of(bound);
  if (op != Operator::not_equal) return single(key_of(value), range_of(op, number));
  return either(single(key_of(value), range_of(Operator::less, number)), single(key_of(value), range_of(Operator::greater, number)));
}

std::optional<Ways> ways(const Expression& e, bool wanted) {
  switch (e.op) {
    case Operator::logical_not: return ways(e.children.front(), !wanted);
    case Operator::logical_and:
    case Operator::logical_or: {
      const bool all = (e.op == Operator::logical_and) == wanted;
      const auto a = ways(e.children.front(), wanted);
      const auto b = ways(e.children.back(), wanted);
      return all ? both(a, b) : either(a, b);
    }
    case Operator::equal:
    case Operator::not_equal:
    case Operator::less:
    case Operator::less_equal:
    case Operator::greater:
    case Operator::greater_equal: return ways_of_comparison(e, wanted);
    case Operator::constant: return (e.constant.raw != 0) == wanted ? Ways{Ranges{}} : Ways{};
    default: return truth(e, wanted);
  }
}

std::string key_of_column(const ColumnSource& source) {
  std::string key = std::to_string(static_cast<int>(source.kind)) + "," + std::to_string(static_cast<int>(source.aggregate)) + "," +
                    std::to_string(static_cast<int>(source.function)) + "," + std::to_string(source.length.count) + "," +
                    std::to_string(static_cast<int>(source.length.unit)) + "," + std::to_string(source.fact) + ",'" + source.literal + "'";
  if (source.relation != nullptr) key += "," + std::string(source.relation->name);
  if (source.value) key += "," + key_of(*source.value);
  if (source.where) key += ",where," + key_of(*source.where);
  return key;
}

/// Of these facts at most one is true of a task.
constexpr std::array<std::string_view, 3> kExclusive = {"open", "submitted", "closed"};

}  // namespace

std::string key_of(const Expression& e) {
  if (e.op == Operator::fact) return "f" + std::to_string(e.fact);
  if (e.op == Operator::constant) {
    return e.type == ValueType::text ? "'" + e.literal + "'" : "c" + std::to_string(e.constant.raw) + "/" + std::to_string(e.places);
  }
  std::string key = "(" + std::to_string(static_cast<int>(e.op));
  if (e.column != nullptr) key += ":" + key_of_column(*e.column);
  for (const Expression& child : e.children) key += " " + key_of(child);
  return key + ")";
}

bool Range::is_empty() const {
  if (!low || !high) return false;
  return high->value < low->value || (high->value == low->value && !(low->inclusive && high->inclusive));
}

bool Range::is_within(const Range& other) const {
  if (is_empty()) return true;
  const bool above = !other.low || (low && (other.low->value < low->value || (other.low->value == low->value && (other.low->inclusive || !low->inclusive))));
  const bool below = !other.high || (high && (high->value < other.high->value || (other.high->value == high->value && (other.high->inclusive || !high->inclusive))));
  return above && below;
}

void Range::narrow(const Range& other) {
  if (other.low && (!low || low->value < other.low->value || (low->value == other.low->value && !other.low->inclusive))) low = other.low;
  if (other.high && (!high || other.high->value < high->value || (high->value == other.high->value && !other.high->inclusive))) high = other.high;
}

std::optional<std::vector<Ranges>> ways_to_hold(const Expression& expression) { return ways(expression, true); }

bool cannot_hold(const Ranges& ranges) {
  if (std::any_of(ranges.begin(), ranges.end(), [](const auto& one) { return one.second.is_empty(); })) return true;
  int standing = 0;
  for (const std::string_view name : kExclusive) {
    const auto fact = find_fact(name, SubjectKind::task);
    const auto found = fact ? ranges.find("f" + std::to_string(*fact)) : ranges.end();
    standing += found != ranges.end() && found->second.is_within(exactly(Decimal(1))) ? 1 : 0;
  }
  return standing > 1;
}

bool implies(const Ranges& ranges, const Ranges& others) {
  return std::all_of(others.begin(), others.end(), [&](const auto& other) {
    const auto one = ranges.find(other.first);
    return one != ranges.end() && one->second.is_within(other.second);
  });
}

}  // namespace duban
