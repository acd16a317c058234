// XML as flat runs of events, read by libxml2's SAX2 parser from chunks of bytes.
//
// Nothing outside the given bytes is ever read: no network, no external entity, no DTD. A document
// that declares or uses entities of its own is refused.
#ifndef ARRAIGO_XML_H
#define ARRAIGO_XML_H

#include <stddef.h>
#include <stdint.h>

enum ArraigoXMLKind { ARRAIGO_XML_START = 1, ARRAIGO_XML_END = 2, ARRAIGO_XML_TEXT = 3 };

// Why reading stopped; the parser's own error codes are positive.
enum ArraigoXMLFailure {
  ARRAIGO_XML_ENTITY = -1,
  ARRAIGO_XML_TOO_DEEP = -2,
  ARRAIGO_XML_TOO_MANY_ATTRIBUTES = -3,
  ARRAIGO_XML_VALUE_TOO_LONG = -4,
  ARRAIGO_XML_TOO_MANY_NAMES = -5,
  ARRAIGO_XML_TOKEN_TOO_LONG = -6,
  ARRAIGO_XML_NO_MEMORY = -7,
  ARRAIGO_XML_CUT = -8,
  ARRAIGO_XML_NAME_TOO_LONG = -9
};

struct ArraigoXMLLimits {
  uint32_t depth;
  uint32_t attributes;
  uint32_t value_bytes;
  uint32_t names;
  uint32_t name_bytes;
  uint32_t token_bytes;
};

// START: `first` and `count` are its attributes; `line` is where its tag ends.
// TEXT: `first` and `count` are bytes of the run's text.
struct ArraigoXMLEvent {
  uint32_t kind;
  uint32_t name;   // symbol of the local name
  uint32_t space;  // symbol of the namespace's address, or of an undeclared prefix; 0 is none
  uint32_t first;
  uint32_t count;
  uint32_t line;
};

struct ArraigoXMLAttribute {
  uint32_t name;
  uint32_t space;
  uint32_t start;
  uint32_t count;
};

// Valid until the reader is fed again.
struct ArraigoXMLRun {
  const struct ArraigoXMLEvent *events;
  size_t event_count;
  const struct ArraigoXMLAttribute *attributes;
  const uint8_t *text;
};

struct ArraigoXMLError {
  int32_t code;  // 0 is none
  int64_t line;
  int64_t column;
  int64_t byte;  // -1 where it is not known
};

struct ArraigoXMLReader;

struct ArraigoXMLReader *arraigo_xml_create(struct ArraigoXMLLimits limits);
void arraigo_xml_destroy(struct ArraigoXMLReader *reader);

// Reads one more chunk; `is_last` says that nothing follows it. The events read before an error
// are given too; the error stays.
struct ArraigoXMLRun arraigo_xml_feed(struct ArraigoXMLReader *reader, const uint8_t *bytes,
                                      size_t count, int is_last, struct ArraigoXMLError *error);

// The text of a symbol, as UTF-8; symbol 0 is empty.
const char *arraigo_xml_symbol(const struct ArraigoXMLReader *reader, uint32_t symbol);
size_t arraigo_xml_symbol_count(const struct ArraigoXMLReader *reader);

#endif
