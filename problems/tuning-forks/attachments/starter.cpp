#include <iostream>
#include <string>

int main() {
  int n, m;
  std::cin >> n >> m;
  for (int i = 0; i < m; ++i) {
    std::string action;
    std::cin >> action;
    int a, b;
    std::cin >> a >> b;
    int k = 0;
    if (action == "note") std::cin >> k;

    // action is "note" or "ask".
  }
}
