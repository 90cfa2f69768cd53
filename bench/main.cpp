#include <cstdio>

#include "samples.hpp"
#include "spawn.hpp"

using namespace codevault::bench;

int main() {
  Folder folder;
  Contender floor{"bare", [&] { return spawn_well({"true"}, folder.path()).took; }};
  Contender same{"bwrap", [&] {
                   return spawn_well({"bwrap", "--unshare-all", "--ro-bind", "/", "/", "true"},
                                     folder.path())
                       .took;
                 }};
  for (const Measured& m : measure({floor, same}, 200)) {
    std::printf("%s %.3f %.3f %.3f %.2f %s\n", m.name.c_str(), m.median.count(), m.p99.count(),
                m.overhead_median.count(), m.ratio, m.failure.c_str());
  }
}
