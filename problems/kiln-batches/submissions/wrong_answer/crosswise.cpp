// Compares where lines meet by multiplying crosswise, which takes more than 64 bits. (Unsigned, so
// that what happens is well defined.)
#include <cstdint>
#include <deque>
#include <iostream>

struct Line {
  std::uint64_t mass, height;

  std::int64_t at(std::uint64_t x) const {
    return static_cast<std::int64_t>(height - 2 * mass * x);
  }
};

bool hidden(const Line& left, const Line& middle, const Line& right) {
  const std::uint64_t a = (right.height - middle.height) * (middle.mass - left.mass);
  const std::uint64_t b = (middle.height - left.height) * (right.mass - middle.mass);
  return static_cast<std::int64_t>(a) <= static_cast<std::int64_t>(b);
}

int main() {
  int n;
  std::uint64_t heating;
  std::cin >> n >> heating;
  std::deque<Line> lines{{0, 0}};
  std::uint64_t x = 0, energy = 0;
  for (std::uint64_t mass; n > 0 && std::cin >> mass; --n) {
    x += mass;
    while (lines.size() > 1 && lines[1].at(x) <= lines[0].at(x)) lines.pop_front();
    energy = lines.front().at(x) + x * x + heating;
    if (mass == 0) continue;
    const Line line{x, energy + x * x};
    while (lines.size() > 1 && hidden(lines[lines.size() - 2], lines.back(), line))
      lines.pop_back();
    lines.push_back(line);
  }
  std::cout << energy << '\n';
}
