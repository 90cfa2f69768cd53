#include <iostream>
#include <string>

int main() {
  std::string word;
  int k;
  std::cin >> word >> k;

  // Print the echoes.
}
