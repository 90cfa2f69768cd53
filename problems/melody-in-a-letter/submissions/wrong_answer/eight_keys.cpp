// Lets the keys go up to H.
#include <cctype>
#include <cstdlib>
#include <iostream>
#include <string>

int main() {
  std::string line, melody;
  std::getline(std::cin, line);
  for (char c : line) {
    const char key = static_cast<char>(std::toupper(c));
    if (key >= 'A' && key <= 'H') melody += key;
  }
  if (melody.empty()) {
    std::cout << "silence\n";
    return 0;
  }
  int way = 0;
  for (std::size_t i = 1; i < melody.size(); ++i) way += std::abs(melody[i] - melody[i - 1]);
  std::cout << melody << '\n' << way << '\n';
}
