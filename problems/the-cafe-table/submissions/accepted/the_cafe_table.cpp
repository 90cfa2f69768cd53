#include <iomanip>
#include <iostream>

void print_price(int cents) {
  std::cout << cents / 100 << '.' << std::setfill('0') << std::setw(2) << cents % 100;
}

int main() {
  int k, n;
  std::cin >> k >> n;
  int bill = 0;
  while (k-- > 0) {
    int euros, cents;
    char point;
    std::cin >> euros >> point >> cents;
    bill += 100 * euros + cents;
  }

  // Everybody puts down a cent, round after round, until it is enough.
  int share = 0, paid = 0;
  while (paid < bill) {
    ++share;
    paid += n;
  }
  print_price(share);
  std::cout << ' ';
  print_price(paid - bill);
  std::cout << '\n';
}
