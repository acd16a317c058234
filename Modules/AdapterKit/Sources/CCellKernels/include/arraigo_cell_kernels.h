// Loops over the cells of one column, compiled for several kinds of processor; which one runs is
// found when the library is loaded.
//
// Cells carry their states in band: 16-bit codes from 0xFFFD on, numbers as NaN with a payload.
#ifndef ARRAIGO_CELL_KERNELS_H
#define ARRAIGO_CELL_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Answers of conditions, one byte a row: 0 no, 1 unknown, 2 yes.

// `answers` becomes the smaller of the two, row by row.
void arraigo_least(uint8_t *answers, const uint8_t *other, size_t rows);
// `answers` becomes the larger of the two, row by row.
void arraigo_most(uint8_t *answers, const uint8_t *other, size_t rows);
// 2 where low <= number <= high, 1 where it is no number, else 0.
void arraigo_between(const double *numbers, size_t rows, double low, double high,
                     uint8_t *answers);
// 2 where the number is among `yes`, 1 where it is among `unknown` or below `smallest`, else 0.
void arraigo_member(const int32_t *numbers, size_t rows, const int32_t *yes, size_t yes_count,
                    const int32_t *unknown, size_t unknown_count, int32_t smallest,
                    uint8_t *answers);
// `chosen` becomes `branch` where the answer is yes.
void arraigo_choose(const uint8_t *answers, size_t rows, uint16_t branch, uint16_t *chosen);

// Looks numbers up: table[number - base], or table[span] outside, or table[span + 1] where the
// number is below `smallest`. The table has span + 2 entries.
void arraigo_look_codes(const int32_t *numbers, size_t rows, int32_t base, uint32_t span,
                        int32_t smallest, const uint16_t *table, uint16_t *cells);

// Cells whose answer is no become `not_applicable`, those whose answer is unknown `missing`.
void arraigo_restrict_codes(const uint8_t *answers, size_t rows, uint16_t not_applicable,
                            uint16_t missing, uint16_t *cells);
void arraigo_restrict_numbers(const uint8_t *answers, size_t rows, double not_applicable,
                              double missing, double *cells);

// Cells of rows that chose `branch` become those of `source`.
void arraigo_blend_codes(const uint16_t *chosen, size_t rows, uint16_t branch,
                         const uint16_t *source, uint16_t *cells);
void arraigo_blend_numbers(const uint16_t *chosen, size_t rows, uint16_t branch,
                           const double *source, double *cells);

// Cells for which `source` has a value become that value.
void arraigo_prefer_codes(const uint16_t *source, size_t rows, uint16_t *cells);
void arraigo_prefer_numbers(const double *source, size_t rows, double *cells);

// Adds what is there: where only one of the two is a number, that one.
void arraigo_add(const double *addends, size_t rows, double *sums);
// Cells equal to `from` become `to`.
void arraigo_replace(double from, double to, size_t rows, double *cells);
// Cells of at least this magnitude become `missing`.
void arraigo_cut(double magnitude, double missing, size_t rows, double *cells);

// How many codes are equal to `code`.
size_t arraigo_count_codes(const uint16_t *codes, size_t count, uint16_t code);

// Asks for a line of memory that is needed soon, so that it is not waited for then.
static inline void arraigo_prefetch(const void *place) { __builtin_prefetch(place, 1); }

// What taking cells found.
struct ArraigoStates {
  size_t invalid;         // cells without a value
  size_t not_applicable;  // those of them that were not asked
};

// Copies cells, a filler where there is no value, and writes their states as bits: one in `valid`
// for a value, zero in `applies` where it was not asked. Both have a word for each 64 cells begun.
struct ArraigoStates arraigo_take_codes(const uint16_t *cells, size_t count, uint16_t *out,
                                        uint64_t *valid, uint64_t *applies);
struct ArraigoStates arraigo_take_numbers(const double *cells, size_t count,
                                          uint64_t not_applicable, double *out, uint64_t *valid,
                                          uint64_t *applies);
// The same, rounded to whole numbers, halves away from zero; those out of range become 0.
struct ArraigoStates arraigo_take_integers(const double *cells, size_t count,
                                           uint64_t not_applicable, int32_t *out, uint64_t *valid,
                                           uint64_t *applies);

#endif
