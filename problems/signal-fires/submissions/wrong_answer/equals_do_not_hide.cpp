// Goes on past a tower of the same height, as if it hid nothing from the one that comes.
#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  long long pairs = 0;
  std::vector<int> stack;
  for (int height; n > 0 && std::cin >> height; --n) {
    while (!stack.empty() && stack.back() <= height) {
      stack.pop_back();
      ++pairs;
    }
    if (!stack.empty()) ++pairs;
    stack.push_back(height);
  }
  std::cout << pairs << '\n';
}
