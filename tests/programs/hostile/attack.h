// Helpers for programs that try forbidden things. Each attempt is printed on a line, with the error that stopped it.
// The program exits with verdict(), which is 0 only if all attempts were stopped.
#ifndef ATTACK_H
#define ATTACK_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int attacks_that_worked;

static inline void worked(const char *attempt) {
  ++attacks_that_worked;
  dprintf(1, "%s: WORKED\n", attempt);
}

// `result` is the return value of the call: negative if it was refused, with errno set.
static inline void refused(const char *attempt, long result) {
  if (result < 0) {
    const char *name = strerrorname_np(errno);
    dprintf(1, "%s: %s\n", attempt, name ? name : "?");
  } else {
    worked(attempt);
  }
}

// Opening `path` must fail in every mode.
static inline void cannot_open(const char *path, int flags) {
  int fd = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0666);
  refused(path, fd);
  if (fd >= 0) close(fd);
}
static inline void cannot_read(const char *path) { cannot_open(path, O_RDONLY); }
static inline void cannot_write(const char *path) { cannot_open(path, O_WRONLY); }

// Runs `attempt` in a child; returns how it ended: the exit code, or 128 plus the signal.
static inline int in_child(void (*attempt)(void)) {
  pid_t child = fork();
  if (child == 0) {
    attempt();
    _exit(0);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) < 0) return -1;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static inline void sleep_ms(long ms) {
  struct timespec left = {ms / 1000, ms % 1000 * 1000000};
  while (nanosleep(&left, &left) < 0 && errno == EINTR) {
  }
}

// Allocates memory that is really used: the compiler cannot optimise it away.
static inline char *use_memory(size_t size) {
  char *block = malloc(size);
  if (block) memset(block, 1, size);
  __asm__ volatile("" : : "r"(block) : "memory");
  return block;
}

static inline double seconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline int verdict(void) { return attacks_that_worked ? 1 : 0; }

#endif
