// Where the separators and line ends of delimited text stand, found many bytes at a time.
#ifndef ARRAIGO_STRUCTURE_INDEX_H
#define ARRAIGO_STRUCTURE_INDEX_H

#include <stddef.h>
#include <stdint.h>

struct ArraigoStructure {
  uint8_t separator;
  uint8_t line_end;
  uint8_t quote;  // only looked for where has_quotes is set
  uint8_t has_quotes;
};

struct ArraigoIndex {
  size_t positions;     // how many separators and line ends were written
  size_t lines;         // how many of them are line ends
  size_t quoted_lines;  // line ends inside quotes, which end no record
  int ends_in_quotes;   // whether the last byte lies inside quotes
};

enum ArraigoVariant {
  ARRAIGO_VARIANT_FASTEST = 0,
  ARRAIGO_VARIANT_PORTABLE = 1,
  ARRAIGO_VARIANT_AVX2 = 2,
  ARRAIGO_VARIANT_AVX512 = 3
};

// Whether this processor has what a variant needs.
int arraigo_variant_available(int variant);

// Writes the byte position of each separator and line end outside quotes to `positions`, and for
// each line end its place in `positions` to `line_places`. Both arrays must have room for
// `count` + 64 entries. `bytes` must be readable for 64 bytes past `count`.
struct ArraigoIndex arraigo_index(int variant, const uint8_t *bytes, size_t count,
                                  struct ArraigoStructure structure, uint32_t *positions,
                                  uint32_t *line_places);

// Whether a byte occurs.
int arraigo_contains(const uint8_t *bytes, size_t count, uint8_t byte);

#endif
