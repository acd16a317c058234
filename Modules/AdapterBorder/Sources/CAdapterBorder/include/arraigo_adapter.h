// The border between the host and an adapter: plain C, append-only.
//
// An adapter is a shared library that exports `arraigo_adapter_entry`. The runner calls it once
// with a zeroed table; the adapter fills the functions it has. Every struct starts with its size
// as the caller knows it, so that either side may be older: fields past `struct_size` must be
// neither read nor written. Fields are only ever added at the end.
#ifndef ARRAIGO_ADAPTER_H
#define ARRAIGO_ADAPTER_H

#include <stdint.h>

#define ARRAIGO_BORDER_VERSION 1

// Apache Arrow C data interface, as published by the Arrow project: frozen for ever.
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};
#endif

// An input file, open for reading and seekable. The descriptor stays the caller's.
struct ArraigoInput {
  uint32_t struct_size;
  int32_t descriptor;
  uint64_t byte_count;
  const char *name;  // file name without folders, UTF-8
};

// What is wrong, where, and what to do. The caller zeroes it and sets struct_size; texts are
// UTF-8, cut to fit and always terminated; line and byte are -1 where there is none.
struct ArraigoBorderError {
  uint32_t struct_size;
  char code[64];
  char message[512];
  char file[256];
  char member[256];
  char column[128];
  int64_t line;
  int64_t byte;
  char suggestion[512];
};

// A text the adapter made. The caller calls release once when it is not NULL.
struct ArraigoText {
  uint32_t struct_size;
  const char *bytes;
  uint64_t byte_count;
  void (*release)(struct ArraigoText *);
  void *private_data;
};

struct ArraigoSession;  // the adapter's own

enum ArraigoTableKind { ARRAIGO_PERSONS = 0, ARRAIGO_HOUSEHOLDS = 1 };

// Every function that returns int32_t gives 0, or another value with `error` filled.
// A session is used by one thread at a time; only `cancel` may be called from any thread.
struct ArraigoAdapterTable {
  uint32_t struct_size;
  uint32_t border_version;
  // JSON of the adapter's description.
  int32_t (*describe)(struct ArraigoText *description, struct ArraigoBorderError *error);
  // JSON of the recognition of these inputs.
  int32_t (*recognise)(const struct ArraigoInput *inputs, uint32_t count,
                       struct ArraigoText *recognition, struct ArraigoBorderError *error);
  // Begins to read; `options` is JSON or NULL.
  int32_t (*open)(const struct ArraigoInput *inputs, uint32_t count, const char *options,
                  struct ArraigoSession **session, struct ArraigoBorderError *error);
  // Gives the next run of rows as a struct array; a released array (release == NULL) is the end.
  int32_t (*next_batch)(struct ArraigoSession *session, uint32_t *table_kind,
                        struct ArrowSchema *schema, struct ArrowArray *array,
                        struct ArraigoBorderError *error);
  // JSON of the run's summary; complete after the last batch.
  int32_t (*summary)(struct ArraigoSession *session, struct ArraigoText *summary,
                     struct ArraigoBorderError *error);
  // Asks a session to stop soon; the call under way returns an error with code `cancelled`.
  void (*cancel)(struct ArraigoSession *session);
  // Ends a session and frees what it holds.
  void (*close)(struct ArraigoSession *session);
};

// The one symbol an adapter exports. Returns 0, or another value where `border_version` is not
// one it speaks; then the runner says which versions do not fit.
int32_t arraigo_adapter_entry(uint32_t border_version, struct ArraigoAdapterTable *table);

#endif
