// expect: compile_error compile_has="main.cpp:5"
#include <iostream>

int main() {
  std::string text = 5 << "x";
}
