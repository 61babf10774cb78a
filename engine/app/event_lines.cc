// One entry ↔ one line; the reader goes line by line in bounded memory.
#include "engine/app/event_lines.h"

#include <filesystem>
#include <fstream>

#include "engine/base/diagnostic.h"
#include "engine/files/file.h"
#include "engine/ledger/chain.h"
#include "engine/ledger/hash.h"

namespace duban {
namespace {

constexpr const char* kSchema = "duban/events/1";

std::string line_of(const Event& event) {
  Json json = Json::object();
  json.set("seq", event.seq).set("recorded_at", to_utc_string(event.recorded_at)).set("clock", event.clock_given ? "given" : "system");
  json.set("effective_on", event.effective_on.to_string()).set("type", event.type).set("version", event.version);
  json.set("subject", event.subject).set("actor", event.actor).set("login", event.login);
  std::string line = json.compact();
  line.pop_back();
  // As it stands, so that the hash holds: it is canonical JSON.
  line += ",\"payload\":" + event.payload;
  line += ",\"prev\":\"" + to_hex(event.prev) + "\",\"hash\":\"" + to_hex(event.hash) + "\"}\n";
  return line;
}

/// The lines of a file of entries, each checked for form.
class EventReader {
 public:
  explicit EventReader(const std::string& file) : file_(file) {
    expect_file(file);
    in_.open(file, std::ios::binary);
    if (!in_) throw WorldError(Msg::file_unreadable, {file, ""});
    read_head();
  }

  [[nodiscard]] const EventsHead& head() const { return head_; }

  /// The next entry, in the same place each time; null at the end.
  [[nodiscard]] const Event* next() {
    if (!next_line()) return nullptr;
    const auto json = parse_json(line_);
    if (!json || !json->is_object()) refuse(Msg::events_line_broken, {"JSON"});
    event_.seq = number(*json, "seq");
    event_.recorded_at = need(parse_instant(text(*json, "recorded_at")), "recorded_at");
    const std::string clock = text(*json, "clock");
    if (clock != "given" && clock != "system") refuse(Msg::events_line_broken, {"clock"});
    event_.clock_given = clock == "given";
    event_.effective_on = need(parse_date(text(*json, "effective_on")), "effective_on");
    event_.type = text(*json, "type");
    event_.version = static_cast<int>(number(*json, "version"));
    event_.subject = text(*json, "subject");
    event_.actor = text(*json, "actor");
    event_.login = text(*json, "login");
    if (!(*json)["payload"].is_object()) refuse(Msg::events_line_broken, {"payload"});
    event_.payload = (*json)["payload"].canonical();
    event_.prev = need(from_hex(text(*json, "prev")), "prev");
    event_.hash = need(from_hex(text(*json, "hash")), "hash");
    return &event_;
  }

  /// Throws: the line read last is refused.
  [[noreturn]] void refuse(Msg msg, std::vector<std::string> args) const {
    throw InputError(msg, {file_, line_number_, 1, ""}, std::move(args));
  }

 private:
  void read_head() {
    const auto json = next_line() ? parse_json(line_) : std::nullopt;
    const auto entries = json ? (*json)["entries"].integer() : std::nullopt;
    const auto hash = json ? (*json)["head"].text() : std::nullopt;
    if (!entries || !hash || (*json)["schema"].text() != kSchema) {
      line_number_ = 1;
      refuse(Msg::events_no_head, {});
    }
    head_ = {(*json)["demo"].truth(), *entries, *hash};
  }

  bool next_line() {
    if (!std::getline(in_, line_)) {
      if (!in_.eof()) throw WorldError(Msg::file_unreadable, {file_, ""});
      return false;
    }
    ++line_number_;
    return true;
  }

  [[nodiscard]] std::string text(const Json& json, const char* member) const { return need(json[member].text(), member); }
  [[nodiscard]] std::int64_t number(const Json& json, const char* member) const { return need(json[member].integer(), member); }
  template <class T>
  [[nodiscard]] T need(std::optional<T> value, const char* member) const {
    if (!value) refuse(Msg::events_line_broken, {member});
    return std::move(*value);
  }

  std::string file_;
  std::ifstream in_;
  std::string line_;
  int line_number_ = 0;
  EventsHead head_;
  Event event_;
};

/// The next entry, checked against those before; at the end the last against the head.
const Event* next_checked(EventReader& reader, ChainCheck& chain) {
  const Event* event = reader.next();
  if (event == nullptr) {
    const EventsHead& head = reader.head();
    if (chain.seq() != head.entries || chain.head() != head.hash) {
      reader.refuse(Msg::events_head_differs, {std::to_string(head.entries), head.hash, std::to_string(chain.seq()), chain.head()});
    }
    return nullptr;
  }
  if (const auto problem = chain.next(*event)) reader.refuse(problem->id, problem->args);
  return event;
}

}  // namespace

EventsHead export_events(Ledger& ledger, const std::function<void(std::string_view)>& write,
                         const std::function<void(std::int64_t)>& on_progress) {
  EventsHead head{ledger.is_demo(), ledger.last_seq(), ""};
  if (head.entries > 0) {
    const std::vector<Event> last = ledger.load_entries(std::vector{head.entries});
    if (!last.empty()) head.hash = to_hex(last.front().hash);
  }
  write(Json::object().set("schema", kSchema).set("demo", head.demo).set("entries", head.entries).set("head", head.hash).compact() + "\n");
  std::int64_t written = 0;
  ledger.for_each_event([&](const Event& event) {
    write(line_of(event));
    if (++written % 1000 == 0) on_progress(written);
  });
  return head;
}

EventsHead import_events(const std::string& file, const std::string& target, bool dry_run) {
  if (std::filesystem::exists(target)) throw WorldError(Msg::ledger_exists, {target});
  EventReader reader(file);
  ChainCheck chain;
  if (dry_run) {
    while (next_checked(reader, chain) != nullptr) continue;
    return reader.head();
  }
  Ledger ledger = Ledger::create(target, reader.head().demo);
  try {
    ledger.write([&] { ledger.restore([&] { return next_checked(reader, chain); }); });
  } catch (...) {
    std::error_code ignored;
    for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(target + tail, ignored);
    throw;
  }
  return reader.head();
}

}  // namespace duban
