#pragma once

#include <spdlog/spdlog.h>

#include <exception>
#include <string>

namespace codevault::bullmq {

// Logs what goes wrong in a loop, but the same only once in a row.
class Trouble {
 public:
  void say(const std::exception& error) {
    if (last_ == error.what()) return;
    last_ = error.what();
    spdlog::warn("queue: {}", last_);
  }
  void end() { last_.clear(); }

 private:
  std::string last_;
};

}  // namespace codevault::bullmq
