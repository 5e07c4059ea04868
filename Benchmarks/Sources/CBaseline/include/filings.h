// The yardstick of filings: what the same parts cost when C writes them with libxml2's xmlTextWriter, and reads them with
// libxml2's parser and schema validator.
#ifndef CBASELINE_FILINGS_H
#define CBASELINE_FILINGS_H

#include <stdint.h>

// A record is so many C strings, NULL where it has no value: uid, rev, action, digest, and the elements of case.xsd from
// office to waived in their order.
enum { CB_RECORD_VALUES = 32 };

// Writes the records, so many to a part, as FOLDER/cases-0001.xml and on, element by element.
// With `isDigested`, the digest of each record is worked out from its values instead of being taken as given, every part
// and the digests of all records are hashed as well, and every part is flushed to disk. 0 when all was written.
int cb_filing_write(
    const char *folder, const char *filing, const char *const *values, int64_t records, int64_t records_per_part,
    int isDigested);

typedef struct cb_schema cb_schema;

// Compiles a schema; NULL when it cannot be read.
cb_schema *cb_schema_open(const char *path);
void cb_schema_close(cb_schema *schema);

// Parses the file in pieces of 32 KiB and validates it as a stream; makes nothing of its values. How many elements there
// are, or -1 when it is not valid.
int64_t cb_filing_validate(const cb_schema *schema, const char *path);

#endif
