#define _GNU_SOURCE
#include "arraigo_confinement.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

int arraigo_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

int arraigo_die_with_parent(int parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return -1;
  if (getppid() != parent) {
    errno = ESRCH;
    return -1;
  }
  return 0;
}

int arraigo_limit(int resource, uint64_t value) {
  // Past the soft limit of processor time a signal says why; past the hard one nothing does.
  uint64_t hard = resource == RLIMIT_CPU && value < RLIM_INFINITY - 2 ? value + 2 : value;
  struct rlimit limit = {value, hard};
  return setrlimit(resource, &limit);
}

// Landlock's calls and structs as the kernel documents them; older headers do not have them.
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif
struct landlock_ruleset {
  uint64_t handled_access_fs;
  uint64_t handled_access_net;
};
struct landlock_path {
  uint64_t allowed_access;
  int32_t parent_fd;
} __attribute__((packed));
enum {
  LANDLOCK_RULE_PATH = 1,
  LANDLOCK_EXECUTE = 1,
  LANDLOCK_WRITE_FILE = 2,
  LANDLOCK_READ_FILE = 4,
  LANDLOCK_READ_DIR = 8,
  LANDLOCK_REMOVE_FILE = 1 << 5,
  LANDLOCK_MAKE_REG = 1 << 8,
  // Every right of files that version 1 knows; later ones are added by version.
  LANDLOCK_ALL_1 = (1 << 13) - 1,
  LANDLOCK_REFER = 1 << 13,
  LANDLOCK_TRUNCATE = 1 << 14
};

int arraigo_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, 1);
  return version < 0 ? 0 : (int)version;
}

// Adds a rule; one for what is not there is no error, because it needs no right.
static int allow(int rules, const char *path, uint64_t of_file, uint64_t of_folder) {
  int opened = open(path, O_PATH | O_CLOEXEC);
  if (opened < 0) return 0;
  struct stat status;
  uint64_t access = of_file;
  if (fstat(opened, &status) == 0 && S_ISDIR(status.st_mode)) access |= of_folder;
  struct landlock_path rule = {access, opened};
  long added = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH, &rule, 0);
  close(opened);
  return (int)added;
}

int arraigo_landlock_read_only(const char *const *paths, size_t count) {
  return arraigo_landlock(paths, count, NULL);
}

int arraigo_landlock(const char *const *paths, size_t count, const char *written) {
  int version = arraigo_landlock_version();
  struct landlock_ruleset ruleset = {LANDLOCK_ALL_1, 0};
  if (version >= 2) ruleset.handled_access_fs |= LANDLOCK_REFER;
  if (version >= 3) ruleset.handled_access_fs |= LANDLOCK_TRUNCATE;
  // Version 4 brought rights of the network: none are granted.
  size_t size = sizeof ruleset.handled_access_fs;
  if (version >= 4) {
    ruleset.handled_access_net = 3;
    size = sizeof ruleset;
  }
  int rules = (int)syscall(SYS_landlock_create_ruleset, &ruleset, size, 0);
  if (rules < 0) return -1;
  int failed = 0;
  for (size_t i = 0; i < count && !failed; i++)
    failed = allow(rules, paths[i], LANDLOCK_READ_FILE | LANDLOCK_EXECUTE, LANDLOCK_READ_DIR);
  if (written != NULL && !failed) {
    uint64_t truncate = version >= 3 ? LANDLOCK_TRUNCATE : 0;
    failed = allow(rules, written, LANDLOCK_WRITE_FILE | truncate,
                   LANDLOCK_READ_FILE | LANDLOCK_MAKE_REG | LANDLOCK_REMOVE_FILE);
  }
  if (failed) {
    close(rules);
    return -1;
  }
  int result = (int)syscall(SYS_landlock_restrict_self, rules, 0);
  close(rules);
  return result;
}

int arraigo_seccomp_available(void) {
  // Asking with no filter fails with EFAULT where filters are known.
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL, 0, 0) == -1 && errno == EFAULT;
}

