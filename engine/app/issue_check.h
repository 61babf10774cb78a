// Issues made again from what they rest on: is what was sent what follows from the entries?
#pragma once

#include <string>
#include <vector>

#include "engine/base/json.h"
#include "engine/base/message.h"
#include "engine/model/issue.h"

namespace duban {

/// same: the same content and bytes. renderer_changed: the same content, other bytes: the program draws lists
/// otherwise now. content_differs: the list made again says other than what was issued. damaged: bytes kept do not
/// agree with their digest.
enum class IssueState { same, renderer_changed, content_differs, damaged };
[[nodiscard]] std::string_view name_of(IssueState state);

struct IssueCheck {
  Issued issued;
  IssueState state = IssueState::same;
  std::vector<std::string> formats;  // that are damaged, or drawn otherwise now
  std::string place;                 // the first that differs: "items[3].lamp"
  std::string was;                   // what was issued there, and what is made now
  std::string is;
  std::optional<Message> unmade;     // why it cannot be made again
  std::string program;               // that issued it

  [[nodiscard]] bool is_problem() const { return state == IssueState::content_differs || state == IssueState::damaged; }
  /// The problem, or the note of a changed renderer, in words of `language`.
  [[nodiscard]] Message message(Language language) const;
};

/// Every issue of the ledger at `file`, in order. Throws WorldError.
[[nodiscard]] std::vector<IssueCheck> check_issues(const std::string& file);

/// The first place where `made` does not say what `issued` says; "" when there is none. Members that only `made` has
/// do not count: lists may gain members, and lose none.
[[nodiscard]] std::string first_difference(const Json& issued, const Json& made, std::string& was, std::string& is);

}  // namespace duban
