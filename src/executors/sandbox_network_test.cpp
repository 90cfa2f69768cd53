#include <set>

#include "executors/sandbox_test.hpp"

namespace codevault {
namespace {

class SandboxNetwork : public SandboxTest {};

INSTANTIATE_TEST_SUITE_P(With, SandboxNetwork, every_kind_of_group, name_of_groups);

// More runs than places, so that some have a place that was used before.
TEST_P(SandboxNetwork, IsAnotherAfterARunThatHasUsedIt) {
  for (int i = 0; i < 8; ++i) {
    Command command{.argv = {"bash", "-c",
                             "for i in 1 2 3; do echo x >/dev/udp/127.0.0.1/9; done;"
                             "grep '^Udp: [0-9]' /proc/self/net/snmp | cut -d' ' -f5"}};
    Execution execution = run(std::move(command));

    EXPECT_EQ(execution.out, "3\n") << execution.err;
  }
}

TEST_P(SandboxNetwork, StaysForRunsThatDoNotUseIt) {
  std::set<std::string> networks;
  for (int i = 0; i < 16; ++i) networks.insert(shell("readlink /proc/self/ns/net").out);

  EXPECT_LT(networks.size(), 16u);
}

}  // namespace
}  // namespace codevault
