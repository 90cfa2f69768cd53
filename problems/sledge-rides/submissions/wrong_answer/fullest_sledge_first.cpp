// Again and again takes the ride that is heaviest, of those with the most children.
#include <iostream>
#include <tuple>
#include <vector>

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
  int waiting = (1 << n) - 1, rides = 0;
  while (waiting != 0) {
    std::tuple<int, int, int> best;
    for (int group = waiting; group > 0; group = (group - 1) & waiting) {
      int weight = 0;
      bool quarrel = false;
      for (int child = 0; child < n; ++child) {
        if ((group >> child & 1) == 0) continue;
        weight += weights[child];
        quarrel = quarrel || (quarrels[child] & group) != 0;
      }
      if (weight > limit || quarrel) continue;
      best = std::max(best, {weight, __builtin_popcount(group), group});
    }
    waiting ^= std::get<2>(best);
    ++rides;
  }
  std::cout << rides << '\n';
}
