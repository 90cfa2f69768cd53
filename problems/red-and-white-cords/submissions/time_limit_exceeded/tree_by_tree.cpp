// Takes each cord or leaves it, and counts the trees one by one.
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

struct Cord {
  int a, b;
  bool is_red;
};

int n, m, k;
std::vector<Cord> cords;

std::int64_t count(int cord, std::vector<int> group, int groups, int red) {
  if (red > k || m - cord < groups - 1) return 0;
  if (groups == 1) return red == k;
  std::int64_t ways = count(cord + 1, group, groups, red);
  const auto [a, b, is_red] = cords[cord];
  const int from = group[a], to = group[b];
  if (from == to) return ways;
  for (int& number : group) {
    if (number == from) number = to;
  }
  return ways + count(cord + 1, group, groups - 1, red + is_red);
}

int main() {
  std::cin >> n >> m >> k;
  for (int i = 0; i < m; ++i) {
    int a, b;
    std::string colour;
    std::cin >> a >> b >> colour;
    cords.push_back({a - 1, b - 1, colour == "red"});
  }
  std::vector<int> group(n);
  for (int post = 0; post < n; ++post) group[post] = post;
  std::cout << count(0, group, n, 0) % 1'000'000'007 << '\n';
}
