#include "sandbox/seccomp.hpp"

#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <span>

#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t native = AUDIT_ARCH_X86_64;
constexpr std::uint32_t first_foreign_call = 0x40000000;  // x32
#elif defined(__aarch64__)
constexpr std::uint32_t native = AUDIT_ARCH_AARCH64;
constexpr std::uint32_t first_foreign_call = 0x80000000;
#else
#error "list this architecture here"
#endif

using Program = std::vector<sock_filter>;

sock_filter load(std::size_t offset) {
  return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
}
sock_filter answer(Verdict verdict) { return BPF_STMT(BPF_RET | BPF_K, verdict); }

// All calls from `first` to the next range's have the same fate.
struct Range {
  std::uint32_t first;
  CallRule rule;
};

bool same_fate(const CallRule& a, const CallRule& b) {
  return a.cases.empty() && b.cases.empty() && a.verdict == b.verdict;
}

std::vector<Range> ranges_of(const std::vector<CallRule>& rules, Verdict otherwise) {
  std::vector<Range> ranges{{0, {0, otherwise}}};
  auto begin = [&](std::uint32_t first, const CallRule& rule) {
    if (ranges.back().first == first) ranges.pop_back();
    if (ranges.empty() || !same_fate(ranges.back().rule, rule)) ranges.push_back({first, rule});
  };
  std::uint32_t next = 0;
  for (const CallRule& rule : rules) {
    if (rule.number > next) begin(next, {next, otherwise});
    begin(rule.number, rule);
    next = rule.number + 1;
  }
  begin(next, {next, otherwise});
  return ranges;
}

constexpr std::size_t steps_before_values = 2;

// `behind` is the number of steps between the test and the next case.
void append_test(Program& program, const Test& test, std::size_t behind) {
  std::size_t half = test.half == Test::Half::high ? sizeof(std::uint32_t) : 0;  // little-endian
  program.push_back(
      load(offsetof(seccomp_data, args) + test.argument * sizeof(std::uint64_t) + half));
  program.push_back(BPF_STMT(BPF_ALU | BPF_AND | BPF_K, test.mask));
  std::size_t left = test.values.size();
  for (std::uint32_t value : test.values) {
    --left;
    auto to_next_case = static_cast<std::uint8_t>(left == 0 ? behind : 0);
    program.push_back(
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, static_cast<std::uint8_t>(left), to_next_case));
  }
}

void append_case(Program& program, const Case& one) {
  std::size_t behind = 1;  // the answer
  for (const Test& test : one.tests) behind += steps_before_values + test.values.size();
  for (const Test& test : one.tests) {
    behind -= steps_before_values + test.values.size();
    append_test(program, test, behind);
  }
  program.push_back(answer(one.verdict));
}

void append_search(Program& program, std::span<const Range> ranges) {
  if (ranges.size() == 1) {
    const CallRule& rule = ranges.front().rule;
    for (const Case& one : rule.cases) append_case(program, one);
    program.push_back(answer(rule.verdict));
    return;
  }
  std::size_t middle = ranges.size() / 2;
  Program lower;
  append_search(lower, ranges.first(middle));
  std::uint32_t pivot = ranges[middle].first;
  // A conditional jump reaches 255 instructions, an unconditional one any number.
  if (lower.size() <= 255) {
    auto over = static_cast<std::uint8_t>(lower.size());
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, pivot, over, 0));
  } else {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, pivot, 0, 1));
    program.push_back(BPF_STMT(BPF_JMP | BPF_JA | BPF_K, static_cast<std::uint32_t>(lower.size())));
  }
  program.insert(program.end(), lower.begin(), lower.end());
  append_search(program, ranges.subspan(middle));
}

}  // namespace

Verdict allow_call() { return SECCOMP_RET_ALLOW; }
Verdict refuse_call(int error) {
  return SECCOMP_RET_ERRNO | (static_cast<std::uint32_t>(error) & SECCOMP_RET_DATA);
}

std::vector<sock_filter> compile_filter(std::vector<CallRule> rules, Verdict otherwise) {
  std::sort(rules.begin(), rules.end(),
            [](const CallRule& a, const CallRule& b) { return a.number < b.number; });
  Program program{
      load(offsetof(seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, native, 1, 0),
      answer(SECCOMP_RET_KILL_PROCESS),
      load(offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, first_foreign_call, 0, 1),
      answer(SECCOMP_RET_KILL_PROCESS),
  };
  append_search(program, ranges_of(rules, otherwise));
  return program;
}

int install_filter(const std::vector<sock_filter>& filter, unsigned flags) {
  sock_fprog program{static_cast<unsigned short>(filter.size()),
                     const_cast<sock_filter*>(filter.data())};
  return static_cast<int>(
      must("seccomp", ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program)));
}

}  // namespace codevault::sandbox
