#include <iostream>
#include <string>

int main() {
  int n, q;
  std::cin >> n >> q;
  for (int i = 0; i < q; ++i) {
    std::string action;
    int x;
    std::cin >> action >> x;

    // action is "leave", "join" or "ask".
  }
}
