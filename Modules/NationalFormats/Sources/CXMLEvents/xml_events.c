#include "arraigo_xml.h"

#include <limits.h>
#include <libxml/globals.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct Slot {
  const xmlChar *pointer;
  uint32_t symbol;
};

struct ArraigoXMLReader {
  xmlParserCtxtPtr parser;
  struct ArraigoXMLLimits limits;
  struct ArraigoXMLError error;
  uint32_t depth;
  int has_root;
  // Whether the last event, in this run or the one before, was text.
  int is_in_text;
  // Bytes given since the parser last came to the end of a token.
  size_t waiting_bytes;
  int has_progress;

  struct ArraigoXMLEvent *events;
  size_t event_count, event_capacity;
  struct ArraigoXMLAttribute *attributes;
  size_t attribute_count, attribute_capacity;
  uint8_t *text;
  size_t text_count, text_capacity;

  // libxml2 keeps every name once, so a name's address says which it is.
  struct Slot *slots;
  size_t slot_capacity;
  const char **symbols;
  size_t symbol_count, symbol_capacity;
};

static void note_place(struct ArraigoXMLReader *reader) {
  xmlParserInputPtr input = reader->parser ? reader->parser->input : NULL;
  if (input == NULL) return;
  reader->error.line = input->line;
  reader->error.column = input->col;
  reader->error.byte = input->encoding == NULL && input->buf && input->buf->encoder == NULL
                           ? (int64_t)input->consumed + (input->cur - input->base)
                           : -1;
}

static void fail(struct ArraigoXMLReader *reader, int32_t code) {
  if (reader->error.code != 0) return;
  reader->error.code = code;
  note_place(reader);
  // Only silenced: stopping the parser frees the bytes that the call at hand still points to.
  if (reader->parser) reader->parser->disableSAX = 1;
}

// Makes room for `more` elements of `size` bytes; 0 where there is no memory.
static int reserve(void **array, size_t *capacity, size_t count, size_t more, size_t size) {
  if (count + more <= *capacity) return 1;
  size_t wanted = *capacity ? *capacity * 2 : 1024;
  while (wanted < count + more) wanted *= 2;
  void *grown = realloc(*array, wanted * size);
  if (grown == NULL) return 0;
  *array = grown;
  *capacity = wanted;
  return 1;
}

