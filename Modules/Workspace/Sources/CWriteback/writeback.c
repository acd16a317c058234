#define _GNU_SOURCE
#include "arraigo_writeback.h"

#include <fcntl.h>

void arraigo_begin_writeback(int descriptor, int64_t offset, int64_t count) {
#ifdef SYNC_FILE_RANGE_WRITE
  // Only a hint: what the disk did not do is waited for by fsync.
  (void)sync_file_range(descriptor, offset, count, SYNC_FILE_RANGE_WRITE);
#else
  (void)descriptor, (void)offset, (void)count;
#endif
}
