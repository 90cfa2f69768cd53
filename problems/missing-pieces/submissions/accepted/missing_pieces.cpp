#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<int> pieces(m);
  for (int& piece : pieces) std::cin >> piece;

  // Between neighbours in the sorted row lies a gap, also before the first and behind the last one.
  std::erase_if(pieces, [n](int piece) { return piece > n; });
  pieces.push_back(0);
  pieces.push_back(n + 1);
  std::sort(pieces.begin(), pieces.end());

  bool complete = true;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const int first = pieces[i - 1] + 1;
    const int last = pieces[i] - 1;
    if (first > last) continue;
    if (!complete) std::cout << ' ';
    complete = false;
    std::cout << first;
    if (last > first) std::cout << '-' << last;
  }
  std::cout << (complete ? "complete\n" : "\n");
}
