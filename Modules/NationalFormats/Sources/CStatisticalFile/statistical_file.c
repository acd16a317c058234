#include "arraigo_statistical_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#if ARRAIGO_HAS_READSTAT
#include <readstat.h>

struct Reading {
  int kind;
  struct ArraigoStatisticalSource source;
  struct ArraigoStatisticalHandlers handlers;
  readstat_off_t offset;
  readstat_off_t size;
  int was_stopped;
  // Bytes of a label set's name in the file; 0 where ReadStat ends the name itself.
  size_t label_set_room;
};

enum { LONGEST_LABEL_SET = 129 };

int arraigo_has_readstat(void) { return 1; }

static int open_source(const char *path, void *context) {
  struct Reading *reading = context;
  (void)path;
  reading->offset = 0;
  reading->size = reading->source.descriptor < 0
                      ? (readstat_off_t)reading->source.count
                      : (readstat_off_t)lseek(reading->source.descriptor, 0, SEEK_END);
  return reading->size < 0 ? -1 : 0;
}

static int close_source(void *context) {
  (void)context;
  return 0;
}

static readstat_off_t seek_source(readstat_off_t offset, readstat_io_flags_t whence,
                                  void *context) {
  struct Reading *reading = context;
  readstat_off_t base = whence == READSTAT_SEEK_SET   ? 0
                        : whence == READSTAT_SEEK_CUR ? reading->offset
                                                      : reading->size;
  // A place outside is never meant: lengths in the file are wrong.
  if (offset < -base || offset > reading->size - base) return -1;
  readstat_off_t target = base + offset;
  reading->offset = target;
  return target;
}

