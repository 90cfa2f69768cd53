// Finds a second copy only if it stands right behind the first one.
#include <algorithm>
#include <iostream>
#include <set>
#include <vector>

int gifts(const std::vector<int>& giver, const std::vector<int>& taker) {
  const std::set<int> owned(taker.begin(), taker.end());
  std::set<int> kinds;
  for (std::size_t i = 1; i < giver.size(); ++i) {
    if (giver[i] == giver[i - 1] && !owned.contains(giver[i])) kinds.insert(giver[i]);
  }
  return static_cast<int>(kinds.size());
}

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<int> emma(n), paul(m);
  for (int& stamp : emma) std::cin >> stamp;
  for (int& stamp : paul) std::cin >> stamp;
  std::cout << std::min(gifts(emma, paul), gifts(paul, emma)) << '\n';
}
