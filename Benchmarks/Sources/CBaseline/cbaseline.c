#include "cbaseline.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int cb_add_bigrams(sqlite3 *handle);

enum { MOST_STATEMENTS = 64 };

struct cb_database {
    sqlite3 *handle;
    sqlite3_stmt *statements[MOST_STATEMENTS];
    int count;
    char text[1024];
};

cb_database *cb_open(const char *path) {
    cb_database *database = calloc(1, sizeof *database);
    if (!database) return NULL;
    if (sqlite3_open(path, &database->handle) != SQLITE_OK || cb_add_bigrams(database->handle) != SQLITE_OK
        || cb_execute(database, "PRAGMA journal_mode = WAL") || cb_execute(database, "PRAGMA synchronous = FULL")
        || cb_execute(database, "PRAGMA cache_size = -32768") || cb_execute(database, "PRAGMA secure_delete = ON")) {
        cb_close(database);
        return NULL;
    }
    return database;
}

void cb_close(cb_database *database) {
    if (!database) return;
    for (int place = 0; place < database->count; place++) sqlite3_finalize(database->statements[place]);
    sqlite3_close(database->handle);
    free(database);
}

const char *cb_error(cb_database *database) { return sqlite3_errmsg(database->handle); }

int cb_execute(cb_database *database, const char *sql) {
    return sqlite3_exec(database->handle, sql, NULL, NULL, NULL) != SQLITE_OK;
}

int cb_prepare(cb_database *database, const char *sql) {
    if (database->count == MOST_STATEMENTS) return -1;
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v3(database->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    if (code != SQLITE_OK) return -1;
    database->statements[database->count] = statement;
    return database->count++;
}

// Laid out as: operation (1 byte); for a row: statement (1), count (1), values: kind (1), length or integer (8), bytes.
struct cb_script {
    unsigned char *bytes;
    size_t used, room;
    int64_t rows;
};

enum { BEGIN = 1, COMMIT, ROW };

cb_script *cb_script_new(void) { return calloc(1, sizeof(cb_script)); }

void cb_script_free(cb_script *script) {
    free(script->bytes);
    free(script);
}

void cb_script_clear(cb_script *script) { script->used = 0; script->rows = 0; }

static void add(cb_script *script, const void *bytes, size_t count) {
    if (script->used + count > script->room) {
        size_t room = (script->used + count) * 2;
        unsigned char *larger = realloc(script->bytes, room);
        if (!larger) abort();  // A benchmark without memory has nothing to say.
        script->bytes = larger;
        script->room = room;
    }
    if (count) memcpy(script->bytes + script->used, bytes, count);
    script->used += count;
}

static void add_byte(cb_script *script, int byte) {
    unsigned char value = (unsigned char)byte;
    add(script, &value, 1);
}

static void add_long(cb_script *script, int kind, int64_t value) {
    add_byte(script, kind);
    add(script, &value, sizeof value);
}

void cb_script_begin(cb_script *script) { add_byte(script, BEGIN); }

void cb_script_commit(cb_script *script) { add_byte(script, COMMIT); }

void cb_script_row(cb_script *script, int statement, int values) {
    add_byte(script, ROW);
    add_byte(script, statement);
    add_byte(script, values);
    script->rows += 1;
}

void cb_script_integer(cb_script *script, int64_t value) { add_long(script, SQLITE_INTEGER, value); }

void cb_script_text(cb_script *script, const char *text, int64_t bytes) {
    add_long(script, SQLITE_TEXT, bytes);
    add(script, text, (size_t)bytes);
}

int64_t cb_script_rows_of(cb_script *script, int statement, cb_database *database, const char *query) {
    sqlite3_stmt *reading = NULL;
    if (sqlite3_prepare_v2(database->handle, query, -1, &reading, NULL) != SQLITE_OK) return -1;
    int columns = sqlite3_column_count(reading), code;
    int64_t rows = 0;
    while ((code = sqlite3_step(reading)) == SQLITE_ROW) {
        cb_script_row(script, statement, columns);
        for (int column = 0; column < columns; column++) {
            int kind = sqlite3_column_type(reading, column);
            if (kind == SQLITE_NULL) {
                add_byte(script, SQLITE_NULL);
            } else if (kind == SQLITE_INTEGER) {
                add_long(script, kind, sqlite3_column_int64(reading, column));
            } else {
                const void *bytes = kind == SQLITE_TEXT ? (const void *)sqlite3_column_text(reading, column)
                                                        : sqlite3_column_blob(reading, column);
                int length = sqlite3_column_bytes(reading, column);
                add_long(script, kind == SQLITE_TEXT ? SQLITE_TEXT : SQLITE_BLOB, length);
                add(script, bytes, (size_t)length);
            }
        }
        rows += 1;
    }
    sqlite3_finalize(reading);
    return code == SQLITE_DONE ? rows : -1;
}

int64_t cb_run(cb_database *database, const cb_script *script) {
    const unsigned char *at = script->bytes, *end = at + script->used;
    while (at < end) {
        int operation = *at++;
        if (operation == BEGIN) {
            if (cb_execute(database, "BEGIN IMMEDIATE")) return -1;
            continue;
        }
        if (operation == COMMIT) {
            if (cb_execute(database, "COMMIT")) return -1;
            continue;
        }
        sqlite3_stmt *statement = database->statements[*at++];
        int count = *at++;
        for (int place = 1; place <= count; place++) {
            int kind = *at++;
            if (kind == SQLITE_NULL) {
                sqlite3_bind_null(statement, place);
                continue;
            }
            int64_t value;
            memcpy(&value, at, sizeof value);
            at += sizeof value;
            if (kind == SQLITE_INTEGER) {
                sqlite3_bind_int64(statement, place, value);
                continue;
            }
            if (kind == SQLITE_TEXT) {
                const char *text = (const char *)at;
                sqlite3_bind_text64(statement, place, text, (sqlite3_uint64)value, SQLITE_STATIC, SQLITE_UTF8);
            } else {
                sqlite3_bind_blob64(statement, place, at, (sqlite3_uint64)value, SQLITE_STATIC);
            }
            at += value;
        }
        int code = sqlite3_step(statement);
        sqlite3_reset(statement);
        if (code != SQLITE_DONE) return -1;
    }
    return script->rows;
}

void cb_bind_integer(cb_database *database, int statement, int place, int64_t value) {
    sqlite3_bind_int64(database->statements[statement], place, value);
}

void cb_bind_text(cb_database *database, int statement, int place, const char *text) {
    sqlite3_bind_text(database->statements[statement], place, text, -1, SQLITE_TRANSIENT);
}

static void read_columns(sqlite3_stmt *statement, int64_t *bytes) {
    int columns = sqlite3_column_count(statement);
    for (int column = 0; column < columns; column++) {
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER: *bytes += sqlite3_column_int64(statement, column) != 0 ? 8 : 1; break;
        case SQLITE_TEXT:
            sqlite3_column_text(statement, column);
            *bytes += sqlite3_column_bytes(statement, column);
            break;
        case SQLITE_BLOB:
            sqlite3_column_blob(statement, column);
            *bytes += sqlite3_column_bytes(statement, column);
            break;
        default: break;
        }
    }
}

