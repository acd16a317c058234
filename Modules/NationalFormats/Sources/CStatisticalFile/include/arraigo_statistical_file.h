// SPSS and Stata files by ReadStat, behind one small interface that also stands where it is absent.
#ifndef ARRAIGO_STATISTICAL_FILE_H
#define ARRAIGO_STATISTICAL_FILE_H

#include <stddef.h>
#include <stdint.h>

enum ArraigoStatisticalKind {
  ARRAIGO_STATISTICAL_SAV = 0,  // .sav and .zsav
  ARRAIGO_STATISTICAL_POR = 1,
  ARRAIGO_STATISTICAL_DTA = 2
};

// A descriptor, or where it is -1 bytes in memory.
struct ArraigoStatisticalSource {
  int descriptor;
  const uint8_t *bytes;
  size_t count;
};

struct ArraigoStatisticalValue {
  const char *text;  // NULL for a number
  double number;
  int is_missing;  // the system's own missing value, or one of Stata's .a to .z
  char tag;        // the letter of the latter, else 0
};

struct ArraigoStatisticalVariable {
  int index;
  const char *name;
  const char *label;      // NULL where there is none
  const char *label_set;  // the name of its value labels, NULL where there are none
  int is_text;
  int range_count;
};

// Each gives 0 to go on, else reading stops.
struct ArraigoStatisticalHandlers {
  void *context;
  int (*metadata)(void *context, long rows, int variables, const char *encoding);
  int (*variable)(void *context, const struct ArraigoStatisticalVariable *variable);
  // A range of user-defined missing values of the variable at hand.
  int (*missing_range)(void *context, int variable, const struct ArraigoStatisticalValue *low,
                       const struct ArraigoStatisticalValue *high);
  int (*value_label)(void *context, const char *label_set,
                     const struct ArraigoStatisticalValue *value, const char *label);
  // NULL where only what is known of the columns is wanted.
  int (*value)(void *context, long row, int variable, const struct ArraigoStatisticalValue *value);
};

// 1 where ReadStat was there when this was built.
int arraigo_has_readstat(void);

// Reads a file: 0, 1 where a handler stopped it, -1 with what went wrong in `error`.
// `encoding` is that of the file's texts, NULL where the file says it itself.
int arraigo_statistical_read(int kind, struct ArraigoStatisticalSource source, const char *encoding,
                             struct ArraigoStatisticalHandlers handlers, char *error,
                             size_t error_count);

#endif
