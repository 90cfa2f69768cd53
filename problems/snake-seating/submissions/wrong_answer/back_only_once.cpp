// Goes back in all rows but the first.
#include <iostream>

int main() {
  int k, t;
  std::cin >> k >> t;
  for (int number; t > 0 && std::cin >> number; --t) {
    const int row = (number - 1) / k;
    const int before = (number - 1) % k;
    std::cout << static_cast<char>('A' + row) << ' ' << (row == 0 ? before + 1 : k - before)
              << '\n';
  }
}
