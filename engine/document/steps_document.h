// The table of what may follow what, for help.
#pragma once

#include "engine/base/message.h"
#include "engine/document/document.h"

namespace duban {

[[nodiscard]] Document steps_document(Language language);

}  // namespace duban
