#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "redis/connection.hpp"

namespace codevault::bullmq {

// An argument of a script, by the name that the script gives it.
struct Argument {
  std::string_view name;
  std::string value;
};
using Arguments = std::vector<Argument>;

// A script of lua/, which says in one line what its arguments are,
//   local now, most = unpack(ARGV, 1, 2)
// and in another, if it takes rows after them, what a row is:
//   local id, value = unpack(ARGV, at, at + 1)
class QueueScript {
 public:
  explicit QueueScript(std::string text);

  const redis::Script& script() const { return script_; }
  const std::vector<std::string>& arguments() const { return arguments_; }
  const std::vector<std::string>& row() const { return row_; }

  // ARGV. Throws std::logic_error unless they are the arguments that the script names, in order.
  redis::Command argv(Arguments arguments, std::vector<Arguments> rows = {}) const;

 private:
  redis::Script script_;
  std::vector<std::string> arguments_;
  std::vector<std::string> row_;
};

// The script lua/<name>.lua. Throws std::logic_error without one.
const QueueScript& script(std::string_view name);

// Made of lua/ by tools/embed_lua.py.
struct Source {
  const char* name;
  const char* text;
};
using Sources = std::vector<Source>;
extern const Sources sources;

}  // namespace codevault::bullmq
