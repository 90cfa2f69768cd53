#include <algorithm>
#include <iostream>
#include <vector>

// Sorted, so that copies of a kind lie next to each other.
std::vector<int> read_sorted(int n) {
  std::vector<int> stamps(n);
  for (int& stamp : stamps) std::cin >> stamp;
  std::sort(stamps.begin(), stamps.end());
  return stamps;
}

int gifts(const std::vector<int>& giver, const std::vector<int>& taker) {
  int kinds = 0;
  for (std::size_t i = 1; i < giver.size(); ++i) {
    const bool second_copy = giver[i] == giver[i - 1] && (i == 1 || giver[i] != giver[i - 2]);
    if (second_copy && !std::binary_search(taker.begin(), taker.end(), giver[i])) ++kinds;
  }
  return kinds;
}

int main() {
  int n, m;
  std::cin >> n >> m;
  const std::vector<int> emma = read_sorted(n);
  const std::vector<int> paul = read_sorted(m);
  std::cout << std::min(gifts(emma, paul), gifts(paul, emma)) << '\n';
}
