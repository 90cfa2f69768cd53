// Counts STOP for the seven words that a telegram has to have.
#include <iostream>
#include <string>

int main() {
  int price;
  std::cin >> price;
  int words = 0, tens = 0;
  for (std::string word; std::cin >> word; ++words) {
    if (word != "STOP") tens += static_cast<int>(word.size() + 9) / 10;
  }
  if (words < 7) tens = 7;
  std::cout << price * tens << '\n';
}
