#pragma once

#include <stdexcept>
#include <string>

namespace codevault {

// What a caller can do about a failure; a kind exists only where some caller acts differently.
enum class ErrorKind {
  invalid,      // the request is wrong: tell the client
  not_found,    // something it names does not exist
  conflict,     // it contradicts the present state
  exhausted,    // a limit is reached: come back later
  unavailable,  // something we need is missing or broken: retry
};

// A failure that a person will read. Never reports what a user's program did (judge/execution.hpp).
class Error : public std::runtime_error {
 public:
  // `field` names the part of the request that is at fault, if there is one.
  Error(ErrorKind kind, const std::string& message, std::string field = {})
      : std::runtime_error(message), kind_(kind), field_(std::move(field)) {}

  ErrorKind kind() const { return kind_; }
  const std::string& field() const { return field_; }

 private:
  ErrorKind kind_;
  std::string field_;
};

// Begins the message with the field, so that the message alone is enough.
inline Error invalid(const std::string& field, const std::string& problem) {
  return Error(ErrorKind::invalid, "'" + field + "' " + problem, field);
}

inline Error unavailable(const std::string& message) {
  return Error(ErrorKind::unavailable, message);
}

}  // namespace codevault
