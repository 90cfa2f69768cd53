#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

// Puts the books on the shelf one after the other, in the order of the alphabet. The k-th one has k
// places to go to: the message modulo k says which, and the rest of the message is left for the
// others.
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
    std::vector<std::string> shelf;
    for (const auto& title : titles) {
      const std::uint64_t places = shelf.size() + 1;
      shelf.insert(shelf.begin() + static_cast<std::ptrdiff_t>(message % places), title);
      message /= places;
    }
    for (const auto& title : shelf) std::cout << title << '\n';
    return 0;
  }

  // Backwards: the last book that came is taken away first.
  while (!titles.empty()) {
    const auto newest = std::max_element(titles.begin(), titles.end());
    message = message * titles.size() + static_cast<std::uint64_t>(newest - titles.begin());
    titles.erase(newest);
  }
  std::cout << message << '\n';
}
