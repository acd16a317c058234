#include "arraigo_page_codec.h"

#include <limits.h>
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

void arraigo_prepare_column_memory(size_t size) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  // The room is given back at once: the heap keeps it, and its pages stay marked.
  void *room = malloc(size);
  if (room == NULL) return;
  uintptr_t page = (uintptr_t)2 << 20;
  uintptr_t start = ((uintptr_t)room + page - 1) / page * page;
  uintptr_t end = ((uintptr_t)room + size) / page * page;
  if (end > start) (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
  free(room);
#else
  (void)size;
#endif
}
