// expect: ok with=../attack.h exit=0 wall_time_ms=30000
// Sends to a name server, over IPv6, and to broadcast addresses.
#include "attack.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>

int main(void) {
  const char *four[] = {"8.8.8.8", "224.0.0.251", "255.255.255.255", "169.254.169.254"};
  int fd = socket(AF_INET, SOCK_DGRAM, 0), yes = 1;
  setsockopt(fd, SOL_SOCKET, SO_BROADCAST, &yes, sizeof yes);
  for (size_t i = 0; i < sizeof four / sizeof *four; ++i) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(53)};
    inet_pton(AF_INET, four[i], &to.sin_addr);
    refused(four[i], sendto(fd, "x", 1, 0, (struct sockaddr *)&to, sizeof to));
  }
  const char *six[] = {"2001:4860:4860::8888", "ff02::1", "fe80::1"};
  int fd6 = socket(AF_INET6, SOCK_DGRAM, 0);
  for (size_t i = 0; i < sizeof six / sizeof *six; ++i) {
    struct sockaddr_in6 to = {.sin6_family = AF_INET6, .sin6_port = htons(53)};
    inet_pton(AF_INET6, six[i], &to.sin6_addr);
    refused(six[i], sendto(fd6, "x", 1, 0, (struct sockaddr *)&to, sizeof to));
  }
  struct addrinfo *found = NULL;
  errno = EHOSTUNREACH;
  refused("a name", getaddrinfo("example.com", "80", NULL, &found) == 0 ? 0 : -1);
  return verdict();
}