int64_t cb_read(cb_database *database, int statement, int64_t limit, int then, int64_t *bytes) {
    sqlite3_stmt *outer = database->statements[statement];
    int64_t rows = 0;
    int code = SQLITE_DONE;
    while (rows < limit && (code = sqlite3_step(outer)) == SQLITE_ROW) {
        rows += 1;
        read_columns(outer, bytes);
        if (then < 0) continue;
        sqlite3_stmt *inner = database->statements[then];
        sqlite3_bind_int64(inner, 1, sqlite3_column_int64(outer, 0));
        while (sqlite3_step(inner) == SQLITE_ROW) read_columns(inner, bytes);
        if (sqlite3_reset(inner) != SQLITE_OK) return -1;
    }
    sqlite3_reset(outer);
    return code == SQLITE_ROW || code == SQLITE_DONE ? rows : -1;
}

int64_t cb_integer(cb_database *database, const char *sql) {
    const char *text = cb_text(database, sql);
    return text ? strtoll(text, NULL, 10) : -1;
}

const char *cb_text(cb_database *database, const char *sql) {
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(database->handle, sql, -1, &statement, NULL) != SQLITE_OK) return NULL;
    int isThere = sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_type(statement, 0) != SQLITE_NULL;
    if (isThere) snprintf(database->text, sizeof database->text, "%s", (const char *)sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return isThere ? database->text : NULL;
}

static double clock_seconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

double cb_wall(void) { return clock_seconds(CLOCK_MONOTONIC); }

double cb_processor(void) { return clock_seconds(CLOCK_PROCESS_CPUTIME_ID); }
