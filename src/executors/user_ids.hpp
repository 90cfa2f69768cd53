#pragma once

#include <sys/types.h>

#include <optional>

#include "base/unique_fd.hpp"

namespace codevault {

// Two user ids of the host that nobody else has while this lives: no account, no container range,
// no other worker. Limits and signals that go by user id then never cross places.
class UserIds {
 public:
  // Throws Error{unavailable} when all are taken.
  UserIds();

  uid_t keeper() const { return keeper_; }
  uid_t guest() const { return keeper_ + 1; }

 private:
  uid_t keeper_ = 0;
  UniqueFd claim_;
};

}  // namespace codevault
