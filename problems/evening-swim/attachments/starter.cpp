#include <iostream>

int main() {
  int age, hour;
  std::cin >> age >> hour;

  // Print the price, or "free".
}
