// Compiles a function for several kinds of processor; which one runs is found when the library is
// loaded. Plain loops: the compiler makes them as wide as the registers are.
#ifndef ARRAIGO_WIDE_H
#define ARRAIGO_WIDE_H

#if defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define WIDE
#endif

#endif
