#include <algorithm>
#include <iostream>
#include <vector>

// Sets of children are numbers: bit i is child i.
int main() {
  int n, m, limit;
  std::cin >> n >> m >> limit;
  std::vector<int> weights(n), quarrels(n);
  for (int& weight : weights) std::cin >> weight;
  while (m-- > 0) {
    int a, b;
    std::cin >> a >> b;
    quarrels[a - 1] |= 1 << (b - 1);
    quarrels[b - 1] |= 1 << (a - 1);
  }

  const int sets = 1 << n;
  std::vector<int> rides(sets, n);
  rides[0] = 0;
  for (int group = 1; group < sets; ++group) {
    int weight = 0;
    bool quarrel = false;
    for (int child = 0; child < n; ++child) {
      if ((group >> child & 1) == 0) continue;
      weight += weights[child];
      quarrel = quarrel || (quarrels[child] & group) != 0;
    }
    if (weight <= limit && !quarrel) rides[group] = 1;
  }
  // rides[part] is 1 if the part is one ride; so each division into two parts is tried.
  for (int group = 1; group < sets; ++group) {
    for (int part = (group - 1) & group; part > 0; part = (part - 1) & group) {
      if (rides[part] == 1) rides[group] = std::min(rides[group], 1 + rides[group ^ part]);
    }
  }
  std::cout << rides[sets - 1] << '\n';
}
