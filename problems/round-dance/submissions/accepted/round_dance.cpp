#include <iostream>
#include <iterator>
#include <list>
#include <string>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n, q;
  std::cin >> n >> q;
  std::list<int> circle;  // its end is joined to its beginning
  std::vector<std::list<int>::iterator> place(n + q + 1);
  for (int x = 1; x <= n; ++x) place[x] = circle.insert(circle.end(), x);

  int last = n;
  for (std::string action; q > 0; --q) {
    int x;
    std::cin >> action >> x;
    const auto at = place[x];
    if (action == "leave") {
      circle.erase(at);
    } else if (action == "join") {
      ++last;
      place[last] = circle.insert(std::next(at), last);
    } else {
      const int left = at == circle.begin() ? circle.back() : *std::prev(at);
      const int right = std::next(at) == circle.end() ? circle.front() : *std::next(at);
      std::cout << left << ' ' << right << '\n';
    }
  }
}
