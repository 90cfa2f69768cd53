#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>

bool looks_odd(char c) {
  constexpr std::string_view same = "AHIMOTUVWXY ";
  return same.find(c) == std::string_view::npos;
}

int main() {
  std::string line;
  std::getline(std::cin, line);

  std::replace_if(line.begin(), line.end(), looks_odd, '?');
  std::reverse(line.begin(), line.end());
  std::cout << line << '\n';
}
