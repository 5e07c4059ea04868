// The yardstick of papers: what a filled Word file costs when C calls libxml2 and libzip itself.
#ifndef CBASELINE_DOCUMENTS_H
#define CBASELINE_DOCUMENTS_H

#include <stdint.h>

typedef struct cb_paper cb_paper;

// Reads a Word file of which some texts are places: a text node that is nothing but ⟦number⟧. Its parts of text are
// parsed once, the others kept as bytes. NULL when the file cannot be read.
cb_paper *cb_paper_open(const char *path);
void cb_paper_close(cb_paper *paper);
// How many places there are in the file.
int cb_paper_places(const cb_paper *paper);

// Copies the trees, sets each place to the text of its number (in UTF-8), writes the trees and packs all parts into a
// new file: deflate at level 6, entries dated 1980-01-01, nothing flushed to disk. 0 when it was written.
int cb_paper_write(const cb_paper *paper, const char *const *texts, int count, const char *path);

// The most memory that the process held until now, in KiB.
int64_t cb_peak(void);

#endif
