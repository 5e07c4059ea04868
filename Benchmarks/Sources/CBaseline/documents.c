#include "documents.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <zip.h>

enum { MOST_PARTS = 64, MOST_BYTES = 32 << 20 };

typedef struct {
    char name[256];
    char *bytes;
    size_t size;
    // NULL for a part that is copied as it is.
    xmlDocPtr tree;
} part;

struct cb_paper {
    part parts[MOST_PARTS];
    int count;
    int places;
};

static int place_of(const xmlChar *text) {
    int number = -1, used = 0;
    if (!text || sscanf((const char *)text, "\xE2\x9F\xA6%d\xE2\x9F\xA7%n", &number, &used) != 1 || !used) return -1;
    return text[used] ? -1 : number;
}

static int count_places(const xmlNode *node) {
    int count = 0;
    for (; node; node = node->next) {
        if (node->type == XML_TEXT_NODE && place_of(node->content) >= 0) count += 1;
        if (node->type == XML_ELEMENT_NODE) count += count_places(node->children);
    }
    return count;
}

static int set_places(xmlNode *node, const char *const *texts, int count) {
    for (; node; node = node->next) {
        if (node->type == XML_TEXT_NODE) {
            int number = place_of(node->content);
            if (number >= count) return 1;
            if (number >= 0) {
                // The text may hold what is markup; writing the tree escapes it.
                xmlNodeSetContent(node, NULL);
                xmlNodeAddContent(node, (const xmlChar *)texts[number]);
            }
        } else if (node->type == XML_ELEMENT_NODE && set_places(node->children, texts, count)) {
            return 1;
        }
    }
    return 0;
}

static int is_text(const char *name) {
    return !strcmp(name, "word/document.xml") || !strncmp(name, "word/header", 11) || !strncmp(name, "word/footer", 11);
}

static int read_part(zip_t *archive, zip_uint64_t place, part *part) {
    zip_stat_t found;
    zip_stat_init(&found);
    if (zip_stat_index(archive, place, 0, &found) || found.size > MOST_BYTES || strlen(found.name) >= sizeof part->name)
        return 1;
    strcpy(part->name, found.name);
    part->size = found.size;
    part->bytes = malloc(found.size ? found.size : 1);
    zip_file_t *file = part->bytes ? zip_fopen_index(archive, place, 0) : NULL;
    if (!file) return 1;
    int isRead = zip_fread(file, part->bytes, found.size) == (zip_int64_t)found.size;
    zip_fclose(file);
    if (!isRead) return 1;
    if (!is_text(part->name)) return 0;
    part->tree = xmlReadMemory(part->bytes, (int)part->size, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);
    return part->tree == NULL;
}

cb_paper *cb_paper_open(const char *path) {
    zip_t *archive = zip_open(path, ZIP_RDONLY, NULL);
    if (!archive) return NULL;
    cb_paper *paper = calloc(1, sizeof *paper);
    zip_int64_t entries = zip_get_num_entries(archive, 0);
    int failed = !paper || entries < 1 || entries > MOST_PARTS;
    for (zip_int64_t place = 0; !failed && place < entries; place++) {
        part *next = &paper->parts[paper->count++];
        failed = read_part(archive, (zip_uint64_t)place, next);
        if (!failed && next->tree) paper->places += count_places(xmlDocGetRootElement(next->tree));
    }
    zip_discard(archive);
    if (!failed) return paper;
    cb_paper_close(paper);
    return NULL;
}

void cb_paper_close(cb_paper *paper) {
    if (!paper) return;
    for (int place = 0; place < paper->count; place++) {
        free(paper->parts[place].bytes);
        xmlFreeDoc(paper->parts[place].tree);
    }
    free(paper);
}

int cb_paper_places(const cb_paper *paper) { return paper->places; }

// libzip reads the bytes when the archive is closed, and frees them when `isOwned`.
static int add(zip_t *archive, const char *name, const void *bytes, size_t size, int isOwned) {
    zip_source_t *source = zip_source_buffer(archive, bytes, size, isOwned);
    zip_int64_t index = source ? zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8) : -1;
    return index < 0 || zip_set_file_compression(archive, (zip_uint64_t)index, ZIP_CM_DEFLATE, 6)
        || zip_file_set_dostime(archive, (zip_uint64_t)index, 0, 1 << 5 | 1, 0);
}

int cb_paper_write(const cb_paper *paper, const char *const *texts, int count, const char *path) {
    zip_t *archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
    if (!archive) return 1;
    int failed = 0;
    for (int place = 0; !failed && place < paper->count; place++) {
        const part *part = &paper->parts[place];
        if (!part->tree) {
            failed = add(archive, part->name, part->bytes, part->size, 0);
            continue;
        }
        xmlDocPtr tree = xmlCopyDoc(part->tree, 1);
        xmlChar *bytes = NULL;
        int size = 0;
        failed = !tree || set_places(xmlDocGetRootElement(tree), texts, count);
        if (!failed) xmlDocDumpMemoryEnc(tree, &bytes, &size, "UTF-8");
        failed = failed || !bytes || add(archive, part->name, bytes, (size_t)size, 1);
        xmlFreeDoc(tree);
    }
    if (!failed && zip_close(archive) == 0) return 0;
    zip_discard(archive);
    return 1;
}

int64_t cb_peak(void) {
    struct rusage used;
    return getrusage(RUSAGE_SELF, &used) ? -1 : (int64_t)used.ru_maxrss;
}
