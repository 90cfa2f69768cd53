#include <iostream>
#include <string>
#include <vector>

int main() {
  int r, c;
  std::cin >> r >> c;
  std::vector<std::string> tray(r);  // tray[row][column] is '#' or '.'
  for (std::string& row : tray) std::cin >> row;

  // Print the number of plain biscuits and of those with a window.
}
