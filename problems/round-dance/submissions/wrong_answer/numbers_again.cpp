// Gives a newcomer the number after the count of those who dance, so numbers come up again after
// somebody has left.
#include <iostream>
#include <string>
#include <vector>

int main() {
  int n, q;
  std::cin >> n >> q;
  std::vector<int> left(n + q + 2), right(n + q + 2);
  for (int x = 1; x <= n; ++x) {
    left[x] = x == 1 ? n : x - 1;
    right[x] = x == n ? 1 : x + 1;
  }
  int dancers = n;
  for (std::string action; q > 0; --q) {
    int x;
    std::cin >> action >> x;
    if (action == "leave") {
      right[left[x]] = right[x];
      left[right[x]] = left[x];
      --dancers;
    } else if (action == "join") {
      const int newcomer = ++dancers;
      const int neighbour = right[x];
      left[newcomer] = x;
      right[newcomer] = neighbour;
      right[x] = newcomer;
      left[neighbour] = newcomer;
    } else {
      std::cout << left[x] << ' ' << right[x] << '\n';
    }
  }
}
