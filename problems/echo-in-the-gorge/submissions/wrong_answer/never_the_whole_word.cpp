// Lets the first echo always be shorter than the word.
#include <algorithm>
#include <iostream>
#include <string>

int main() {
  std::string word;
  std::size_t k;
  std::cin >> word >> k;
  for (std::size_t letters = std::min(k, word.size() - 1); letters > 0; --letters) {
    std::cout << word.substr(word.size() - letters) << '\n';
  }
}
