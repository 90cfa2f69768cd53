// expect: ok keep=* kept=main kept=-rf kept="two\nlines" kept="\xff\xfe" kept="$(x)" kept="*"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
  const char *files[] = {"-rf", "two\nlines", "\xff\xfe", "$(x)", "*"};
  for (int i = 0; i < 5; ++i) close(open(files[i], O_WRONLY | O_CREAT, 0600));
  return 0;
}
