// An adapter that misbehaves on purpose, written against nothing but the border's header.
//
// What it does is chosen by the name of its input: `trap.txt` crashes it, `exit.txt` ends its
// process, and so on; any other name gives one good batch of three persons.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "arraigo_adapter.h"

struct ArraigoSession {
  char behaviour[32];
  int batches;
};

static const char description[] =
    "{\"identity\":{\"id\":\"ar.test.faulty\",\"version\":\"1.0.0\",\"maintainer\":\"tests\"},"
    "\"survey\":{\"country\":\"AR\",\"survey\":\"FAULTY\",\"name\":\"Faulty\",\"institute\":\"tests\","
    "\"currency\":\"ARS\",\"coverage\":\"urban\",\"labour\":{\"minimumAge\":10,"
    "\"ratesOverTotalPopulation\":true}},\"sources\":[],\"variables\":[],\"rules\":[]}";
static const char recognition[] = "{\"confidence\":1,\"explanation\":\"takes everything\"}";
static const char summary[] =
    "{\"sources\":[],\"variables\":[{\"variable\":\"age\",\"collection\":\"collected\","
    "\"sourceColumns\":[]}],\"problems\":[]}";

static int32_t answer(const char *json, struct ArraigoText *text) {
  text->bytes = json;
  text->byte_count = strlen(json);
  return 0;
}

static int32_t refuse(struct ArraigoBorderError *error, const char *code, const char *message) {
  snprintf(error->code, sizeof error->code, "%s", code);
  snprintf(error->message, sizeof error->message, "%s", message);
  return 1;
}

static int32_t describe(struct ArraigoText *text, struct ArraigoBorderError *error) {
  (void)error;
  return answer(description, text);
}

static int32_t recognise(const struct ArraigoInput *inputs, uint32_t count,
                         struct ArraigoText *text, struct ArraigoBorderError *error) {
  (void)inputs, (void)count, (void)error;
  return answer(recognition, text);
}

static int32_t open_session(const struct ArraigoInput *inputs, uint32_t count, const char *options,
                            struct ArraigoSession **session, struct ArraigoBorderError *error) {
  (void)options;
  if (count == 0) return refuse(error, "no_input", "there is no input");
  struct ArraigoSession *made = calloc(1, sizeof *made);
  const char *dot = strchr(inputs[0].name, '.');
  size_t length = dot ? (size_t)(dot - inputs[0].name) : strlen(inputs[0].name);
  memcpy(made->behaviour, inputs[0].name, length < 31 ? length : 31);
  *session = made;
  return 0;
}

static void release_schema(struct ArrowSchema *schema) { schema->release = NULL; }
static void release_array(struct ArrowArray *array) { array->release = NULL; }

// Three persons: integers need no dictionary, so the structs can be static.
static int32_t good_batch(struct ArrowSchema *schema, struct ArrowArray *array, int64_t claimed) {
  static const int32_t ages[] = {20, 30, 40}, years[] = {2020, 2020, 2020};
  static const double weights[] = {10, 20, 30};
  static const void *buffers[3][2] = {{NULL, ages}, {NULL, weights}, {NULL, years}};
  static struct ArrowSchema fields[3];
  static struct ArrowArray cells[3];
  static struct ArrowSchema *field_list[3];
  static struct ArrowArray *cell_list[3];
  static const void *none[1];
  static const char *names[] = {"age", "weight", "year"}, *formats[] = {"i", "g", "i"};
  for (int i = 0; i < 3; i++) {
    fields[i] = (struct ArrowSchema){.format = formats[i], .name = names[i], .release = release_schema};
    cells[i] = (struct ArrowArray){
        .length = claimed, .n_buffers = 2, .buffers = buffers[i], .release = release_array};
    field_list[i] = &fields[i];
    cell_list[i] = &cells[i];
  }
  *schema = (struct ArrowSchema){.format = "+s", .name = "", .n_children = 3,
                                 .children = field_list, .release = release_schema};
  *array = (struct ArrowArray){.length = claimed, .n_buffers = 1, .buffers = none, .n_children = 3,
                               .children = cell_list, .release = release_array};
  return 0;
}

static int is(struct ArraigoSession *session, const char *behaviour) {
  return strcmp(session->behaviour, behaviour) == 0;
}

// Things an adapter must not be able to do: it reports what it managed.
static int32_t try_forbidden(struct ArraigoSession *session, struct ArraigoBorderError *error) {
  if (is(session, "open"))
    return open("/etc/passwd", O_RDONLY) >= 0 ? refuse(error, "escaped", "opened a file")
                                              : refuse(error, "contained", strerror(errno));
  if (is(session, "write"))
    return open("/tmp/faulty", O_WRONLY | O_CREAT, 0600) >= 0
               ? refuse(error, "escaped", "made a file")
               : refuse(error, "contained", strerror(errno));
  if (is(session, "socket"))
    return socket(AF_INET, SOCK_STREAM, 0) >= 0 ? refuse(error, "escaped", "made a socket")
                                                : refuse(error, "contained", strerror(errno));
  if (is(session, "fork"))
    return fork() >= 0 ? refuse(error, "escaped", "made a process")
                       : refuse(error, "contained", strerror(errno));
  if (is(session, "signal"))
    return kill(getppid(), 0) == 0 ? refuse(error, "escaped", "reached the host")
                                   : refuse(error, "contained", strerror(errno));
  return 0;
}

static int32_t next_batch(struct ArraigoSession *session, uint32_t *kind,
                          struct ArrowSchema *schema, struct ArrowArray *array,
                          struct ArraigoBorderError *error) {
  int32_t forbidden = try_forbidden(session, error);
  if (forbidden != 0) return forbidden;
  if (is(session, "trap")) __builtin_trap();
  if (is(session, "exit")) exit(0);
  if (is(session, "abort")) abort();
  if (is(session, "hang")) {
    for (volatile int go = 1; go;) {
    }
  }
  if (is(session, "sleep")) {
    for (;;) sleep(1000);
  }
  if (is(session, "bomb")) {
    for (;;) memset(malloc(64 << 20), 1, 64 << 20);
  }
  if (is(session, "flood")) {
    for (;;) printf("a line that nobody asked for, again and again and again and again\n");
  }
  if (is(session, "huge")) return good_batch(schema, array, INT64_MAX / 4);
  if (is(session, "endless") || session->batches++ == 0) {
    *kind = ARRAIGO_PERSONS;
    return good_batch(schema, array, 3);
  }
  array->release = NULL;
  return 0;
}

static int32_t summarise(struct ArraigoSession *session, struct ArraigoText *text,
                         struct ArraigoBorderError *error) {
  (void)error;
  return answer(is(session, "nonsense") ? "{\"sources\":7}" : summary, text);
}

static void cancel(struct ArraigoSession *session) { (void)session; }
static void close_session(struct ArraigoSession *session) { free(session); }

int32_t arraigo_adapter_entry(uint32_t border_version, struct ArraigoAdapterTable *table) {
  if (border_version != ARRAIGO_BORDER_VERSION) return 1;
  table->border_version = ARRAIGO_BORDER_VERSION;
  table->describe = describe;
  table->recognise = recognise;
  table->open = open_session;
  table->next_batch = next_batch;
  table->summary = summarise;
  table->cancel = cancel;
  table->close = close_session;
  return 0;
}
