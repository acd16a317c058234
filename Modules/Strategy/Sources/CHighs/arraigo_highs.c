#include "arraigo_highs.h"

#if __has_include(<highs/interfaces/highs_c_api.h>)
#include <highs/interfaces/highs_c_api.h>
#elif __has_include(<interfaces/highs_c_api.h>)
#include <interfaces/highs_c_api.h>
#else
#error "The optimiser HiGHS is not here. Run Tools/setup, which installs it, and build again."
#endif

#include <math.h>
#include <stddef.h>

void arraigo_highs_version(int32_t *major, int32_t *minor, int32_t *patch) {
  *major = Highs_versionMajor();
  *minor = Highs_versionMinor();
  *patch = Highs_versionPatch();
}

// One thread and a fixed seed: the same plan every time. The tolerances are tight because every
// plan is checked again in exact arithmetic.
static bool set_options(void *highs, const arraigo_highs_options *options) {
  HighsInt bad = 0;
  bad |= Highs_setBoolOptionValue(highs, "output_flag", options->log);
  bad |= Highs_setBoolOptionValue(highs, "log_to_console", options->log);
  bad |= Highs_setIntOptionValue(highs, "threads", 1);
  bad |= Highs_setStringOptionValue(highs, "parallel", "off");
  bad |= Highs_setIntOptionValue(highs, "random_seed", options->seed);
  bad |= Highs_setDoubleOptionValue(highs, "mip_rel_gap", options->relative_gap);
  bad |= Highs_setDoubleOptionValue(highs, "mip_abs_gap", 1e-9);
  bad |= Highs_setDoubleOptionValue(highs, "primal_feasibility_tolerance", 1e-9);
  bad |= Highs_setDoubleOptionValue(highs, "mip_feasibility_tolerance", 1e-9);
  bad |= Highs_setDoubleOptionValue(highs, "dual_feasibility_tolerance", 1e-9);
  if (options->node_limit >= 0)
    bad |= Highs_setIntOptionValue(highs, "mip_max_nodes", options->node_limit);
  if (isfinite(options->seconds))
    bad |= Highs_setDoubleOptionValue(highs, "time_limit", options->seconds);
  return bad == kHighsStatusOk;
}

void *arraigo_highs_make(const arraigo_highs_model *model, const arraigo_highs_options *options) {
  void *highs = Highs_create();
  if (highs == NULL) return NULL;
  if (set_options(highs, options) &&
      Highs_passMip(highs, model->columns, model->rows, model->entries, kHighsMatrixFormatRowwise,
                    kHighsObjSenseMaximize, 0, model->cost, model->column_lower,
                    model->column_upper, model->row_lower, model->row_upper, model->start,
                    model->index, model->value, model->whole) != kHighsStatusError)
    return highs;
  Highs_destroy(highs);
  return NULL;
}

void arraigo_highs_free(void *highs) { Highs_destroy(highs); }

bool arraigo_highs_set_cost(void *highs, int32_t columns, const double *cost) {
  return Highs_changeColsCostByRange(highs, 0, columns - 1, cost) != kHighsStatusError;
}

bool arraigo_highs_set_row(void *highs, int32_t row, double lower, double upper) {
  return Highs_changeRowBounds(highs, row, lower, upper) != kHighsStatusError;
}

bool arraigo_highs_set_column(void *highs, int32_t column, double lower, double upper) {
  return Highs_changeColBounds(highs, column, lower, upper) != kHighsStatusError;
}

bool arraigo_highs_set_start(void *highs, const double *values) {
  return Highs_setSolution(highs, values, NULL, NULL, NULL) != kHighsStatusError;
}

static arraigo_highs_status status_of(HighsInt status) {
  if (status == kHighsModelStatusOptimal || status == kHighsModelStatusModelEmpty)
    return arraigo_highs_optimal;
  // Every column of a plan is bounded, so what is either of the two is infeasible.
  if (status == kHighsModelStatusInfeasible || status == kHighsModelStatusUnboundedOrInfeasible)
    return arraigo_highs_infeasible;
  if (status == kHighsModelStatusUnbounded) return arraigo_highs_unbounded;
  if (status == kHighsModelStatusTimeLimit || status == kHighsModelStatusIterationLimit ||
      status == kHighsModelStatusSolutionLimit || status == kHighsModelStatusInterrupt)
    return arraigo_highs_stopped;
  return arraigo_highs_failed;
}

arraigo_highs_result arraigo_highs_run(void *highs, double *values) {
  arraigo_highs_result result = {arraigo_highs_failed, false, 0, 0, 0, 0};
  if (Highs_run(highs) == kHighsStatusError) return result;
  result.status = status_of(Highs_getModelStatus(highs));

  HighsInt solution = kHighsSolutionStatusNone;
  Highs_getIntInfoValue(highs, "primal_solution_status", &solution);
  result.has_solution = solution == kHighsSolutionStatusFeasible &&
                        Highs_getSolution(highs, values, NULL, NULL, NULL) != kHighsStatusError;
  // A model without columns has the solution without values.
  if (Highs_getModelStatus(highs) == kHighsModelStatusModelEmpty) result.has_solution = true;
  result.objective = Highs_getObjectiveValue(highs);
  // A model without whole columns is solved to the end or not at all.
  result.bound = result.objective;
  int64_t nodes = -1;
  if (Highs_getInt64InfoValue(highs, "mip_node_count", &nodes) == kHighsStatusOk && nodes >= 0) {
    Highs_getDoubleInfoValue(highs, "mip_dual_bound", &result.bound);
    result.nodes = nodes;
  }
  HighsInt iterations = 0;
  Highs_getIntInfoValue(highs, "simplex_iteration_count", &iterations);
  result.iterations = iterations;
  return result;
}
