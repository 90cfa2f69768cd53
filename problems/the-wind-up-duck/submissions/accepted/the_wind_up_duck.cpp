#include <iostream>
#include <map>

// The least common multiple has each prime as often as the number in which it occurs most.
int main() {
  int n, first = 0;
  std::cin >> n;
  std::map<int, int> most;
  for (int i = 0; i < n; ++i) {
    int teeth;
    std::cin >> teeth;
    if (i == 0) first = teeth;
    for (int prime = 2; teeth > 1; ++prime) {
      int times = 0;
      for (; teeth % prime == 0; teeth /= prime) ++times;
      if (times > most[prime]) most[prime] = times;
    }
  }

  long long common = 1;
  for (auto [prime, times] : most) {
    while (times-- > 0) common *= prime;
  }
  std::cout << common / first << '\n';
}
