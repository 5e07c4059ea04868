// The yardstick: what the same rows cost when C hands them to SQLite itself.
//
// A script is a list of prepared statements with their values and of transaction ends, laid out in one piece of memory
// before the clock starts; running it is nothing but bind, step and reset.
#ifndef CBASELINE_H
#define CBASELINE_H

#include <stdint.h>

typedef struct cb_database cb_database;
typedef struct cb_script cb_script;

// NULL when the file cannot be opened. The desk's settings: write-ahead log, every commit flushed, 32 MiB of pages.
// The bigram tokenizer of the desk's search index is there under its name.
cb_database *cb_open(const char *path);
void cb_close(cb_database *database);
// What SQLite said last.
const char *cb_error(cb_database *database);
// 0 when the statements ran.
int cb_execute(cb_database *database, const char *sql);
// The number of the statement, counted from 0; -1 when it cannot be prepared.
int cb_prepare(cb_database *database, const char *sql);

cb_script *cb_script_new(void);
void cb_script_free(cb_script *script);
void cb_script_clear(cb_script *script);
void cb_script_begin(cb_script *script);
void cb_script_commit(cb_script *script);
// A row for a statement; its values follow.
void cb_script_row(cb_script *script, int statement, int values);
void cb_script_integer(cb_script *script, int64_t value);
void cb_script_text(cb_script *script, const char *text, int64_t bytes);
// Adds a row for the statement for every row that the query gives. How many, or -1.
int64_t cb_script_rows_of(cb_script *script, int statement, cb_database *database, const char *query);

// Runs a script: how many rows it wrote, or -1.
int64_t cb_run(cb_database *database, const cb_script *script);

// Binds a value of a statement, counted from 1.
void cb_bind_integer(cb_database *database, int statement, int place, int64_t value);
void cb_bind_text(cb_database *database, int statement, int place, const char *text);
// Steps through the statement's rows, at most `limit`, and reads every column. For each row the statement `then`, unless
// it is -1, is run with the row's first column as its one value, and its rows are read too.
// How many rows of the first statement there were, or -1; `bytes` grows by what was read.
int64_t cb_read(cb_database *database, int statement, int64_t limit, int then, int64_t *bytes);

// The first column of the first row, which is an integer; -1 when there is none.
int64_t cb_integer(cb_database *database, const char *sql);
// The first column of the first row as text, in a buffer that the next call reuses; NULL when there is none.
const char *cb_text(cb_database *database, const char *sql);

// Seconds since some moment, and seconds of processor time of the whole process.
double cb_wall(void);
double cb_processor(void);

#endif
