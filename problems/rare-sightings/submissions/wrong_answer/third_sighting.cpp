// When a species comes again, takes back its last sighting, but forgets which range that had
// counted for: everything up to it, as if there had been none before.
#include <iostream>
#include <vector>

int main() {
  int n, q;
  std::cin >> n >> q;
  std::vector<int> species(n + 1);
  for (int i = 1; i <= n; ++i) std::cin >> species[i];
  std::vector<std::vector<std::pair<int, int>>> ending_at(n + 1);
  for (int i = 0; i < q; ++i) {
    int first, last;
    std::cin >> first >> last;
    ending_at[last].emplace_back(first, i);
  }
  std::vector<int> changes(n + 2), last_seen(50'001), answers(q);
  const auto change = [&](int place, int amount) {
    for (; place <= n; place += place & -place) changes[place] += amount;
  };
  for (int entry = 1; entry <= n; ++entry) {
    const int last = last_seen[species[entry]];
    if (last > 0) {
      change(1, -1);
      change(last + 1, 1);
    }
    change(last + 1, 1);
    change(entry + 1, -1);
    last_seen[species[entry]] = entry;
    for (const auto& [first, index] : ending_at[entry]) {
      for (int place = first; place > 0; place &= place - 1) answers[index] += changes[place];
    }
  }
  for (int answer : answers) std::cout << answer << '\n';
}
