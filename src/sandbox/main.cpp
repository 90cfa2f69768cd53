#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

#include "sandbox/template.hpp"

// codevault-sandbox: one place for programs to run. A worker starts it with one end of a channel as
// descriptor 3.
int main() {
  constexpr int worker = 3;
  struct stat facts {};
  if (::fstat(worker, &facts) < 0 || !S_ISSOCK(facts.st_mode)) {
    std::fputs("codevault-sandbox is started by codevault, not by hand\n", stderr);
    return 2;
  }
  ::umask(022);
  codevault::sandbox::live_as_template(worker);
  return 0;
}
