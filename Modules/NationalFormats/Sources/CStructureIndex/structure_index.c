#include "arraigo_structure_index.h"

// One block is 64 bytes, its structure three masks of 64 bits. The variants differ in how they
// make the masks and in how they write positions out; everything else is shared.
struct Masks {
  uint64_t separators, line_ends, quotes;
};

// Turns quote marks into "inside quotes": each bit is the parity of the marks up to it.
static inline uint64_t inside(uint64_t quotes, uint64_t *carry) {
  uint64_t parity = quotes;
  parity ^= parity << 1;
  parity ^= parity << 2;
  parity ^= parity << 4;
  parity ^= parity << 8;
  parity ^= parity << 16;
  parity ^= parity << 32;
  parity ^= *carry;
  *carry = (uint64_t)((int64_t)parity >> 63);
  return parity;
}

static inline void write_bits(uint32_t *out, uint64_t bits, uint32_t base) {
  while (bits != 0) {
    *out++ = base + (uint32_t)__builtin_ctzll(bits);
    bits &= bits - 1;
  }
}

// `before` has a bit for each byte after a separator, line end or quote mark: there a quote mark
// may open a field or double the one before it; anywhere else it is a stray one.
#define ARRAIGO_INDEX_BODY(MASKS, WRITE)                                                       \
  struct ArraigoIndex index = {0, 0, 0, 0, 0, 0};                                              \
  uint64_t carry = 0, before_carry = 1;                                                        \
  for (size_t at = 0; at < count; at += 64) {                                                  \
    struct Masks masks = MASKS(bytes + at, structure);                                         \
    uint64_t valid = count - at >= 64 ? ~0ULL : (1ULL << (count - at)) - 1;                    \
    uint64_t structural = masks.separators | masks.line_ends;                                  \
    uint64_t quotes = masks.quotes & valid;                                                    \
    uint64_t outside = valid;                                                                  \
    if ((quotes | carry) != 0) {                                                               \
      uint64_t quoted = inside(quotes, &carry);                                                \
      uint64_t before = (structural | quotes) << 1 | before_carry;                             \
      index.stray_quotes += (size_t)__builtin_popcountll(quotes & quoted & ~before);           \
      index.quoted_lines += (size_t)__builtin_popcountll(masks.line_ends & valid & quoted);    \
      outside &= ~quoted;                                                                      \
    }                                                                                          \
    before_carry = (structural | quotes) >> 63;                                                \
    uint64_t line_ends = masks.line_ends & outside;                                            \
    uint64_t bits = structural & outside;                                                      \
    WRITE(positions + index.positions, bits, (uint32_t)at);                                    \
    while (line_ends != 0) {                                                                   \
      uint64_t earlier = (line_ends & -line_ends) - 1;                                         \
      line_places[index.lines++] =                                                             \
          (uint32_t)(index.positions + (size_t)__builtin_popcountll(bits & earlier));          \
      line_ends &= line_ends - 1;                                                              \
    }                                                                                          \
    index.positions += (size_t)__builtin_popcountll(bits);                                     \
  }                                                                                            \
  index.ends_in_quotes = carry != 0;                                                           \
  return index;

static inline uint64_t equal_portable(const uint8_t *bytes, uint8_t byte) {
  uint64_t mask = 0;
  for (int i = 0; i < 64; i++) mask |= (uint64_t)(bytes[i] == byte) << i;
  return mask;
}

static inline struct Masks masks_portable(const uint8_t *bytes, struct ArraigoStructure s) {
  return (struct Masks){equal_portable(bytes, s.separator), equal_portable(bytes, s.line_end),
                        s.has_quotes ? equal_portable(bytes, s.quote) : 0};
}

static struct ArraigoIndex index_portable(const uint8_t *bytes, size_t count,
                                          struct ArraigoStructure structure, uint32_t *positions,
                                          uint32_t *line_places) {
  ARRAIGO_INDEX_BODY(masks_portable, write_bits)
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))
#define AVX512 __attribute__((target("avx512f,avx512bw,bmi,bmi2,popcnt,lzcnt")))

AVX2 static inline uint64_t equal_avx2(__m256i low, __m256i high, uint8_t byte) {
  __m256i wanted = _mm256_set1_epi8((char)byte);
  uint64_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
  uint64_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
  return a | b << 32;
}

AVX2 static inline struct Masks masks_avx2(const uint8_t *bytes, struct ArraigoStructure s) {
  __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  return (struct Masks){equal_avx2(low, high, s.separator), equal_avx2(low, high, s.line_end),
                        s.has_quotes ? equal_avx2(low, high, s.quote) : 0};
}

// Writes in groups of eight without asking how many are left; the room of 64 entries past the
// end is for that.
AVX2 static inline void write_bits_avx2(uint32_t *out, uint64_t bits, uint32_t base) {
  int left = __builtin_popcountll(bits);
  while (left > 0) {
    for (int i = 0; i < 8; i++) {
      out[i] = base + (uint32_t)_tzcnt_u64(bits);
      bits = _blsr_u64(bits);
    }
    out += 8;
    left -= 8;
  }
}

AVX2 static struct ArraigoIndex index_avx2(const uint8_t *bytes, size_t count,
                                           struct ArraigoStructure structure, uint32_t *positions,
                                           uint32_t *line_places) {
  ARRAIGO_INDEX_BODY(masks_avx2, write_bits_avx2)
}

AVX512 static inline struct Masks masks_avx512(const uint8_t *bytes, struct ArraigoStructure s) {
  __m512i block = _mm512_loadu_si512(bytes);
  return (struct Masks){
      _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)s.separator)),
      _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)s.line_end)),
      s.has_quotes ? _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)s.quote)) : 0};
}

