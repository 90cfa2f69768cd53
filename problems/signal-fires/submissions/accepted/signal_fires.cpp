#include <iostream>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n;
  std::cin >> n;
  long long pairs = 0;
  std::vector<int> in_sight;  // the towers that the next one may see, strictly falling
  for (int height; n > 0 && std::cin >> height; --n) {
    while (!in_sight.empty() && in_sight.back() < height) {
      in_sight.pop_back();
      ++pairs;
    }
    if (!in_sight.empty()) {
      ++pairs;
      if (in_sight.back() == height) in_sight.pop_back();  // the new tower hides it
    }
    in_sight.push_back(height);
  }
  std::cout << pairs << '\n';
}
