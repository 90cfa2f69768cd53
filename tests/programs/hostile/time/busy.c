// expect: time_limit_exceeded cpu_time_ms=300 end=cpu_time
int main(void) {
  for (;;) {
  }
}
