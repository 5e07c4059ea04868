#pragma once
#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU; its headers would then clash with the ICU inside Swift's Foundation. */
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>       /* where the parser stands: line and column */
#include <libxml/parser.h>     /* the push parser */
#include <libxml/xmlIO.h>      /* the entity loader that never goes to the network */
#include <libxml/xmlerror.h>   /* what structured errors hold */
#include <libxml/xmlschemas.h> /* compiled schemas and streaming validation */
#include <libxml/xmlschemastypes.h> /* the built-in types, made once */
#include <libxml/tree.h>       /* templates are held whole and written again */

/* xmlFree is a variable that holds a function, which Swift may not read from several threads. */
static inline void labordesk_xml_release(void *memory) { xmlFree(memory); }
