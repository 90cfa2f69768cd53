#include "sandbox/checked_calls.hpp"

#include <fcntl.h>
#include <linux/sched.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <cerrno>
#include <span>
#include <utility>

namespace codevault::sandbox {
namespace {

constexpr std::uint32_t new_namespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS |
                                         CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
constexpr std::uint32_t huge_segments = 04000;  // SHM_HUGETLB

constexpr std::uint32_t type_of_socket = 0xf;      // the rest are flags
constexpr std::uint32_t kind_of_request = 0xff00;  // of ioctl

// Options of sockets that programs use on a network that is only a loopback interface.
// clang-format off
constexpr std::uint32_t socket_options[] = {
    SO_REUSEADDR, SO_DONTROUTE, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE, SO_OOBINLINE,
    SO_LINGER, SO_REUSEPORT, SO_PASSCRED, SO_RCVLOWAT, SO_RCVTIMEO, SO_SNDTIMEO, SO_TIMESTAMP,
    SO_TIMESTAMPNS, 66 /* SO_RCVTIMEO_NEW */, 67 /* SO_SNDTIMEO_NEW */,
};
constexpr std::uint32_t tcp_options[] = {
    TCP_NODELAY, TCP_MAXSEG, TCP_CORK, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT, TCP_SYNCNT,
    TCP_LINGER2, TCP_DEFER_ACCEPT, TCP_WINDOW_CLAMP, TCP_QUICKACK, TCP_USER_TIMEOUT,
};
constexpr std::uint32_t ip_options[] = {
    IP_TOS, IP_TTL, IP_PKTINFO, IP_MTU_DISCOVER, IP_RECVERR, IP_RECVTTL, IP_RECVTOS,
    24 /* IP_BIND_ADDRESS_NO_PORT */, IP_MULTICAST_IF, IP_MULTICAST_TTL, IP_MULTICAST_LOOP,
    IP_ADD_MEMBERSHIP, IP_DROP_MEMBERSHIP,
};
constexpr std::uint32_t ipv6_options[] = {
    IPV6_UNICAST_HOPS, IPV6_MULTICAST_IF, IPV6_MULTICAST_HOPS, IPV6_MULTICAST_LOOP,
    IPV6_JOIN_GROUP, IPV6_LEAVE_GROUP, IPV6_MTU_DISCOVER, IPV6_RECVERR, IPV6_V6ONLY,
    IPV6_RECVPKTINFO, IPV6_RECVHOPLIMIT, IPV6_TCLASS,
};
// clang-format on

std::vector<std::uint32_t> all_of(std::span<const std::uint32_t> values) {
  return {values.begin(), values.end()};
}

// Sockets of these families, kinds and protocols; all others belong to nobody here.
CallRule rule_for_sockets() {
  const std::vector<std::uint32_t> internet = {AF_INET, AF_INET6};
  auto kind = [](std::vector<std::uint32_t> values) {
    return Test{1, std::move(values), type_of_socket};
  };
  return {SYS_socket,
          refuse_call(EAFNOSUPPORT),
          {{{{0, {AF_UNIX}}, kind({SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET})}, allow_call()},
           {{{0, internet}, kind({SOCK_STREAM}), {2, {0, IPPROTO_TCP}}}, allow_call()},
           {{{0, internet}, kind({SOCK_DGRAM}), {2, {0, IPPROTO_UDP}}}, allow_call()},
           {{{0, internet}}, refuse_call(EPROTONOSUPPORT)}}};
}

CallRule rule_for_socket_options(KernelMemory memory) {
  std::vector<Case> cases;
  // A hint, so it may be heard and forgotten.
  if (memory == KernelMemory::uncounted) {
    cases.push_back({{{1, {SOL_SOCKET}}, {2, {SO_SNDBUF, SO_RCVBUF}}}, refuse_call(0)});
  }
  cases.push_back({{{1, {SOL_SOCKET}}, {2, all_of(socket_options)}}, allow_call()});
  cases.push_back({{{1, {IPPROTO_TCP}}, {2, all_of(tcp_options)}}, allow_call()});
  cases.push_back({{{1, {IPPROTO_IP}}, {2, all_of(ip_options)}}, allow_call()});
  cases.push_back({{{1, {IPPROTO_IPV6}}, {2, all_of(ipv6_options)}}, allow_call()});
  return {SYS_setsockopt, refuse_call(ENOPROTOOPT), std::move(cases)};
}

// The limit on core files is 1, with which the kernel starts no program of the host for a crash;
// with 0 it would. So a wish for another, which many runtimes have, changes nothing.
std::vector<CallRule> rules_for_limits() {
  const Test core{1, {RLIMIT_CORE}};
  const Test own{0, {0}};
  const Test reads_low{2, {0}};
  const Test reads_high{2, {0}, 0xffffffff, Test::Half::high};
  return {{SYS_setrlimit, allow_call(), {{{{0, {RLIMIT_CORE}}}, refuse_call(0)}}},
          {SYS_prlimit64,
           refuse_call(EPERM),
           {{{own, core, reads_low, reads_high}, allow_call()},
            {{own, core}, refuse_call(0)},
            {{own}, allow_call()}}}};
}

// Advice about pages that the host and its other programs use too is taken and not followed.
std::vector<CallRule> rules_for_advice() {
  return {{SYS_fadvise64, allow_call(), {{{{3, {POSIX_FADV_DONTNEED}}}, refuse_call(0)}}},
          {SYS_madvise, allow_call(), {{{{2, {MADV_COLD, MADV_PAGEOUT}}}, refuse_call(0)}}},
          {SYS_msync, allow_call(), {{{{2, {MS_SYNC}, MS_SYNC}}, refuse_call(0)}}}};
}

// Calls by which the kernel takes memory.
std::vector<CallRule> rules_for_memory(KernelMemory memory) {
  const Verdict no_memory = refuse_call(ENOMEM);
  const Verdict missing = refuse_call(ENOSYS);
  CallRule files{SYS_fcntl, allow_call(), {{{{1, {F_NOTIFY, F_SETLEASE}}}, refuse_call(EINVAL)}}};
  // Huge pages come from a pool of the host that no control group guards here.
  CallRule pages{SYS_mmap, allow_call(), {{{{3, {MAP_HUGETLB}, MAP_HUGETLB}}, no_memory}}};
  if (memory == KernelMemory::uncounted) {
    files.cases.push_back({{{1, {F_SETPIPE_SZ}}}, refuse_call(EPERM)});
    return {files,
            pages,
            {SYS_memfd_create, missing},
            {SYS_shmget, missing},
            {SYS_semget, missing},
            {SYS_msgget, missing}};
  }
  return {files,
          pages,
          {SYS_memfd_create, allow_call(), {{{{1, {MFD_HUGETLB}, MFD_HUGETLB}}, no_memory}}},
          {SYS_shmget, allow_call(), {{{{2, {huge_segments}, huge_segments}}, no_memory}}},
          {SYS_semget, allow_call()},
          {SYS_msgget, allow_call()}};
}

}  // namespace

std::vector<CallRule> checked_calls(KernelMemory memory) {
  const Verdict allow = allow_call();
  const Verdict refuse = refuse_call(EPERM);
  std::vector<CallRule> rules = {
      {SYS_clone, refuse, {{{{0, {0}, new_namespaces}}, allow}}},
      {SYS_socketpair, refuse_call(EAFNOSUPPORT), {{{{0, {AF_UNIX}}}, allow}}},
      {SYS_personality, refuse, {{{{0, {0, 0xffffffff}}}, allow}}},
      // Those of terminals and sockets.
      {SYS_ioctl,
       refuse_call(ENOTTY),
       {{{{1, {TIOCSTI, TIOCLINUX, TIOCSETD}}}, refuse},
        {{{1, {0x5400, 0x8900}, kind_of_request}}, allow}}},
      rule_for_sockets(),
      rule_for_socket_options(memory),
  };
  auto add = [&rules](const std::vector<CallRule>& more) {
    rules.insert(rules.end(), more.begin(), more.end());
  };
  add(rules_for_limits());
  add(rules_for_advice());
  add(rules_for_memory(memory));
  return rules;
}

}  // namespace codevault::sandbox
