// System calls that Swift cannot make itself: confinement, sealed memory, descriptors by message.
#ifndef ARRAIGO_CONFINEMENT_H
#define ARRAIGO_CONFINEMENT_H

#include <stddef.h>
#include <stdint.h>

// Each returns 0, or -1 with errno set.

// The process and its children never gain rights by exec.
int arraigo_no_new_privileges(void);
// The process dies when its parent does; fails where the parent is already gone.
int arraigo_die_with_parent(int parent);
// A limit on one resource, soft and hard alike (`resource` as in setrlimit).
int arraigo_limit(int resource, uint64_t value);

// The kernel's Landlock version, 0 where there is none.
int arraigo_landlock_version(void);
// From now on only these folders and files can be read, and nothing written or executed.
int arraigo_landlock_read_only(const char *const *paths, size_t count);
// The same, but in the folder `written` files can be made, written, renamed and removed.
int arraigo_landlock(const char *const *paths, size_t count, const char *written);

// Whether the kernel filters system calls.
int arraigo_seccomp_available(void);
// From now on only harmless calls are allowed; others fail with EPERM. Files can be opened for
// reading only, or with `deny_open` not at all.
int arraigo_seccomp_confine(int deny_open);
// The same, with files that may be opened for writing and renamed: Landlock must say where.
int arraigo_seccomp_confine_writer(void);

// Writes the path of the library that a symbol of this process comes from.
int arraigo_library_of(const char *symbol, char *path, size_t capacity);

// Anonymous memory that can be sealed; a descriptor or -1.
int arraigo_memory_file(const char *name);
// Forbids any further change of the memory's size and content.
int arraigo_seal(int descriptor);
// 1 where the memory is sealed against change, else 0.
int arraigo_is_sealed(int descriptor);
// Forbids any further change of the memory's size; its content stays writable.
int arraigo_seal_size(int descriptor);
// 1 where the memory's size is sealed, else 0.
int arraigo_is_size_sealed(int descriptor);

// Two connected sockets that keep message borders.
int arraigo_socket_pair(int descriptors[2]);
// Sends one message with descriptors.
int arraigo_send(int socket, const void *bytes, size_t count, const int *descriptors,
                 size_t descriptor_count);
// Receives one message: its size, 0 at the end, -1 with errno (EAGAIN after `timeout_ms`).
// At most `*descriptor_count` descriptors are taken; the count is updated.
long arraigo_receive(int socket, void *bytes, size_t capacity, int *descriptors,
                     size_t *descriptor_count, int timeout_ms);

// How a process ended and what it used.
struct ArraigoExit {
  int code;    // its exit code, -1 where a signal ended it
  int signal;  // the signal that ended it, 0 where it exited
  uint64_t peak_bytes;
  double cpu_seconds;
};

// Starts a program in a process group of its own, with the line as descriptor 3, output and errors
// into `log`, no input, nothing else inherited.
int arraigo_spawn(const char *program, int line, int log, int *process);
// 1 where the process has ended (`result` is filled), 0 where it has not, -1 with errno.
int arraigo_wait(int process, int block, struct ArraigoExit *result);
// Ends a process and its group.
void arraigo_kill(int process);

// Exit code of a process whose memory was used up (``arraigo_report_memory``).
#define ARRAIGO_EXIT_OUT_OF_MEMORY 86
// From now on a crash while no memory can be had ends the process with that exit code.
int arraigo_report_memory(void);

// Keeps freed memory for the next batch instead of giving it back and faulting it in again.
void arraigo_keep_freed_memory(void);

// SHA-256, continued over several calls (OpenSSL).
struct ArraigoDigest;
struct ArraigoDigest *arraigo_digest_create(void);
int arraigo_digest_update(struct ArraigoDigest *digest, const void *bytes, size_t count);
// Writes 32 bytes and frees the digest; with `out` NULL only frees it.
int arraigo_digest_finish(struct ArraigoDigest *digest, uint8_t *out);

#endif
