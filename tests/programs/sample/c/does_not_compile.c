// expect: compile_error stdout="" compile_has="main.c:4" compile_has=undeclared
int main(void) {
  int present = 1;
  return present + absent;
}
