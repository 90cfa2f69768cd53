#include <iostream>
#include <string>

int main() {
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    std::string arrival;
    std::cin >> arrival;
    std::string departure;
    std::cin >> departure;

    // Print the number of strikes that this guest hears.
  }
}
