// Goes over the whole pond again and again until no distance changes. A long winding way against
// the direction of the sweep takes as many sweeps as it has steps.
#include <iostream>
#include <string>
#include <vector>

int main() {
  int rows, columns;
  std::cin >> rows >> columns;
  const int width = columns + 2;
  std::string pond(width, '#');
  for (int r = 0; r < rows; ++r) {
    std::string row;
    std::cin >> row;
    pond += '#' + row + '#';
  }
  pond += std::string(width, '#');
  const int start = static_cast<int>(pond.find('S'));
  const int goal = static_cast<int>(pond.find('G'));
  const int offsets[] = {-width, width, -1, 1};

  const int far = 1'000'000;
  std::vector<int> distance(pond.size(), far);
  distance[goal] = 0;
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t place = 0; place < pond.size(); ++place) {
      if (pond[place] == '#') continue;
      for (int offset : offsets) {
        if (distance[place + offset] + 1 < distance[place]) {
          distance[place] = distance[place + offset] + 1;
          changed = true;
        }
      }
    }
  }
  if (distance[start] == far) {
    std::cout << "-1\n";
    return 0;
  }
  std::cout << distance[start] << '\n';
  for (int place = start; place != goal;) {
    for (int i = 0; i < 4; ++i) {
      if (pond[place + offsets[i]] == '#') continue;
      if (distance[place + offsets[i]] != distance[place] - 1) continue;
      std::cout << "UDLR"[i];
      place += offsets[i];
      break;
    }
  }
  std::cout << '\n';
}
