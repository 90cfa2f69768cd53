// Turns the books in a circle as often as the message says: that makes n orders, not n!.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::string word;
  int n;
  std::cin >> word >> n;
  std::uint64_t message = 0;
  if (word == "write") std::cin >> message;
  std::vector<std::string> titles(n);
  for (auto& title : titles) std::cin >> title;
  if (word == "write") {
    std::sort(titles.begin(), titles.end());
    std::rotate(titles.begin(), titles.begin() + static_cast<int>(message % n), titles.end());
    for (const auto& title : titles) std::cout << title << '\n';
  } else {
    const auto first = std::min_element(titles.begin(), titles.end());
    std::cout << (n - (first - titles.begin())) % n << '\n';
  }
}
