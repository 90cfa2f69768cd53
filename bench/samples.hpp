#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace codevault::bench {

using Duration = std::chrono::duration<double, std::milli>;

// One way of doing the same thing. Measures itself, so that what must be made ready first is not
// counted; throws when the thing was not done right.
struct Contender {
  std::string name;
  std::function<Duration()> once;
};

// What one contender took, and what it took beyond the first contender in the same round.
struct Measured {
  std::string name;
  std::size_t samples = 0;
  Duration median{};
  Duration p99{};
  Duration overhead_median{};  // of the differences, pair by pair; 0 for the floor itself
  Duration overhead_p99{};
  double ratio = 1;     // of the medians
  std::string failure;  // why it could not be measured; then nothing else counts
};

// The value below which `share` of the samples lie. `samples` must not be empty.
Duration quantile(std::vector<Duration> samples, double share);

// Runs every contender once a round, `rounds` times, each round starting with the next one: what
// else the machine does meets all of them alike. The first contender is the floor. One that throws
// is out.
std::vector<Measured> measure(const std::vector<Contender>& contenders, std::size_t rounds);

}  // namespace codevault::bench
