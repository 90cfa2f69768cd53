// expect: ok with=../attack.h exit=0
// Talks to itself, so that the network has something to tell.
#include "attack.h"

#include <arpa/inet.h>
#include <netinet/in.h>

int main(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons(4712)};
  int server = socket(AF_INET, SOCK_STREAM, 0);
  int client = socket(AF_INET, SOCK_STREAM, 0);
  if (bind(server, (struct sockaddr *)&address, sizeof address) < 0 || listen(server, 1) < 0) return 2;
  if (connect(client, (struct sockaddr *)&address, sizeof address) < 0) return 3;
  int datagrams = socket(AF_INET, SOCK_DGRAM, 0);
  for (int i = 0; i < 100; ++i) {
    if (send(client, "left", 4, 0) != 4) return 4;
    sendto(datagrams, "left", 4, 0, (struct sockaddr *)&address, sizeof address);
  }
  address.sin_addr.s_addr = inet_addr("192.0.2.1");
  connect(datagrams, (struct sockaddr *)&address, sizeof address);
  return 0;
}
