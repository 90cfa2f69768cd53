// Looks at one second after the other.
#include <iostream>
#include <numeric>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<std::vector<char>> shines;
  long long common = 1;
  while (n-- > 0) {
    int period, count;
    std::cin >> period >> count;
    shines.emplace_back(period);
    common = std::lcm(common, static_cast<long long>(period));
    while (count-- > 0) {
      int second;
      std::cin >> second;
      shines.back()[second] = true;
    }
  }
  for (long long second = 0; second < common; ++second) {
    bool all = true;
    for (const auto& lighthouse : shines) all = all && lighthouse[second % lighthouse.size()];
    if (all) {
      std::cout << second << '\n';
      return 0;
    }
  }
  std::cout << "never\n";
}
