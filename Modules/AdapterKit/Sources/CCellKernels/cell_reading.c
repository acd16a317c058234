#include "arraigo_cell_reading.h"

#include <string.h>

struct Bounds {
  uint32_t start, end;
};

// What finding the cells of one column takes.
struct Column {
  const uint8_t *bytes;
  const uint32_t *ends;  // of the first row's cell
  size_t stride;
  int drops_return;
};

static inline struct Column column_of(const struct ArraigoRecords *records, uint32_t column) {
  struct Column found = {records->bytes, records->positions + column, records->columns,
                         records->drops_return && column == records->columns - 1};
  return found;
}

static inline struct Bounds bounds_in(const struct Column *column, size_t row) {
  const uint32_t *at = column->ends + row * column->stride;
  // The position before the first is that of a byte that is not there.
  struct Bounds bounds = {at[-1] + 1u, at[0]};
  if (column->drops_return && bounds.end > bounds.start &&
      column->bytes[bounds.end - 1] == '\r')
    bounds.end--;
  return bounds;
}

static inline struct Bounds unquoted(const struct ArraigoRecords *records, struct Bounds bounds) {
  if (bounds.end - bounds.start >= 2 && records->bytes[bounds.start] == records->quote &&
      records->bytes[bounds.end - 1] == records->quote) {
    bounds.start++;
    bounds.end--;
  }
  return bounds;
}

struct Parsed {
  int32_t number;
  int is_empty, is_odd;
};

// Up to eight digits at once: bytes that are not part of the cell are cleared, then neighbours are
// joined to pairs, fours and eights by three multiplications.
static inline struct Parsed parse(const uint8_t *bytes, struct Bounds bounds) {
  uint32_t length = bounds.end - bounds.start;
  if (length == 0) return (struct Parsed){0, 1, 0};
  int is_negative = length > 1 && bytes[bounds.start] == '-';
  length -= (uint32_t)is_negative;
  if (length > 8) return (struct Parsed){0, 0, 1};
  uint64_t word;
  memcpy(&word, bytes + (int64_t)bounds.end - 8, sizeof word);
  uint32_t shift = 64 - length * 8;
  uint64_t digits = ((word ^ 0x3030303030303030u) >> shift) << shift;
  uint64_t strange = ((digits + 0x7676767676767676u) | digits) & 0x8080808080808080u;
  uint64_t pairs = (digits * 10 + (digits >> 8)) & 0x00FF00FF00FF00FFu;
  uint64_t fours = (pairs * 100 + (pairs >> 16)) & 0x0000FFFF0000FFFFu;
  int32_t number = (int32_t)(uint32_t)(fours * 10000 + (fours >> 32));
  // What is no number may be any pattern, also the one that has no opposite.
  int32_t opposite = (int32_t)(0u - (uint32_t)number);
  return (struct Parsed){is_negative ? opposite : number, 0, strange != 0};
}

static inline int is_blank(uint8_t byte) { return byte == ' ' || byte == '\t'; }

static inline struct Bounds trimmed(const uint8_t *bytes, struct Bounds bounds) {
  while (bounds.start < bounds.end && is_blank(bytes[bounds.start])) bounds.start++;
  while (bounds.start < bounds.end &&
         (is_blank(bytes[bounds.end - 1]) || bytes[bounds.end - 1] == '\r'))
    bounds.end--;
  return bounds;
}

static inline uint64_t word_of(const uint8_t *bytes, struct Bounds bounds) {
  uint32_t length = bounds.end - bounds.start;
  if (length == 0) return 0;
  if (length > 7) return UINT64_MAX;
  uint64_t word;
  memcpy(&word, bytes + (int64_t)bounds.end - 8, sizeof word);
  // The cell's bytes are the highest of the word read; they move to the lowest, its length above.
  return word >> (64 - 8 * length) | (uint64_t)length << 56;
}

static size_t list_odd(struct ArraigoOddCell *odd, size_t listed, size_t row, size_t place) {
  odd[listed] = (struct ArraigoOddCell){(uint32_t)row, (uint32_t)place};
  return listed + 1;
}

