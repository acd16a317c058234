// Rar and 7z archives by libarchive, behind one small interface that also stands where it is absent.
#ifndef ARRAIGO_PACKED_ARCHIVE_H
#define ARRAIGO_PACKED_ARCHIVE_H

#include <stddef.h>
#include <stdint.h>

struct ArraigoPacked;

struct ArraigoPackedEntry {
  const char *name;  // UTF-8 where it could be made so; valid until the next entry
  int64_t size;      // -1 where the archive does not say
  int is_file;
  int is_encrypted;
};

// 1 where libarchive was there when this was built.
int arraigo_has_libarchive(void);

// Opens an archive: a descriptor, or where it is -1 bytes in memory that stay the caller's and must
// outlive the archive. NULL where memory is short or libarchive is absent.
struct ArraigoPacked *arraigo_packed_open(int descriptor, const uint8_t *bytes, size_t count);
void arraigo_packed_close(struct ArraigoPacked *packed);

// Moves to the next entry: 1, 0 after the last, -1 with an error.
int arraigo_packed_next(struct ArraigoPacked *packed, struct ArraigoPackedEntry *entry);
// Reads of the entry at hand: how much, 0 at its end, -1 with an error.
long arraigo_packed_read(struct ArraigoPacked *packed, void *bytes, size_t count);
// What went wrong last.
const char *arraigo_packed_error(struct ArraigoPacked *packed);

#endif
