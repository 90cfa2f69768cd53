// Tries all orders of the children, and begins a new ride whenever the next child cannot come
// along.
#include <algorithm>
#include <iostream>
#include <numeric>
#include <vector>

int main() {
  int n, m, limit;
  std::cin >> n >> m >> limit;
  std::vector<int> weights(n), quarrels(n), order(n);
  for (int& weight : weights) std::cin >> weight;
  while (m-- > 0) {
    int a, b;
    std::cin >> a >> b;
    quarrels[a - 1] |= 1 << (b - 1);
    quarrels[b - 1] |= 1 << (a - 1);
  }
  std::iota(order.begin(), order.end(), 0);
  int best = n;
  do {
    int rides = 0, weight = limit, sitting = 0;
    for (int child : order) {
      if (rides == 0 || weight + weights[child] > limit || (quarrels[child] & sitting) != 0) {
        ++rides;
        weight = sitting = 0;
      }
      weight += weights[child];
      sitting |= 1 << child;
    }
    best = std::min(best, rides);
  } while (std::next_permutation(order.begin(), order.end()));
  std::cout << best << '\n';
}
