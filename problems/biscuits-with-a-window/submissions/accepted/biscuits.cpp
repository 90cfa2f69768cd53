// Needs no flood fill of the bare tray. For a biscuit, the number of its cells, minus the pairs of
// cells side by side, plus the squares of four cells is 1 minus the number of its windows (Euler's
// formula).
#include <iostream>
#include <string>
#include <vector>

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  const int width = columns + 2;
  std::string tray(width, '.');
  for (int r = 0; r < rows; ++r) {
    std::string row;
    std::cin >> row;
    tray += '.' + row + '.';
  }
  tray += std::string(width, '.');

  const int size = static_cast<int>(tray.size());
  std::vector<bool> seen(size);
  int plain = 0, with_window = 0;
  for (int start = 0; start < size; ++start) {
    if (tray[start] != '#' || seen[start]) continue;
    int euler = 0;
    std::vector<int> waiting{start};
    seen[start] = true;
    while (!waiting.empty()) {
      const int cell = waiting.back();
      waiting.pop_back();
      const bool right = tray[cell + 1] == '#';
      const bool below = tray[cell + width] == '#';
      const bool square = right && below && tray[cell + width + 1] == '#';
      euler += 1 - right - below + square;
      for (int next : {cell - 1, cell + 1, cell - width, cell + width}) {
        if (tray[next] != '#' || seen[next]) continue;
        seen[next] = true;
        waiting.push_back(next);
      }
    }
    ++(euler == 1 ? plain : with_window);
  }
  std::cout << plain << ' ' << with_window << '\n';
}
