// Weighted sums under eight replicates at a time, with the widest registers of the processor.
#ifndef ARRAIGO_REPLICATE_SUMS_H
#define ARRAIGO_REPLICATE_SUMS_H

#include <stddef.h>
#include <stdint.h>

// Adds multipliers[8 * units[i] + r] * top[i] to tops[r] and the same of bottom to bottoms[r], for i
// below count and r below 8. Every unit is below the number of rows of multipliers.
void arraigo_replicate_sums(const double *multipliers, const int32_t *units, const double *top,
                            const double *bottom, size_t count, double *tops, double *bottoms);

#endif
