#include <iostream>

int main() {
  int n, quiet;
  std::cin >> n >> quiet;

  int length = 0, best_length = 0, best_start = 0;
  for (int minute = 1; minute <= n; ++minute) {
    int level;
    std::cin >> level;
    length = level <= quiet ? length + 1 : 0;
    if (length > best_length) {
      best_length = length;
      best_start = minute - length + 1;
    }
  }
  std::cout << best_length << ' ' << best_start << '\n';
}
