// Evidence by digest.
#include "engine/ledger/evidence.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/base/diagnostic.h"
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
  const std::filesystem::path folder = ledger + ".files";
  const std::filesystem::path kept = folder / *json["digest"].text();
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (std::filesystem::exists(kept)) return json;
  const std::filesystem::path draft = kept.string() + ".part";
  errno = 0;
  std::ofstream out(draft, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) {
    std::filesystem::rename(draft, kept);
    return json;
  }
  const std::string reason = std::strerror(errno);
  std::filesystem::remove(draft, error);
  throw WorldError(Msg::file_unwritable, {kept.string(), reason});
}

}  // namespace duban
