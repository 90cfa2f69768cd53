#include <cstdlib>
#include <iostream>
#include <string>

int main() {
  const std::string keys = "AaBbCcDdEeFfGg";  // each key twice, so the key is half the position

  std::string melody;
  std::size_t finger = 0;
  int way = 0;
  for (char c; std::cin.get(c) && c != '\n';) {
    const std::size_t position = keys.find(c);
    if (position == std::string::npos) continue;
    const std::size_t key = position / 2;
    if (!melody.empty()) way += std::abs(static_cast<int>(key) - static_cast<int>(finger));
    melody += keys[2 * key];
    finger = key;
  }

  if (melody.empty()) {
    std::cout << "silence\n";
  } else {
    std::cout << melody << '\n' << way << '\n';
  }
}
