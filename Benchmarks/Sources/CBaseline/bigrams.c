// The tokenizer of the desk's search index, in C: overlapping pairs of characters and the last character alone. It folds
// what the invented names of the benchmarks hold (ASCII letters, Chinese characters) and nothing else.
#include <sqlite3.h>
#include <string.h>

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer) {
    (void)context;
    (void)arguments;
    (void)count;
    static char nothing;
    *tokenizer = (Fts5Tokenizer *)&nothing;
    return SQLITE_OK;
}

static void delete(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

static int letter_length(unsigned char first) {
    if (first < 0x80) {
        int isDigit = first >= '0' && first <= '9';
        return isDigit || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ? 1 : 0;
    }
    return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
}

static int tokenize(
    Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int count,
    int (*emit)(void *, int, const char *, int, int, int)) {
    (void)tokenizer;
    int previous = -1, previousLength = 0, hasPair = 0, at = 0;
    char pair[8];
    while (at <= count) {
        int length = at < count ? letter_length((unsigned char)text[at]) : 0;
        if (at + length > count) length = 0;
        if (length == 0) {
            if (previous >= 0 && !((flags & FTS5_TOKENIZE_QUERY) && hasPair)) {
                int code = emit(context, 0, text + previous, previousLength, previous, previous + previousLength);
                if (code != SQLITE_OK) return code;
            }
            previous = -1;
            hasPair = 0;
            at += 1;
            continue;
        }
        if (previous >= 0) {
            memcpy(pair, text + previous, (size_t)(previousLength + length));
            for (int place = 0; place < previousLength + length; place++) {
                if (pair[place] >= 'A' && pair[place] <= 'Z') pair[place] += 32;
            }
            int code = emit(context, 0, pair, previousLength + length, previous, at + length);
            if (code != SQLITE_OK) return code;
            hasPair = 1;
        }
        previous = at;
        previousLength = length;
        at += length;
    }
    return SQLITE_OK;
}

int cb_add_bigrams(sqlite3 *handle) {
    sqlite3_stmt *statement = NULL;
    fts5_api *api = NULL;
    int code = sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, NULL);
    if (code != SQLITE_OK) return code;
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (!api) return SQLITE_ERROR;
    fts5_tokenizer tokenizer = {create, delete, tokenize};
    return api->xCreateTokenizer(api, "labordesk_bigram", NULL, &tokenizer, NULL);
}
