#include <iostream>
#include <vector>

int main() {
  int n, q;
  std::cin >> n >> q;
  std::vector<long long> distances(n);
  for (long long& distance : distances) std::cin >> distance;

  // milestones[i]: steps from the first bench to bench i, over two rounds
  std::vector<long long> milestones(2 * n + 1, 0);
  for (int i = 1; i < 2 * n; ++i) milestones[i + 1] = milestones[i] + distances[(i - 1) % n];

  while (q-- > 0) {
    int a, b;
    std::cin >> a >> b;
    if (b <= a) b += n;
    std::cout << milestones[b] - milestones[a] << '\n';
  }
}
