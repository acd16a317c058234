// Reads the cells that rules use out of a run of records of delimited text.
#ifndef ARRAIGO_CELL_READING_H
#define ARRAIGO_CELL_READING_H

#include <stddef.h>
#include <stdint.h>

// A run of records: the cell of row r and column c lies between the structural characters at
// positions[r * columns + c - 1] and positions[r * columns + c]. The bytes from 128 before the
// first on are readable.
struct ArraigoRecords {
  const uint8_t *bytes;
  const uint32_t *positions;
  size_t rows;
  size_t columns;
  int quote;         // the byte that may stand around a cell, or -1
  int drops_return;  // whether a carriage return at the end of a record is not part of it
};

// Columns read in one way, and where their cells go.
struct ArraigoIntegers {
  uint32_t column;
  int32_t *cells;
};
struct ArraigoNumbers {
  uint32_t column;
  double *cells;
};
// Where cells start and end without outer blanks and one pair of quotes.
struct ArraigoBounds {
  uint32_t column;
  uint32_t *starts, *ends;
};
// Cells of up to seven bytes as one word, the length in the highest byte: equal words are equal
// cells. Longer ones are UINT64_MAX.
struct ArraigoWords {
  uint32_t column;
  uint64_t *words;
};

// A cell that is not up to eight digits, signed or not, quoted or not, nor empty.
struct ArraigoOddCell {
  uint32_t row;
  uint32_t place;  // among the integers, then among the numbers
};

struct ArraigoReading {
  const struct ArraigoIntegers *integers;
  size_t integer_count;
  const struct ArraigoNumbers *numbers;
  size_t number_count;
  const struct ArraigoBounds *bounds;
  size_t bound_count;
  const struct ArraigoWords *words;
  size_t word_count;
  int32_t blank_integer;
  double blank_number;
};

enum ArraigoReadVariant { ARRAIGO_READ_FASTEST = 0, ARRAIGO_READ_PORTABLE = 1 };

// Reads the records from `first` on, some rows at a time, so that text and positions are passed
// once. Stops before rows whose odd cells might be more than there is `room` for, which must be
// 32 times the integers and numbers of a record; gives how far it came, and in `odd_count` how
// many odd cells there were. Odd cells of one column come in the order of their rows.
size_t arraigo_read(int variant, struct ArraigoRecords records, size_t first,
                    const struct ArraigoReading *reading, struct ArraigoOddCell *odd, size_t room,
                    size_t *odd_count);

#endif
