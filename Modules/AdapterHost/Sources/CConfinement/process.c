#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "arraigo_confinement.h"

// The line is handed over as descriptor 3; everything above it is closed.
enum { LINE = 3 };

static int spawn(const char *program, int line, int log, int *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failed = posix_spawn_file_actions_init(&actions);
  if (failed != 0) {
    errno = failed;
    return -1;
  }
  failed = posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  if (failed == 0) failed = posix_spawn_file_actions_adddup2(&actions, line, LINE);
  if (failed == 0) failed = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  if (failed == 0) failed = posix_spawn_file_actions_adddup2(&actions, log, 1);
  if (failed == 0) failed = posix_spawn_file_actions_adddup2(&actions, log, 2);
  if (failed == 0) failed = posix_spawn_file_actions_addclosefrom_np(&actions, LINE + 1);
  if (failed == 0) failed = posix_spawnattr_setpgroup(&attributes, 0);
  if (failed == 0) failed = posix_spawnattr_setsigmask(&attributes, &none);
  if (failed == 0) failed = posix_spawnattr_setsigdefault(&attributes, &all);
  if (failed == 0)
    failed = posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  char *const arguments[] = {(char *)program, NULL};
  // A fixed environment: nothing of the user's reaches an adapter.
  char *const environment[] = {"LANG=C.UTF-8", "PATH=/usr/bin:/bin", NULL};
  pid_t child = -1;
  if (failed == 0) failed = posix_spawn(&child, program, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  *process = (int)child;
  errno = failed;
  return failed == 0 ? 0 : -1;
}

int arraigo_spawn(const char *program, int line, int log, int *process) {
  // Above everything that is given to the child, whatever descriptors this process had free: else
  // one of the two might be overwritten by the other before it is handed over.
  *process = -1;
  int high_line = fcntl(line, F_DUPFD_CLOEXEC, LINE + 1);
  int high_log = fcntl(log, F_DUPFD_CLOEXEC, LINE + 1);
  int result = -1;
  if (high_line >= 0 && high_log >= 0) result = spawn(program, high_line, high_log, process);
  int reason = errno;
  if (high_line >= 0) close(high_line);
  if (high_log >= 0) close(high_log);
  errno = reason;
  return result;
}

int arraigo_wait(int process, int block, struct ArraigoExit *result) {
  int status = 0;
  struct rusage usage;
  pid_t got;
  do {
    got = wait4(process, &status, block ? 0 : WNOHANG, &usage);
  } while (got < 0 && errno == EINTR);
  if (got <= 0) return (int)got;
  result->code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  result->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  result->peak_bytes = (uint64_t)usage.ru_maxrss * 1024;
  result->cpu_seconds = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                        (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  return 1;
}

void arraigo_kill(int process) {
  if (process <= 1) return;
  kill(-process, SIGKILL);
  kill(process, SIGKILL);
}
