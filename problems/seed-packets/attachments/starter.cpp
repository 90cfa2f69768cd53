#include <iostream>
#include <string>

int main() {
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    std::string heap;
    std::cin >> heap;
  }

  // Print the number of pairs that can be mixed up.
}
