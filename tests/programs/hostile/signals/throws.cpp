// expect: runtime_error signal=6 end=signalled stderr_has="out of ideas"
#include <stdexcept>

int main() { throw std::runtime_error("out of ideas"); }
