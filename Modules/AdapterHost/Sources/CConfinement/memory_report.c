#define _GNU_SOURCE
#include <malloc.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "arraigo_confinement.h"

// Runtimes crash when an allocation fails, with the same signals as any other crash. What tells
// the two apart is whether memory can still be had at that moment.
static void on_crash(int signal_number) {
  enum { PROBE = 64 << 20 };
  void *probe = mmap(NULL, PROBE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (probe == MAP_FAILED) _exit(ARRAIGO_EXIT_OUT_OF_MEMORY);
  // The instruction runs again and meets the default action.
  signal(signal_number, SIG_DFL);
}

int arraigo_report_memory(void) {
  static uint8_t stack[64 << 10];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  if (sigaltstack(&alternate, NULL) != 0) return -1;
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    if (sigaction(crashes[i], &action, NULL) != 0) return -1;
  return 0;
}

void arraigo_keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 128 << 20);
}
