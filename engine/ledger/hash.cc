// BLAKE2b from libsodium.
#include "engine/ledger/hash.h"

#include <sodium.h>

namespace duban {
namespace {

constexpr std::size_t kBytes = 32;

void feed(crypto_generichash_state& state, std::string_view field) {
  unsigned char length[8];
  for (std::size_t i = 0; i < 8; ++i) {
    length[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(field.size()) >> (8 * i));
  }
  crypto_generichash_update(&state, length, sizeof length);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(field.data()), field.size());
}

}  // namespace

std::string hash_of(const Event& event) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kBytes);
  feed(state, std::to_string(event.seq));
  feed(state, std::to_string(event.recorded_at.ms));
  feed(state, event.clock_given ? "given" : "system");
  feed(state, event.effective_on.to_string());
  feed(state, event.type);
  feed(state, std::to_string(event.version));
  feed(state, event.subject);
  feed(state, event.actor);
  feed(state, event.login);
  feed(state, event.payload);
  feed(state, event.prev);
  std::string hash(kBytes, '\0');
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), kBytes);
  return hash;
}

std::string digest_of(std::string_view bytes) {
  std::string digest(kBytes, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), kBytes,
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
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

}  // namespace duban
