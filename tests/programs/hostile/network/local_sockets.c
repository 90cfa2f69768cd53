// expect: ok with=../attack.h exit=0
// Sockets of the host's services, by path and by abstract name.
#include "attack.h"

#include <stddef.h>
#include <sys/un.h>

static int reach(const char *name, int type) {
  struct sockaddr_un to = {.sun_family = AF_UNIX};
  size_t length = strlen(name);
  memcpy(to.sun_path, name, length);
  if (name[0] == '@') to.sun_path[0] = 0;
  int fd = socket(AF_UNIX, type, 0);
  int result = connect(fd, (struct sockaddr *)&to, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length));
  close(fd);
  return result;
}

int main(void) {
  const char *names[] = {"/run/docker.sock", "/var/run/docker.sock", "/run/containerd/containerd.sock", "/run/systemd/private",
                         "/run/systemd/journal/socket", "/run/dbus/system_bus_socket", "/tmp/.X11-unix/X0", "/run/user/1000/bus",
                         "/dev/log", "/tmp/ssh-agent", "@/tmp/.X11-unix/X0", "@/containerd-shim", "@codevault", "@dbus"};
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    refused(names[i], reach(names[i], SOCK_STREAM));
    refused(names[i], reach(names[i], SOCK_DGRAM));
  }
  return verdict();
}
