// expect: ok keep=**/*.class keep=out/* kept=A.class kept=a/b/B.class kept=out/C
// Folders are searched, but not through links.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static void make(const char *name) { close(open(name, O_WRONLY | O_CREAT, 0600)); }

int main(void) {
  const char *folders[] = {"a", "a/b", "a/c.class", "out", "out/folder"};
  for (int i = 0; i < 5; ++i) mkdir(folders[i], 0700);
  const char *files[] = {"A.class", "a/b/B.class", "out/C", "a/E.java"};
  for (int i = 0; i < 4; ++i) make(files[i]);
  if (symlink("/usr/share/java", "java") || symlink("..", "a/b/up") || symlink("/etc/passwd", "out/passwd")) return 1;
  if (symlink("/etc", "out/etc") || mkfifo("a/F.class", 0600) || symlink("B.class", "a/b/G.class")) return 1;
  return 0;
}
