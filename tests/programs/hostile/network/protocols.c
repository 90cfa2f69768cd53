// expect: ok with=../attack.h exit=0
// Protocols beside TCP and UDP.
#include "attack.h"

int main(void) {
  const int families[] = {AF_INET, AF_INET6};
  const struct {
    const char *name;
    int type, protocol;
  } kinds[] = {{"MPTCP", SOCK_STREAM, 262}, {"UDPLITE", SOCK_DGRAM, 136}, {"SCTP", SOCK_STREAM, 132}, {"DCCP", 6, 33},
               {"SMC", SOCK_STREAM, 256}, {"ICMP", SOCK_DGRAM, 1}, {"ICMPv6", SOCK_DGRAM, 58}, {"L2TP", SOCK_DGRAM, 115},
               {"raw", SOCK_RAW, 17}, {"RDM", SOCK_RDM, 0}, {"packet", 10, 0}};
  for (size_t family = 0; family < 2; ++family) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
      refused(kinds[i].name, socket(families[family], kinds[i].type, kinds[i].protocol));
    }
  }
  int ends[2];
  refused("a pair of internet sockets", socketpair(AF_INET, SOCK_STREAM, 0, ends));
  return verdict();
}
