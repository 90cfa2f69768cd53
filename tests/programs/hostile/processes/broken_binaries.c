// expect: ok with=../attack.h exit=0
// Files that only look like programs, and a 32-bit one.
#include "attack.h"

#include <elf.h>

static void write_program(const char *name, const void *bytes, size_t size) {
  int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0755);
  if (write(fd, bytes, size) != (ssize_t)size) _exit(2);
  close(fd);
}

static void execute(void) {
  char *argv[] = {"x", NULL};
  execv("./x", argv);
  _exit(77);
}

int main(void) {
  unsigned char header[sizeof(Elf64_Ehdr)];
  int self = open("/proc/self/exe", O_RDONLY);
  if (read(self, header, sizeof header) != (ssize_t)sizeof header) return 2;

  write_program("x", header, sizeof header);  // no program headers behind it
  if (in_child(execute) == 0) worked("a truncated program");
  header[EI_CLASS] = ELFCLASS32;
  write_program("x", header, sizeof header);
  if (in_child(execute) == 0) worked("a 32-bit program");
  write_program("x", "\x7f" "ELF", 4);
  if (in_child(execute) == 0) worked("four bytes");
  write_program("x", "", 0);
  if (in_child(execute) == 0) worked("no bytes");
  return verdict();
}