// Sixteen candidate positions are compressed at once.
AVX512 static inline void write_bits_avx512(uint32_t *out, uint64_t bits, uint32_t base) {
  __m512i places = _mm512_add_epi32(
      _mm512_set1_epi32((int)base),
      _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
  const __m512i step = _mm512_set1_epi32(16);
  for (int part = 0; part < 4; part++) {
    __mmask16 mask = (__mmask16)(bits >> (16 * part));
    _mm512_storeu_si512(out, _mm512_maskz_compress_epi32(mask, places));
    out += __builtin_popcount(mask);
    places = _mm512_add_epi32(places, step);
  }
}

AVX512 static struct ArraigoIndex index_avx512(const uint8_t *bytes, size_t count,
                                               struct ArraigoStructure structure,
                                               uint32_t *positions, uint32_t *line_places) {
  ARRAIGO_INDEX_BODY(masks_avx512, write_bits_avx512)
}

#define AVX512_BYTES \
  __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt,lzcnt")))

// All 64 candidates are compressed at once, as bytes, and widened as far as there are any: mostly
// no more than 32.
AVX512_BYTES static inline void write_bits_bytes(uint32_t *out, uint64_t bits, uint32_t base) {
  const __m512i every = _mm512_set_epi8(
      63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41,
      40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18,
      17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  const __m512i start = _mm512_set1_epi32((int)base);
  __m512i places = _mm512_maskz_compress_epi8(bits, every);
#define WIDENED(part) \
  _mm512_add_epi32(start, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(places, part)))
  _mm512_storeu_si512(out, WIDENED(0));
  _mm512_storeu_si512(out + 16, WIDENED(1));
  if (__builtin_popcountll(bits) <= 32) return;
  _mm512_storeu_si512(out + 32, WIDENED(2));
  _mm512_storeu_si512(out + 48, WIDENED(3));
#undef WIDENED
}

AVX512_BYTES static inline struct Masks masks_bytes(const uint8_t *bytes,
                                                    struct ArraigoStructure s) {
  __m512i block = _mm512_loadu_si512(bytes);
  return (struct Masks){
      _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)s.separator)),
      _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)s.line_end)),
      s.has_quotes ? _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)s.quote)) : 0};
}

AVX512_BYTES static struct ArraigoIndex index_bytes(const uint8_t *bytes, size_t count,
                                                    struct ArraigoStructure structure,
                                                    uint32_t *positions, uint32_t *line_places) {
  ARRAIGO_INDEX_BODY(masks_bytes, write_bits_bytes)
}
#endif

int arraigo_variant_available(int variant) {
  switch (variant) {
    case ARRAIGO_VARIANT_FASTEST:
    case ARRAIGO_VARIANT_PORTABLE:
      return 1;
#if defined(__x86_64__)
    case ARRAIGO_VARIANT_AVX2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
    case ARRAIGO_VARIANT_AVX512:
      return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("bmi2");
    case ARRAIGO_VARIANT_AVX512_BYTES:
      return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2") &&
             __builtin_cpu_supports("bmi2");
#endif
    default:
      return 0;
  }
}

struct ArraigoIndex arraigo_index(int variant, const uint8_t *bytes, size_t count,
                                  struct ArraigoStructure structure, uint32_t *positions,
                                  uint32_t *line_places) {
  if (variant == ARRAIGO_VARIANT_FASTEST) {
    variant = arraigo_variant_available(ARRAIGO_VARIANT_AVX512_BYTES) ? ARRAIGO_VARIANT_AVX512_BYTES
              : arraigo_variant_available(ARRAIGO_VARIANT_AVX512)     ? ARRAIGO_VARIANT_AVX512
              : arraigo_variant_available(ARRAIGO_VARIANT_AVX2) ? ARRAIGO_VARIANT_AVX2
                                                                : ARRAIGO_VARIANT_PORTABLE;
  }
#if defined(__x86_64__)
  if (variant == ARRAIGO_VARIANT_AVX512_BYTES)
    return index_bytes(bytes, count, structure, positions, line_places);
  if (variant == ARRAIGO_VARIANT_AVX512)
    return index_avx512(bytes, count, structure, positions, line_places);
  if (variant == ARRAIGO_VARIANT_AVX2)
    return index_avx2(bytes, count, structure, positions, line_places);
#endif
  return index_portable(bytes, count, structure, positions, line_places);
}

struct ArraigoIndex arraigo_index_careful(const uint8_t *bytes, size_t count,
                                          struct ArraigoStructure structure, uint32_t *positions,
                                          uint32_t *line_places) {
  enum { FIELD_START, PLAIN, QUOTED } state = FIELD_START;
  struct ArraigoIndex index = {0, 0, 0, 0, 0, 0};
  size_t strays = 0, first_stray = 0;
  for (size_t at = 0; at < count; at++) {
    uint8_t byte = bytes[at];
    if (state == QUOTED) {
      if (byte == structure.line_end) index.quoted_lines++;
      if (byte != structure.quote) continue;
      if (at + 1 < count && bytes[at + 1] == structure.quote)
        at++;
      else
        state = PLAIN;
    } else if (byte == structure.line_end) {
      line_places[index.lines++] = (uint32_t)index.positions;
      positions[index.positions++] = (uint32_t)at;
      state = FIELD_START;
      index.stray_quotes = strays;
      index.first_stray = first_stray;
    } else if (byte == structure.separator) {
      positions[index.positions++] = (uint32_t)at;
      state = FIELD_START;
    } else if (structure.has_quotes && byte == structure.quote) {
      if (state == FIELD_START) {
        state = QUOTED;
      } else {
        if (strays++ == 0) first_stray = at;
      }
    } else if (byte != ' ' && byte != '\t') {
      state = PLAIN;
    }
  }
  index.ends_in_quotes = state == QUOTED;
  return index;
}
