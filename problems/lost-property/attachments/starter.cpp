#include <iostream>
#include <string>

int main() {
  int n;
  std::cin >> n;
  for (int i = 0; i < n; ++i) {
    std::string action;
    std::cin >> action;
    std::string kind;
    std::cin >> kind;

    // action is "found" or "asked".
  }
}
