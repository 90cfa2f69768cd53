#include <iostream>
#include <queue>
#include <string>
#include <vector>

// Searches from the goal, so that following the distances downhill from the start gives the way.
int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  const int width = columns + 2;  // a border of water spares us the checks at the edge
  std::string pond(width, '#');
  for (int r = 0; r < rows; ++r) {
    std::string row;
    std::cin >> row;
    pond += '#' + row + '#';
  }
  pond += std::string(width, '#');

  const int start = static_cast<int>(pond.find('S'));
  const int goal = static_cast<int>(pond.find('G'));
  const std::string letters = "UDLR";
  const int offsets[] = {-width, width, -1, 1};

  constexpr int unreached = -1;
  std::vector<int> distance(pond.size(), unreached);
  distance[goal] = 0;
  std::queue<int> waiting({goal});
  while (!waiting.empty()) {
    const int place = waiting.front();
    waiting.pop();
    for (int offset : offsets) {
      const int next = place + offset;
      if (pond[next] == '#' || distance[next] != unreached) continue;
      distance[next] = distance[place] + 1;
      waiting.push(next);
    }
  }

  std::cout << distance[start] << '\n';
  if (distance[start] == unreached) return 0;
  for (int place = start; place != goal;) {
    for (int i = 0; i < 4; ++i) {
      const int next = place + offsets[i];
      if (pond[next] == '#' || distance[next] != distance[place] - 1) continue;
      std::cout << letters[i];
      place = next;
      break;
    }
  }
  std::cout << '\n';
}
