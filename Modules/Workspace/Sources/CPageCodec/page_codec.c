#include "arraigo_page_codec.h"

#include <zlib.h>
#include <zstd.h>

size_t arraigo_compress_bound(size_t count) { return ZSTD_compressBound(count); }

struct ArraigoCompressor *arraigo_compressor_create(void) {
  return (struct ArraigoCompressor *)ZSTD_createCCtx();
}

void arraigo_compressor_destroy(struct ArraigoCompressor *compressor) {
  ZSTD_freeCCtx((ZSTD_CCtx *)compressor);
}

size_t arraigo_compress(struct ArraigoCompressor *compressor, const void *input, size_t count,
                        void *output, size_t capacity) {
  size_t size = ZSTD_compressCCtx((ZSTD_CCtx *)compressor, output, capacity, input, count, 1);
  return ZSTD_isError(size) ? 0 : size;
}

int arraigo_decompress(const void *input, size_t count, void *output, size_t expected) {
  size_t size = ZSTD_decompress(output, expected, input, count);
  return !ZSTD_isError(size) && size == expected;
}

uint32_t arraigo_page_crc32(uint32_t crc, const void *bytes, size_t count) {
  return (uint32_t)crc32_z(crc, bytes, count);
}
