#include <cstdint>
#include <iostream>
#include <vector>

struct Terrace {
  std::int64_t measure, kept;
};

// Whether every terrace, and so the last one, gets all it keeps.
bool is_enough(std::int64_t litres, const std::vector<Terrace>& terraces) {
  for (const auto& [measure, kept] : terraces) {
    litres -= litres / measure + kept;
    if (litres < 0) return false;
  }
  return true;
}

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n;
  std::cin >> n;
  std::vector<Terrace> terraces(n);
  for (auto& [measure, kept] : terraces) std::cin >> measure >> kept;

  std::int64_t too_little = 0, enough = 1'000'000'000'000'000'000;
  while (enough - too_little > 1) {
    const std::int64_t middle = too_little + (enough - too_little) / 2;
    (is_enough(middle, terraces) ? enough : too_little) = middle;
  }
  std::cout << enough << '\n';
}
