// Tries every plan, and solves the same part of the cable again and again.
#include <algorithm>
#include <iostream>
#include <limits>
#include <vector>

std::vector<long long> before, minutes;

long long least(int first, int end) {
  if (end - first == 1) return 0;
  long long best = std::numeric_limits<long long>::max();
  for (int box = first + 1; box < end; ++box) {
    const long long here = (before[end] - before[first]) * minutes[box];
    best = std::min(best, here + least(first, box) + least(box, end));
  }
  return best;
}

int main() {
  int n;
  std::cin >> n;
  before.resize(n + 1);
  minutes.resize(n);
  for (int i = 0; i < n; ++i) {
    std::cin >> before[i + 1];
    before[i + 1] += before[i];
  }
  for (int j = 1; j < n; ++j) std::cin >> minutes[j];
  std::cout << least(0, n) << '\n';
}
