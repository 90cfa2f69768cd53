// expect: runtime_error signal=6 end=signalled stderr_has=out_of_range
#include <vector>

int main() { return std::vector<int>(3).at(3); }
