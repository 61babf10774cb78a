// A list as it is issued: its content, what it rests on, its bytes in every format.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/document/document.h"
#include "engine/model/issue.h"
#include "engine/model/proof_mark.h"

namespace duban {

/// A list made for a day, not numbered yet.
struct Bulletin {
  Document document;
  Json content;   // what the list says, as JSON
  Json keys;      // by which the next issue is compared with this one; null where none is
  Json policies;  // kind, name, seq and digest of each policy in force on the day
  std::vector<std::pair<std::string, Document>> attachments = {};  // what goes out with it, by name without ending
};

/// One format of an issue.
struct RenderedFormat {
  std::string name;  // text csv json xlsx; of an attachment its name with its ending
  std::string bytes;
  friend bool operator==(const RenderedFormat&, const RenderedFormat&) = default;
};

[[nodiscard]] Bulletin make_bulletin(Inquiry& inquiry, IssueKind kind, Language language);

/// Puts `mark` at the head of the document and into the content, as its member `issue`; `proof`, where there is one, at its
/// head, its end, and into the content as `proof`.
void mark_bulletin(Bulletin& bulletin, const IssueMark& mark, const std::optional<ProofMark>& proof, Language language);

/// Text, csv, json and xlsx, in that order, then attachments as workbooks. Texts are composed (NFC), as the ledger keeps them. Throws WorldError.
[[nodiscard]] std::vector<RenderedFormat> render_bulletin(const Bulletin& bulletin);

/// The ending of files in `format`: "txt" for text, else its name.
[[nodiscard]] std::string ending_of_format(const std::string& format);

}  // namespace duban
