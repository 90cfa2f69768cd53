// expect: ok exit=0 stdout="92\n"
#include <bits/stdc++.h>
using namespace std;

int solutions(int n, int row, unsigned columns, unsigned left, unsigned right) {
  if (row == n) return 1;
  int count = 0;
  for (unsigned free = ((1u << n) - 1) & ~(columns | left | right); free; free &= free - 1) {
    unsigned place = free & -free;
    count += solutions(n, row + 1, columns | place, (left | place) << 1, (right | place) >> 1);
  }
  return count;
}

int main() { cout << solutions(8, 0, 0, 0, 0) << endl; }
