#pragma once

#include <cstddef>
#include <string>

#include "base/task.hpp"

namespace codevault {

// Hashes passwords by Argon2id with 64 MiB of memory and 2 passes, libsodium's choice for people
// who wait; more than OWASP's cheat sheet on password storage asks for. On a thread of its own, one
// at a time, so that no number of sign-ins takes all memory or keeps others waiting.
class Passwords {
 public:
  // `most_waiting` may stand in line.
  explicit Passwords(std::size_t most_waiting = 32);

  // Throws Error{exhausted} when the line is full.
  Task<std::string> hash(std::string password);
  // Takes as long when `hash` is empty, and is false then.
  Task<bool> fits(std::string password, std::string hash);

 private:
  class Turn;

  std::size_t most_waiting_;
  std::size_t waiting_ = 0;
  std::string nobodys_;  // hash of a password that nobody has; the thread's
  asio::thread_pool thread_{1};
};

// Why `password` is not good enough for somebody of this name; empty when it is.
std::string fault_of_password(const std::string& password, const std::string& name);

}  // namespace codevault
