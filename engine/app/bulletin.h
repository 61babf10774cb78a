// A list as it is issued: its content, what it rests on, its bytes in every format.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/app/inquiry.h"
#include "engine/document/document.h"
#include "engine/model/issue_draft.h"
#include "engine/model/proof_mark.h"

namespace duban {

/// What goes out with a list.
struct Attachment {
  std::string name;  // without ending
  Document document;
  bool as_page = false;  // as HTML too
};

/// A list made for a day, not numbered yet.
struct Bulletin {
  Document document;
  Json content;   // what the list says, as JSON
  Json keys;      // by which the next issue is compared with this one; null where none is
  Json policies;  // kind, name, seq and digest of each policy in force on the day
  std::vector<Attachment> attachments = {};
};

/// One format of an issue.
struct RenderedFormat {
  std::string name;  // text csv json md html xlsx; of an attachment its name with its ending
  std::string bytes;

  [[nodiscard]] bool is_attached() const { return name.find('.') != std::string::npos; }
  friend bool operator==(const RenderedFormat&, const RenderedFormat&) = default;
};

[[nodiscard]] Bulletin make_bulletin(Inquiry& inquiry, IssueKind kind, Language language);

/// Puts `mark` at the head of the document and into the content, as its member `issue`; `proof`, where there is one, at its
/// head, its end, and into the content as `proof`.
void mark_bulletin(Bulletin& bulletin, const IssueMark& mark, const std::optional<ProofMark>& proof, Language language);
/// Says at its head that `bulletin` is a draft and whose, and puts in whom it is for.
void mark_draft(Bulletin& bulletin, const IssueDraft& draft, Language language);

/// Text, csv, json, md, html and xlsx, in that order, then attachments. Texts are composed (NFC), as the ledger keeps them.
/// Throws WorldError.
[[nodiscard]] std::vector<RenderedFormat> render_bulletin(const Bulletin& bulletin);

/// The ending of files in `format`: "txt" for text, else its name.
[[nodiscard]] std::string ending_of_format(const std::string& format);

}  // namespace duban
