#include <algorithm>
#include <iostream>
#include <string>

int main() {
  int price;
  std::cin >> price;

  int total = 0;
  for (std::string word; std::cin >> word;) {
    if (word == "STOP") continue;
    // Pays for the word ten letters at a time.
    for (std::size_t paid = 0; paid < word.size(); paid += 10) total += price;
  }
  std::cout << std::max(total, 7 * price) << '\n';
}
