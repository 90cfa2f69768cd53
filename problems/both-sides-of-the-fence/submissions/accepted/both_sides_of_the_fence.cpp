#include <iostream>

int main() {
  long long length, width, height, gate;  // the area needs more than 32 bits
  std::cin >> length >> width >> height >> gate;

  // Each part of the fence by itself: the side with the gate, the other long one, the short ones.
  long long area = 0;
  for (long long part : {length - gate, length, width, width}) {
    long long one_side = part * height;
    area += one_side + one_side;
  }
  std::cout << area << '\n';
}
