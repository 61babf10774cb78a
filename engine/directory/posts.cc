// Holders of posts.
#include "engine/directory/posts.h"

#include <algorithm>
#include <optional>
#include <set>

#include "engine/base/text.h"

namespace duban {
namespace {

/// The place of `name` among those who held `post`, the latest; nothing when he never did.
std::optional<std::size_t> last_holding(const LeaderPost& post, std::string_view name) {
  for (std::size_t at = post.holders.size(); at > 0; --at) {
    if (post.holders[at - 1].name == name) return at - 1;
  }
  return std::nullopt;
}

bool ends_before(const LeaderHolder& holder, Date day) { return holder.to && *holder.to < day; }

/// Who other than the one at `old` holds `post` on `from` or after it; nullptr when nobody does.
const LeaderHolder* other_holder(const LeaderPost& post, std::size_t old, Date from) {
  for (std::size_t at = 0; at < post.holders.size(); ++at) {
    if (at != old && !ends_before(post.holders[at], from)) return &post.holders[at];
  }
  return nullptr;
}

/// The posts to hand over: those held up to `from`, else those left before and not taken since.
std::vector<std::size_t> posts_to_hand_over(const std::vector<LeaderPost>& posts, std::string_view name, Date from) {
  std::vector<std::size_t> held, left;
  for (std::size_t at = 0; at < posts.size(); ++at) {
    const auto holding = last_holding(posts[at], name);
    if (!holding) continue;
    (ends_before(posts[at].holders[*holding], from.plus_days(-1)) ? left : held).push_back(at);
  }
  return held.empty() ? left : held;
}

}  // namespace

bool holds(const LeaderHolder& holder, Date day) { return (!holder.from || *holder.from <= day) && !ends_before(holder, day); }

std::vector<std::size_t> posts_held(const Directory& directory, std::string_view name, Date day) {
  std::vector<std::size_t> held;
  for (std::size_t at = 0; at < directory.leaders().size(); ++at) {
    const std::vector<LeaderHolder>& holders = directory.leaders()[at].holders;
    if (std::any_of(holders.begin(), holders.end(), [&](const LeaderHolder& h) { return h.name == name && holds(h, day); })) held.push_back(at);
  }
  return held;
}

std::string suggest_leader(const Directory& directory, const std::vector<std::string>& others, std::string_view name) {
  std::vector<std::string> names = others;
  for (const LeaderPost& post : directory.leaders()) {
    for (const LeaderHolder& holder : post.holders) names.push_back(holder.name);
  }
  const std::string near = nearest(name, names);
  if (!near.empty()) return near;
  // Two characters leave no room for a slip: 李鸣 is as far from 李明 as from anyone but for the family name.
  std::set<std::string> kin;
  const std::u32string wanted = decode_utf8(name);
  for (const std::string& other : names) {
    const std::u32string known = decode_utf8(other);
    if (!wanted.empty() && known.size() == wanted.size() && known.front() == wanted.front()) kin.insert(other);
  }
  return kin.size() == 1 ? *kin.begin() : "";
}

void expect_in_office(const Directory& directory, const std::string& name, Date day, Diagnostics& found) {
  if (!posts_held(directory, name, day).empty()) return;
  for (const LeaderPost& post : directory.leaders()) {
    const auto holding = last_holding(post, name);
    if (!holding) continue;
    const LeaderHolder& holder = post.holders[*holding];
    if (ends_before(holder, day)) return found.error(Msg::leader_left, {}, {name, post.post, holder.to->to_string()});
    return found.error(Msg::leader_not_yet, {}, {name, post.post, day.to_string(), holder.from->to_string()});
  }
}

PostsHandedOver hand_over_posts(const Directory& before, const std::string& old_name, const std::string& new_name, Date from, Diagnostics& found) {
  PostsHandedOver done;
  if (old_name == new_name) found.error(Msg::leader_same, {}, {old_name});
  std::vector<LeaderPost> posts = before.leaders();
  const std::vector<std::size_t> taken = posts_to_hand_over(posts, old_name, from);
  if (taken.empty()) {
    const std::string near = suggest_leader(before, {}, old_name);
    if (near.empty()) found.error(Msg::leader_unknown, {}, {old_name});
    else found.error(Msg::leader_unknown_near, {}, {old_name, near});
  }
  for (const std::size_t at : taken) {
    LeaderPost& post = posts[at];
    const std::size_t holding = *last_holding(post, old_name);
    LeaderHolder& old = post.holders[holding];
    const LeaderHolder* other = other_holder(post, holding, from);
    if (old.from && from <= *old.from) {
      found.error(Msg::leader_too_early, {}, {old_name, post.post, from.to_string(), old.from->to_string()});
    } else if (other != nullptr && old_name != new_name) {
      found.error(other->name == new_name ? Msg::leader_holds_already : Msg::leader_replaced, {},
                  other->name == new_name ? std::vector<std::string>{new_name, post.post} : std::vector<std::string>{old_name, post.post, other->name});
    }
    if (!ends_before(old, from)) old.to = from.plus_days(-1);
    post.holders.push_back({new_name, from, std::nullopt});
    done.posts.push_back(post.post);
  }
  done.directory = Directory(before.units(), before.groups(), std::move(posts));
  return done;
}

}  // namespace duban
