// Keeps the tournament as a tree. Then takes the best cheese out and plays only its own matches
// again.
#include <iostream>
#include <vector>

constexpr int nobody = 0;

int better(int a, int b) {
  if (a == nobody) return b;
  if (b == nobody) return a;
  std::cout << "? " << a << ' ' << b << std::endl;
  int winner;
  std::cin >> winner;
  return winner;
}

int main() {
  int n;
  std::cin >> n;
  std::vector<int> tree(2 * n);  // the winner of node i comes from the nodes 2i and 2i + 1
  for (int cheese = 1; cheese <= n; ++cheese) tree[n + cheese - 1] = cheese;
  for (int i = n - 1; i >= 1; --i) tree[i] = better(tree[2 * i], tree[2 * i + 1]);

  const int best = tree[1];
  int node = n + best - 1;
  tree[node] = nobody;
  for (node /= 2; node >= 1; node /= 2) tree[node] = better(tree[2 * node], tree[2 * node + 1]);
  std::cout << "! " << best << ' ' << tree[1] << std::endl;
}
