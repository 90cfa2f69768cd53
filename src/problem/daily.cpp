#include "problem/daily.hpp"

#include <algorithm>

#include "base/encoding.hpp"

namespace codevault {

std::string problem_of_day(std::vector<std::string> problems, std::chrono::sys_days day) {
  if (problems.empty()) return {};
  // By id, days would go through the alphabet; by hash, levels and topics change from day to day.
  std::ranges::sort(problems, {}, sha256_of);
  auto count = static_cast<std::chrono::days::rep>(problems.size());
  auto days = day.time_since_epoch().count();
  return std::move(problems[static_cast<std::size_t>((days % count + count) % count)]);
}

}  // namespace codevault
