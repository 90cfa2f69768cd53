// expect: ok with=../attack.h exit=0 wall_time_ms=30000
// Connects to services that may listen nearby.
#include "attack.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>

static int reach(const char *address, int port) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  inet_pton(AF_INET, address, &to.sin_addr);
  int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0) return -1;
  int result = connect(fd, (struct sockaddr *)&to, sizeof to);
  if (result < 0 && errno == EINPROGRESS) {
    struct pollfd wait = {fd, POLLOUT, 0};
    int error = ETIMEDOUT;
    socklen_t size = sizeof error;
    if (poll(&wait, 1, 500) == 1) getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    errno = error;
    result = error ? -1 : 0;
  }
  int why = errno;
  close(fd);
  errno = why;
  return result;
}

int main(void) {
  const char *addresses[] = {"127.0.0.1", "169.254.169.254", "8.8.8.8", "10.0.0.1", "172.17.0.1", "192.168.0.1"};
  const int ports[] = {22, 53, 80, 443, 2375, 3306, 5173, 5432, 6379, 8080, 27017};
  for (size_t i = 0; i < sizeof addresses / sizeof *addresses; ++i) {
    for (size_t k = 0; k < sizeof ports / sizeof *ports; ++k) {
      char what[64];
      snprintf(what, sizeof what, "%s:%d", addresses[i], ports[k]);
      refused(what, reach(addresses[i], ports[k]));
    }
  }
  return verdict();
}
