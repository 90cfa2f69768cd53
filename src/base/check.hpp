#pragma once

#include <cerrno>
#include <string>
#include <system_error>

namespace codevault {

// Passes on the result of a system call, or throws std::system_error naming `call` when it is -1.
template <typename Result>
Result check(Result result, const std::string& call) {
  if (result == static_cast<Result>(-1)) {
    throw std::system_error(errno, std::generic_category(), call);
  }
  return result;
}

}  // namespace codevault
