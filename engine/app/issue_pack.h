// A folder of drafts issued: the weekly list numbered, orders sent, who got what recorded, all or nothing.
#pragma once

#include <string>
#include <vector>

#include "engine/app/issue.h"
#include "engine/model/order.h"

namespace duban {

struct PackRequest {
  std::string folder;       // that run_friday has written
  std::string signed_by;
  std::string approved_by;  // of orders that need it; "" = those are left out
  std::string program;
};

struct PackResult {
  Issued weekly;
  Issued pack;
  std::vector<Order> orders;
  int awaiting = 0;     // orders left out for want of approval
  Date as_of;
  std::string folder;   // of the documents as issued; "" in a dry run
  std::vector<std::string> files;
  bool clock_raised = false;
};

/// Issues the documents that the folder holds drafts of, made anew from the entries they rest on, and writes them beside it.
/// Refused: no signer, no such folder, one whose files were changed, one of another ledger, one issued already, one since which the
/// ledger has gone on.
[[nodiscard]] PackResult issue_pack(const StepContext& context, const PackRequest& request);

}  // namespace duban
