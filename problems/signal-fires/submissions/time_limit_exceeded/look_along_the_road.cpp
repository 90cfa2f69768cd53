// Lets every keeper look along the road until a tower is too high: good for group 1 only, for where
// the towers become lower and lower nothing ever ends the look.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  int n;
  std::cin >> n;
  std::vector<int> heights(n);
  for (int& height : heights) std::cin >> height;

  long long pairs = 0;
  for (int i = 0; i < n; ++i) {
    int highest_between = 0;
    for (int j = i + 1; j < n && highest_between < heights[i]; ++j) {
      if (highest_between < heights[j]) ++pairs;
      highest_between = std::max(highest_between, heights[j]);
    }
  }
  std::cout << pairs << '\n';
}
