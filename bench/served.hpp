#pragma once

#include <sys/types.h>

#include <string>

#include "spawn.hpp"

namespace codevault::bench {

// `codevault serve` on a free port of loopback, from now until destroyed.
class Served {
 public:
  // With its data in `data`, which outlives it. Throws, with what the program said, when it does
  // not come up.
  Served(const std::string& program, const Folder& data);
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;
  ~Served();

  unsigned short port() const { return port_; }

 private:
  void await_address(const std::string& log);

  const Folder& data_;
  pid_t process_ = -1;
  unsigned short port_ = 0;
};

}  // namespace codevault::bench
