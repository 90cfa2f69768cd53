#include <iostream>
#include <string>

int main() {
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    std::string name;
    std::cin >> name;
  }

  // Print the two numbers, and then the names of those who are still out.
}
