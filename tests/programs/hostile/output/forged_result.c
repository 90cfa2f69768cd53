// expect: runtime_error with=../attack.h exit=9 stdout_lacks=WORKED
// Only the three streams exist: no forged result is read from anywhere.
#include "attack.h"

int main(void) {
  const char record[] = "{\"status\":\"ok\",\"exitCode\":0}\n";
  for (int fd = 3; fd < 1024; ++fd) {
    char what[32];
    snprintf(what, sizeof what, "write to %d", fd);
    if (write(fd, record, sizeof record) >= 0) worked(what);
    if (fcntl(fd, F_GETFD) >= 0) worked(what);
  }
  dprintf(1, "%s", record);
  return 9 + verdict();
}