// What the two last bytes of a cell of one or two digits add to its number; 128 where a byte is no
// digit.
#define NO_DIGIT 128
static const uint8_t tens[256] = {
    [0 ... 47] = NO_DIGIT, ['0'] = 0,  ['1'] = 10, ['2'] = 20, ['3'] = 30, ['4'] = 40,
    ['5'] = 50,            ['6'] = 60, ['7'] = 70, ['8'] = 80, ['9'] = 90, [58 ... 255] = NO_DIGIT,
};
static const uint8_t units[256] = {
    [0 ... 47] = NO_DIGIT, ['0'] = 0, ['1'] = 1, ['2'] = 2, ['3'] = 3, ['4'] = 4,
    ['5'] = 5,             ['6'] = 6, ['7'] = 7, ['8'] = 8, ['9'] = 9, [58 ... 255] = NO_DIGIT,
};

// A cell of at most two bytes: 0 to 99, BLANK where it is empty, and from NO_DIGIT on where it is
// no number. It takes no jump: cells of one column differ from row to row.
enum { BLANK = 100, SHORT_NUMBERS };
static inline uint32_t parse_short(const uint8_t *bytes, struct Bounds bounds) {
  uint32_t length = bounds.end - bounds.start;
  uint16_t pair;
  memcpy(&pair, bytes + (int64_t)bounds.end - 2, sizeof pair);
  // Bytes that are not the cell's become zeros in front of it; a longer cell is parsed anew.
  uint32_t mask = (uint32_t)0xFFFF << ((16 - 8 * length) & 31);
  uint32_t digits = (pair & mask) | (0x3030 & ~mask);
  uint32_t number = tens[digits & 255] + units[digits >> 8 & 255];
  return length == 0 ? BLANK : number;
}

// One column of some rows, from `first` up to `last`, cell by cell; `longer` counts the cells of
// more than two bytes.

static size_t read_integers(const struct ArraigoRecords *records, size_t first, size_t last,
                            const struct ArraigoReading *reading, size_t k,
                            struct ArraigoOddCell *odd, size_t listed, size_t *longer) {
  const struct Column column = column_of(records, reading->integers[k].column);
  int32_t *restrict cells = reading->integers[k].cells;
  const int32_t blank = reading->blank_integer;
  size_t count = 0;
  for (size_t row = first; row < last; row++) {
    struct Bounds bounds = bounds_in(&column, row);
    uint32_t number = parse_short(column.bytes, bounds);
    cells[row] = number == BLANK ? blank : (int32_t)(int32_t)number;
    if (bounds.end - bounds.start <= 2 && number < SHORT_NUMBERS) continue;
    count++;
    struct Parsed parsed = parse(column.bytes, unquoted(records, bounds));
    cells[row] = parsed.is_empty ? blank : parsed.number;
    if (parsed.is_odd) listed = list_odd(odd, listed, row, k);
  }
  *longer = count;
  return listed;
}

static size_t read_numbers(const struct ArraigoRecords *records, size_t first, size_t last,
                            const struct ArraigoReading *reading, size_t k,
                            struct ArraigoOddCell *odd, size_t listed, size_t *longer) {
  const struct Column column = column_of(records, reading->numbers[k].column);
  double *restrict cells = reading->numbers[k].cells;
  const double blank = reading->blank_number;
  size_t count = 0;
  for (size_t row = first; row < last; row++) {
    struct Bounds bounds = bounds_in(&column, row);
    uint32_t number = parse_short(column.bytes, bounds);
    cells[row] = number == BLANK ? blank : (double)(int32_t)number;
    if (bounds.end - bounds.start <= 2 && number < SHORT_NUMBERS) continue;
    count++;
    struct Parsed parsed = parse(column.bytes, unquoted(records, bounds));
    cells[row] = parsed.is_empty ? blank : parsed.number;
    if (parsed.is_odd) listed = list_odd(odd, listed, row, reading->integer_count + k);
  }
  *longer = count;
  return listed;
}

