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
/// The same of a whole file of any size; nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> digest_of_file(const std::string& path);
[[nodiscard]] std::string to_hex(std::string_view bytes);
/// Bytes that are no text, as a text for a payload (RFC 4648, with padding).
[[nodiscard]] std::string to_base64(std::string_view bytes);
/// Nothing when `text` is no such text.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);
/// The bytes that `digits`, in small letters, stand for; nothing when they are no such digits.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view digits);
/// True for `digits` in small letters that name a digest whole.
[[nodiscard]] bool is_digest(std::string_view digits);

}  // namespace duban
