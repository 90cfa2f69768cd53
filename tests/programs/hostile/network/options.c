// expect: ok with=../attack.h exit=0
// Options of sockets that serve nobody here, beside those that programs need.
#include "attack.h"

#include <netinet/in.h>
#include <netinet/tcp.h>

static char data[256];

static void attempt(const char *name, int socket, int level, int option, socklen_t size) {
  refused(name, setsockopt(socket, level, option, data, size));
}

int main(void) {
  int tcp = socket(AF_INET6, SOCK_STREAM, 0);
  int udp = socket(AF_INET, SOCK_DGRAM, 0);
  int local = socket(AF_UNIX, SOCK_STREAM, 0);
  if (tcp < 0 || udp < 0 || local < 0) return 2;
  strcpy(data, "cubic");
  attempt("TCP_CONGESTION", tcp, IPPROTO_TCP, TCP_CONGESTION, 5);
  strcpy(data, "tls");
  attempt("TCP_ULP", tcp, IPPROTO_TCP, 31, 3);
  struct {
    unsigned short length;
    void *steps;
  } filter = {1, "\6\0\0\0\0\0\0\0"};
  memcpy(data, &filter, sizeof filter);
  attempt("SO_ATTACH_FILTER", udp, SOL_SOCKET, SO_ATTACH_FILTER, sizeof filter);
  attempt("SO_ATTACH_FILTER of a local socket", local, SOL_SOCKET, SO_ATTACH_FILTER, sizeof filter);
  attempt("SO_ATTACH_REUSEPORT_CBPF", udp, SOL_SOCKET, 51, sizeof filter);
  memset(data, 0, sizeof data);
  data[20] = 1;  // a label for everybody, to be made
  data[22] = 1;
  attempt("IPV6_FLOWLABEL_MGR", tcp, IPPROTO_IPV6, 32, 32);
  int one = 1;
  memcpy(data, &one, sizeof one);
  attempt("SO_ATTACH_BPF", udp, SOL_SOCKET, 50, sizeof one);
  attempt("SO_BUSY_POLL", udp, SOL_SOCKET, 46, sizeof one);
  attempt("SO_ZEROCOPY", tcp, SOL_SOCKET, 60, sizeof one);
  attempt("SO_MARK", udp, SOL_SOCKET, 36, sizeof one);
  attempt("SO_SNDBUFFORCE", udp, SOL_SOCKET, 32, sizeof one);
  attempt("TCP_REPAIR", tcp, IPPROTO_TCP, 19, sizeof one);
  attempt("TCP_FASTOPEN", tcp, IPPROTO_TCP, 23, sizeof one);
  attempt("UDP_ENCAP", udp, IPPROTO_UDP, 100, sizeof one);
  attempt("UDP_SEGMENT", udp, IPPROTO_UDP, 103, sizeof one);
  attempt("IP_OPTIONS", udp, IPPROTO_IP, 4, 4);
  attempt("IPT_SO_SET_REPLACE", udp, IPPROTO_IP, 64, 64);

  const struct {
    int socket, level, option;
  } useful[] = {{tcp, SOL_SOCKET, SO_REUSEADDR}, {tcp, IPPROTO_TCP, TCP_NODELAY}, {tcp, IPPROTO_IPV6, IPV6_V6ONLY},
                {udp, SOL_SOCKET, SO_BROADCAST}, {local, SOL_SOCKET, SO_PASSCRED}};
  for (size_t i = 0; i < sizeof useful / sizeof *useful; ++i) {
    if (setsockopt(useful[i].socket, useful[i].level, useful[i].option, &one, sizeof one) < 0) return 3;
  }
  return verdict();
}
