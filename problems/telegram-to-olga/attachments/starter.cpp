#include <iostream>
#include <string>

int main() {
  int p;
  std::cin >> p;
  std::string word;
  while (std::cin >> word) {
    // Another word.
  }

  // Print the price.
}
