#include <iostream>  // expect: ok stdout="yes\n"

int main() {
#ifdef ONLINE_JUDGE
  std::cout << "yes\n";
#endif
}