#if defined(__x86_64__)
#define ARRAIGO_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARRAIGO_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define DENY BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define UNKNOWN BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS)
#define IS(call, then) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1), then
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define SYSCALL(name) IS(SYS_##name, ALLOW)

#ifdef ARRAIGO_ARCHITECTURE
// What every adapter may do. The accumulator holds the call's number from the fourth line on.
static const struct sock_filter allowed[] = {
    LOAD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARRAIGO_ARCHITECTURE, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    LOAD(nr),
    // Memory.
    SYSCALL(mmap), SYSCALL(munmap), SYSCALL(mremap), SYSCALL(mprotect), SYSCALL(madvise),
    SYSCALL(brk),
    // Descriptors the process already has, and anonymous memory.
    SYSCALL(read), SYSCALL(readv), SYSCALL(pread64), SYSCALL(write), SYSCALL(writev),
    SYSCALL(close), SYSCALL(fstat), SYSCALL(newfstatat), SYSCALL(lseek), SYSCALL(fcntl),
    SYSCALL(memfd_create), SYSCALL(ftruncate), SYSCALL(sendmsg), SYSCALL(recvmsg),
    SYSCALL(ppoll),
#ifdef SYS_poll
    SYSCALL(poll),
#endif
#ifdef SYS_readlink
    SYSCALL(readlink),
#endif
#ifdef SYS_access
    SYSCALL(access),
#endif
    SYSCALL(readlinkat), SYSCALL(getdents64), SYSCALL(getcwd), SYSCALL(eventfd2),
    SYSCALL(epoll_create1), SYSCALL(epoll_ctl), SYSCALL(epoll_pwait), SYSCALL(timerfd_create),
    SYSCALL(timerfd_settime),
#ifdef SYS_epoll_wait
    SYSCALL(epoll_wait),
#endif
    // Threads and time.
    SYSCALL(futex), SYSCALL(set_robust_list), SYSCALL(rseq), SYSCALL(sched_yield),
    SYSCALL(sched_getaffinity), SYSCALL(sched_setaffinity), SYSCALL(sched_getparam),
    SYSCALL(sched_getscheduler), SYSCALL(clock_gettime), SYSCALL(clock_getres),
    SYSCALL(clock_nanosleep), SYSCALL(nanosleep), SYSCALL(gettimeofday), SYSCALL(getrandom),
    SYSCALL(getpid), SYSCALL(gettid), SYSCALL(getuid), SYSCALL(geteuid), SYSCALL(getgid),
    SYSCALL(getegid), SYSCALL(getrusage), SYSCALL(sysinfo), SYSCALL(uname),
    SYSCALL(rt_sigaction), SYSCALL(rt_sigprocmask), SYSCALL(rt_sigreturn), SYSCALL(sigaltstack),
    SYSCALL(exit), SYSCALL(exit_group), SYSCALL(restart_syscall),
#ifdef SYS_arch_prctl
    SYSCALL(arch_prctl),
#endif
    // clone3 hides its flags in memory: libraries that hear that it is unknown fall back to clone.
    IS(SYS_clone3, UNKNOWN),
    // A further filter may be added: it can only forbid more.
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prctl, 0, 4),
    LOAD(args[0]),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PR_SET_SECCOMP, 0, 1),
    ALLOW,
    DENY,
    // A thread may be made, a process not.
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4),
    LOAD(args[0]),
    BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, 0x00010000 /* CLONE_THREAD */, 0, 1),
    ALLOW,
    DENY,
};
// Files may be opened for reading; Landlock says which.
static const struct sock_filter open_to_read[] = {
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 3),
    LOAD(args[2]),
    BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 1, 0),
    ALLOW,
    DENY,
};
static const struct sock_filter nothing_more[] = {DENY};
// Files may be written and take other names; Landlock says where.
static const struct sock_filter write_files[] = {
    SYSCALL(openat), SYSCALL(pwrite64), SYSCALL(pwritev), SYSCALL(fsync), SYSCALL(fdatasync),
    SYSCALL(fallocate), SYSCALL(renameat), SYSCALL(renameat2), SYSCALL(unlinkat),
    SYSCALL(faccessat), SYSCALL(faccessat2), SYSCALL(statx), SYSCALL(statfs), SYSCALL(fstatfs),
#ifdef SYS_sync_file_range
    SYSCALL(sync_file_range),
#endif
#ifdef SYS_open
    SYSCALL(open), SYSCALL(stat), SYSCALL(lstat), SYSCALL(rename), SYSCALL(unlink),
#endif
    // What a terminal is asked for its width with.
    SYSCALL(ioctl), SYSCALL(prlimit64), SYSCALL(tgkill), SYSCALL(getppid),
    DENY,
};
#endif

#ifdef ARRAIGO_ARCHITECTURE
// Allows what every process may do and `more`, which ends in a denial.
static int confine(const struct sock_filter *more, size_t more_count) {
  enum { ALLOWED = sizeof allowed / sizeof allowed[0], MOST = 128 };
  struct sock_filter filter[ALLOWED + MOST];
  if (more_count > MOST) {
    errno = EINVAL;
    return -1;
  }
  memcpy(filter, allowed, sizeof allowed);
  memcpy(filter + ALLOWED, more, more_count * sizeof *more);
  struct sock_fprog program = {(unsigned short)(ALLOWED + more_count), filter};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}
#define CONFINE(more) confine(more, sizeof(more) / sizeof *(more))
#else
#define CONFINE(more) (errno = ENOSYS, -1)
#endif

int arraigo_seccomp_confine(int deny_open) {
  return deny_open ? CONFINE(nothing_more) : CONFINE(open_to_read);
}

int arraigo_seccomp_confine_writer(void) { return CONFINE(write_files); }

int arraigo_library_of(const char *symbol, char *path, size_t capacity) {
  Dl_info info;
  void *address = dlsym(RTLD_DEFAULT, symbol);
  if (address == NULL || dladdr(address, &info) == 0 || info.dli_fname == NULL) return -1;
  size_t length = strlen(info.dli_fname);
  if (length >= capacity) return -1;
  memcpy(path, info.dli_fname, length + 1);
  return 0;
}
