// Adds up in 32 bits, unsigned so that the wrapping round is well defined.
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
  int n, q;
  std::cin >> n >> q;
  std::vector<std::uint32_t> milestones(n + 1, 0);
  for (int i = 0; i < n; ++i) {
    std::uint32_t distance;
    std::cin >> distance;
    milestones[i + 1] = milestones[i] + distance;
  }
  while (q-- > 0) {
    int a, b;
    std::cin >> a >> b;
    std::uint32_t steps = milestones[b - 1] - milestones[a - 1];
    if (b <= a) steps += milestones[n];
    std::cout << steps << '\n';
  }
}
