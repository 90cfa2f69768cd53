#include <iostream>
#include <string>

int main() {
  std::string text;
  std::getline(std::cin >> std::ws, text);

  // Print the melody and the length of the way, or "silence".
}
