// Many links from a file: csv, a workbook, or YAML.
#pragma once

#include <string>
#include <vector>

#include "engine/app/link_steps.h"

namespace duban {

/// The links written in the file at `path`, each with its place; `remove`: they are to be taken away. A csv or workbook has the heads
/// from,relation,to,lag (事项,关系,对象,间隔工作日; the last may be missing, others are passed over); YAML a list `links:` of
/// `{from, relation, to, lag}`. No relation is depends-on. What cannot be read stands in `found`; `source` gets the text, for
/// showing it.
[[nodiscard]] std::vector<LinkRequest> read_link_file(const std::string& path, bool remove, SourceText& source, Diagnostics& found);

}  // namespace duban
