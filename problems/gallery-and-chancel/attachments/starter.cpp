#include <iostream>
#include <vector>

int main() {
  int n, g;
  std::cin >> n >> g;
  for (int i = 0; i < n; ++i) {
    int gallery, chancel;
    std::cin >> gallery >> chancel;
  }
  for (int i = 0; i < g; ++i) {
    int count, gallery, chancel;
    std::cin >> count >> gallery >> chancel;
    std::vector<int> singers(count);
    for (int& one : singers) std::cin >> one;
  }

  // Print the largest beauty and a letter for each singer.
}
