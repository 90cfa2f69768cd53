#include <algorithm>
#include <iostream>
#include <string>

bool looks_the_same(char c) {
  switch (c) {
    case 'A': case 'H': case 'I': case 'M': case 'O': case 'T':
    case 'U': case 'V': case 'W': case 'X': case 'Y': case ' ':
      return true;
    default:
      return false;
  }
}

int main() {
  std::string line;
  std::getline(std::cin, line);

  std::replace_if(line.begin(), line.end(), [](char c) { return !looks_the_same(c); }, '?');
  std::reverse(line.begin(), line.end());
  std::cout << line << '\n';
}
