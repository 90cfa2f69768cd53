// expect: ok with=../attack.h exit=0 after=network_used.c
// No counter of the network has moved: nobody has used it before, whoever ran in this place.
#include "attack.h"

// The numbers of a line such as "Tcp: 1 200 ...", from which settings are left out.
static int all_zero(const char *file, const char *beginning, int first) {
  char line[4096];
  FILE *lines = fopen(file, "r");
  int found = 0;
  while (lines && fgets(line, sizeof line, lines)) {
    char *at = strstr(line, beginning);
    if (!at) continue;
    at += strlen(beginning);
    if (strspn(at, " \t-0123456789\n") != strlen(at)) continue;  // the names
    found = 1;
    for (int i = 0; *at && *at != '\n'; ++i) {
      long number = strtol(at, &at, 10);
      if (i >= first && number != 0) {
        dprintf(1, "%s: %s", file, line);
        fclose(lines);
        return 0;
      }
      at += strspn(at, " ");
    }
  }
  if (lines) fclose(lines);
  return found;
}

int main(void) {
  int unused = all_zero("/proc/self/net/dev", "lo:", 0) && all_zero("/proc/self/net/snmp", "Udp:", 0) &&
               all_zero("/proc/self/net/snmp", "Tcp:", 4) && all_zero("/proc/self/net/snmp", "Ip:", 2) &&
               all_zero("/proc/self/net/netstat", "TcpExt:", 0);
  return unused ? 0 : 1;
}
