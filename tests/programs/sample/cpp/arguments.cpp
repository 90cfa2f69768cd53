// expect: ok exit=0 arg=one arg="two words" stdout="one|two words|\n"
#include <iostream>
#include <span>

int main(int argc, char** argv) {
  for (const char* word : std::span(argv, argc).subspan(1)) std::cout << word << '|';
  std::cout << std::endl;
}
