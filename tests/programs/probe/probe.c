// expect: ok with=calls.inc
// Lists what a program in the sandbox sees and can do, one thing a line. What is expected is in guest.txt.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct {
  const char *name;
  long number;
} calls[] = {
#define CALL(name) {#name, SYS_##name},
#include "calls.inc"
};

// Each call with senseless arguments, in a process of its own: its error tells whether it is there.
static void probe_call(const char *name, long number) {
  pid_t child = fork();
  if (child == 0) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_FSIZE, &none);
    alarm(1);
    errno = 0;
    long result = syscall(number, -1L, -1L, -1L, -1L, -1L, -1L);
    _exit(result == -1 ? errno : 0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  const char *error = WIFEXITED(status) ? strerrorname_np(WEXITSTATUS(status)) : NULL;
  if (WIFSIGNALED(status)) {
    printf("call %s: signal %d\n", name, WTERMSIG(status));
  } else {
    printf("call %s: %s\n", name, WEXITSTATUS(status) == 0 ? "works" : error ? error : "ends");
  }
}

static void probe_calls(void) {
  for (size_t i = 0; i < sizeof calls / sizeof *calls; ++i) probe_call(calls[i].name, calls[i].number);
  char name[16];
  for (long number = SYS_set_mempolicy_home_node + 1; number < 500; ++number) {
    snprintf(name, sizeof name, "%ld", number);
    probe_call(name, number);
  }
}

static const char *name_of_family(int family) {
  static char number[16];
  snprintf(number, sizeof number, "%d", family);
  return family == AF_UNIX ? "unix" : family == AF_INET ? "inet" : family == AF_INET6 ? "inet6" : number;
}

static void probe_sockets(void) {
  const char *types[] = {"", "stream", "dgram", "raw", "rdm", "seqpacket", "dccp", "", "", "", "packet"};
  for (int family = 0; family < 64; ++family) {
    for (int type = 1; type <= 10; ++type) {
      for (int protocol = 0; protocol < 300; ++protocol) {
        int fd = socket(family, type, protocol);
        if (fd < 0) continue;
        printf("socket %s %s %d\n", name_of_family(family), types[type], protocol);
        close(fd);
      }
    }
    int ends[2];
    if (socketpair(family, SOCK_STREAM, 0, ends) < 0) continue;
    printf("pair of sockets %s\n", name_of_family(family));
    close(ends[0]);
    close(ends[1]);
  }
}

static void probe_options(void) {
  const struct {
    const char *name;
    int family, type, level;
  } kinds[] = {{"SOL_SOCKET", AF_INET, SOCK_STREAM, SOL_SOCKET}, {"SOL_SOCKET of a local socket", AF_UNIX, SOCK_DGRAM, SOL_SOCKET},
               {"IPPROTO_IP", AF_INET, SOCK_DGRAM, IPPROTO_IP},  {"IPPROTO_IPV6", AF_INET6, SOCK_DGRAM, IPPROTO_IPV6},
               {"IPPROTO_TCP", AF_INET, SOCK_STREAM, IPPROTO_TCP}, {"IPPROTO_UDP", AF_INET, SOCK_DGRAM, IPPROTO_UDP}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    printf("options %s:", kinds[i].name);
    for (int option = 0; option < 300; ++option) {
      char value[256] = {1};
      int fd = socket(kinds[i].family, kinds[i].type, 0);
      if (setsockopt(fd, kinds[i].level, option, value, sizeof value) == 0 || errno != ENOPROTOOPT) printf(" %d", option);
      close(fd);
    }
    printf("\n");
  }
}

static int in_order(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }

// The entries of a folder and what may be done with each.
static void probe_folder(const char *folder) {
  struct dirent **entries;
  int count = scandir(folder, &entries, NULL, in_order);
  if (count < 0) printf("no folder %s\n", folder);
  for (int i = 0; i < count; ++i) {
    const char *name = entries[i]->d_name;
    if (strspn(name, "0123456789.") == strlen(name)) continue;
    char path[512], rights[4] = "---";
    snprintf(path, sizeof path, "%s/%s", folder, name);
    struct stat facts;
    int there = stat(path, &facts) == 0;
    int flags = O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    int readable = there ? open(path, O_RDONLY | flags) : -1;
    int writable = there && !S_ISDIR(facts.st_mode) ? open(path, O_WRONLY | flags) : -1;
    if (readable >= 0) rights[0] = 'r';
    if (writable >= 0) rights[1] = 'w';
    if (there && S_ISDIR(facts.st_mode)) rights[2] = 'd';
    printf("file %s %s\n", path, rights);
    close(readable);
    close(writable);
  }
}

