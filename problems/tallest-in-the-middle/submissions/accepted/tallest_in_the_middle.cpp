// Adds the singers one by one from the tallest to the shortest. Each has a number of places that
// depends only on how many of the same height stand already.
#include <algorithm>
#include <functional>
#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<int> heights(n);
  for (int& height : heights) std::cin >> height;
  std::ranges::sort(heights, std::greater{});

  const long long modulus = 1'000'000'007;
  long long ways = 1;
  int same = 0;  // so many of this height stand already
  for (int i = 0; i < n; ++i) {
    same = i > 0 && heights[i] == heights[i - 1] ? same + 1 : 0;
    const bool is_tallest = heights[i] == heights[0];
    ways = ways * (is_tallest ? same + 1 : same + 2) % modulus;
  }
  std::cout << ways << '\n';
}
