// Posts over time: who holds one on a day, and one person after another in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/directory/directory.h"

namespace duban {

/// True when `holder` holds the post on `day`.
[[nodiscard]] bool holds(const LeaderHolder& holder, Date day);

/// The posts that `name` holds on `day`, by their positions in the directory.
[[nodiscard]] std::vector<std::size_t> posts_held(const Directory& directory, std::string_view name, Date day);

/// The name of a leader of the directory or among `others` that is nearest to `name`, else the only one as long with the
/// same family name; "" when there is none.
[[nodiscard]] std::string suggest_leader(const Directory& directory, const std::vector<std::string>& others, std::string_view name);

/// What is in the way of `name` answering for tasks on `day` goes to `found`: the posts were left before, or are taken up
/// later. A name that no post has is not looked at.
void expect_in_office(const Directory& directory, const std::string& name, Date day, Diagnostics& found);

/// What a succession changes: the directory with it, and in which posts.
struct PostsHandedOver {
  Directory directory;
  std::vector<std::string> posts;
};

/// `before` with the posts of `old_name` held by `new_name` from `from` on. In `found`: a name that holds no post, one who left or
/// was replaced, one who holds it already, a day that is not after the old holder's own first day.
[[nodiscard]] PostsHandedOver hand_over_posts(const Directory& before, const std::string& old_name, const std::string& new_name, Date from,
                                              Diagnostics& found);

}  // namespace duban
