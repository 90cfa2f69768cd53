// Asks for more than the level instead of at least as much, so a centimetre is missing everywhere.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> heights(n);
  for (int& height : heights) std::cin >> height;
  for (int level = *std::max_element(heights.begin(), heights.end()); level > 0; --level) {
    for (int height : heights) std::cout << (height > level ? '*' : '.');
    std::cout << '\n';
  }
  for (int i = 0; i < n; ++i) std::cout << '=';
  std::cout << '\n';
}
