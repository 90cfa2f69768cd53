// Puts the book behind all the others.
#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<int> row;
  for (int i = 1; i <= n; ++i) row.push_back(i);
  for (int place; m > 0 && std::cin >> place; --m) {
    const int book = row[place - 1];
    row.erase(row.begin() + (place - 1));
    row.push_back(book);
  }
  for (int book : row) std::cout << book << ' ';
  std::cout << '\n';
}
