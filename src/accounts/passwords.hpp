#pragma once

#include <cstddef>
#include <string>

#include "base/task.hpp"

namespace codevault {

// Hashes passwords by Argon2id with 64 MiB of memory and 2 passes, libsodium's choice for
// interactive use; more than OWASP's cheat sheet on password storage asks for. One at a time, on a
// thread of its own, so that no number of sign-ins takes all memory or stops other work.
class Passwords {
 public:
  Passwords();

  // Both throw Error{exhausted} if 32 calls wait.
  Task<std::string> hash(std::string password);
  // Returns false for an empty `hash`, after the same time.
  Task<bool> fits(std::string password, std::string hash);

 private:
  class Admission;

  std::size_t waiting_ = 0;
  std::string nobodys_;  // hash of a password that nobody has; the thread's
  asio::thread_pool thread_{1};
};

// Returns why `password` is not good enough for a user of this name; empty if it is.
std::string fault_of_password(const std::string& password, const std::string& name);

}  // namespace codevault
