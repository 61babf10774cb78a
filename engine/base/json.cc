// Reading through nlohmann's SAX interface; writing is ours because numbers are exact decimals.
#include "engine/base/json.h"

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

namespace duban {

/// How many bytes from `at` on need no escape, looked at eight at a time; the true number may be greater.
static std::size_t plain_bytes(std::string_view s, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHighs = 0x8080808080808080U;
  // A high bit is set where a byte is below `limit` (≤ 0x80) and itself below 0x80.
  const auto below = [](std::uint64_t w, std::uint64_t limit) { return (w - kOnes * limit) & ~w & kHighs; };
  const std::size_t begin = at;
  for (; at + 8 <= s.size(); at += 8) {
    std::uint64_t w = 0;
    std::memcpy(&w, s.data() + at, 8);
    if ((below(w, 0x20) | below(w ^ (kOnes * '"'), 1) | below(w ^ (kOnes * '\\'), 1)) != 0) break;
  }
  return at - begin;
}

void append_json_text(std::string& out, std::string_view s) {
  static constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; (i += plain_bytes(s, i)) < s.size(); ++i) {
    const char c = s[i];
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && c != '"' && c != '\\') continue;
    out.append(s, written, i - written);
    written = i + 1;
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
  out.append(s, written);
  out += '"';
}

struct JsonWriter {
  std::string out;
  bool canonical = false;
  bool pretty = false;

  void text(std::string_view s) { append_json_text(out, s); }

  void line(int depth) {
    if (!pretty) return;
    out += '\n';
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
  }

  void array(const Json::Array& items, int depth) {
    const bool flat = std::none_of(items.begin(), items.end(),
                                   [](const Json& j) { return j.is_array() || j.is_object(); });
    out += '[';
    bool first = true;
    for (const Json& item : items) {
      if (!first) out += flat && pretty ? ", " : ",";
      first = false;
      if (!flat) line(depth + 1);
      write(item, depth + 1);
    }
    if (!flat) line(depth);
    out += ']';
  }

  void object(const Json::Object& members, int depth) {
    std::vector<const std::pair<std::string, Json>*> order;
    order.reserve(members.size());
    for (const auto& member : members) order.push_back(&member);
    if (canonical) {
      std::sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->first < b->first; });
    }
    out += '{';
    bool first = true;
    for (const auto* member : order) {
      if (!first) out += ',';
      first = false;
      line(depth + 1);
      text(member->first);
      out += pretty ? ": " : ":";
      write(member->second, depth + 1);
    }
    if (!members.empty()) line(depth);
    out += '}';
  }

  void write(const Json& value, int depth) {
    if (const auto* b = std::get_if<bool>(&value.value_)) {
      out += *b ? "true" : "false";
    } else if (const auto* d = std::get_if<Decimal>(&value.value_)) {
      const bool as_text = canonical && d->places() > 0;
      if (as_text) out += '"';
      out += d->to_string();
      if (as_text) out += '"';
    } else if (const auto* s = std::get_if<std::string>(&value.value_)) {
      text(*s);
    } else if (const auto* a = std::get_if<Json::Array>(&value.value_)) {
      array(*a, depth);
    } else if (const auto* o = std::get_if<Json::Object>(&value.value_)) {
      object(*o, depth);
    } else {
      out += "null";
    }
  }
};

namespace {

/// Builds Json values from the parser's events.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return add(Json()); }
  bool boolean(bool value) override { return add(Json(value)); }
  bool number_integer(std::int64_t value) override { return add(Json(value)); }
  bool number_unsigned(std::uint64_t value) override {
    constexpr std::uint64_t kMost = 999'999'999'999'999'999;  // what a Decimal holds
    return value <= kMost && add(Json(static_cast<std::int64_t>(value)));
  }
  bool number_float(double, const std::string& raw) override {
    const auto exact = parse_decimal(raw);
    return exact && add(Json(*exact));
  }
  bool string(std::string& value) override { return add(Json(std::move(value))); }
  bool binary(nlohmann::json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool key(std::string& name) override {
    open_.back().key = std::move(name);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

  Json root;

 private:
  struct Open {
    Json value;
    std::string key;
  };
  bool open(Json value) {
    if (open_.size() >= 64) return false;
    open_.push_back({std::move(value), ""});
    return true;
  }
  bool close() {
    Json done = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(done));
  }
  bool add(Json value) {
    if (open_.empty()) {
      root = std::move(value);
    } else if (open_.back().value.is_array()) {
      open_.back().value.push(std::move(value));
    } else {
      open_.back().value.set(std::move(open_.back().key), std::move(value));
    }
    return true;
  }
  std::vector<Open> open_;
};

}  // namespace

std::optional<std::string> Json::text() const {
  const auto* s = std::get_if<std::string>(&value_);
  return s != nullptr ? std::optional(*s) : std::nullopt;
}

std::optional<Decimal> Json::number() const {
  const auto* d = std::get_if<Decimal>(&value_);
  return d != nullptr ? std::optional(*d) : std::nullopt;
}

std::optional<std::int64_t> Json::integer() const {
  const auto d = number();
  return d && d->places() == 0 ? std::optional(d->units()) : std::nullopt;
}

bool Json::truth() const {
  const auto* b = std::get_if<bool>(&value_);
  return b != nullptr && *b;
}

const Json::Array& Json::items() const {
  static const Array kNone;
  const auto* a = std::get_if<Array>(&value_);
  return a != nullptr ? *a : kNone;
}

const Json::Object& Json::members() const {
  static const Object kNone;
  const auto* o = std::get_if<Object>(&value_);
  return o != nullptr ? *o : kNone;
}

const Json& Json::operator[](std::string_view key) const {
  static const Json kNull;
  for (const auto& [name, value] : members()) {
    if (name == key) return value;
  }
  return kNull;
}

std::vector<std::string> Json::texts() const {
  std::vector<std::string> out;
  for (const Json& item : items()) {
    if (auto s = item.text()) out.push_back(std::move(*s));
  }
  return out;
}

Json& Json::set(std::string key, Json value) {
  if (!is_object()) value_ = Object();
  std::get<Object>(value_).emplace_back(std::move(key), std::move(value));
  return *this;
}

Json& Json::push(Json value) {
  if (!is_array()) value_ = Array();
  std::get<Array>(value_).push_back(std::move(value));
  return *this;
}

std::string Json::canonical() const {
  JsonWriter writer;
  writer.canonical = true;
  writer.write(*this, 0);
  return std::move(writer.out);
}

std::string Json::compact() const {
  JsonWriter writer;
  writer.write(*this, 0);
  return std::move(writer.out);
}

std::string Json::pretty() const {
  JsonWriter writer;
  writer.pretty = true;
  writer.write(*this, 0);
  return std::move(writer.out);
}

std::optional<Json> parse_json(std::string_view text) {
  Builder builder;
  if (!nlohmann::json::sax_parse(text, &builder)) return std::nullopt;
  return std::move(builder.root);
}

}  // namespace duban
