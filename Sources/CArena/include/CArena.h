#ifndef SVOD_CARENA_H
#define SVOD_CARENA_H

#include <stddef.h>

/// Memory of one thread that is taken piece by piece and given back all at once. The three functions are what libcmark-gfm
/// asks of an allocator; freeing does nothing.
void *svod_arena_calloc(size_t count, size_t size);
void *svod_arena_realloc(void *block, size_t size);
void svod_arena_free(void *block);

/// A place in the arena of this thread.
typedef struct {
    void *chunk;
    size_t used;
} svod_arena_mark;

svod_arena_mark svod_arena_here(void);

/// Gives back everything taken since `mark`, on the thread the mark is of. Marks are gone back to in the reverse order.
void svod_arena_return(svod_arena_mark mark);

#endif
