#include "sandbox/seccomp.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/audit.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstring>
#include <set>

namespace codevault::sandbox {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t this_machine = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t this_machine = AUDIT_ARCH_AARCH64;
#endif

// The verdict of the kernel on `call`: a filter is a small program, and this runs it.
Verdict judge(const std::vector<sock_filter>& filter, const seccomp_data& call) {
  std::uint32_t value = 0;
  for (std::size_t at = 0; at < filter.size(); ++at) {
    const sock_filter& step = filter[at];
    switch (step.code) {
      case BPF_LD | BPF_W | BPF_ABS:
        std::memcpy(&value, reinterpret_cast<const char*>(&call) + step.k, sizeof value);
        break;
      case BPF_ALU | BPF_AND | BPF_K: value &= step.k; break;
      case BPF_JMP | BPF_JEQ | BPF_K: at += value == step.k ? step.jt : step.jf; break;
      case BPF_JMP | BPF_JGE | BPF_K: at += value >= step.k ? step.jt : step.jf; break;
      case BPF_JMP | BPF_JA | BPF_K: at += step.k; break;
      case BPF_RET | BPF_K: return step.k;
      default: ADD_FAILURE() << "unknown step " << step.code; return 0;
    }
  }
  ADD_FAILURE() << "the filter ends without a verdict";
  return 0;
}

seccomp_data call_of(long number, std::uint64_t first = 0, std::uint64_t second = 0,
                     std::uint64_t third = 0) {
  seccomp_data call{};
  call.nr = static_cast<int>(number);
  call.arch = this_machine;
  call.args[0] = first;
  call.args[1] = second;
  call.args[2] = third;
  return call;
}

class GuestFilter : public ::testing::Test {
 protected:
  static std::vector<CallRule> rules() { return rules_for_guests(KernelMemory::counted); }
  Verdict verdict_on(const seccomp_data& call) const { return judge(filter_, call); }

