#include "arraigo_cell_kernels.h"

#include <string.h>

#include "wide.h"

enum { NO = 0, UNKNOWN = 1, YES = 2, FIRST_STATE = 0xFFFD, NOT_APPLICABLE = 0xFFFE };

WIDE void arraigo_least(uint8_t *restrict answers, const uint8_t *restrict other, size_t rows) {
  for (size_t i = 0; i < rows; i++) answers[i] = other[i] < answers[i] ? other[i] : answers[i];
}

WIDE void arraigo_most(uint8_t *restrict answers, const uint8_t *restrict other, size_t rows) {
  for (size_t i = 0; i < rows; i++) answers[i] = other[i] > answers[i] ? other[i] : answers[i];
}

WIDE void arraigo_between(const double *restrict numbers, size_t rows, double low, double high,
                          uint8_t *restrict answers) {
  for (size_t i = 0; i < rows; i++) {
    double number = numbers[i];
    uint8_t inside = (uint8_t)(((number >= low) & (number <= high)) << 1);
    answers[i] = inside | (uint8_t)(number != number);
  }
}

WIDE void arraigo_member(const int32_t *restrict numbers, size_t rows, const int32_t *restrict yes,
                         size_t yes_count, const int32_t *restrict unknown, size_t unknown_count,
                         int32_t smallest, uint8_t *restrict answers) {
  for (size_t i = 0; i < rows; i++) answers[i] = numbers[i] < smallest ? UNKNOWN : NO;
  for (size_t k = 0; k < unknown_count; k++) {
    int32_t value = unknown[k];
    for (size_t i = 0; i < rows; i++) answers[i] = numbers[i] == value ? UNKNOWN : answers[i];
  }
  for (size_t k = 0; k < yes_count; k++) {
    int32_t value = yes[k];
    for (size_t i = 0; i < rows; i++) answers[i] = numbers[i] == value ? YES : answers[i];
  }
}

