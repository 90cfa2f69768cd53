#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

// Trees that are not neighbours on the rope can be felled together: where one of them stood, the
// rope slips as if it were the only one. So the rope is laid three times at most.
struct Tree {
  std::int64_t x, y;
  int number;
};

// Twice the area of the triangle of the origin, a and b.
std::int64_t cross(const Tree& a, const Tree& b) { return a.x * b.y - a.y * b.x; }

std::int64_t turn(const Tree& a, const Tree& b, const Tree& c) {
  return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
}

// The trees that hold the rope, counterclockwise. The given trees are in order from left to right.
std::vector<Tree> rope_around(const std::vector<Tree>& trees) {
  if (trees.size() < 3) return trees;
  std::vector<Tree> rope;
  std::size_t fixed = 1;
  const auto add = [&](const Tree& tree) {
    while (rope.size() > fixed && turn(rope[rope.size() - 2], rope.back(), tree) <= 0) {
      rope.pop_back();
    }
    rope.push_back(tree);
  };
  for (const Tree& tree : trees) add(tree);
  fixed = rope.size();
  for (auto tree = trees.rbegin() + 1; tree != trees.rend(); ++tree) add(*tree);
  rope.pop_back();  // the first tree once more
  return rope;
}

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n;
  std::cin >> n;
  std::vector<Tree> trees(n);
  for (int i = 0; i < n; ++i) {
    std::cin >> trees[i].x >> trees[i].y;
    trees[i].number = i;
  }
  std::sort(trees.begin(), trees.end(),
            [](const Tree& a, const Tree& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });

  const std::vector<Tree> rope = rope_around(trees);
  const int size = static_cast<int>(rope.size());
  std::vector<std::int64_t> lost(n);
  constexpr int rounds = 3;
  for (int round = 0; round < rounds && size >= 3; ++round) {
    // Every other tree of the rope; the last one alone if there is an odd number of them.
    std::vector<int> felled;
    for (int i = round; i < size - size % 2 && round < 2; i += 2) felled.push_back(i);
    if (round == 2 && size % 2 == 1) felled.push_back(size - 1);

    std::vector<char> gone(n);
    for (int i : felled) gone[rope[i].number] = true;
    std::vector<Tree> rest;
    for (const Tree& tree : trees) {
      if (!gone[tree.number]) rest.push_back(tree);
    }
    const std::vector<Tree> tighter = rope_around(rest);
    std::vector<int> place(n);
    for (std::size_t i = 0; i < tighter.size(); ++i) place[tighter[i].number] = static_cast<int>(i);
    for (int i : felled) {
      const Tree& before = rope[(i + size - 1) % size];
      const Tree& after = rope[(i + 1) % size];
      std::int64_t area = cross(before, rope[i]) + cross(rope[i], after);
      for (std::size_t at = place[before.number]; tighter[at].number != after.number;) {
        const std::size_t next = (at + 1) % tighter.size();
        area -= cross(tighter[at], tighter[next]);
        at = next;
      }
      lost[rope[i].number] = area;
    }
  }
  for (std::int64_t area : lost) std::cout << area << '\n';
}
