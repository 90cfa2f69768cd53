#include <iostream>

int better(int a, int b) {
  std::cout << "? " << a << ' ' << b << std::endl;
  int winner;
  std::cin >> winner;
  return winner;
}

int main() {
  int n;
  std::cin >> n;

  // Print the best and the second best: std::cout << "! " << best << ' ' << second << std::endl;
}
