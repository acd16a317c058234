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
  size_t stray_quotes;  // quote marks in the midst of a field, which open nothing
  size_t first_stray;   // where the first of them stands
  int ends_in_quotes;   // whether the last byte lies inside quotes
};

enum ArraigoVariant {
  ARRAIGO_VARIANT_FASTEST = 0,
  ARRAIGO_VARIANT_PORTABLE = 1,
  ARRAIGO_VARIANT_AVX2 = 2,
  ARRAIGO_VARIANT_AVX512 = 3,
  ARRAIGO_VARIANT_AVX512_BYTES = 4  // with compression of bytes: Ice Lake, Zen 4 and later
};

// Whether this processor has what a variant needs.
int arraigo_variant_available(int variant);

// Writes the byte position of each separator and line end outside quotes to `positions`, and for
// each line end its place in `positions` to `line_places`. Both arrays must have room for
// `count` + 64 entries. `bytes` must start a record and be readable for 64 bytes past `count`.
//
// Quote marks are counted as pairs, which is right as long as each opening one stands at the
// start of a field. Where one does not, `stray_quotes` is not 0 and nothing else holds: then
// arraigo_index_careful gives the answer.
struct ArraigoIndex arraigo_index(int variant, const uint8_t *bytes, size_t count,
                                  struct ArraigoStructure structure, uint32_t *positions,
                                  uint32_t *line_places);

// The same, byte by byte, for any text: a quote mark opens a quoted field only at its start
// (blanks may stand before it), a doubled one inside is text, and what follows the closing one up
// to the separator is plain. `stray_quotes` counts in whole records only.
struct ArraigoIndex arraigo_index_careful(const uint8_t *bytes, size_t count,
                                          struct ArraigoStructure structure, uint32_t *positions,
                                          uint32_t *line_places);

#endif
