// Sample notices as files in a folder, one a form.
#pragma once

#include <string>

#include "tests/support/sample_forms.h"
#include "tests/support/temp_folder.h"

namespace duban {

/// Writes `notice` into `folder` and returns the file's path. `form` is not `grid`.
[[nodiscard]] std::string write_sample(const SampleNotice& notice, SampleForm form, const TempFolder& folder);

}  // namespace duban
