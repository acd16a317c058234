// Inflate and deflate by the fastest engine this machine has, behind one small interface.
#ifndef ARRAIGO_INFLATE_H
#define ARRAIGO_INFLATE_H

#include <stddef.h>
#include <stdint.h>

enum ArraigoEngine { ARRAIGO_ENGINE_FASTEST = 0, ARRAIGO_ENGINE_ZLIB = 1, ARRAIGO_ENGINE_ISAL = 2 };
enum ArraigoInflateStatus {
  ARRAIGO_INFLATE_MORE = 0,     // give more input or take the output
  ARRAIGO_INFLATE_END = 1,      // the compressed stream ended
  ARRAIGO_INFLATE_DAMAGED = -1  // the bits are not a deflate stream
};

struct ArraigoInflater;

// 1 where ISA-L was there when this was built.
int arraigo_has_isal(void);

// A raw deflate stream's inflater, or NULL where memory is short or the engine is not built in.
struct ArraigoInflater *arraigo_inflater_create(int engine);
void arraigo_inflater_destroy(struct ArraigoInflater *inflater);

// Moves `input` and `output` on by what was taken and given.
int arraigo_inflate(struct ArraigoInflater *inflater, const uint8_t **input, size_t *input_count,
                    uint8_t **output, size_t *output_count);

// The bytes after the end of a stream that its inflater took all the same: how many, at most 8.
// They precede those that it left in the input.
size_t arraigo_inflate_unused(struct ArraigoInflater *inflater, uint8_t bytes[8]);

// CRC-32 as zip and gzip use it, continued from `crc` (0 at the start).
uint32_t arraigo_crc32(uint32_t crc, const uint8_t *bytes, size_t count);

struct ArraigoDeflater;

// A raw deflate stream's deflater (zlib, the given level).
struct ArraigoDeflater *arraigo_deflater_create(int level);
void arraigo_deflater_destroy(struct ArraigoDeflater *deflater);

// Compresses; with `finish` until the stream has ended. Gives 1 when it has, 0 for more, -1 failed.
int arraigo_deflate(struct ArraigoDeflater *deflater, const uint8_t **input, size_t *input_count,
                    uint8_t **output, size_t *output_count, int finish);

#endif
