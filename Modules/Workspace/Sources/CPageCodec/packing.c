#include <string.h>

#include "arraigo_page_codec.h"

// Bits of the lowest numbers go first. Eight numbers of `width` bits fill `width` bytes.
static void pack_plain(const uint16_t *values, size_t groups, unsigned width, uint8_t *out) {
  uint64_t pending = 0;
  unsigned bits = 0;
  for (size_t i = 0; i < groups * 8; i++) {
    pending |= (uint64_t)values[i] << bits;
    for (bits += width; bits >= 8; bits -= 8) {
      *out++ = (uint8_t)pending;
      pending >>= 8;
    }
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

// Four numbers are drawn together by one instruction, and two such halves put one behind the other.
__attribute__((target("bmi2"))) static void pack_drawn(const uint16_t *values, size_t groups,
                                                       unsigned width, uint8_t *out) {
  const uint64_t mask = ((1ull << width) - 1) * 0x0001000100010001ull;
  const unsigned half = 4 * width;
  for (size_t group = 0; group < groups; group++, values += 8, out += width) {
    uint64_t words[2];
    memcpy(words, values, sizeof words);
    uint64_t low = _pext_u64(words[0], mask), high = _pext_u64(words[1], mask);
    // The whole of 128 bits is written: what lies behind the group is written over.
    words[0] = half < 64 ? low | high << half : low;
    words[1] = half < 64 ? high >> (64 - half) : high;
    memcpy(out, words, sizeof words);
  }
}
#endif

void arraigo_pack(const uint16_t *values, size_t groups, unsigned width, void *out) {
#if defined(__x86_64__)
  // Older processors that have the instruction take long over it; they do not have AVX-512.
  if (__builtin_cpu_supports("bmi2") && __builtin_cpu_supports("avx512bw")) {
    pack_drawn(values, groups, width, out);
    return;
  }
#endif
  pack_plain(values, groups, width, out);
}
