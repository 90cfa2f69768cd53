// expect: ok keep=*.class kept=A.class kept=B.class
// Only regular files match, whatever else has such a name.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  const char *files[] = {"A.class", "B.class", "A.java", "class"};
  for (int i = 0; i < 4; ++i) close(open(files[i], O_WRONLY | O_CREAT, 0600));
  return mkdir("C.class", 0700) || mkfifo("D.class", 0600) || symlink("/etc/passwd", "E.class") || symlink("A.class", "F.class");
}
