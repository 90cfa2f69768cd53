#include <iostream>

int main() {
  for (;;) std::cout << "why?" << std::endl;
}
