#include <iostream>
#include <string>

int main() {
  int n, k;
  std::cin >> n >> k;
  for (int i = 0; i < n; ++i) {
    std::string name;
    std::cin >> name;
    std::string sign;
    std::cin >> sign;
  }

  // Print the smallest possible sum.
}
