#pragma once

#include <boost/json/fwd.hpp>
#include <string>
#include <vector>

#include "samples.hpp"

namespace codevault::bench {

// One thing that is done in several ways.
struct Comparison {
  std::string name;
  std::vector<Measured> measured;
};

// How often a second something can be done.
struct Rate {
  std::string name;
  unsigned cores = 1;
  double per_second = 0;
};

// What bench/README.md explains.
struct Report {
  std::vector<Comparison> comparisons;
  std::vector<Rate> rates;
  double idle_memory = 0;  // MiB for each box that waits; 0 when it could not be seen
  std::string isolation;
};

std::string to_text(const Comparison& comparison);
std::string to_text(const Rate& rate);
boost::json::object to_json(const Report& report);

}  // namespace codevault::bench
