#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <vector>

// The filter on system calls. Calls that programs need are allowed (sandbox/system_calls.cpp);
// calls that could reach beyond the jail fail with EPERM; unknown calls fail with ENOSYS, as on an
// older kernel, so that libraries fall back. Calls of another architecture end the program.
namespace codevault::sandbox {

// A seccomp return value.
using Verdict = std::uint32_t;
Verdict allow_call();
Verdict refuse_call(int error);

// Holds when the masked argument is one of `values`. Looks at the low 32 bits, which are all that
// the kernel looks at for most calls: a comparison of 64 bits could be passed by setting a high
// one.
struct Test {
  unsigned argument = 0;
  std::vector<std::uint32_t> values;
  std::uint32_t mask = 0xffffffff;
  enum class Half { low, high } half = Half::low;
};

// Calls for which all tests hold.
struct Case {
  std::vector<Test> tests;
  Verdict verdict = 0;
};

struct CallRule {
  std::uint32_t number = 0;
  Verdict verdict = 0;
  std::vector<Case> cases = {};  // the first that applies decides instead of `verdict`
};

// Whether a control group counts all that the kernel keeps for the jail. What nobody counts is
// refused.
enum class KernelMemory { counted, uncounted };

// The rules for programs in the jail.
std::vector<CallRule> rules_for_guests(KernelMemory memory);

// A filter that finds the rule by binary search: the kernel runs the filter once for every call
// number when it is installed, so a linear one costs a millisecond. No two rules may have the same
// number; other calls get `otherwise`.
std::vector<sock_filter> compile_filter(std::vector<CallRule> rules, Verdict otherwise);

// Applies `filter` to this process and all it starts. Needs no_new_privs. With
// SECCOMP_FILTER_FLAG_NEW_LISTENER in `flags` returns the descriptor on which the kernel tells of
// calls, otherwise 0.
int install_filter(const std::vector<sock_filter>& filter, unsigned flags = 0);

}  // namespace codevault::sandbox
