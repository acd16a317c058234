#include "arraigo_packed_archive.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#if ARRAIGO_HAS_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>

enum { BLOCK = 1 << 16 };

struct ArraigoPacked {
  struct archive *archive;
  int descriptor;
  off_t offset;
  uint8_t block[BLOCK];
};

int arraigo_has_libarchive(void) { return 1; }

// Reads by position: the descriptor may be read by others at the same time.
static la_ssize_t read_block(struct archive *archive, void *context, const void **bytes) {
  struct ArraigoPacked *packed = context;
  ssize_t got;
  do {
    got = pread(packed->descriptor, packed->block, BLOCK, packed->offset);
  } while (got < 0 && errno == EINTR);
  if (got < 0) {
    archive_set_error(archive, EIO, "the file cannot be read");
    return ARCHIVE_FATAL;
  }
  packed->offset += got;
  *bytes = packed->block;
  return got;
}

static la_int64_t move(struct archive *archive, void *context, la_int64_t offset, int whence) {
  struct ArraigoPacked *packed = context;
  (void)archive;
  off_t end = lseek(packed->descriptor, 0, SEEK_END);
  off_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? packed->offset : end;
  // After the end nothing can be read; lengths in the file may be anything.
  if (end < 0 || base > end || offset < -base || offset > end - base) return ARCHIVE_FATAL;
  packed->offset = base + offset;
  return packed->offset;
}

struct ArraigoPacked *arraigo_packed_open(int descriptor, const uint8_t *bytes, size_t count) {
  struct ArraigoPacked *packed = calloc(1, sizeof *packed);
  if (packed == NULL) return NULL;
  packed->descriptor = descriptor;
  packed->archive = archive_read_new();
  if (packed->archive == NULL) {
    free(packed);
    return NULL;
  }
  archive_read_support_format_rar(packed->archive);
  archive_read_support_format_rar5(packed->archive);
  archive_read_support_format_7zip(packed->archive);
  if (descriptor < 0) {
    archive_read_open_memory(packed->archive, bytes, count);
  } else {
    archive_read_set_read_callback(packed->archive, read_block);
    archive_read_set_seek_callback(packed->archive, move);
    archive_read_set_callback_data(packed->archive, packed);
    archive_read_open1(packed->archive);
  }
  // What went wrong in opening is said by the first call for an entry.
  return packed;
}

void arraigo_packed_close(struct ArraigoPacked *packed) {
  if (packed == NULL) return;
  archive_read_free(packed->archive);
  free(packed);
}

int arraigo_packed_next(struct ArraigoPacked *packed, struct ArraigoPackedEntry *out) {
  struct archive_entry *entry = NULL;
  int status = archive_read_next_header(packed->archive, &entry);
  if (status == ARCHIVE_EOF) return 0;
  // After anything but a warning the entry is not whole.
  if ((status != ARCHIVE_OK && status != ARCHIVE_WARN) || entry == NULL) return -1;
  const char *name = archive_entry_pathname_utf8(entry);
  out->name = name != NULL ? name : archive_entry_pathname(entry);
  if (out->name == NULL) out->name = "?";
  out->size = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : -1;
  out->is_file = archive_entry_filetype(entry) == AE_IFREG;
  out->is_encrypted = archive_entry_is_encrypted(entry);
  return 1;
}

long arraigo_packed_read(struct ArraigoPacked *packed, void *bytes, size_t count) {
  la_ssize_t got = archive_read_data(packed->archive, bytes, count);
  return got < 0 ? -1 : (long)got;
}

const char *arraigo_packed_error(struct ArraigoPacked *packed) {
  const char *text = archive_error_string(packed->archive);
  return text != NULL ? text : "the archive cannot be read";
}

#else

struct ArraigoPacked {
  int unused;
};

int arraigo_has_libarchive(void) { return 0; }
struct ArraigoPacked *arraigo_packed_open(int descriptor, const uint8_t *bytes, size_t count) {
  (void)descriptor, (void)bytes, (void)count;
  return NULL;
}
void arraigo_packed_close(struct ArraigoPacked *packed) { (void)packed; }
int arraigo_packed_next(struct ArraigoPacked *packed, struct ArraigoPackedEntry *entry) {
  (void)packed, (void)entry;
  return -1;
}
long arraigo_packed_read(struct ArraigoPacked *packed, void *bytes, size_t count) {
  (void)packed, (void)bytes, (void)count;
  return -1;
}
const char *arraigo_packed_error(struct ArraigoPacked *packed) {
  (void)packed;
  return "libarchive is not built in";
}

#endif
