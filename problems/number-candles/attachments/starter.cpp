#include <array>
#include <iostream>

int main() {
  int a;
  std::array<int, 10> c;
  std::cin >> a;
  for (int& count : c) std::cin >> count;

  // Print the first age that cannot be shown.
}
