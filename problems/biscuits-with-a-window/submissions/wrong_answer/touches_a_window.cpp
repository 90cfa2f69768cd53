// Floods the tray from the outside and takes every biscuit beside tray that stays dry for one with
// a window. A small biscuit inside of a window touches it, too.
#include <iostream>
#include <string>
#include <vector>

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  const int width = columns + 2;
  std::string tray(width, '.');
  for (std::string row; rows > 0 && std::cin >> row; --rows) tray += '.' + row + '.';
  tray += std::string(width, '.');
  const int size = static_cast<int>(tray.size());

  std::vector<int> waiting{0};
  tray[0] = '~';
  while (!waiting.empty()) {
    const int cell = waiting.back();
    waiting.pop_back();
    for (int down : {-width, 0, width}) {
      for (int right : {-1, 0, 1}) {
        const int next = cell + down + right;
        if (next < 0 || next >= size || tray[next] != '.') continue;
        tray[next] = '~';
        waiting.push_back(next);
      }
    }
  }

  int plain = 0, with_window = 0;
  for (int start = 0; start < size; ++start) {
    if (tray[start] != '#') continue;
    bool window = false;
    waiting = {start};
    tray[start] = 'x';
    while (!waiting.empty()) {
      const int cell = waiting.back();
      waiting.pop_back();
      for (int next : {cell - 1, cell + 1, cell - width, cell + width}) {
        window |= tray[next] == '.';
        if (tray[next] != '#') continue;
        tray[next] = 'x';
        waiting.push_back(next);
      }
    }
    ++(window ? with_window : plain);
  }
  std::cout << plain << ' ' << with_window << '\n';
}
