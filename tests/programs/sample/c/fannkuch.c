// expect: ok exit=0 arg=7 stdout="228\nPfannkuchen(7) = 16\n"
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
  int n = argc > 1 ? atoi(argv[1]) : 7, order[16], flipped[16], count[16];
  int most = 0, checksum = 0, r = n;
  for (int i = 0; i < n; ++i) order[i] = i;
  for (long permutation = 0;; ++permutation) {
    for (; r != 1; --r) count[r - 1] = r;
    for (int i = 0; i < n; ++i) flipped[i] = order[i];
    int flips = 0;
    for (int first; (first = flipped[0]) != 0; ++flips) {
      for (int low = 0, high = first; low < high; ++low, --high) {
        int held = flipped[low];
        flipped[low] = flipped[high];
        flipped[high] = held;
      }
    }
    if (flips > most) most = flips;
    checksum += permutation % 2 ? -flips : flips;
    for (;; ++r) {
      if (r == n) {
        printf("%d\nPfannkuchen(%d) = %d\n", checksum, n, most);
        return 0;
      }
      int front = order[0];
      for (int i = 0; i < r; ++i) order[i] = order[i + 1];
      order[r] = front;
      if (--count[r] > 0) break;
    }
  }
}