static void read_bounds(const struct ArraigoRecords *records, size_t first, size_t last,
                        const struct ArraigoBounds *use) {
  const struct Column column = column_of(records, use->column);
  for (size_t row = first; row < last; row++) {
    struct Bounds outer = trimmed(records->bytes, bounds_in(&column, row));
    struct Bounds inner = unquoted(records, outer);
    if (inner.start != outer.start) inner = trimmed(records->bytes, inner);
    use->starts[row] = inner.start;
    use->ends[row] = inner.end;
  }
}

static void read_words(const struct ArraigoRecords *records, size_t first, size_t last,
                       const struct ArraigoWords *use) {
  const struct Column column = column_of(records, use->column);
  for (size_t row = first; row < last; row++)
    use->words[row] = word_of(column.bytes, bounds_in(&column, row));
}

// All columns of some rows.
static size_t read_rows(const struct ArraigoRecords *records, size_t first, size_t last,
                        const struct ArraigoReading *reading, struct ArraigoOddCell *odd,
                        size_t listed) {
  size_t longer;
  for (size_t k = 0; k < reading->integer_count; k++)
    listed = read_integers(records, first, last, reading, k, odd, listed, &longer);
  for (size_t k = 0; k < reading->number_count; k++)
    listed = read_numbers(records, first, last, reading, k, odd, listed, &longer);
  for (size_t k = 0; k < reading->bound_count; k++)
    read_bounds(records, first, last, reading->bounds + k);
  for (size_t k = 0; k < reading->word_count; k++)
    read_words(records, first, last, reading->words + k);
  return listed;
}

// So many rows at a time: their text and positions stay in the first-level cache.
enum { GROUP = 32, LANES = 8 };

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2,popcnt")))

// The same column of eight rows, a lane each.
struct Lanes {
  __m512i start, end, length;
  __m512i word;  // the eight bytes that end with the cell
};

AVX512 static inline __m512i words_at(const void *const base[LANES]) {
  // Single loads: a gather takes longer.
  uint64_t words[LANES];
  for (int i = 0; i < LANES; i++) memcpy(&words[i], base[i], sizeof words[i]);
  return _mm512_set_epi64((long long)words[7], (long long)words[6], (long long)words[5],
                          (long long)words[4], (long long)words[3], (long long)words[2],
                          (long long)words[1], (long long)words[0]);
}

AVX512 static inline struct Lanes load(const struct ArraigoRecords *records, size_t row,
                                       uint32_t column) {
  const uint32_t *at = records->positions + row * records->columns + column;
  const void *places[LANES], *texts[LANES];
  for (int i = 0; i < LANES; i++) {
    places[i] = at + (size_t)i * records->columns - 1;
    texts[i] = records->bytes + at[(size_t)i * records->columns] - 8;
  }
  // Start and end stand side by side; the start is one after the character before.
  __m512i pair = words_at(places);
  struct Lanes lanes;
  __m512i low = _mm512_set1_epi64(0xFFFFFFFF);
  lanes.start = _mm512_and_si512(_mm512_add_epi64(pair, _mm512_set1_epi64(1)), low);
  lanes.end = _mm512_srli_epi64(pair, 32);
  lanes.word = words_at(texts);
  if (records->drops_return && column == records->columns - 1) {
    __m512i is_return = _mm512_srli_epi64(lanes.word, 56);
    __mmask8 drops = _mm512_cmpeq_epi64_mask(is_return, _mm512_set1_epi64('\r')) &
                     _mm512_cmpgt_epi64_mask(lanes.end, lanes.start);
    lanes.end = _mm512_mask_sub_epi64(lanes.end, drops, lanes.end, _mm512_set1_epi64(1));
    lanes.word = _mm512_mask_slli_epi64(lanes.word, drops, lanes.word, 8);
  }
  lanes.length = _mm512_sub_epi64(lanes.end, lanes.start);
  return lanes;
}

struct ParsedLanes {
  __m512i numbers;
  __mmask8 empty, odd;
};

