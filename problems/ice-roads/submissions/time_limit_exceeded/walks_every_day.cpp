// Walks over the ice from all ovens in each evening.
#include <cstdint>
#include <iostream>
#include <set>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n, d;
  std::cin >> n >> d;
  std::vector<std::set<int>> neighbours(n + 1);
  std::set<int> ovens;
  const auto change = [](std::set<int>& numbers, int number) {
    if (numbers.erase(number) == 0) numbers.insert(number);
  };
  std::int64_t loaves = 0;
  while (d-- > 0) {
    int a, b;
    std::cin >> a >> b;
    if (a == b) {
      change(ovens, a);
    } else {
      change(neighbours[a], b);
      change(neighbours[b], a);
    }
    std::vector<char> seen(n + 1);
    std::vector<int> reached(ovens.begin(), ovens.end());
    for (int hut : reached) seen[hut] = true;
    for (std::size_t i = 0; i < reached.size(); ++i) {
      for (int hut : neighbours[reached[i]]) {
        if (seen[hut]) continue;
        seen[hut] = true;
        reached.push_back(hut);
      }
    }
    loaves += n - static_cast<int>(reached.size());
  }
  std::cout << loaves << '\n';
}