#define RESERVE(reader, what, more)                                                      \
  reserve((void **)&(reader)->what##s, &(reader)->what##_capacity, (reader)->what##_count, \
          (more), sizeof *(reader)->what##s)

static size_t slot_of(const struct ArraigoXMLReader *reader, const xmlChar *pointer) {
  size_t mask = reader->slot_capacity - 1;
  size_t at = (((uintptr_t)pointer * 0x9E3779B97F4A7C15u) >> 32) & mask;
  while (reader->slots[at].pointer != NULL && reader->slots[at].pointer != pointer)
    at = (at + 1) & mask;
  return at;
}

static int grow_slots(struct ArraigoXMLReader *reader) {
  struct Slot *old = reader->slots;
  size_t old_capacity = reader->slot_capacity;
  struct Slot *grown = calloc(old_capacity * 2, sizeof *grown);
  if (grown == NULL) return 0;
  reader->slots = grown;
  reader->slot_capacity = old_capacity * 2;
  for (size_t i = 0; i < old_capacity; i++)
    if (old[i].pointer != NULL) reader->slots[slot_of(reader, old[i].pointer)] = old[i];
  free(old);
  return 1;
}

static uint32_t symbol_of(struct ArraigoXMLReader *reader, const xmlChar *pointer) {
  if (pointer == NULL) return 0;
  size_t at = slot_of(reader, pointer);
  if (reader->slots[at].pointer == pointer) return reader->slots[at].symbol;
  if (reader->symbol_count >= reader->limits.names) {
    fail(reader, ARRAIGO_XML_TOO_MANY_NAMES);
    return 0;
  }
  if (strlen((const char *)pointer) > reader->limits.name_bytes) {
    fail(reader, ARRAIGO_XML_NAME_TOO_LONG);
    return 0;
  }
  if (reader->symbol_count * 2 >= reader->slot_capacity) {
    if (!grow_slots(reader)) goto out_of_memory;
    at = slot_of(reader, pointer);
  }
  if (!RESERVE(reader, symbol, 1)) goto out_of_memory;
  uint32_t symbol = (uint32_t)reader->symbol_count++;
  reader->symbols[symbol] = (const char *)pointer;
  reader->slots[at].pointer = pointer;
  reader->slots[at].symbol = symbol;
  return symbol;
out_of_memory:
  fail(reader, ARRAIGO_XML_NO_MEMORY);
  return 0;
}

// Copies bytes into the run's text and gives where they start.
static uint32_t keep_text(struct ArraigoXMLReader *reader, const xmlChar *bytes, size_t count) {
  if (!reserve((void **)&reader->text, &reader->text_capacity, reader->text_count, count, 1)) {
    fail(reader, ARRAIGO_XML_NO_MEMORY);
    return 0;
  }
  size_t start = reader->text_count;
  if (count > UINT32_MAX - start) {
    fail(reader, ARRAIGO_XML_NO_MEMORY);
    return 0;
  }
  memcpy(reader->text + start, bytes, count);
  reader->text_count += count;
  return (uint32_t)start;
}

static struct ArraigoXMLEvent *add_event(struct ArraigoXMLReader *reader, uint32_t kind) {
  reader->has_progress = 1;
  if (reader->error.code != 0) return NULL;
  if (!RESERVE(reader, event, 1)) {
    fail(reader, ARRAIGO_XML_NO_MEMORY);
    return NULL;
  }
  struct ArraigoXMLEvent *event = &reader->events[reader->event_count++];
  memset(event, 0, sizeof *event);
  event->kind = kind;
  event->line = (uint32_t)reader->parser->input->line;
  reader->is_in_text = kind == ARRAIGO_XML_TEXT;
  return event;
}

// An element that is not whole is no event: what follows it is the failure.
static void withdraw_if_failed(struct ArraigoXMLReader *reader) {
  if (reader->error.code != 0) reader->event_count--;
}

static void keep_attributes(struct ArraigoXMLReader *reader, struct ArraigoXMLEvent *event,
                            uint32_t count, const xmlChar **attributes) {
  if (count > reader->limits.attributes) return fail(reader, ARRAIGO_XML_TOO_MANY_ATTRIBUTES);
  if (!RESERVE(reader, attribute, count)) return fail(reader, ARRAIGO_XML_NO_MEMORY);
  event->first = (uint32_t)reader->attribute_count;
  event->count = count;
  for (uint32_t i = 0; i < count; i++, attributes += 5) {
    size_t bytes = (size_t)(attributes[4] - attributes[3]);
    if (bytes > reader->limits.value_bytes) return fail(reader, ARRAIGO_XML_VALUE_TOO_LONG);
    struct ArraigoXMLAttribute *kept = &reader->attributes[reader->attribute_count++];
    kept->name = symbol_of(reader, attributes[0]);
    kept->space = symbol_of(reader, attributes[2] ? attributes[2] : attributes[1]);
    kept->start = keep_text(reader, attributes[3], bytes);
    kept->count = (uint32_t)bytes;
  }
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespaces, const xmlChar **declared, int count, int defaulted,
                     const xmlChar **attributes) {
  (void)namespaces, (void)declared, (void)defaulted;
  struct ArraigoXMLReader *reader = context;
  struct ArraigoXMLEvent *event = add_event(reader, ARRAIGO_XML_START);
  if (event == NULL) return;
  reader->has_root = 1;
  if (++reader->depth > reader->limits.depth) fail(reader, ARRAIGO_XML_TOO_DEEP);
  event->name = symbol_of(reader, name);
  event->space = symbol_of(reader, uri ? uri : prefix);
  keep_attributes(reader, event, (uint32_t)count, attributes);
  withdraw_if_failed(reader);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  struct ArraigoXMLReader *reader = context;
  struct ArraigoXMLEvent *event = add_event(reader, ARRAIGO_XML_END);
  if (event == NULL) return;
  if (reader->depth > 0) reader->depth--;
  event->name = symbol_of(reader, name);
  event->space = symbol_of(reader, uri ? uri : prefix);
  withdraw_if_failed(reader);
}

static int is_blank(const xmlChar *bytes, int count) {
  for (int i = 0; i < count; i++)
    if (bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\t' && bytes[i] != '\r') return 0;
  return 1;
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  struct ArraigoXMLReader *reader = context;
  reader->has_progress = 1;
  if (reader->error.code != 0) return;
  struct ArraigoXMLEvent *last =
      reader->event_count ? &reader->events[reader->event_count - 1] : NULL;
  int continues = last != NULL && last->kind == ARRAIGO_XML_TEXT;
  // Blanks between tags are most of the texts there are, and mean nothing.
  if (!reader->is_in_text && is_blank(bytes, count)) return;
  size_t before = continues ? last->count : 0;
  if (before + (size_t)count > reader->limits.value_bytes)
    return fail(reader, ARRAIGO_XML_VALUE_TOO_LONG);
  uint32_t start = keep_text(reader, bytes, (size_t)count);
  if (reader->error.code != 0) return;
  // Nothing is kept between two pieces of one text, so they lie side by side.
  struct ArraigoXMLEvent *event = continues ? last : add_event(reader, ARRAIGO_XML_TEXT);
  if (event == NULL) return;
  if (!continues) event->first = start;
  event->count += (uint32_t)count;
}

static void on_comment(void *context, const xmlChar *value) {
  (void)value;
  ((struct ArraigoXMLReader *)context)->has_progress = 1;
}

static void on_instruction(void *context, const xmlChar *target, const xmlChar *data) {
  (void)target, (void)data;
  ((struct ArraigoXMLReader *)context)->has_progress = 1;
}

static xmlEntityPtr on_get_entity(void *context, const xmlChar *name) {
  xmlEntityPtr known = xmlGetPredefinedEntity(name);
  if (known == NULL) fail(context, ARRAIGO_XML_ENTITY);
  return known;
}

// No parameter entity is predefined.
static xmlEntityPtr on_get_parameter(void *context, const xmlChar *name) {
  (void)name;
  fail(context, ARRAIGO_XML_ENTITY);
  return NULL;
}

static void on_entity(void *context, const xmlChar *name, int type, const xmlChar *public_id,
                      const xmlChar *system_id, xmlChar *content) {
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  fail(context, ARRAIGO_XML_ENTITY);
}

static void on_unparsed(void *context, const xmlChar *name, const xmlChar *public_id,
                        const xmlChar *system_id, const xmlChar *notation) {
  (void)name, (void)public_id, (void)system_id, (void)notation;
  fail(context, ARRAIGO_XML_ENTITY);
}

static void on_attribute_default(void *context, const xmlChar *element, const xmlChar *name,
                                 int type, int kind, const xmlChar *value,
                                 xmlEnumerationPtr tree) {
  (void)element, (void)name, (void)type, (void)kind, (void)value;
  xmlFreeEnumeration(tree);
  // A declared attribute can change what the document says, as an entity can.
  fail(context, ARRAIGO_XML_ENTITY);
}

static void on_reference(void *context, const xmlChar *name) {
  (void)name;
  fail(context, ARRAIGO_XML_ENTITY);
}

static void on_error(void *context, xmlErrorPtr error) {
  struct ArraigoXMLReader *reader = context;
  // An undeclared prefix leaves the document readable.
  if (error->level < XML_ERR_FATAL || error->domain == XML_FROM_NAMESPACE) return;
  if (reader->error.code != 0) return;
  reader->error.code = error->code > 0 ? error->code : XML_ERR_INTERNAL_ERROR;
  note_place(reader);
}

static xmlSAXHandler handlers(void) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.comment = on_comment;
  sax.processingInstruction = on_instruction;
  sax.getEntity = on_get_entity;
  sax.getParameterEntity = on_get_parameter;
  sax.entityDecl = on_entity;
  sax.unparsedEntityDecl = on_unparsed;
  sax.attributeDecl = on_attribute_default;
  sax.reference = on_reference;
  sax.serror = on_error;
  return sax;
}

// What libxml2 would print quotes bytes of the document, which may be anybody's answers.
static void say_nothing(void *context, const char *format, ...) { (void)context, (void)format; }

static pthread_once_t once = PTHREAD_ONCE_INIT;

struct ArraigoXMLReader *arraigo_xml_create(struct ArraigoXMLLimits limits) {
  pthread_once(&once, xmlInitParser);
  struct ArraigoXMLReader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->limits = limits;
  reader->slot_capacity = 256;
  reader->slots = calloc(reader->slot_capacity, sizeof *reader->slots);
  reader->symbol_capacity = 0;
  xmlSAXHandler sax = handlers();
  reader->parser = xmlCreatePushParserCtxt(&sax, reader, NULL, 0, NULL);
  if (reader->parser == NULL || reader->slots == NULL || !RESERVE(reader, symbol, 1)) {
    arraigo_xml_destroy(reader);
    return NULL;
  }
  reader->symbols[reader->symbol_count++] = "";
  // No XML_PARSE_HUGE: the library's own limits stay on. XML_PARSE_NOENT turns the five entities of
  // XML itself into their characters; there are no others, the handlers above see to that.
  xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_COMPACT);
  return reader;
}

