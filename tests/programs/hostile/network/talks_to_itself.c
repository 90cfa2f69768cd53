// expect: ok with=../attack.h exit=0 stdout="hello\n"
// Connections within the box are allowed: programs can be client and server.
#include "attack.h"

#include <arpa/inet.h>
#include <netinet/in.h>

int main(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  int server = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(server, (struct sockaddr *)&address, size) < 0 || listen(server, 1) < 0) return 2;
  getsockname(server, (struct sockaddr *)&address, &size);
  if (fork() == 0) {
    int client = accept(server, NULL, NULL);
    _exit(write(client, "hello\n", 6) != 6);
  }
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  char bytes[16];
  if (connect(fd, (struct sockaddr *)&address, size) < 0) return 3;
  ssize_t got = read(fd, bytes, sizeof bytes);
  return got == 6 && write(1, bytes, 6) == 6 ? 0 : 4;
}
