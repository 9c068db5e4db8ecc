// Glibc declares renameat2 only under _GNU_SOURCE, so Swift does not see it.
#define _GNU_SOURCE
#include "CRename.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

int svod_exchange(const char *first, const char *second) {
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}
