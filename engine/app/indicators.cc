// Registering indicators, finding them.
#include "engine/app/indicators.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/files/load_content.h"

namespace duban {
namespace {

/// As an entry would give it back: composed, in the fields that are stored.
Indicator as_stored(const Indicator& indicator) {
  return indicator_from_json(parse_json(to_nfc(to_json(indicator).canonical())).value_or(Json()));
}

EventDraft event(EventType type, int id, Date on, Json payload) {
  return {type, "indicator:" + std::to_string(id), on, std::move(payload), std::nullopt};
}

Date first_day(int year) { return make_date(year, 1, 1).value_or(Date()); }
Date last_day(int year) { return make_date(year, 12, 31).value_or(Date()); }

/// What a result's entry says; nothing when there is no result.
std::optional<Json> result_payload(const Indicator& indicator) {
  if (!indicator.actual && !indicator.official_verdict) return std::nullopt;
  Json payload = Json::object();
  if (indicator.actual) payload.set("actual", *indicator.actual);
  if (indicator.official_verdict) payload.set("official_verdict", *indicator.official_verdict);
  if (indicator.note) payload.set("note", *indicator.note);
  return payload;
}

bool same_target(const Target& a, const Target& b) {
  const bool same_value = a.value.has_value() == b.value.has_value() && (!a.value || *a.value == *b.value);
  return same_value && a.op == b.op && a.unit == b.unit && (a.value || a.qualifier == b.qualifier);
}

class Registrar {
 public:
  Registrar(const std::vector<RegisteredIndicator>& known, int next) : known_(known), next_(next) {}

  void take(const IndicatorTable& table, const std::string& key) {
    std::vector<const RegisteredIndicator*> before;
    for (const RegisteredIndicator& one : known_) {
      if (one.key == key) before.push_back(&one);
    }
    before.empty() ? add_all(table, key) : add_results(table, key, before);
  }

  [[nodiscard]] const std::vector<EventDraft>& events() const { return events_; }
  [[nodiscard]] const std::vector<IndicatorsTaken>& taken() const { return taken_; }

 private:
  void add_all(const IndicatorTable& table, const std::string& key) {
    IndicatorsTaken taken{key, 0, 0};
    std::vector<EventDraft> results;
    for (const Indicator& row : table.rows) {
      Indicator registered = row;
      auto result = result_payload(row);
      registered.actual.reset();
      registered.official_verdict.reset();
      if (result) registered.note.reset();
      Json payload = to_json(registered).set("key", key);
      if (!table.title.empty()) payload.set("title", table.title);
      events_.push_back(event(EventType::register_indicator, next_, first_day(row.year), std::move(payload)));
      if (result) results.push_back(event(EventType::report, next_, last_day(row.year), std::move(*result)));
      ++next_;
      ++taken.registered;
    }
    taken.results = static_cast<int>(results.size());
    events_.insert(events_.end(), std::make_move_iterator(results.begin()), std::make_move_iterator(results.end()));
    taken_.push_back(std::move(taken));
  }

  void add_results(const IndicatorTable& table, const std::string& key, const std::vector<const RegisteredIndicator*>& before) {
    IndicatorsTaken taken{key, 0, 0};
    std::vector<std::string> different;
    for (const Indicator& raw : table.rows) {
      const Indicator row = as_stored(raw);
      const auto found = std::find_if(before.begin(), before.end(), [&](const RegisteredIndicator* one) { return one->indicator.no == row.no; });
      if (found == before.end() || !goes_on(**found, row)) {
        different.push_back("I." + row.no);
        continue;
      }
      const Indicator standing = (*found)->as_of(std::nullopt);
      const bool fresh = (row.actual && row.actual != standing.actual) || (row.official_verdict && row.official_verdict != standing.official_verdict);
      if (!fresh) continue;
      events_.push_back(event(EventType::report, (*found)->id, last_day(row.year), *result_payload(row)));
      ++taken.results;
    }
    constexpr std::size_t kShown = 8;
    if (different.size() > kShown) different = {different.begin(), different.begin() + kShown};
    if (!different.empty()) throw InputError(Msg::indicators_differ, {}, {key, join(different, "、")});
    if (taken.results == 0) throw InputError(Msg::indicators_exist, {}, {key});
    taken_.push_back(std::move(taken));
  }

  /// The same indicator, asked for the same as at first or as by now.
  static bool goes_on(const RegisteredIndicator& one, const Indicator& row) {
    const Indicator& first = one.indicator;
    const bool same = first.metric == row.metric && first.unit == row.unit && first.year == row.year;
    return same && (same_target(first.target, row.target) || same_target(one.as_of(std::nullopt).target, row.target));
  }

  const std::vector<RegisteredIndicator>& known_;
  int next_;
  std::vector<EventDraft> events_;
  std::vector<IndicatorsTaken> taken_;
};

}  // namespace

IndicatorReading read_indicator_file(const std::string& file, std::optional<int> year, SourceText& source) {
  const Content content = load_content(file);
  source = content.source;
  return read_indicators(content, year);
}

IndicatorReceipt register_indicators(const std::string& file, const std::vector<IndicatorTable>& tables, const std::string& key,
                                     const Envelope& envelope, bool dry_run) {
  Ledger ledger = Ledger::open(file, Database::Access::write);
  IndicatorReceipt receipt;
  ledger.write([&] {
    const std::vector<RegisteredIndicator> known = ledger.load_indicators(ledger.last_seq());
    Registrar registrar(known, ledger.next_indicator_number());
    for (const IndicatorTable& table : tables) registrar.take(table, key.empty() ? std::to_string(table.year) : key);
    receipt.clock_raised = ledger.append(registrar.events(), envelope).clock_raised;
    receipt.taken = registrar.taken();
  }, dry_run);
  return receipt;
}

const RegisteredIndicator& find_indicator(const std::vector<RegisteredIndicator>& all, const std::string& ref) {
  const std::size_t slash = ref.rfind('/');
  const std::string key = slash == std::string::npos ? "" : ref.substr(0, slash);
  const std::string bare = slash == std::string::npos ? ref : ref.substr(slash + 1);
  const RegisteredIndicator* match = nullptr;
  std::vector<std::string> refs;
  for (const RegisteredIndicator& one : all) {
    refs.push_back(one.ref());
    if (one.ref() != bare || (!key.empty() && one.key != key)) continue;
    if (match != nullptr) throw InputError(Msg::indicator_ambiguous, {}, {ref, match->key + "/" + bare, one.key + "/" + bare});
    match = &one;
  }
  if (match != nullptr) return *match;
  const std::string near = nearest(bare, refs);
  if (near.empty() || near == bare) throw InputError(Msg::indicator_unknown, {}, {ref});
  throw InputError(Msg::indicator_unknown_near, {}, {ref, near});
}

bool is_indicator_ref(const std::string& ref) {
  const std::size_t slash = ref.rfind('/');
  return ref.compare(slash == std::string::npos ? 0 : slash + 1, 2, "I.") == 0;
}

}  // namespace duban
