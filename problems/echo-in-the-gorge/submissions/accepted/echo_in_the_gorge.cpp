#include <iostream>
#include <string>

int main() {
  std::string echo;
  std::size_t k;
  std::cin >> echo >> k;

  // The word loses letters at the front until it is short enough, then one with each echo.
  while (echo.size() > k) echo.erase(0, 1);
  while (!echo.empty()) {
    std::cout << echo << '\n';
    echo.erase(0, 1);
  }
}
