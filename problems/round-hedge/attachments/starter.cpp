#include <iostream>
#include <string>

int main() {
  int n, q, y, s;
  std::cin >> n >> q >> y >> s;
  for (int i = 0; i < q; ++i) {
    std::string action;
    std::cin >> action;
    int a, m, x;
    std::cin >> a >> m >> x;

    // x is how much the bushes grow for "feed", and the height for "trim".
  }

  // Print the sum of all lengths that are cut off.
}
