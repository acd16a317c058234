// A system call that Swift does not know.
#ifndef ARRAIGO_WRITEBACK_H
#define ARRAIGO_WRITEBACK_H

#include <stdint.h>

// Lets the disk begin with a stretch of a file without waiting for it; does nothing where the
// system has no such call.
void arraigo_begin_writeback(int descriptor, int64_t offset, int64_t count);

#endif
