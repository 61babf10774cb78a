// BLAKE2b from libsodium.
#include "engine/ledger/hash.h"

#include <sodium.h>

#include <array>
#include <fstream>

namespace duban {
namespace {

constexpr std::size_t kBytes = 32;

/// Adds `field` behind its length in eight bytes, lowest first.
void put(std::string& bytes, std::string_view field) {
  char length[8];
  for (std::size_t i = 0; i < 8; ++i) length[i] = static_cast<char>(static_cast<std::uint64_t>(field.size()) >> (8 * i));
  bytes.append(length, 8).append(field);
}

/// Chooses the fastest form for this machine; the result is the same.
void prepare() {
  static const int ready = sodium_init();
  (void)ready;
}

}  // namespace

std::string hash_of(const Event& event) {
  prepare();
  static thread_local std::string bytes;  // keeps its room from entry to entry
  bytes.clear();
  put(bytes, std::to_string(event.seq));
  put(bytes, std::to_string(event.recorded_at.ms));
  put(bytes, event.clock_given ? "given" : "system");
  put(bytes, event.effective_on.to_string());
  put(bytes, event.type);
  put(bytes, std::to_string(event.version));
  put(bytes, event.subject);
  put(bytes, event.actor);
  put(bytes, event.login);
  put(bytes, event.payload);
  put(bytes, event.prev);
  return digest_of(bytes);
}

std::string digest_of(std::string_view bytes) {
  std::string digest(kBytes, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), kBytes,
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  return digest;
}

std::optional<std::string> digest_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kBytes);
  std::array<char, 65536> piece{};
  while (in) {
    in.read(piece.data(), piece.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(piece.data()), static_cast<unsigned long long>(in.gcount()));
  }
  if (!in.eof()) return std::nullopt;
  std::string digest(kBytes, '\0');
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(digest.data()), kBytes);
  return digest;
}

std::string to_hex(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    out += kDigits[static_cast<unsigned char>(c) >> 4U];
    out += kDigits[static_cast<unsigned char>(c) & 15U];
  }
  return out;
}

std::string to_base64(std::string_view bytes) {
  std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  out.pop_back();  // the library's end of text
  return out;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string out(text.size() / 4 * 3 + 3, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(), nullptr, &size,
                                       &end, sodium_base64_VARIANT_ORIGINAL);
  if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
  out.resize(size);
  return out;
}

std::optional<std::string> from_hex(std::string_view digits) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  if (digits.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const std::size_t high = kDigits.find(digits[i]);
    const std::size_t low = kDigits.find(digits[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

bool is_digest(std::string_view digits) { return digits.size() == kBytes * 2 && from_hex(digits).has_value(); }

}  // namespace duban
