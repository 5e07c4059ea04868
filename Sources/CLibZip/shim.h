#pragma once
#include <zip.h> /* the whole of libzip: reading, writing, errors */
