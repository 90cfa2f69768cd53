// Tries one amount after the other, from what the terraces keep together upwards.
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  int n;
  std::cin >> n;
  std::vector<std::int64_t> measure(n), kept(n);
  std::int64_t let_out = 0;
  for (int i = 0; i < n; ++i) {
    std::cin >> measure[i] >> kept[i];
    let_out += kept[i];
  }
  for (;; ++let_out) {
    std::int64_t litres = let_out;
    for (int i = 0; i < n && litres >= 0; ++i) litres -= litres / measure[i] + kept[i];
    if (litres >= 0) break;
  }
  std::cout << let_out << '\n';
}
