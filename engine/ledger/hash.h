// The chain: each entry's hash covers all its columns and the hash before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/event.h"

namespace duban {

/// 32 bytes: BLAKE2b-256 over every column of `event` but its hash, each with its length before it.
[[nodiscard]] std::string hash_of(const Event& event);
/// 32 bytes: BLAKE2b-256 of `bytes`.
[[nodiscard]] std::string digest_of(std::string_view bytes);
[[nodiscard]] std::string to_hex(std::string_view bytes);
/// Bytes that are no text, as a text for a payload (RFC 4648, with padding).
[[nodiscard]] std::string to_base64(std::string_view bytes);
/// Nothing when `text` is no such text.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace duban