static ssize_t read_source(void *bytes, size_t count, void *context) {
  struct Reading *reading = context;
  size_t left = (size_t)(reading->size - reading->offset);
  if (count > left) count = left;
  size_t done = 0;
  if (reading->source.descriptor < 0) {
    if (count > 0) memcpy(bytes, reading->source.bytes + reading->offset, count);
    done = count;
  }
  while (done < count) {
    ssize_t got = pread(reading->source.descriptor, (char *)bytes + done, count - done,
                        (off_t)(reading->offset + (readstat_off_t)done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    if (got == 0) break;
    done += (size_t)got;
  }
  reading->offset += (readstat_off_t)done;
  return (ssize_t)done;
}

static readstat_error_t update_source(long size, readstat_progress_handler progress, void *user,
                                      void *context) {
  (void)size, (void)progress, (void)user, (void)context;
  return READSTAT_OK;
}

static int answer(struct Reading *reading, int stop) {
  if (!stop) return READSTAT_HANDLER_OK;
  reading->was_stopped = 1;
  return READSTAT_HANDLER_ABORT;
}

static struct ArraigoStatisticalValue converted(readstat_value_t value) {
  struct ArraigoStatisticalValue out = {NULL, 0, 0, 0};
  if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
    out.text = readstat_string_value(value);
    out.is_missing = out.text == NULL;
    if (out.text == NULL) out.text = "";
    return out;
  }
  out.is_missing = readstat_value_is_system_missing(value) || readstat_value_is_tagged_missing(value);
  if (readstat_value_is_tagged_missing(value)) out.tag = readstat_value_tag(value);
  out.number = readstat_double_value(value);
  return out;
}

static int on_metadata(readstat_metadata_t *metadata, void *context) {
  struct Reading *reading = context;
  if (reading->kind == ARRAIGO_STATISTICAL_DTA) {
    int version = readstat_get_file_format_version(metadata);
    reading->label_set_room = version < 110 ? 9 : version < 118 ? 33 : LONGEST_LABEL_SET;
  }
  return answer(reading, reading->handlers.metadata(
                             reading->handlers.context, readstat_get_row_count(metadata),
                             readstat_get_var_count(metadata),
                             readstat_get_file_encoding(metadata)));
}

static int on_variable(int index, readstat_variable_t *variable, const char *label_set,
                       void *context) {
  struct Reading *reading = context;
  // ReadStat hands Stata's names of label sets over as they stand in the file, where damage may
  // have taken the NUL that ends them.
  char ended[LONGEST_LABEL_SET + 1];
  if (label_set != NULL && reading->label_set_room > 0) {
    size_t length = strnlen(label_set, reading->label_set_room);
    memcpy(ended, label_set, length);
    ended[length] = 0;
    label_set = ended;
  }
  struct ArraigoStatisticalVariable out = {
      .index = index,
      .name = readstat_variable_get_name(variable),
      .label = readstat_variable_get_label(variable),
      .label_set = label_set,
      .is_text = readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING,
      .range_count = readstat_variable_get_missing_ranges_count(variable)};
  if (out.name == NULL) out.name = "";
  if (answer(reading, reading->handlers.variable(reading->handlers.context, &out)))
    return READSTAT_HANDLER_ABORT;
  for (int at = 0; at < out.range_count; at++) {
    struct ArraigoStatisticalValue low =
        converted(readstat_variable_get_missing_range_lo(variable, at));
    struct ArraigoStatisticalValue high =
        converted(readstat_variable_get_missing_range_hi(variable, at));
    if (answer(reading, reading->handlers.missing_range(reading->handlers.context, index, &low,
                                                        &high)))
      return READSTAT_HANDLER_ABORT;
  }
  return READSTAT_HANDLER_OK;
}

static int on_value_label(const char *label_set, readstat_value_t value, const char *label,
                          void *context) {
  struct Reading *reading = context;
  struct ArraigoStatisticalValue out = converted(value);
  return answer(reading, reading->handlers.value_label(reading->handlers.context,
                                                       label_set != NULL ? label_set : "", &out,
                                                       label != NULL ? label : ""));
}

static int on_value(int row, readstat_variable_t *variable, readstat_value_t value,
                    void *context) {
  struct Reading *reading = context;
  struct ArraigoStatisticalValue out = converted(value);
  return answer(reading, reading->handlers.value(reading->handlers.context, row,
                                                 readstat_variable_get_index(variable), &out));
}

static void on_error(const char *message, void *context) {
  // Messages may hold data; the code says enough.
  (void)message, (void)context;
}

int arraigo_statistical_read(int kind, struct ArraigoStatisticalSource source, const char *encoding,
                             struct ArraigoStatisticalHandlers handlers, char *error,
                             size_t error_count) {
  struct Reading reading = {.kind = kind, .source = source, .handlers = handlers};
  readstat_parser_t *parser = readstat_parser_init();
  if (parser == NULL) {
    snprintf(error, error_count, "memory is short");
    return -1;
  }
  readstat_set_open_handler(parser, open_source);
  readstat_set_close_handler(parser, close_source);
  readstat_set_seek_handler(parser, seek_source);
  readstat_set_read_handler(parser, read_source);
  readstat_set_update_handler(parser, update_source);
  readstat_set_io_ctx(parser, &reading);
  readstat_set_metadata_handler(parser, on_metadata);
  readstat_set_variable_handler(parser, on_variable);
  readstat_set_value_label_handler(parser, on_value_label);
  readstat_set_error_handler(parser, on_error);
  if (handlers.value != NULL) readstat_set_value_handler(parser, on_value);
  if (encoding != NULL) readstat_set_file_character_encoding(parser, encoding);
  readstat_error_t status = READSTAT_OK;
  switch (kind) {
    case ARRAIGO_STATISTICAL_SAV: status = readstat_parse_sav(parser, "", &reading); break;
    case ARRAIGO_STATISTICAL_POR: status = readstat_parse_por(parser, "", &reading); break;
    default: status = readstat_parse_dta(parser, "", &reading); break;
  }
  // The parser frees the context it was given only where it made it itself.
  readstat_parser_free(parser);
  if (reading.was_stopped) return 1;
  if (status == READSTAT_OK) return 0;
  snprintf(error, error_count, "%s", readstat_error_message(status));
  return -1;
}

#else

int arraigo_has_readstat(void) { return 0; }
int arraigo_statistical_read(int kind, struct ArraigoStatisticalSource source, const char *encoding,
                             struct ArraigoStatisticalHandlers handlers, char *error,
                             size_t error_count) {
  (void)kind, (void)source, (void)encoding, (void)handlers;
  snprintf(error, error_count, "ReadStat is not built in");
  return -1;
}

#endif
