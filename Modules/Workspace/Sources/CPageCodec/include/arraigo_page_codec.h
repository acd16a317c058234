// Compression, checksums and packed numbers of Parquet pages: Zstandard, zlib and Snappy behind one
// small interface.
#ifndef ARRAIGO_PAGE_CODEC_H
#define ARRAIGO_PAGE_CODEC_H

#include <stddef.h>
#include <stdint.h>

// The largest size `count` bytes can have after compression.
size_t arraigo_compress_bound(size_t count);

struct ArraigoCompressor;

// A compressor of one thread, or NULL where memory is short.
struct ArraigoCompressor *arraigo_compressor_create(void);
void arraigo_compressor_destroy(struct ArraigoCompressor *compressor);

// Compresses with Zstandard level 1. Gives the size, 0 where it failed or did not fit.
size_t arraigo_compress(struct ArraigoCompressor *compressor, const void *input, size_t count,
                        void *output, size_t capacity);

// Decompresses a Zstandard frame that must give exactly `expected` bytes. Gives 1, 0 where it does not.
int arraigo_decompress(const void *input, size_t count, void *output, size_t expected);

// The same for a Snappy block and for a gzip stream, as other programs write them.
int arraigo_decompress_snappy(const void *input, size_t count, void *output, size_t expected);
int arraigo_decompress_gzip(const void *input, size_t count, void *output, size_t expected);

// CRC-32 as gzip and Parquet use it, continued from `crc` (0 at the start).
uint32_t arraigo_page_crc32(uint32_t crc, const void *bytes, size_t count);

// Packs groups of eight numbers below `1 << width` (1 to 16) bit by bit, the first number lowest.
// Up to 16 bytes past the last group may be written to.
void arraigo_pack(const uint16_t *values, size_t groups, unsigned width, void *out);

// Lets the heap grow in huge pages and keep what is freed, for about `size` bytes: columns that come
// and go would each be mapped, faulted in page by page and unmapped again. Takes nothing before it is used.
void arraigo_prepare_column_memory(size_t size);

#endif
