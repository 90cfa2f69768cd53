// Prints two numbers in a row by themselves, and uses the short form only from three on.
#include <iostream>
#include <vector>

int main() {
  int n, m;
  std::cin >> n >> m;
  std::vector<bool> there(100'002, false);
  for (int piece; m > 0 && std::cin >> piece; --m) there[piece] = true;
  bool complete = true;
  for (int piece = 1; piece <= n; ++piece) {
    if (there[piece]) continue;
    complete = false;
    int last = piece;
    while (last < n && !there[last + 1]) ++last;
    if (last - piece >= 2) {
      std::cout << piece << '-' << last << ' ';
      piece = last;
    } else {
      std::cout << piece << ' ';
    }
  }
  std::cout << (complete ? "complete\n" : "\n");
}
