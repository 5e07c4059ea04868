#pragma once
// Workbooks that are printed: page set-up, print areas, number formats.
#include <xlsxwriter.h>
