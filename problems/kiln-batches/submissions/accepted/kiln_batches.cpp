#include <cstdint>
#include <deque>
#include <iostream>

// If the last batch comes after pots of mass s that took energy e, all up to mass x take
//   e + (x - s)^2 + heating  =  (e + s^2 - 2 s x) + x^2 + heating
// The bracket is a line in x. From pot to pot the lines fall more steeply and x grows, so those
// that can still be the lowest somewhere form a queue.
struct Line {
  std::int64_t mass;    // s
  std::int64_t height;  // e + s^2

  std::int64_t at(std::int64_t x) const { return height - 2 * mass * x; }
};

// The first whole x at which `right`, which falls more steeply, is no higher than `left`. Neither
// the energy nor the mass shrinks from pot to pot, so the numbers below are not negative. Dividing
// rather than multiplying crosswise keeps them within 64 bits.
std::int64_t meeting(const Line& left, const Line& right) {
  const std::int64_t rise = right.height - left.height;
  const std::int64_t fall = 2 * (right.mass - left.mass);
  return (rise + fall - 1) / fall;
}

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n;
  std::int64_t heating;
  std::cin >> n >> heating;
  std::deque<Line> lines{{0, 0}};
  std::int64_t x = 0, energy = 0;
  while (n-- > 0) {
    std::int64_t mass;
    std::cin >> mass;
    x += mass;
    while (lines.size() > 1 && lines[1].at(x) <= lines[0].at(x)) lines.pop_front();
    energy = lines.front().at(x) + x * x + heating;

    if (mass == 0) continue;  // the line would not be lower than the last one
    const Line line{x, energy + x * x};
    while (lines.size() > 1 &&
           meeting(lines.back(), line) <= meeting(lines[lines.size() - 2], lines.back())) {
      lines.pop_back();
    }
    lines.push_back(line);
  }
  std::cout << energy << '\n';
}
