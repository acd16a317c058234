// Reads one column's cells out of delimited text, run by run of records.
#ifndef ARRAIGO_CELL_READING_H
#define ARRAIGO_CELL_READING_H

#include <stddef.h>
#include <stdint.h>

// One column of a run of records: the cell of row r lies between the structural characters at
// positions[r * columns + column - 1] and positions[r * columns + column]. The bytes from 128
// before the first on are readable.
struct ArraigoCells {
  const uint8_t *bytes;
  const uint32_t *positions;
  size_t rows;
  size_t columns;
  size_t column;
  int quote;             // the byte that may stand around a cell, or -1
  int drops_return;      // whether a carriage return at a cell's end is not part of it
};

// Reads cells of up to eight digits, signed or not, quoted or not; an empty one is `blank`. The
// rows of all others are written to `odd` (room for every row), and their number is returned.
size_t arraigo_read_integers(struct ArraigoCells cells, int32_t blank, int32_t *numbers,
                             uint32_t *odd);
size_t arraigo_read_numbers(struct ArraigoCells cells, double blank, double *numbers,
                            uint32_t *odd);

// Finds where cells start and end without outer blanks and one pair of quotes.
void arraigo_read_bounds(struct ArraigoCells cells, uint32_t *starts, uint32_t *ends);

// Cells of up to seven bytes as one word, the length in the highest byte: equal words are equal
// cells. Longer ones are UINT64_MAX.
void arraigo_read_words(struct ArraigoCells cells, uint64_t *words);

#endif
