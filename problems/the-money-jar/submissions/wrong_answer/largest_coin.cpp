// Looks for the largest number on the list instead of the largest amount.
#include <algorithm>
#include <iostream>

int main() {
  int amount = 0, largest = 0;
  for (int change; std::cin >> change && change != 0;) {
    amount += change;
    largest = std::max(largest, change);
  }
  std::cout << amount << ' ' << largest << '\n';
}
