#pragma once

#include <string>
#include <vector>

namespace codevault::bench {

// Another sandbox that is installed here, and how it runs a program of the host.
struct Peer {
  std::string name;
  std::vector<std::string> argv;  // what to put before the program's own words
};

// Those that were found and could run /bin/true just now.
std::vector<Peer> find_peers();

}  // namespace codevault::bench