AVX512 static inline struct ParsedLanes parse_lanes(struct Lanes lanes, int quote) {
  const __m512i one = _mm512_set1_epi64(1), eight = _mm512_set1_epi64(8);
  __m512i bits = _mm512_slli_epi64(lanes.length, 3);
  __m512i shift = _mm512_sub_epi64(_mm512_set1_epi64(64), bits);
  // Shifts of 64 and more clear; a longer cell is odd whatever its first byte is.
  __m512i first = _mm512_and_si512(_mm512_srlv_epi64(lanes.word, shift), _mm512_set1_epi64(255));
  __mmask8 longer = _mm512_cmpgt_epi64_mask(lanes.length, one);
  __m512i mark = _mm512_set1_epi64(quote);
  __mmask8 quoted = longer & _mm512_cmpeq_epi64_mask(first, mark) &
                    _mm512_cmpeq_epi64_mask(_mm512_srli_epi64(lanes.word, 56), mark);
  __mmask8 negative = longer & _mm512_cmpeq_epi64_mask(first, _mm512_set1_epi64('-'));
  __m512i length = _mm512_mask_sub_epi64(lanes.length, negative, lanes.length, one);
  __m512i word = lanes.word;
  if (quoted != 0) {
    word = _mm512_mask_slli_epi64(word, quoted, word, 8);
    length = _mm512_mask_sub_epi64(length, quoted, length, _mm512_set1_epi64(2));
  }
  shift = _mm512_sub_epi64(_mm512_set1_epi64(64), _mm512_slli_epi64(length, 3));
  __m512i digits = _mm512_xor_si512(word, _mm512_set1_epi64(0x3030303030303030));
  digits = _mm512_sllv_epi64(_mm512_srlv_epi64(digits, shift), shift);
  // Bytes above 9: no byte of a cell is, unless it is no digit.
  __mmask64 bytes = _mm512_cmpgt_epu8_mask(digits, _mm512_set1_epi8(9));
  __m512i strange = _mm512_movm_epi8(bytes);
  // Neighbours joined to pairs, to fours, to eights.
  __m512i pairs = _mm512_maddubs_epi16(digits, _mm512_set1_epi16(0x010A));
  __m512i fours = _mm512_madd_epi16(pairs, _mm512_set1_epi32(0x00010064));
  __m512i low = _mm512_mul_epu32(fours, _mm512_set1_epi64(10000));
  __m512i numbers = _mm512_add_epi64(low, _mm512_srli_epi64(fours, 32));
  numbers = _mm512_mask_sub_epi64(numbers, negative, _mm512_setzero_si512(), numbers);
  struct ParsedLanes parsed = {
      numbers, _mm512_cmpeq_epi64_mask(length, _mm512_setzero_si512()),
      _mm512_test_epi64_mask(strange, strange) | _mm512_cmpgt_epi64_mask(length, eight)};
  return parsed;
}

AVX512 static size_t read_wide_integers(const struct ArraigoRecords *records, size_t first,
                                        const struct ArraigoReading *reading, size_t k,
                                        struct ArraigoOddCell *odd, size_t listed) {
  const struct ArraigoIntegers *use = reading->integers + k;
  for (size_t row = first; row < first + GROUP; row += LANES) {
    struct ParsedLanes parsed = parse_lanes(load(records, row, use->column), records->quote);
    __m256i numbers = _mm512_cvtepi64_epi32(parsed.numbers);
    numbers = _mm256_mask_set1_epi32(numbers, parsed.empty, reading->blank_integer);
    _mm256_storeu_si256((__m256i *)(use->cells + row), numbers);
    for (unsigned left = parsed.odd; left != 0; left &= left - 1)
      listed = list_odd(odd, listed, row + (size_t)__builtin_ctz(left), k);
  }
  return listed;
}

