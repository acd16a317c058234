#include "arraigo_replicate_sums.h"

#if defined(__x86_64__) && defined(__GLIBC__)
#define WIDEST __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDEST
#endif

typedef double Lanes __attribute__((vector_size(64), aligned(8)));

WIDEST void arraigo_replicate_sums(const double *multipliers, const int32_t *units,
                                   const double *top, const double *bottom, size_t count,
                                   double *tops, double *bottoms) {
  Lanes above = {0}, below = {0};
  for (size_t i = 0; i < count; i++) {
    Lanes row = *(const Lanes *)(multipliers + 8 * (size_t)units[i]);
    above += row * top[i];
    below += row * bottom[i];
  }
  for (int r = 0; r < 8; r++) {
    tops[r] += above[r];
    bottoms[r] += below[r];
  }
}
