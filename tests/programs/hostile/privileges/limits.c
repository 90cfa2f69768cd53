// expect: ok with=../attack.h exit=0
// A program can only lower hard limits, and only its own.
#include "attack.h"

int main(void) {
  const struct {
    const char *name;
    __rlimit_resource_t resource;
  } limits[] = {{"SIGPENDING", RLIMIT_SIGPENDING}, {"NOFILE", RLIMIT_NOFILE}, {"MEMLOCK", RLIMIT_MEMLOCK},
                {"MSGQUEUE", RLIMIT_MSGQUEUE}, {"NICE", RLIMIT_NICE}, {"RTPRIO", RLIMIT_RTPRIO}, {"FSIZE", RLIMIT_FSIZE}};
  for (size_t i = 0; i < sizeof limits / sizeof *limits; ++i) {
    struct rlimit now;
    getrlimit(limits[i].resource, &now);
    if (now.rlim_max == RLIM_INFINITY) {
      worked(limits[i].name);
      continue;
    }
    now.rlim_cur = now.rlim_max = now.rlim_max + 1;
    refused(limits[i].name, setrlimit(limits[i].resource, &now));
  }
  struct rlimit none = {0, 0};
  refused("limits of init", prlimit(1, RLIMIT_NOFILE, &none, NULL));
  return verdict();
}
