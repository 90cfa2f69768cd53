#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <string>
#include <vector>

namespace codevault {

// Decides which interpreters to keep warm: those that were asked for lately, the latest first, each
// once before any of them twice. sandbox_pool.hpp acts on it.
class WarmPolicy {
 public:
  using Time = std::chrono::steady_clock::time_point;

  struct Settings {
    std::size_t places = 0;               // how many may be warm at a time
    std::size_t copies = 1;               // of one interpreter
    std::chrono::minutes memory{10};      // what nobody asked for in so long is forgotten
    std::chrono::seconds punishment{60};  // for one that did not come to life
  };

  explicit WarmPolicy(Settings settings) : settings_(settings) {}

  void asked_for(const std::string& interpreter, Time now);
  void failed(const std::string& interpreter, Time now);
  // The interpreters that should be warm now, a name for each place, the most useful first.
  std::vector<std::string> wanted(Time now) const;

 private:
  struct Demand {
    std::string interpreter;
    Time last_asked;
    Time barred_until = Time::min();
  };
  std::list<Demand>::iterator find(const std::string& interpreter);

  Settings settings_;
  std::list<Demand> demands_;  // the latest first
};

}  // namespace codevault
