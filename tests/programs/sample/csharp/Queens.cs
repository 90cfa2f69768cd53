// expect: ok exit=0 stdout="92\n"
using System;

class Queens {
  static int Solutions(int size, int row, int columns, int left, int right) {
    if (row == size) return 1;
    int count = 0;
    for (int free = ((1 << size) - 1) & ~(columns | left | right); free != 0; free &= free - 1) {
      int place = free & -free;
      count += Solutions(size, row + 1, columns | place, (left | place) << 1, (right | place) >> 1);
    }
    return count;
  }

  static void Main() => Console.WriteLine(Solutions(8, 0, 0, 0, 0));
}
