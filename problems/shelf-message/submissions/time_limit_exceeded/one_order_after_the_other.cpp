// Goes through the orders one by one, and counts.
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
  std::vector<std::string> order = titles;
  std::sort(order.begin(), order.end());
  if (word == "write") {
    while (message-- > 0) std::next_permutation(order.begin(), order.end());
    for (const auto& title : order) std::cout << title << '\n';
  } else {
    while (order != titles) {
      std::next_permutation(order.begin(), order.end());
      ++message;
    }
    std::cout << message << '\n';
  }
}
