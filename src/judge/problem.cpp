#include "judge/problem.hpp"

namespace codevault {

std::size_t count_tests(const TestGroup& group) {
  std::size_t tests = group.tests.size();
  for (const TestGroup& below : group.groups) tests += count_tests(below);
  return tests;
}

}  // namespace codevault
