// Tries for each pot every place where its batch may begin.
#include <algorithm>
#include <iostream>
#include <limits>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  int n;
  long long heating;
  std::cin >> n >> heating;
  std::vector<long long> total(n + 1), least(n + 1);
  for (int i = 1; i <= n; ++i) {
    std::cin >> total[i];
    total[i] += total[i - 1];
  }
  for (int i = 1; i <= n; ++i) {
    least[i] = std::numeric_limits<long long>::max();
    for (int j = 0; j < i; ++j) {
      const long long batch = total[i] - total[j];
      least[i] = std::min(least[i], least[j] + batch * batch + heating);
    }
  }
  std::cout << least[n] << '\n';
}
