#ifndef SVOD_CRENAME_H
#define SVOD_CRENAME_H

/// Exchanges two directory entries in one step. Returns 0, or the errno of the failure
/// (EINVAL or ENOSYS where the file system cannot do it).
int svod_exchange(const char *first, const char *second);

#endif