  std::vector<sock_filter> filter_ = compile_filter(rules(), refuse_call(ENOSYS));
};

TEST_F(GuestFilter, GivesEveryCallTheVerdictOfItsRule) {
  for (const CallRule& rule : rules()) {
    if (!rule.cases.empty()) continue;
    EXPECT_EQ(verdict_on(call_of(rule.number)), rule.verdict) << rule.number;
  }
}

TEST_F(GuestFilter, HasOneRuleForACall) {
  for (KernelMemory memory : {KernelMemory::counted, KernelMemory::uncounted}) {
    std::set<std::uint32_t> numbers;
    for (const CallRule& rule : rules_for_guests(memory)) {
      EXPECT_TRUE(numbers.insert(rule.number).second) << rule.number;
    }
  }
}

TEST_F(GuestFilter, KnowsNothingOfCallsThatNoRuleNames) {
  std::set<std::uint32_t> numbers;
  for (const CallRule& rule : rules()) numbers.insert(rule.number);

  for (std::uint32_t number = 0; number < 1000; ++number) {
    if (numbers.contains(number)) continue;
    EXPECT_EQ(verdict_on(call_of(number)), refuse_call(ENOSYS)) << number;
  }
  EXPECT_EQ(verdict_on(call_of(SYS_clone3)), refuse_call(ENOSYS));
}

TEST_F(GuestFilter, KillsOnAnotherArchitecturesCalls) {
  seccomp_data call = call_of(SYS_read);
  call.arch = AUDIT_ARCH_I386;
  EXPECT_EQ(verdict_on(call), SECCOMP_RET_KILL_PROCESS);
#if defined(__x86_64__)
  EXPECT_EQ(verdict_on(call_of(0x40000000 | SYS_read)), SECCOMP_RET_KILL_PROCESS);
#endif
  EXPECT_EQ(verdict_on(call_of(-1)), SECCOMP_RET_KILL_PROCESS);
}

TEST_F(GuestFilter, RefusesNewNamespacesHoweverTheyAreAskedFor) {
  for (std::uint64_t flag : {CLONE_NEWNS, CLONE_NEWUSER, CLONE_NEWNET, CLONE_NEWPID, CLONE_NEWIPC,
                             CLONE_NEWUTS, CLONE_NEWCGROUP}) {
    EXPECT_EQ(verdict_on(call_of(SYS_clone, flag | CLONE_VM)), refuse_call(EPERM));
    EXPECT_EQ(verdict_on(call_of(SYS_clone, flag | 1ULL << 40)), refuse_call(EPERM));
  }
  EXPECT_EQ(verdict_on(call_of(SYS_clone, CLONE_VM | CLONE_VFORK | 17)), allow_call());
  EXPECT_EQ(verdict_on(call_of(SYS_unshare, CLONE_NEWUSER)), refuse_call(EPERM));
}

TEST_F(GuestFilter, IsNotPassedByHighBitsOfAnArgument) {
  constexpr std::uint64_t high = 1ULL << 32;

  EXPECT_EQ(verdict_on(call_of(SYS_ioctl, 0, TIOCSTI)), refuse_call(EPERM));
  EXPECT_EQ(verdict_on(call_of(SYS_ioctl, 0, TIOCSTI | high)), refuse_call(EPERM));
  EXPECT_EQ(verdict_on(call_of(SYS_ioctl, 0, FIONREAD | high)), allow_call());
  EXPECT_EQ(verdict_on(call_of(SYS_socket, AF_ALG | high, SOCK_STREAM)), refuse_call(EAFNOSUPPORT));
  EXPECT_EQ(verdict_on(call_of(SYS_prlimit64, 1 | high)), refuse_call(EPERM));
}

TEST_F(GuestFilter, AllowsOnlySocketsThatProgramsUse) {
  for (std::uint64_t family : {AF_UNIX, AF_INET, AF_INET6}) {
    for (int type : {+SOCK_STREAM, +SOCK_DGRAM, SOCK_STREAM | SOCK_CLOEXEC}) {
      EXPECT_EQ(verdict_on(call_of(SYS_socket, family, static_cast<unsigned>(type))), allow_call());
    }
  }
  for (std::uint64_t protocol : {IPPROTO_MPTCP, IPPROTO_UDPLITE, IPPROTO_SCTP, IPPROTO_ICMP}) {
    for (std::uint64_t type : {SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, SOCK_SEQPACKET}) {
      EXPECT_EQ(verdict_on(call_of(SYS_socket, AF_INET, type, protocol)),
                refuse_call(EPROTONOSUPPORT));
    }
  }
  for (int family : {AF_NETLINK, AF_PACKET, AF_VSOCK, AF_ALG, AF_BLUETOOTH, AF_TIPC}) {
    EXPECT_EQ(verdict_on(call_of(SYS_socket, static_cast<std::uint64_t>(family))),
              refuse_call(EAFNOSUPPORT));
  }
}

TEST_F(GuestFilter, AllowsOptionsOfSocketsByLevelAndName) {
  auto verdict = [this](std::uint64_t level, std::uint64_t name) {
    return verdict_on(call_of(SYS_setsockopt, 0, level, name));
  };

  EXPECT_EQ(verdict(SOL_SOCKET, SO_REUSEADDR), allow_call());
  EXPECT_EQ(verdict(IPPROTO_TCP, TCP_NODELAY), allow_call());
  EXPECT_EQ(verdict(IPPROTO_IPV6, IPV6_V6ONLY), allow_call());
  EXPECT_EQ(verdict(SOL_SOCKET, SO_ATTACH_FILTER), refuse_call(ENOPROTOOPT));  // V6ONLY there
  EXPECT_EQ(verdict(IPPROTO_TCP, TCP_CONGESTION), refuse_call(ENOPROTOOPT));
  EXPECT_EQ(verdict(IPPROTO_IPV6, 32 /* IPV6_FLOWLABEL_MGR */), refuse_call(ENOPROTOOPT));
  EXPECT_EQ(verdict(IPPROTO_UDP, 1), refuse_call(ENOPROTOOPT));
}

TEST_F(GuestFilter, KeepsTheLimitOnCoreFilesHoweverItIsSet) {
  constexpr std::uint64_t on_a_round_address = 1ULL << 32;

  EXPECT_EQ(verdict_on(call_of(SYS_setrlimit, RLIMIT_CORE, 0x7000)), refuse_call(0));
  EXPECT_EQ(verdict_on(call_of(SYS_prlimit64, 0, RLIMIT_CORE, 0x7000)), refuse_call(0));
  EXPECT_EQ(verdict_on(call_of(SYS_prlimit64, 0, RLIMIT_CORE, on_a_round_address)), refuse_call(0));
  EXPECT_EQ(verdict_on(call_of(SYS_prlimit64, 0, RLIMIT_CORE, 0)), allow_call());
  EXPECT_EQ(verdict_on(call_of(SYS_prlimit64, 0, RLIMIT_STACK, 0x7000)), allow_call());
  EXPECT_EQ(verdict_on(call_of(SYS_prlimit64, 7, RLIMIT_CORE, 0)), refuse_call(EPERM));
}

TEST(GuestFilterWithoutGroups, RefusesMemoryThatNobodyCounts) {
  auto filter = compile_filter(rules_for_guests(KernelMemory::uncounted), refuse_call(ENOSYS));

  for (long call : {SYS_memfd_create, SYS_shmget, SYS_semget, SYS_msgget}) {
    EXPECT_EQ(judge(filter, call_of(call)), refuse_call(ENOSYS)) << call;
  }
  EXPECT_EQ(judge(filter, call_of(SYS_fcntl, 0, F_SETPIPE_SZ)), refuse_call(EPERM));
  EXPECT_EQ(judge(filter, call_of(SYS_fcntl, 0, F_GETFL)), allow_call());
  EXPECT_EQ(judge(filter, call_of(SYS_setsockopt, 0, SOL_SOCKET, SO_SNDBUF)), refuse_call(0));
}

TEST(CompileFilter, ReachesRulesBehindMoreStepsThanAJumpCanSkip) {
  std::vector<CallRule> rules;
  for (std::uint32_t number = 0; number < 600; number += 2) {
    rules.push_back({number, refuse_call(static_cast<int>(number % 100 + 1))});
  }

  std::vector<sock_filter> filter = compile_filter(rules, allow_call());

  for (std::uint32_t number = 0; number < 600; ++number) {
    Verdict expected =
        number % 2 == 0 ? refuse_call(static_cast<int>(number % 100 + 1)) : allow_call();
    ASSERT_EQ(judge(filter, call_of(number)), expected) << number;
  }
}

}  // namespace
}  // namespace codevault::sandbox
