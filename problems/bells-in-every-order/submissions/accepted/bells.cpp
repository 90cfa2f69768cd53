// Goes from row to row without recursion. Each bell has a direction; the latest bell that can still
// move past an earlier one does so, and all later ones turn round.
#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main() {
  std::string first;
  std::cin >> first;
  const int n = static_cast<int>(first.size());

  std::vector<int> row(n);  // the bells by their places in the first row
  for (int i = 0; i < n; ++i) row[i] = i;
  std::vector<int> direction(n, -1);

  while (true) {
    for (int bell : row) std::cout << first[bell];
    std::cout << '\n';

    int mover = -1, at = -1;
    for (int i = 0; i < n; ++i) {
      const int next = i + direction[row[i]];
      const bool can_move = next >= 0 && next < n && row[next] < row[i];
      if (can_move && row[i] > mover) {
        mover = row[i];
        at = i;
      }
    }
    if (mover < 0) break;
    std::swap(row[at], row[at + direction[mover]]);
    for (int bell = mover + 1; bell < n; ++bell) direction[bell] = -direction[bell];
  }
}
