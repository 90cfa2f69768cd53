#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<int> row(n);
  for (int i = 0; i < n; ++i) row[i] = i + 1;

  while (m-- > 0) {
    int place;
    std::cin >> place;
    const int book = row[place - 1];
    for (int i = place - 1; i > 0; --i) row[i] = row[i - 1];
    row[0] = book;
  }

  for (int i = 0; i < n; ++i) std::cout << (i > 0 ? " " : "") << row[i];
  std::cout << '\n';
}
