#include <stdio.h>
#include <stdlib.h>

int main(int argc, char** argv) {
  int answer, output;
  FILE* file = fopen(argv[2], "r");
  if (argc != 5 || !file || fscanf(file, "%d", &answer) != 1) return 1;
  if (scanf("%d", &output) != 1) return 43;
  return abs(answer - output) <= atoi(argv[4]) ? 42 : 43;
}
