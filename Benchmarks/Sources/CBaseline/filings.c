#include "filings.h"

#include <fcntl.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ATTRIBUTES = 4, DIGEST = 3, PIECE = 1 << 15 };

static const char *const names[CB_RECORD_VALUES] = {
    "uid", "rev", "action", "digest", "office", "kind", "registeredOn", "refusedOn", "acceptedOn", "terminatedOn",
    "closedOn", "outcome", "takenOverFrom", "takenOverUnder", "acceptedThere", "handedOverOn", "handedOverTo",
    "handedOverUnder", "category", "cause", "channel", "sex", "migrant", "newForm", "industry", "persons", "collective",
    "claimed", "agreed", "receivedVerified", "receivedStated", "waived",
};

typedef struct {
    const EVP_MD *algorithm;
    EVP_MD_CTX *record, *part, *content;
    unsigned char canonical[1 << 12];
    char hex[65];
} digests;

static size_t put(unsigned char *place, const char *text) {
    if (!text) {
        memset(place, 0xFF, 4);
        return 4;
    }
    size_t length = strlen(text);
    for (int byte = 0; byte < 4; byte++) place[byte] = (unsigned char)(length >> (24 - 8 * byte));
    memcpy(place + 4, text, length);
    return length + 4;
}

// The digest of a record: its values with their lengths before them. NULL when libcrypto fails.
static const char *digest_of(digests *hash, const char *const *values) {
    size_t length = put(hash->canonical, "labordesk:case:1");
    for (int value = 0; value < CB_RECORD_VALUES; value++) {
        if (value == DIGEST) continue;
        if (values[value] && length + strlen(values[value]) + 4 > sizeof hash->canonical) return NULL;
        length += put(hash->canonical + length, values[value]);
    }
    unsigned char bytes[32];
    if (!EVP_DigestInit_ex2(hash->record, hash->algorithm, NULL)
        || !EVP_DigestUpdate(hash->record, hash->canonical, length) || !EVP_DigestFinal_ex(hash->record, bytes, NULL)
        || !EVP_DigestUpdate(hash->content, bytes, sizeof bytes))
        return NULL;
    for (int byte = 0; byte < 32; byte++) {
        hash->hex[2 * byte] = "0123456789abcdef"[bytes[byte] >> 4];
        hash->hex[2 * byte + 1] = "0123456789abcdef"[bytes[byte] & 15];
    }
    return hash->hex;
}

typedef struct {
    int file;
    EVP_MD_CTX *hash;
} target;

static int write_piece(void *context, const char *bytes, int count) {
    target *to = context;
    if (to->hash && !EVP_DigestUpdate(to->hash, bytes, (size_t)count)) return -1;
    int rest = count;
    while (rest > 0) {
        ssize_t written = write(to->file, bytes, (size_t)rest);
        if (written <= 0) return -1;
        bytes += written;
        rest -= (int)written;
    }
    return count;
}

static int close_target(void *context) {
    target *to = context;
    int flushed = to->hash ? fsync(to->file) : 0;
    return close(to->file) || flushed ? -1 : 0;
}

static int write_record(xmlTextWriterPtr writer, const char *const *values, digests *hash) {
    if (xmlTextWriterStartElement(writer, BAD_CAST "case") < 0) return 1;
    for (int value = 0; value < ATTRIBUTES; value++) {
        const char *text = hash && value == DIGEST ? digest_of(hash, values) : values[value];
        if (!text || xmlTextWriterWriteAttribute(writer, BAD_CAST names[value], BAD_CAST text) < 0) return 1;
    }
    for (int value = ATTRIBUTES; value < CB_RECORD_VALUES; value++)
        if (values[value]
            && xmlTextWriterWriteElement(writer, BAD_CAST names[value], BAD_CAST values[value]) < 0)
            return 1;
    return xmlTextWriterEndElement(writer) < 0 || xmlTextWriterWriteString(writer, BAD_CAST "\n") < 0;
}

