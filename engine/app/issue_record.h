// What the entry of an issue holds: the list and what it rests on, and its bytes as they were sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/app/bulletin.h"

namespace duban {

/// A format as kept. `bytes` are nothing when they do not agree with their digest or cannot be read.
struct KeptFormat {
  std::string name;
  std::optional<std::string> bytes;
};

/// An issue read back, but for what the ledger lists of it (Issued).
struct IssueRecord {
  Language language = Language::chinese;  // it was rendered in
  std::string program;                    // that issued it: "duban 0.1.0"
  Json content;
  Json keys;
  Json policies;
  IssueMark mark;                         // whole
  std::vector<KeptFormat> formats;
};

/// The payload of an issue's entry. `known_at`: when the last entry it rests on was recorded.
[[nodiscard]] Json issue_payload(const Issued& issued, const std::optional<Instant>& known_at, const Bulletin& bulletin,
                                 const std::vector<RenderedFormat>& formats, Language language, const std::string& program);

/// The entry of `issued`. Members that are missing come as null or empty.
[[nodiscard]] IssueRecord load_issue(Ledger& ledger, const Issued& issued);

/// The bytes that were sent. Throws WorldError when they are damaged or missing.
[[nodiscard]] std::string kept_bytes(Ledger& ledger, const Issued& issued, const std::string& format);

}  // namespace duban
