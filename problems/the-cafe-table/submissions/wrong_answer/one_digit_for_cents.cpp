// Prints 2.5 for two euros and five cents.
#include <iostream>

int main() {
  int k, n;
  std::cin >> k >> n;
  int bill = 0;
  for (int euros, cents; k > 0; --k) {
    char point;
    std::cin >> euros >> point >> cents;
    bill += 100 * euros + cents;
  }
  const int share = (bill + n - 1) / n;
  const int tip = n * share - bill;
  std::cout << share / 100 << '.' << share % 100 << ' ' << tip / 100 << '.' << tip % 100 << '\n';
}
