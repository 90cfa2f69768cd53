// expect: ok with=../attack.h exit=0
// Only the program's own box and language folder are visible, and the latter is read-only.
#include "attack.h"

#include <dirent.h>

static int count(const char *path) {
  DIR *folder = opendir(path);
  int entries = 0;
  for (struct dirent *entry; folder && (entry = readdir(folder));) entries += entry->d_name[0] != '.';
  return entries;
}

int main(void) {
  if (count("/tmp") != 0) worked("/tmp is not empty");
  if (count("/dev/shm") != 0) worked("/dev/shm is not empty");
  const char *paths[] = {"/box/..data", "/boxes", "/box/../box1", "/tmp/codevault", "/codevault/var"};
  for (size_t i = 0; i < sizeof paths / sizeof *paths; ++i) cannot_read(paths[i]);
  cannot_open("/codevault/x", O_WRONLY | O_CREAT);
  cannot_open("/codevault/warm/x", O_WRONLY | O_CREAT);
  return verdict();
}
