// The optimiser HiGHS as the planner needs it: one model that is solved, changed and solved again.
//
// HiGHS's own header stays behind this one, so that Swift sees no more than these functions.
#ifndef ARRAIGO_HIGHS_H
#define ARRAIGO_HIGHS_H

#include <stdbool.h>
#include <stdint.h>

// A model by rows. All arrays are copied.
typedef struct {
  int32_t columns, rows, entries;
  const double *cost, *column_lower, *column_upper;
  // 1 where the column is whole, else 0.
  const int32_t *whole;
  const double *row_lower, *row_upper;
  // Where each row begins in `index` and `value`.
  const int32_t *start, *index;
  const double *value;
} arraigo_highs_model;

typedef struct {
  double relative_gap;   // of the objective, at which a plan counts as optimal
  int32_t node_limit;    // of branch and bound; negative for none
  double seconds;        // of the clock; not finite for none
  int32_t seed;
  bool log;              // to standard error
} arraigo_highs_options;

// What a run ended with.
typedef enum {
  arraigo_highs_optimal = 0,
  arraigo_highs_infeasible = 1,
  arraigo_highs_unbounded = 2,
  arraigo_highs_stopped = 3,  // at a limit
  arraigo_highs_failed = 4,
} arraigo_highs_status;

typedef struct {
  arraigo_highs_status status;
  bool has_solution;
  double objective;
  double bound;  // what no solution can be better than
  int64_t nodes;
  int64_t iterations;
} arraigo_highs_result;

// The version of the library that is running.
void arraigo_highs_version(int32_t *major, int32_t *minor, int32_t *patch);

// A model that maximises, or NULL where HiGHS does not take it. Free it.
void *arraigo_highs_make(const arraigo_highs_model *model, const arraigo_highs_options *options);
void arraigo_highs_free(void *highs);

bool arraigo_highs_set_cost(void *highs, int32_t columns, const double *cost);
bool arraigo_highs_set_row(void *highs, int32_t row, double lower, double upper);
bool arraigo_highs_set_column(void *highs, int32_t column, double lower, double upper);
// A solution to begin from, one value for each column.
bool arraigo_highs_set_start(void *highs, const double *values);

// Solves; `values` has room for each column.
arraigo_highs_result arraigo_highs_run(void *highs, double *values);

#endif
