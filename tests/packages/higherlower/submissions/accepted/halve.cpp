#include <iostream>
#include <string>

int main() {
  int low = 1, high = 1000;
  for (std::string word; word != "correct";) {
    int middle = (low + high) / 2;
    std::cout << middle << std::endl;
    std::cin >> word;
    (word == "higher" ? low : high) = word == "higher" ? middle + 1 : middle - 1;
  }
}
