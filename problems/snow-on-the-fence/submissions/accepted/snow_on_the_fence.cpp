#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> heights(n);
  for (int& height : heights) std::cin >> height;

  // An empty picture, in which the snow falls post by post, from the fence upwards.
  const int highest = *std::max_element(heights.begin(), heights.end());
  std::vector<std::string> picture(highest, std::string(n, '.'));
  for (int post = 0; post < n; ++post) {
    for (int level = 1; level <= heights[post]; ++level) picture[highest - level][post] = '*';
  }

  for (const std::string& line : picture) std::cout << line << '\n';
  std::cout << std::string(n, '=') << '\n';
}
