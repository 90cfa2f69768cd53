// Reads only the first word of the line.
#include <iostream>
#include <string>

int main() {
  const std::string same = "AHIMOTUVWXY";
  std::string word;
  std::cin >> word;
  for (std::size_t i = word.size(); i-- > 0;) {
    std::cout << (same.find(word[i]) != std::string::npos ? word[i] : '?');
  }
  std::cout << '\n';
}