static int write_part(
    const char *path, const char *filing, int number, const char *const *values, int64_t records, digests *hash) {
    target to = {open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666), hash ? hash->part : NULL};
    if (to.file < 0) return 1;
    xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(write_piece, close_target, &to, NULL);
    xmlTextWriterPtr writer = buffer ? xmlNewTextWriter(buffer) : NULL;
    if (!writer) return 1;
    char part[16];
    snprintf(part, sizeof part, "%d", number);
    int failed = (hash && !EVP_DigestInit_ex2(hash->part, hash->algorithm, NULL))
        || xmlTextWriterStartDocument(writer, NULL, "UTF-8", NULL) < 0
        || xmlTextWriterStartElement(writer, BAD_CAST "cases") < 0
        || xmlTextWriterWriteAttribute(writer, BAD_CAST "xmlns", BAD_CAST "urn:labordesk:case:1") < 0
        || xmlTextWriterWriteAttribute(writer, BAD_CAST "schemaVersion", BAD_CAST "1.0") < 0
        || xmlTextWriterWriteAttribute(writer, BAD_CAST "filing", BAD_CAST filing) < 0
        || xmlTextWriterWriteAttribute(writer, BAD_CAST "part", BAD_CAST part) < 0
        || xmlTextWriterWriteString(writer, BAD_CAST "\n") < 0;
    for (int64_t record = 0; !failed && record < records; record++)
        failed = write_record(writer, values + record * CB_RECORD_VALUES, hash);
    failed = failed || xmlTextWriterEndDocument(writer) < 0;
    // Ends the last pieces, flushes and closes the file.
    xmlFreeTextWriter(writer);
    unsigned char bytes[32];
    return failed || (hash && !EVP_DigestFinal_ex(hash->part, bytes, NULL));
}

int cb_filing_write(
    const char *folder, const char *filing, const char *const *values, int64_t records, int64_t records_per_part,
    int isDigested) {
    digests hash = {0};
    int failed = 0;
    if (isDigested) {
        EVP_MD *fetched = EVP_MD_fetch(NULL, "SHA256", NULL);
        hash.algorithm = fetched;
        hash.record = EVP_MD_CTX_new();
        hash.part = EVP_MD_CTX_new();
        hash.content = EVP_MD_CTX_new();
        failed = !fetched || !hash.record || !hash.part || !hash.content
            || !EVP_DigestInit_ex2(hash.content, fetched, NULL);
    }
    int number = 0;
    for (int64_t start = 0; !failed && start < records; start += records_per_part) {
        int64_t count = records - start < records_per_part ? records - start : records_per_part;
        char path[4096];
        number += 1;
        failed = snprintf(path, sizeof path, "%s/cases-%04d.xml", folder, number) >= (int)sizeof path
            || write_part(
                path, filing, number, values + start * CB_RECORD_VALUES, count, isDigested ? &hash : NULL);
    }
    EVP_MD_CTX_free(hash.record);
    EVP_MD_CTX_free(hash.part);
    EVP_MD_CTX_free(hash.content);
    EVP_MD_free((EVP_MD *)hash.algorithm);
    return failed;
}

struct cb_schema {
    xmlSchemaPtr compiled;
};

cb_schema *cb_schema_open(const char *path) {
    xmlSchemaParserCtxtPtr context = xmlSchemaNewParserCtxt(path);
    cb_schema *schema = calloc(1, sizeof *schema);
    if (schema && context) schema->compiled = xmlSchemaParse(context);
    xmlSchemaFreeParserCtxt(context);
    if (schema && schema->compiled) return schema;
    free(schema);
    return NULL;
}

void cb_schema_close(cb_schema *schema) {
    if (!schema) return;
    xmlSchemaFree(schema->compiled);
    free(schema);
}

static void count_element(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **namespaceList, int attributes, int defaulted, const xmlChar **attributeList) {
    (void)name, (void)prefix, (void)uri, (void)namespaces, (void)namespaceList, (void)attributes, (void)defaulted;
    (void)attributeList;
    *(int64_t *)context += 1;
}

int64_t cb_filing_validate(const cb_schema *schema, const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    xmlSAXHandler counting = {.initialized = XML_SAX2_MAGIC, .startElementNs = count_element};
    xmlSAXHandlerPtr sax = &counting;
    int64_t elements = 0;
    void *data = &elements;
    xmlSchemaValidCtxtPtr validator = xmlSchemaNewValidCtxt(schema->compiled);
    // The plug puts itself between the parser and what counts.
    xmlSchemaSAXPlugPtr plug = validator ? xmlSchemaSAXPlug(validator, &sax, &data) : NULL;
    xmlParserCtxtPtr parser = plug ? xmlCreatePushParserCtxt(sax, data, NULL, 0, NULL) : NULL;
    int failed = !parser;
    if (parser) xmlCtxtUseOptions(parser, XML_PARSE_NONET);
    char piece[PIECE];
    ssize_t count = 0;
    while (!failed && (count = read(file, piece, sizeof piece)) > 0)
        failed = xmlParseChunk(parser, piece, (int)count, 0) != 0;
    failed = failed || count < 0 || xmlParseChunk(parser, NULL, 0, 1) != 0 || !parser->wellFormed
        || xmlSchemaIsValid(validator) != 1;
    close(file);
    if (plug) xmlSchemaSAXUnplug(plug);
    if (validator) xmlSchemaFreeValidCtxt(validator);
    if (parser) xmlFreeParserCtxt(parser);
    return failed ? -1 : elements;
}
