// expect: ok exit=0 stdout="1.41421356 2.71828183 3\n"
// Links the math library, and writes and reads files in its folder.
#include <math.h>
#include <stdio.h>

int main(void) {
  FILE *file = fopen("numbers.txt", "w+");
  fprintf(file, "1 2\n");
  rewind(file);
  int a, b;
  if (fscanf(file, "%d %d", &a, &b) != 2) return 1;
  fclose(file);
  printf("%.8f %.8f %d\n", sqrt(b), exp(a), a + b);
  return 0;
}
