// Compares the best so far with one cheese after the other. If the best one comes early, all later
// ones have lost to it, and too many are left for the second search.
#include <iostream>
#include <vector>

int better(int a, int b) {
  std::cout << "? " << a << ' ' << b << std::endl;
  int winner = a;
  std::cin >> winner;
  return winner;
}

int main() {
  int n;
  std::cin >> n;
  int best = 1;
  std::vector<int> lost;
  for (int cheese = 2; cheese <= n; ++cheese) {
    const int winner = better(best, cheese);
    if (winner == cheese) {
      lost = {best};
      best = cheese;
    } else {
      lost.push_back(cheese);
    }
  }
  int second = lost[0];
  for (std::size_t i = 1; i < lost.size() && std::cin; ++i) second = better(second, lost[i]);
  std::cout << "! " << best << ' ' << second << std::endl;
}
