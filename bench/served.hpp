#pragma once

#include <sys/types.h>

#include <string>

#include "spawn.hpp"

namespace codevault::bench {

// `codevault serve` on a free port of loopback with data of its own, from now until destroyed.
class Served {
 public:
  // Throws, with what the program said, when it does not come up.
  explicit Served(const std::string& program);
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;
  ~Served();

  unsigned short port() const { return port_; }

 private:
  void await_address(const std::string& log);

  Folder data_;
  pid_t process_ = -1;
  unsigned short port_ = 0;
};

}  // namespace codevault::bench
