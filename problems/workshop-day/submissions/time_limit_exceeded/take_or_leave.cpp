// Tries to take and to leave each workshop and forgets what it found: exponential.
#include <algorithm>
#include <iostream>
#include <vector>

struct Workshop {
  int start, end, value;
};

std::vector<Workshop> workshops;

long long best_from(std::size_t first, int free_from) {
  while (first < workshops.size() && workshops[first].start < free_from) ++first;
  if (first == workshops.size()) return 0;
  const long long with = workshops[first].value + best_from(first + 1, workshops[first].end);
  const long long without = best_from(first + 1, free_from);
  return std::max(with, without);
}

int main() {
  int n;
  std::cin >> n;
  workshops.resize(n);
  for (auto& [start, end, value] : workshops) std::cin >> start >> end >> value;
  std::ranges::sort(workshops, {}, &Workshop::start);
  std::cout << best_from(0, 0) << '\n';
}