AVX512 static size_t read_wide_numbers(const struct ArraigoRecords *records, size_t first,
                                       const struct ArraigoReading *reading, size_t k,
                                       struct ArraigoOddCell *odd, size_t listed) {
  const struct ArraigoNumbers *use = reading->numbers + k;
  for (size_t row = first; row < first + GROUP; row += LANES) {
    struct ParsedLanes parsed = parse_lanes(load(records, row, use->column), records->quote);
    __m512d numbers = _mm512_cvtepi64_pd(parsed.numbers);
    numbers = _mm512_mask_mov_pd(numbers, parsed.empty, _mm512_set1_pd(reading->blank_number));
    _mm512_storeu_pd(use->cells + row, numbers);
    for (unsigned left = parsed.odd; left != 0; left &= left - 1)
      listed = list_odd(odd, listed, row + (size_t)__builtin_ctz(left), reading->integer_count + k);
  }
  return listed;
}

AVX512 static void read_wide_words(const struct ArraigoRecords *records, size_t first,
                                   const struct ArraigoWords *use) {
  for (size_t row = first; row < first + GROUP; row += LANES) {
    struct Lanes lanes = load(records, row, use->column);
    __m512i bits = _mm512_slli_epi64(lanes.length, 3);
    __m512i text =
        _mm512_srlv_epi64(lanes.word, _mm512_sub_epi64(_mm512_set1_epi64(64), bits));
    __m512i words = _mm512_or_si512(text, _mm512_slli_epi64(lanes.length, 56));
    __mmask8 longer = _mm512_cmpgt_epi64_mask(lanes.length, _mm512_set1_epi64(7));
    words = _mm512_mask_set1_epi64(words, longer, -1);
    _mm512_storeu_si512(use->words + row, words);
  }
}

// Whole groups of rows. Columns of one or two digits are read cell by cell, which is fastest as
// long as that is what they are; others, where a processor cannot guess what comes, in lanes. The
// first group tells which is which.
AVX512 static size_t read_groups(const struct ArraigoRecords *records, size_t *row,
                                 const struct ArraigoReading *reading, struct ArraigoOddCell *odd,
                                 size_t room) {
  enum { MOST = 256 };
  uint8_t is_wide[MOST];
  size_t integers = reading->integer_count, numbers = reading->number_count, listed = 0;
  if (integers + numbers > MOST) return 0;
  memset(is_wide, 0, sizeof is_wide);
  for (size_t first = *row; *row + GROUP <= records->rows; *row += GROUP) {
    if (listed + (integers + numbers) * GROUP > room) break;
    size_t longer;
    for (size_t k = 0; k < integers; k++) {
      if (is_wide[k]) {
        listed = read_wide_integers(records, *row, reading, k, odd, listed);
      } else {
        listed = read_integers(records, *row, *row + GROUP, reading, k, odd, listed, &longer);
        is_wide[k] = *row == first && longer > 1;
      }
    }
    for (size_t k = 0; k < numbers; k++) {
      if (is_wide[integers + k]) {
        listed = read_wide_numbers(records, *row, reading, k, odd, listed);
      } else {
        listed = read_numbers(records, *row, *row + GROUP, reading, k, odd, listed, &longer);
        is_wide[integers + k] = *row == first && longer > 1;
      }
    }
    for (size_t k = 0; k < reading->bound_count; k++)
      read_bounds(records, *row, *row + GROUP, reading->bounds + k);
    for (size_t k = 0; k < reading->word_count; k++)
      read_wide_words(records, *row, reading->words + k);
  }
  return listed;
}

static int has_avx512(void) {
  return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vl");
}
#endif

size_t arraigo_read(int variant, struct ArraigoRecords records, size_t first,
                    const struct ArraigoReading *reading, struct ArraigoOddCell *odd, size_t room,
                    size_t *odd_count) {
  size_t row = first, listed = 0;
  size_t most = reading->integer_count + reading->number_count;
#if defined(__x86_64__)
  // Columns past what a lane can count in are for the plain way.
  if (variant == ARRAIGO_READ_FASTEST && records.columns < 1 << 24 && has_avx512())
    listed = read_groups(&records, &row, reading, odd, room);
#else
  (void)variant;
#endif
  while (row < records.rows && listed + most * GROUP <= room) {
    size_t last = records.rows - row > GROUP ? row + GROUP : records.rows;
    listed = read_rows(&records, row, last, reading, odd, listed);
    row = last;
  }
  *odd_count = listed;
  return row;
}
