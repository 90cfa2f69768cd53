// Looks only whether each guest meets the one before on the list.
#include <algorithm>
#include <iostream>

int main() {
  int n, come, leave;
  std::cin >> n >> come >> leave;
  int begin = come, end = leave;
  bool meet = true;
  while (--n > 0) {
    int next_come, next_leave;
    std::cin >> next_come >> next_leave;
    meet = meet && std::max(come, next_come) < std::min(leave, next_leave);
    begin = std::max(begin, next_come);
    end = std::min(end, next_leave);
    come = next_come;
    leave = next_leave;
  }
  if (meet) {
    std::cout << begin << ' ' << end << '\n';
  } else {
    std::cout << "never\n";
  }
}
