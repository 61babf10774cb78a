// Columns made when they are first asked for.
#pragma once

#include <map>
#include <optional>

namespace duban {

/// What `kept` holds, made by `make` the first time.
template <class T, class Make>
const T& once(std::optional<T>& kept, Make make) {
  if (!kept) kept = make();
  return *kept;
}

/// The same, one for each `key`.
template <class Key, class T, class Make>
const T& once(std::map<Key, T>& kept, const Key& key, Make make) {
  const auto found = kept.find(key);
  return found != kept.end() ? found->second : kept.emplace(key, make()).first->second;
}

}  // namespace duban