void arraigo_xml_destroy(struct ArraigoXMLReader *reader) {
  if (reader == NULL) return;
  if (reader->parser != NULL) {
    if (reader->parser->myDoc != NULL) xmlFreeDoc(reader->parser->myDoc);
    xmlFreeParserCtxt(reader->parser);
  }
  free(reader->events);
  free(reader->attributes);
  free(reader->text);
  free(reader->slots);
  free(reader->symbols);
  free(reader);
}

struct ArraigoXMLRun arraigo_xml_feed(struct ArraigoXMLReader *reader, const uint8_t *bytes,
                                      size_t count, int is_last, struct ArraigoXMLError *error) {
  reader->event_count = reader->attribute_count = reader->text_count = 0;
  reader->has_progress = 0;
  if (reader->error.code == 0) {
    // Each thread has a handler of its own, and a stream may be read by one after another.
    if (xmlGenericError != say_nothing) xmlSetGenericErrorFunc(NULL, say_nothing);
    int status = XML_ERR_OK;
    // The parser counts in int.
    size_t done = 0;
    do {
      size_t part = count - done > INT_MAX ? INT_MAX : count - done;
      int ends = is_last && done + part == count;
      status = xmlParseChunk(reader->parser, (const char *)bytes + done, (int)part, ends);
      done += part;
    } while (done < count && reader->error.code == 0);
    if (reader->error.code == 0 && status != 0 && !reader->parser->wellFormed) fail(reader, status);
    if (reader->has_progress) reader->waiting_bytes = 0;
    reader->waiting_bytes += count;
    if (reader->waiting_bytes > reader->limits.token_bytes) fail(reader, ARRAIGO_XML_TOKEN_TOO_LONG);
    if (is_last && reader->error.code == 0 && (!reader->has_root || reader->depth != 0))
      fail(reader, ARRAIGO_XML_CUT);
  }
  *error = reader->error;
  struct ArraigoXMLRun run = {reader->events, reader->event_count, reader->attributes,
                              reader->text};
  return run;
}

const char *arraigo_xml_symbol(const struct ArraigoXMLReader *reader, uint32_t symbol) {
  return symbol < reader->symbol_count ? reader->symbols[symbol] : "";
}

size_t arraigo_xml_symbol_count(const struct ArraigoXMLReader *reader) {
  return reader->symbol_count;
}
