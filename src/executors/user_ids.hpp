#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/unique_fd.hpp"

namespace codevault {

// Two user ids of the host that belong to no account, no container range and no other place while
// this lives. So limits and signals that go by user id never cross places.
class UserIds {
 public:
  // Nothing when this process cannot give ids to others: it is not root, or is root of a user
  // namespace that has too few. Throws Error{unavailable} when all are taken.
  static std::optional<UserIds> claim();

  uid_t keeper() const { return keeper_; }
  uid_t guest() const { return keeper_ + 1; }

 private:
  UserIds(uid_t keeper, UniqueFd claim) : keeper_(keeper), claim_(std::move(claim)) {}

  uid_t keeper_;
  UniqueFd claim_;
};

// Whether a user namespace's map (the text of /proc/self/uid_map) holds all of `count` ids from
// `first`.
bool map_holds(std::string_view map, std::uint64_t first, std::uint64_t count);

}  // namespace codevault
