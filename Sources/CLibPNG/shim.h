#pragma once
#include <png.h> /* the simplified interface: one call writes a grey picture to memory */
