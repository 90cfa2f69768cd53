#include <algorithm>
#include <cstdint>
#include <iostream>
#include <numeric>
#include <vector>

// Takes in one lighthouse after the other. From a second in which all earlier ones shine, the next
// such seconds come in steps of their common period; one of them suits the new lighthouse within as
// many steps as its period has seconds, or none does.
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
    const std::int64_t longer = std::lcm(common, static_cast<std::int64_t>(period));
    std::vector<std::int64_t> found;
    for (std::int64_t first : seconds) {
      for (std::int64_t second = first; second < longer; second += common) {
        if (shines[second % period]) found.push_back(second);
      }
    }
    seconds = found;
    common = longer;
  }
  if (seconds.empty()) {
    std::cout << "never\n";
  } else {
    std::cout << *std::min_element(seconds.begin(), seconds.end()) << '\n';
  }
}
