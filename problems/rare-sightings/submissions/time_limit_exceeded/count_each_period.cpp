// Counts the species of every period anew.
#include <iostream>
#include <unordered_map>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  int n, q;
  std::cin >> n >> q;
  std::vector<int> species(n);
  for (int& kind : species) std::cin >> kind;
  while (q-- > 0) {
    int first, last;
    std::cin >> first >> last;
    std::unordered_map<int, int> times;
    for (int i = first - 1; i < last; ++i) ++times[species[i]];
    int once = 0;
    for (const auto& [kind, count] : times) once += count == 1;
    std::cout << once << '\n';
  }
}