static void probe_host_files(void) {
  const char *names[] = {"acpi", "buddyinfo", "bus", "cgroups", "cmdline", "config.gz", "consoles", "cpuinfo", "crypto", "devices",
                         "diskstats", "dma", "driver", "execdomains", "fb", "filesystems", "fs", "interrupts", "iomem", "ioports",
                         "irq", "kallsyms", "kcore", "key-users", "keys", "kmsg", "kpagecgroup", "kpagecount", "kpageflags",
                         "latency_stats", "loadavg", "locks", "mdstat", "meminfo", "misc", "modules", "mounts", "mtrr", "net",
                         "pagetypeinfo", "partitions", "pressure", "sched_debug", "schedstat", "scsi", "slabinfo", "softirqs",
                         "stat", "swaps", "sys", "sysrq-trigger", "sysvipc", "timer_list", "tty", "uptime", "version",
                         "vmallocinfo", "vmstat", "zoneinfo"};
  char path[64];
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    snprintf(path, sizeof path, "/proc/%s", names[i]);
    if (access(path, F_OK) == 0) printf("file %s, made up\n", path);
  }
}

static void probe_mounts(void) {
  char line[4096], place[1024], options[1024];
  FILE *mounts = fopen("/proc/self/mountinfo", "r");
  while (mounts && fgets(line, sizeof line, mounts)) {
    if (sscanf(line, "%*s %*s %*s %*s %1023s %1023s", place, options) == 2) printf("mount %s %s\n", place, options);
  }
  if (mounts) fclose(mounts);
}

static void probe_status(void) {
  char line[4096];
  FILE *status = fopen("/proc/self/status", "r");
  while (status && fgets(line, sizeof line, status)) {
    if (strncmp(line, "Cap", 3) == 0 || strncmp(line, "NoNewPrivs", 10) == 0 || strncmp(line, "Seccomp", 7) == 0 ||
        strncmp(line, "Uid", 3) == 0 || strncmp(line, "Gid", 3) == 0 || strncmp(line, "NSpid", 5) == 0) {
      printf("status %s", line);
    }
  }
  if (status) fclose(status);
  const struct {
    const char *name;
    __rlimit_resource_t resource;
  } limits[] = {{"core", RLIMIT_CORE}, {"descriptors", RLIMIT_NOFILE}, {"locked memory", RLIMIT_MEMLOCK},
                {"message queues", RLIMIT_MSGQUEUE}, {"niceness", RLIMIT_NICE}, {"real time", RLIMIT_RTPRIO},
                {"signals", RLIMIT_SIGPENDING}};
  for (size_t i = 0; i < sizeof limits / sizeof *limits; ++i) {
    struct rlimit limit;
    getrlimit(limits[i].resource, &limit);
    printf("limit %s %lu %lu\n", limits[i].name, (unsigned long)limit.rlim_cur, (unsigned long)limit.rlim_max);
  }
  for (int fd = 0; fd < 1024; ++fd) {
    if (fcntl(fd, F_GETFD) >= 0) printf("descriptor %d\n", fd);
  }
}

int main(void) {
  setvbuf(stdout, NULL, _IOLBF, 1 << 16);
  const char *folders[] = {"/", "/codevault", "/dev", "/dev/shm", "/etc", "/proc", "/proc/self", "/proc/self/net", "/proc/self/ns", "/sys", "/run", "/var", "/home", "/root"};
  probe_status();
  for (size_t i = 0; i < sizeof folders / sizeof *folders; ++i) probe_folder(folders[i]);
  probe_host_files();
  probe_mounts();
  probe_sockets();
  probe_options();
  probe_calls();
  return 0;
}
