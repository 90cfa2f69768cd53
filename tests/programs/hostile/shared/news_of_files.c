// expect: ok with=../attack.h exit=0
// News of /usr would tell what other programs, and the host's, do there.
#include "attack.h"

#include <sys/inotify.h>

int main(void) {
  int news = inotify_init1(IN_CLOEXEC);
  refused("inotify_init1", news);
  refused("inotify_init", syscall(SYS_inotify_init));
  refused("inotify_add_watch", inotify_add_watch(news, "/usr/bin", IN_ALL_EVENTS));
  refused("fanotify_init", syscall(SYS_fanotify_init, 0x200, 0));
  refused("fanotify_mark", syscall(SYS_fanotify_mark, 0, 1, 1, AT_FDCWD, "/usr"));
  int folder = open("/usr/bin", O_RDONLY | O_DIRECTORY);
  refused("F_NOTIFY", fcntl(folder, F_NOTIFY, DN_ACCESS | DN_MODIFY | DN_CREATE | DN_MULTISHOT));
  int file = open("/usr/bin/true", O_RDONLY);
  refused("F_SETLEASE", fcntl(file, F_SETLEASE, F_RDLCK));
  return verdict();
}
