// expect: ok with=../attack.h exit=0
// Socket families with a history of kernel vulnerabilities.
#include "attack.h"

int main(void) {
  const struct {
    const char *name;
    int family, type, protocol;
  } kinds[] = {
      {"raw", AF_INET, SOCK_RAW, 1},       {"raw 6", AF_INET6, SOCK_RAW, 58}, {"packet", 17, SOCK_RAW, 0x300},
      {"netlink route", 16, SOCK_RAW, 0},  {"netlink audit", 16, SOCK_RAW, 9}, {"netlink netfilter", 16, SOCK_RAW, 12},
      {"vsock", 40, SOCK_STREAM, 0},       {"alg", 38, SOCK_SEQPACKET, 0},    {"bluetooth", 31, SOCK_RAW, 1},
      {"tipc", 30, SOCK_SEQPACKET, 0},     {"xdp", 44, SOCK_RAW, 0},          {"kcm", 41, SOCK_DGRAM, 0},
      {"rds", 21, SOCK_SEQPACKET, 0},      {"can", 29, SOCK_RAW, 1},          {"nfc", 39, SOCK_SEQPACKET, 0},
      {"ax25", 3, SOCK_DGRAM, 0},          {"appletalk", 5, SOCK_DGRAM, 0},   {"x25", 9, SOCK_SEQPACKET, 0},
      {"pppox", 24, SOCK_STREAM, 0},       {"key", 15, SOCK_RAW, 2},          {"smc", 43, SOCK_STREAM, 0},
      {"qipcrtr", 42, SOCK_DGRAM, 0},      {"sctp", AF_INET, SOCK_SEQPACKET, 132}, {"ping", AF_INET, SOCK_RAW, 255},
  };
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    refused(kinds[i].name, socket(kinds[i].family, kinds[i].type, kinds[i].protocol));
  }
  return verdict();
}
