// Evidence by digest.
#include "engine/ledger/evidence.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/base/diagnostic.h"
#include "engine/base/file_writer.h"
#include "engine/ledger/hash.h"

namespace duban {
namespace {

std::string bytes_of(const std::string& path) {
  if (!std::filesystem::is_regular_file(path)) throw InputError(Msg::file_not_found, {path, 0, 0, ""}, {path});
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) throw WorldError(Msg::file_unreadable, {path, ""});
  return std::move(out).str();
}

Json description(const std::string& path, const std::string& bytes) {
  Json json = Json::object();
  json.set("name", std::filesystem::path(path).filename().string());
  json.set("digest", to_hex(digest_of(bytes)));
  json.set("bytes", bytes.size());
  return json;
}

}  // namespace

Json describe_evidence(const std::string& path) { return description(path, bytes_of(path)); }

Json keep_evidence(const std::string& ledger, const std::string& path) {
  const std::string bytes = bytes_of(path);
  Json json = description(path, bytes);
  const std::string folder = evidence_folder(ledger);
  const std::string digest = json["digest"].text().value_or("");
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  const std::string kept = folder + "/" + digest;
  if (digest_of_file(kept) == from_hex(digest)) return json;
  // On the disk before the entry that names it is.
  FileWriter out(kept);
  out.write(bytes);
  out.commit();
  return json;
}

std::string evidence_folder(const std::string& ledger) { return ledger + ".files"; }

void EvidenceList::add(std::int64_t seq, const Json& payload) {
  for (const Json& item : payload["evidence"].items()) {
    const auto digest = item["digest"].text();
    if (digest && seen_.insert(*digest).second) items_.push_back({seq, item["name"].text().value_or(""), *digest});
  }
}

std::vector<Message> EvidenceList::check(const std::string& folder) const {
  constexpr std::size_t kShown = 20;
  std::vector<Message> problems;
  std::size_t bad = 0;
  for (const Item& item : items_) {
    const std::string path = folder + "/" + item.digest;
    // A name that is no digest could lead out of the folder.
    const auto digest = is_digest(item.digest) ? digest_of_file(path) : std::nullopt;
    if (digest && *digest == from_hex(item.digest)) continue;
    if (++bad > kShown) continue;
    problems.push_back({digest ? Msg::verify_evidence_changed : Msg::verify_evidence_missing, {std::to_string(item.seq), item.name, path}});
  }
  if (bad > kShown) problems.push_back({Msg::verify_evidence_more, {std::to_string(bad - kShown)}});
  return problems;
}

std::int64_t copy_evidence(const std::string& from, const std::string& to) {
  std::error_code error;
  if (!std::filesystem::is_directory(from, error)) return 0;
  std::filesystem::create_directory(to, error);
  if (error) throw WorldError(Msg::file_unwritable, {to, error.message()});
  std::int64_t copied = 0;
  for (std::filesystem::directory_iterator file(from, error), end; !error && file != end; file.increment(error)) {
    const std::string name = file->path().filename().string();
    if (!is_digest(name)) continue;
    std::ifstream in(file->path(), std::ios::binary);
    FileWriter out(to + "/" + name);
    std::string piece(std::size_t{1} << 20U, '\0');
    while (in) {
      in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
      out.write(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
    }
    if (!in.eof()) throw WorldError(Msg::file_unreadable, {file->path().string(), ""});
    out.commit();
    ++copied;
  }
  if (error) throw WorldError(Msg::file_unreadable, {from, error.message()});
  return copied;
}

}  // namespace duban
