#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <optional>
#include <vector>

// The filter on system calls. Calls that programs need are allowed (sandbox/system_calls.cpp);
// calls that could reach beyond the jail fail with EPERM; unknown calls fail with ENOSYS, as on an
// older kernel, so that libraries fall back. Calls of another architecture end the program.
namespace codevault::sandbox {

// A seccomp return value.
using Verdict = std::uint32_t;
Verdict allow_call();
Verdict refuse_call(int error);

// Looks at the low 32 bits of an argument, which are all that the kernel looks at for these calls;
// a comparison of 64 bits could be passed by setting a high bit.
struct Check {
  unsigned argument = 0;
  std::uint32_t mask = 0xffffffff;
  std::vector<std::uint32_t> values;
  Verdict when_among = 0;  // the masked argument is one of `values`
  Verdict otherwise = 0;
};

struct CallRule {
  std::uint32_t number = 0;
  Verdict verdict = 0;
  std::optional<Check> check = {};  // decides instead of `verdict`
};

// The rules for programs in the jail.
std::vector<CallRule> rules_for_guests();

// A filter that finds the rule by binary search: the kernel runs the filter once for every call
// number when it is installed, so a linear one costs a millisecond. No two rules may have the same
// number; other calls get `otherwise`.
std::vector<sock_filter> compile_filter(std::vector<CallRule> rules, Verdict otherwise);

// Applies `filter` to this process and all it starts. Needs no_new_privs.
void install_filter(const std::vector<sock_filter>& filter);

}  // namespace codevault::sandbox
