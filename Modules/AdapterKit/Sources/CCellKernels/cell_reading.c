#include "arraigo_cell_reading.h"

#include <string.h>

struct Bounds {
  uint32_t start, end;
};

static inline struct Bounds bounds_of(const struct ArraigoCells *cells, size_t row) {
  const uint32_t *at = cells->positions + row * cells->columns + cells->column;
  // The position before the first is that of a byte that is not there.
  struct Bounds bounds = {at[-1] + 1u, at[0]};
  if (cells->drops_return && bounds.end > bounds.start && cells->bytes[bounds.end - 1] == '\r')
    bounds.end--;
  return bounds;
}

static inline struct Bounds unquoted(const struct ArraigoCells *cells, struct Bounds bounds) {
  if (bounds.end - bounds.start >= 2 && cells->bytes[bounds.start] == cells->quote &&
      cells->bytes[bounds.end - 1] == cells->quote) {
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
  int is_empty = length == 0;
  int is_negative = length > 1 && bytes[bounds.start] == '-';
  length -= (uint32_t)is_negative;
  uint32_t taken = length <= 8 ? length : 8;
  uint64_t word;
  memcpy(&word, bytes + (int64_t)bounds.end - 8, sizeof word);
  word ^= 0x3030303030303030u;
  // Two shifts each, because one by 64 is undefined.
  uint32_t shift = 63 - (taken ? taken * 8 - 1 : 0);
  uint64_t digits = taken ? (word >> shift) << shift : 0;
  uint64_t strange = ((digits + 0x7676767676767676u) | digits) & 0x8080808080808080u;
  uint64_t pairs = (digits * 10 + (digits >> 8)) & 0x00FF00FF00FF00FFu;
  uint64_t fours = (pairs * 100 + (pairs >> 16)) & 0x0000FFFF0000FFFFu;
  int32_t number = (int32_t)(uint32_t)(fours * 10000 + (fours >> 32));
  struct Parsed parsed = {is_negative ? -number : number, is_empty, (length > 8) | (strange != 0)};
  return parsed;
}

size_t arraigo_read_integers(struct ArraigoCells cells, int32_t blank, int32_t *restrict numbers,
                             uint32_t *restrict odd) {
  size_t count = 0;
  for (size_t row = 0; row < cells.rows; row++) {
    struct Parsed parsed = parse(cells.bytes, unquoted(&cells, bounds_of(&cells, row)));
    numbers[row] = parsed.is_empty ? blank : parsed.number;
    odd[count] = (uint32_t)row;
    count += (size_t)parsed.is_odd;
  }
  return count;
}

size_t arraigo_read_numbers(struct ArraigoCells cells, double blank, double *restrict numbers,
                            uint32_t *restrict odd) {
  size_t count = 0;
  for (size_t row = 0; row < cells.rows; row++) {
    struct Parsed parsed = parse(cells.bytes, unquoted(&cells, bounds_of(&cells, row)));
    numbers[row] = parsed.is_empty ? blank : parsed.number;
    odd[count] = (uint32_t)row;
    count += (size_t)parsed.is_odd;
  }
  return count;
}

static inline int is_blank(uint8_t byte) { return byte == ' ' || byte == '\t'; }

static inline struct Bounds trimmed(const uint8_t *bytes, struct Bounds bounds) {
  while (bounds.start < bounds.end && is_blank(bytes[bounds.start])) bounds.start++;
  while (bounds.start < bounds.end &&
         (is_blank(bytes[bounds.end - 1]) || bytes[bounds.end - 1] == '\r'))
    bounds.end--;
  return bounds;
}

void arraigo_read_bounds(struct ArraigoCells cells, uint32_t *restrict starts,
                         uint32_t *restrict ends) {
  for (size_t row = 0; row < cells.rows; row++) {
    struct Bounds outer = trimmed(cells.bytes, bounds_of(&cells, row));
    struct Bounds inner = unquoted(&cells, outer);
    if (inner.start != outer.start) inner = trimmed(cells.bytes, inner);
    starts[row] = inner.start;
    ends[row] = inner.end;
  }
}

void arraigo_read_words(struct ArraigoCells cells, uint64_t *restrict words) {
  for (size_t row = 0; row < cells.rows; row++) {
    struct Bounds bounds = bounds_of(&cells, row);
    uint32_t length = bounds.end - bounds.start;
    uint64_t word;
    memcpy(&word, cells.bytes + (int64_t)bounds.end - 8, sizeof word);
    // The cell's bytes are the highest of the word read; they move to the lowest, its length above.
    uint64_t text = length ? word >> (64 - 8 * (length & 7)) % 64 : 0;
    words[row] = length > 7 ? UINT64_MAX : text | (uint64_t)length << 56;
  }
}
