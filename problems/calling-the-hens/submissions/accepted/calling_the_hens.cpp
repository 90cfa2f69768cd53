#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

// In the sorted list, names with a common beginning are neighbours: there is no need to build the
// tree of the beginnings.
using Hens = std::vector<std::pair<std::string, bool>>;

int price;

// The least cost for the hens from first to last - 1, which have the first `length` letters in
// common, and no other hen has them.
int cost(const Hens& hens, int first, int last, int length) {
  int others = 0;
  for (int i = first; i < last; ++i) others += !hens[i].second;
  if (others == last - first) return 0;
  const int call = length + price * others;
  const bool ends_here = static_cast<int>(hens[first].first.size()) == length;
  if (length > 0 && ends_here && hens[first].second) return call;

  int longer = 0;
  for (int i = first + ends_here; i < last;) {
    int end = i;
    while (end < last && hens[end].first[length] == hens[i].first[length]) ++end;
    longer += cost(hens, i, end, length + 1);
    i = end;
  }
  return length == 0 ? longer : std::min(call, longer);
}

int main() {
  int n;
  std::cin >> n >> price;
  Hens hens(n);
  for (auto& [name, wanted] : hens) {
    char sign;
    std::cin >> name >> sign;
    wanted = sign == '+';
  }
  std::sort(hens.begin(), hens.end());
  std::cout << cost(hens, 0, n, 0) << '\n';
}