WIDE void arraigo_choose(const uint8_t *restrict answers, size_t rows, uint16_t branch,
                         uint16_t *restrict chosen) {
  for (size_t i = 0; i < rows; i++) chosen[i] = answers[i] == YES ? branch : chosen[i];
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl")))

// A table of at most 64 cells lies in two registers: 32 numbers are looked up at once.
enum { MOST_IN_REGISTERS = 64, AT_ONCE = 32 };

AVX512 static inline __m256i sixteen_places(const int32_t *numbers, int32_t base, uint32_t span,
                                            int32_t smallest) {
  __m512i given = _mm512_loadu_si512(numbers);
  __m512i place = _mm512_sub_epi32(given, _mm512_set1_epi32(base));
  __mmask16 blank = _mm512_cmplt_epi32_mask(given, _mm512_set1_epi32(smallest));
  place = _mm512_min_epu32(place, _mm512_set1_epi32((int32_t)span));
  // A blank number is outside too: its cell is the one after that of the others.
  place = _mm512_mask_mov_epi32(place, blank, _mm512_set1_epi32((int32_t)span + 1));
  return _mm512_cvtepi32_epi16(place);
}

AVX512 static size_t look_in_registers(const int32_t *restrict numbers, size_t rows, int32_t base,
                                       uint32_t span, int32_t smallest,
                                       const uint16_t *restrict table, uint16_t *restrict cells) {
  uint16_t padded[MOST_IN_REGISTERS] = {0};
  memcpy(padded, table, (span + 2) * sizeof *table);
  __m512i low = _mm512_loadu_si512(padded), high = _mm512_loadu_si512(padded + AT_ONCE);
  size_t i = 0;
  for (; i + AT_ONCE <= rows; i += AT_ONCE) {
    __m512i places = _mm512_castsi256_si512(sixteen_places(numbers + i, base, span, smallest));
    places = _mm512_inserti64x4(places, sixteen_places(numbers + i + 16, base, span, smallest), 1);
    _mm512_storeu_si512(cells + i, _mm512_permutex2var_epi16(low, places, high));
  }
  return i;
}
#endif

void arraigo_look_codes(const int32_t *restrict numbers, size_t rows, int32_t base, uint32_t span,
                        int32_t smallest, const uint16_t *restrict table,
                        uint16_t *restrict cells) {
  size_t done = 0;
#if defined(__x86_64__)
  // A blank number that lies among the table's own would be looked up there.
  if (span + 2 <= MOST_IN_REGISTERS && smallest <= base && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl"))
    done = look_in_registers(numbers, rows, base, span, smallest, table, cells);
#endif
  for (size_t i = done; i < rows; i++) {
    uint32_t outside = span + (numbers[i] < smallest);
    uint32_t place = (uint32_t)numbers[i] - (uint32_t)base;
    cells[i] = table[place < span ? place : outside];
  }
}

WIDE void arraigo_restrict_codes(const uint8_t *restrict answers, size_t rows,
                                 uint16_t not_applicable, uint16_t missing,
                                 uint16_t *restrict cells) {
  for (size_t i = 0; i < rows; i++) {
    uint16_t state = answers[i] == NO ? not_applicable : missing;
    cells[i] = answers[i] == YES ? cells[i] : state;
  }
}

// States of numbers are moved as bits, so that no payload of a NaN is lost.
static inline uint64_t bits_of(double number) {
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  return bits;
}

WIDE void arraigo_restrict_numbers(const uint8_t *restrict answers, size_t rows,
                                   double not_applicable, double missing,
                                   double *restrict cells) {
  for (size_t i = 0; i < rows; i++) {
    double state = answers[i] == NO ? not_applicable : missing;
    cells[i] = answers[i] == YES ? cells[i] : state;
  }
}

WIDE void arraigo_blend_codes(const uint16_t *restrict chosen, size_t rows, uint16_t branch,
                              const uint16_t *restrict source, uint16_t *restrict cells) {
  for (size_t i = 0; i < rows; i++) cells[i] = chosen[i] == branch ? source[i] : cells[i];
}

WIDE void arraigo_blend_numbers(const uint16_t *restrict chosen, size_t rows, uint16_t branch,
                                const double *restrict source, double *restrict cells) {
  for (size_t i = 0; i < rows; i++) cells[i] = chosen[i] == branch ? source[i] : cells[i];
}

WIDE void arraigo_prefer_codes(const uint16_t *restrict source, size_t rows,
                               uint16_t *restrict cells) {
  for (size_t i = 0; i < rows; i++) cells[i] = source[i] < FIRST_STATE ? source[i] : cells[i];
}

WIDE void arraigo_prefer_numbers(const double *restrict source, size_t rows,
                                 double *restrict cells) {
  for (size_t i = 0; i < rows; i++) cells[i] = source[i] == source[i] ? source[i] : cells[i];
}

WIDE void arraigo_add(const double *restrict addends, size_t rows, double *restrict sums) {
  for (size_t i = 0; i < rows; i++) {
    double sum = sums[i] == sums[i] ? sums[i] + addends[i] : addends[i];
    sums[i] = addends[i] == addends[i] ? sum : sums[i];
  }
}

WIDE void arraigo_replace(double from, double to, size_t rows, double *restrict cells) {
  for (size_t i = 0; i < rows; i++) cells[i] = cells[i] == from ? to : cells[i];
}

WIDE void arraigo_cut(double magnitude, double missing, size_t rows, double *restrict cells) {
  for (size_t i = 0; i < rows; i++)
    cells[i] = __builtin_fabs(cells[i]) >= magnitude ? missing : cells[i];
}

WIDE size_t arraigo_count_codes(const uint16_t *codes, size_t count, uint16_t code) {
  size_t found = 0;
  for (size_t i = 0; i < count; i++) found += codes[i] == code;
  return found;
}

// Taking cells: blocks of 64 whose comparisons become the bits of one word.
typedef uint16_t Codes64 __attribute__((ext_vector_type(64)));
typedef double Numbers8 __attribute__((ext_vector_type(8)));
typedef uint64_t Patterns8 __attribute__((ext_vector_type(8)));
typedef int32_t Integers8 __attribute__((ext_vector_type(8)));
typedef _Bool Bits64 __attribute__((ext_vector_type(64)));
typedef _Bool Bits8 __attribute__((ext_vector_type(8)));

#define WORD(comparison)                                     \
  ({                                                         \
    Bits64 bits_ = __builtin_convertvector(comparison, Bits64); \
    uint64_t word_;                                          \
    memcpy(&word_, &bits_, sizeof word_);                    \
    word_;                                                   \
  })
#define BYTE(comparison)                                     \
  ({                                                         \
    Bits8 bits_ = __builtin_convertvector(comparison, Bits8); \
    uint8_t byte_;                                           \
    memcpy(&byte_, &bits_, sizeof byte_);                    \
    (uint64_t) byte_;                                        \
  })

WIDE struct ArraigoStates arraigo_take_codes(const uint16_t *restrict cells, size_t count,
                                             uint16_t *restrict out, uint64_t *restrict valid,
                                             uint64_t *restrict applies) {
  struct ArraigoStates states = {0, 0};
  size_t full = count & ~(size_t)63;
  for (size_t at = 0; at < full; at += 64) {
    Codes64 block;
    memcpy(&block, cells + at, sizeof block);
    uint64_t values = WORD(block < (uint16_t)FIRST_STATE);
    uint64_t unasked = WORD(block == (uint16_t)NOT_APPLICABLE);
    block = block < (uint16_t)FIRST_STATE ? block : (Codes64)0;
    memcpy(out + at, &block, sizeof block);
    valid[at / 64] = values;
    applies[at / 64] = ~unasked;
    states.invalid += (size_t)__builtin_popcountll(~values);
    states.not_applicable += (size_t)__builtin_popcountll(unasked);
  }
  if (full == count) return states;
  uint64_t values = 0, unasked = 0;
  for (size_t i = full; i < count; i++) {
    values |= (uint64_t)(cells[i] < FIRST_STATE) << (i - full);
    unasked |= (uint64_t)(cells[i] == NOT_APPLICABLE) << (i - full);
    out[i] = cells[i] < FIRST_STATE ? cells[i] : 0;
  }
  valid[full / 64] = values;
  applies[full / 64] = ~unasked;
  states.invalid += count - full - (size_t)__builtin_popcountll(values);
  states.not_applicable += (size_t)__builtin_popcountll(unasked);
  return states;
}

// Eight numbers at a time; what to write for them is the caller's last argument.
#define TAKE_NUMBERS(FILL_BLOCK, FILL_CELL)                                  \
  struct ArraigoStates states = {0, 0};                                      \
  for (size_t at = 0; at < count; at += 64) {                                \
    size_t length = count - at < 64 ? count - at : 64, done = 0;             \
    uint64_t values = 0, unasked = 0;                                        \
    for (; done + 8 <= length; done += 8) {                                  \
      Numbers8 block;                                                        \
      Patterns8 patterns;                                                    \
      memcpy(&block, cells + at + done, sizeof block);                       \
      memcpy(&patterns, cells + at + done, sizeof patterns);                 \
      values |= BYTE(block == block) << done;                                \
      unasked |= BYTE(patterns == not_applicable) << done;                   \
      FILL_BLOCK(out + at + done, block);                                    \
    }                                                                        \
    for (; done < length; done++) {                                          \
      double cell = cells[at + done];                                        \
      values |= (uint64_t)(cell == cell) << done;                            \
      unasked |= (uint64_t)(bits_of(cell) == not_applicable) << done;        \
      out[at + done] = FILL_CELL(cell);                                      \
    }                                                                        \
    valid[at / 64] = values;                                                 \
    applies[at / 64] = ~unasked;                                             \
    states.invalid += length - (size_t)__builtin_popcountll(values);         \
    states.not_applicable += (size_t)__builtin_popcountll(unasked);          \
  }                                                                          \
  return states;

#define NUMBER(cell) ((cell) == (cell) ? (cell) : __builtin_nan(""))
#define STORE_NUMBERS(target, block)                                         \
  do {                                                                       \
    Numbers8 filled_ = (block) == (block) ? (block) : (Numbers8)__builtin_nan(""); \
    memcpy(target, &filled_, sizeof filled_);                                \
  } while (0)

WIDE struct ArraigoStates arraigo_take_numbers(const double *restrict cells, size_t count,
                                               uint64_t not_applicable, double *restrict out,
                                               uint64_t *restrict valid,
                                               uint64_t *restrict applies) {
  TAKE_NUMBERS(STORE_NUMBERS, NUMBER)
}

// Halves away from zero: what the cut left over is exact.
static inline int32_t rounded(double cell) {
  double number = __builtin_fabs(cell) < 2147483647 ? cell : 0;
  int32_t whole = (int32_t)number;
  double left = number - whole;
  return whole + (left >= 0.5) - (left <= -0.5);
}
#define STORE_INTEGERS(target, block)                                        \
  do {                                                                       \
    Numbers8 inside_ = __builtin_elementwise_abs(block) < 2147483647.0 ? (block) : (Numbers8)0; \
    Integers8 whole_ = __builtin_convertvector(inside_, Integers8);          \
    Numbers8 left_ = inside_ - __builtin_convertvector(whole_, Numbers8);    \
    whole_ -= __builtin_convertvector(left_ >= 0.5, Integers8);              \
    whole_ += __builtin_convertvector(left_ <= -0.5, Integers8);             \
    memcpy(target, &whole_, sizeof whole_);                                  \
  } while (0)

WIDE struct ArraigoStates arraigo_take_integers(const double *restrict cells, size_t count,
                                                uint64_t not_applicable, int32_t *restrict out,
                                                uint64_t *restrict valid,
                                                uint64_t *restrict applies) {
  TAKE_NUMBERS(STORE_INTEGERS, rounded)
}
