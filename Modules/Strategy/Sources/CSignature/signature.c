#include "arraigo_signature.h"

#include <openssl/evp.h>

int arraigo_signature_holds(const uint8_t *key, const uint8_t *signature, const uint8_t *message,
                            size_t length) {
  EVP_PKEY *public_key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, key, 32);
  if (public_key == NULL) return -1;
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  int holds = 0;
  if (context != NULL && EVP_DigestVerifyInit(context, NULL, NULL, NULL, public_key) == 1)
    holds = EVP_DigestVerify(context, signature, 64, message, length) == 1;
  EVP_MD_CTX_free(context);
  EVP_PKEY_free(public_key);
  return holds;
}

int arraigo_sha256(const uint8_t *bytes, size_t length, uint8_t *digest) {
  unsigned int size = 0;
  return EVP_Digest(bytes, length, digest, &size, EVP_sha256(), NULL) == 1 && size == 32;
}
