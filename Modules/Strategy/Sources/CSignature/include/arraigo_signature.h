#ifndef ARRAIGO_SIGNATURE_H
#define ARRAIGO_SIGNATURE_H

#include <stddef.h>
#include <stdint.h>

/// Whether a signature of 64 bytes over a message was made with the private half of an Ed25519 key
/// (RFC 8032): 1 yes, 0 no, -1 where the key is none.
int arraigo_signature_holds(const uint8_t *key, const uint8_t *signature, const uint8_t *message,
                            size_t length);

/// Writes the SHA-256 of bytes, 32 bytes: 1 where it worked.
int arraigo_sha256(const uint8_t *bytes, size_t length, uint8_t *digest);

#endif
