// Keeps the message in 32 bits.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::string word;
  int n;
  std::cin >> word >> n;
  std::uint64_t input = 0;
  if (word == "write") std::cin >> input;
  std::uint32_t message = static_cast<std::uint32_t>(input);
  std::vector<std::string> titles(n);
  for (auto& title : titles) std::cin >> title;
  if (word == "write") {
    std::sort(titles.begin(), titles.end());
    std::vector<std::string> shelf;
    for (const auto& title : titles) {
      const auto places = static_cast<std::uint32_t>(shelf.size() + 1);
      shelf.insert(shelf.begin() + message % places, title);
      message /= places;
    }
    for (const auto& title : shelf) std::cout << title << '\n';
    return 0;
  }
  while (!titles.empty()) {
    const auto newest = std::max_element(titles.begin(), titles.end());
    message = message * static_cast<std::uint32_t>(titles.size()) +
              static_cast<std::uint32_t>(newest - titles.begin());
    titles.erase(newest);
  }
  std::cout << message << '\n';
}
