#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<std::vector<int>> lists(n + 1);  // lists[1] is the list of person 1
  for (int person = 1; person <= n; ++person) {
    int k;
    std::cin >> k;
    lists[person].resize(k);
    for (int& other : lists[person]) std::cin >> other;
  }

  // Print the last minute, and how many people hear the news then.
}
