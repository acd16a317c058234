// The part of libxml2 that the event reader is made of.
#ifndef ARRAIGO_LIBXML2_H
#define ARRAIGO_LIBXML2_H

#include <libxml/parser.h>

#endif
