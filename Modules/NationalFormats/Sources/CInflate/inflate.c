#include "arraigo_inflate.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#if ARRAIGO_HAS_ISAL
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#endif

struct ArraigoInflater {
  int engine;
  z_stream zlib;
#if ARRAIGO_HAS_ISAL
  struct inflate_state isal;
#endif
};

int arraigo_has_isal(void) { return ARRAIGO_HAS_ISAL; }

struct ArraigoInflater *arraigo_inflater_create(int engine) {
  if (engine == ARRAIGO_ENGINE_FASTEST)
    engine = ARRAIGO_HAS_ISAL ? ARRAIGO_ENGINE_ISAL : ARRAIGO_ENGINE_ZLIB;
  if (engine == ARRAIGO_ENGINE_ISAL && !ARRAIGO_HAS_ISAL) return NULL;
  struct ArraigoInflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  inflater->engine = engine;
#if ARRAIGO_HAS_ISAL
  if (engine == ARRAIGO_ENGINE_ISAL) {
    isal_inflate_init(&inflater->isal);
    inflater->isal.crc_flag = ISAL_DEFLATE;
    return inflater;
  }
#endif
  if (inflateInit2(&inflater->zlib, -MAX_WBITS) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void arraigo_inflater_destroy(struct ArraigoInflater *inflater) {
  if (inflater == NULL) return;
  if (inflater->engine == ARRAIGO_ENGINE_ZLIB) inflateEnd(&inflater->zlib);
  free(inflater);
}

static unsigned clamped(size_t count) { return count > UINT_MAX ? UINT_MAX : (unsigned)count; }

#if ARRAIGO_HAS_ISAL
static int inflate_isal(struct inflate_state *state, const uint8_t **input, size_t *input_count,
                        uint8_t **output, size_t *output_count) {
  state->next_in = (uint8_t *)*input;
  state->avail_in = clamped(*input_count);
  state->next_out = *output;
  state->avail_out = clamped(*output_count);
  int result = isal_inflate(state);
  *input_count -= (size_t)(state->next_in - *input);
  *input = state->next_in;
  *output_count -= (size_t)(state->next_out - *output);
  *output = state->next_out;
  if (result != ISAL_DECOMP_OK && result != ISAL_END_INPUT) return ARRAIGO_INFLATE_DAMAGED;
  return state->block_state == ISAL_BLOCK_FINISH ? ARRAIGO_INFLATE_END : ARRAIGO_INFLATE_MORE;
}
#endif

int arraigo_inflate(struct ArraigoInflater *inflater, const uint8_t **input, size_t *input_count,
                    uint8_t **output, size_t *output_count) {
#if ARRAIGO_HAS_ISAL
  if (inflater->engine == ARRAIGO_ENGINE_ISAL)
    return inflate_isal(&inflater->isal, input, input_count, output, output_count);
#endif
  z_stream *stream = &inflater->zlib;
  unsigned offered_in = clamped(*input_count), offered_out = clamped(*output_count);
  stream->next_in = (Bytef *)*input;
  stream->avail_in = offered_in;
  stream->next_out = *output;
  stream->avail_out = offered_out;
  int result = inflate(stream, Z_NO_FLUSH);
  *input += offered_in - stream->avail_in;
  *input_count -= offered_in - stream->avail_in;
  *output += offered_out - stream->avail_out;
  *output_count -= offered_out - stream->avail_out;
  if (result == Z_STREAM_END) return ARRAIGO_INFLATE_END;
  return result == Z_OK || result == Z_BUF_ERROR ? ARRAIGO_INFLATE_MORE : ARRAIGO_INFLATE_DAMAGED;
}

size_t arraigo_inflate_unused(struct ArraigoInflater *inflater, uint8_t bytes[8]) {
#if ARRAIGO_HAS_ISAL
  if (inflater->engine == ARRAIGO_ENGINE_ISAL) {
    // The last bits of the stream's last byte come first; whole bytes after them are not its own.
    int bits = inflater->isal.read_in_length;
    if (bits < 8) return 0;
    uint64_t held = inflater->isal.read_in >> (bits % 8);
    size_t count = (size_t)bits / 8;
    if (count > 8) count = 8;
    for (size_t at = 0; at < count; at++) bytes[at] = (uint8_t)(held >> (8 * at));
    return count;
  }
#endif
  (void)inflater, (void)bytes;
  return 0;
}

uint32_t arraigo_crc32(uint32_t crc, const uint8_t *bytes, size_t count) {
#if ARRAIGO_HAS_ISAL
  return crc32_gzip_refl(crc, bytes, count);
#else
  while (count > 0) {
    unsigned part = clamped(count);
    crc = (uint32_t)crc32(crc, bytes, part);
    bytes += part;
    count -= part;
  }
  return crc;
#endif
}

struct ArraigoDeflater {
  z_stream zlib;
};

struct ArraigoDeflater *arraigo_deflater_create(int level) {
  struct ArraigoDeflater *deflater = calloc(1, sizeof *deflater);
  if (deflater == NULL) return NULL;
  if (deflateInit2(&deflater->zlib, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    free(deflater);
    return NULL;
  }
  return deflater;
}

void arraigo_deflater_destroy(struct ArraigoDeflater *deflater) {
  if (deflater == NULL) return;
  deflateEnd(&deflater->zlib);
  free(deflater);
}

int arraigo_deflate(struct ArraigoDeflater *deflater, const uint8_t **input, size_t *input_count,
                    uint8_t **output, size_t *output_count, int finish) {
  z_stream *stream = &deflater->zlib;
  unsigned offered_in = clamped(*input_count), offered_out = clamped(*output_count);
  stream->next_in = (Bytef *)*input;
  stream->avail_in = offered_in;
  stream->next_out = *output;
  stream->avail_out = offered_out;
  int result = deflate(stream, finish && offered_in == *input_count ? Z_FINISH : Z_NO_FLUSH);
  *input += offered_in - stream->avail_in;
  *input_count -= offered_in - stream->avail_in;
  *output += offered_out - stream->avail_out;
  *output_count -= offered_out - stream->avail_out;
  if (result == Z_STREAM_END) return 1;
  return result == Z_OK || result == Z_BUF_ERROR ? 0 : -1;
}
