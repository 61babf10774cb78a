// What went to whom of one week: the register of a pack, with its documents.
#pragma once

#include "engine/app/bulletin.h"

namespace duban {

/// The pack of the day asked about: its weekly list is the last issued of that day, its orders are those sent after it up to
/// what is known. The documents are made from what the weekly list rests on. Throws InputError when no weekly list was.
[[nodiscard]] Bulletin make_pack_bulletin(Inquiry& inquiry, Language language);

/// The weekly list of that pack; nothing when none was issued.
[[nodiscard]] std::optional<Issued> weekly_of_pack(Inquiry& inquiry);

}  // namespace duban
