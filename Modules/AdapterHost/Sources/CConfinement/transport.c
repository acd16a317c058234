#define _GNU_SOURCE
#include "arraigo_confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_DESCRIPTORS = 64 };
static const int size_seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW;
static const int all_seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;

int arraigo_memory_file(const char *name) {
  return memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
}

int arraigo_seal(int descriptor) { return fcntl(descriptor, F_ADD_SEALS, all_seals); }

int arraigo_seal_size(int descriptor) { return fcntl(descriptor, F_ADD_SEALS, size_seals); }

static int has_seals(int descriptor, int wanted) {
  int seals = fcntl(descriptor, F_GET_SEALS);
  return seals >= 0 && (seals & wanted) == wanted;
}

int arraigo_is_sealed(int descriptor) { return has_seals(descriptor, all_seals); }

int arraigo_is_size_sealed(int descriptor) { return has_seals(descriptor, size_seals); }

int arraigo_socket_pair(int descriptors[2]) {
  return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, descriptors);
}

int arraigo_send(int socket, const void *bytes, size_t count, const int *descriptors,
                 size_t descriptor_count) {
  struct iovec part = {(void *)bytes, count};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int) * MOST_DESCRIPTORS)];
  if (descriptor_count > MOST_DESCRIPTORS) {
    errno = EINVAL;
    return -1;
  }
  if (descriptor_count > 0) {
    memset(control, 0, sizeof control);
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE(sizeof(int) * descriptor_count);
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int) * descriptor_count);
    memcpy(CMSG_DATA(header), descriptors, sizeof(int) * descriptor_count);
  }
  ssize_t sent;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  if (sent >= 0 && sent != (ssize_t)count) errno = EMSGSIZE;
  return sent == (ssize_t)count ? 0 : -1;
}

long arraigo_receive(int socket, void *bytes, size_t capacity, int *descriptors,
                     size_t *descriptor_count, int timeout_ms) {
  size_t room = *descriptor_count;
  *descriptor_count = 0;
  struct pollfd wait = {socket, POLLIN, 0};
  int ready;
  do {
    ready = poll(&wait, 1, timeout_ms);
  } while (ready < 0 && errno == EINTR);
  if (ready == 0) errno = EAGAIN;
  if (ready <= 0) return -1;
  struct iovec part = {bytes, capacity};
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int) * MOST_DESCRIPTORS)];
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control,
                           .msg_controllen = sizeof control};
  ssize_t got;
  do {
    got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  if (got < 0) return errno == ECONNRESET ? 0 : -1;
  int is_cut = (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header != NULL;
       header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t i = 0; i < count; i++) {
      int descriptor;
      memcpy(&descriptor, CMSG_DATA(header) + i * sizeof(int), sizeof descriptor);
      if (*descriptor_count < room) {
        descriptors[(*descriptor_count)++] = descriptor;
      } else {
        close(descriptor);
        is_cut = 1;
      }
    }
  }
  // A message is taken whole or not at all; an empty one is the end, whatever comes along.
  if (is_cut || got == 0) {
    for (size_t i = 0; i < *descriptor_count; i++) close(descriptors[i]);
    *descriptor_count = 0;
  }
  if (is_cut) {
    errno = EMSGSIZE;
    return -1;
  }
  return got;
}

struct ArraigoDigest {
  EVP_MD_CTX *context;
};

struct ArraigoDigest *arraigo_digest_create(void) {
  struct ArraigoDigest *digest = malloc(sizeof *digest);
  if (digest == NULL) return NULL;
  digest->context = EVP_MD_CTX_new();
  if (digest->context == NULL || EVP_DigestInit_ex(digest->context, EVP_sha256(), NULL) != 1) {
    arraigo_digest_finish(digest, NULL);
    return NULL;
  }
  return digest;
}

int arraigo_digest_update(struct ArraigoDigest *digest, const void *bytes, size_t count) {
  return EVP_DigestUpdate(digest->context, bytes, count) == 1 ? 0 : -1;
}

int arraigo_digest_finish(struct ArraigoDigest *digest, uint8_t *out) {
  unsigned size = 32;
  int done = out == NULL || EVP_DigestFinal_ex(digest->context, out, &size) == 1;
  EVP_MD_CTX_free(digest->context);
  free(digest);
  return done ? 0 : -1;
}
