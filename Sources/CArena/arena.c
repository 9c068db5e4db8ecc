#include "CArena.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Enough for the tree of all but the longest documents.
#define CHUNK_SIZE ((size_t)1 << 20)
#define ALIGNMENT 16

typedef struct chunk {
    struct chunk *previous;
    size_t size;
    size_t used;
    size_t padding;
    unsigned char bytes[];
} chunk;

// Stands before each block, so that realloc knows how much to copy.
typedef struct {
    size_t size;
    size_t padding;
} header;

static _Thread_local chunk *current;

static void *take(size_t size) {
    if (size > SIZE_MAX / 2) abort();
    size_t needed = sizeof(header) + (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (!current || current->size - current->used < needed) {
        size_t room = needed > CHUNK_SIZE ? needed : CHUNK_SIZE;
        chunk *next = malloc(sizeof(chunk) + room);
        // libcmark-gfm's own allocator does the same: nobody above it looks for a failure.
        if (!next) abort();
        next->previous = current;
        next->size = room;
        next->used = 0;
        current = next;
    }
    header *head = (header *)(current->bytes + current->used);
    head->size = size;
    current->used += needed;
    return head + 1;
}

void *svod_arena_calloc(size_t count, size_t size) {
    size_t total;
    if (__builtin_mul_overflow(count, size, &total)) abort();
    return memset(take(total), 0, total);
}

void *svod_arena_realloc(void *block, size_t size) {
    if (!block) return take(size);
    header *head = (header *)block - 1;
    if (size <= head->size) return block;
    void *larger = take(size);
    return memcpy(larger, block, head->size);
}

void svod_arena_free(void *block) { (void)block; }

svod_arena_mark svod_arena_here(void) {
    svod_arena_mark mark = {current, current ? current->used : 0};
    return mark;
}

void svod_arena_return(svod_arena_mark mark) {
    while (current != mark.chunk) {
        chunk *previous = current->previous;
        // The first chunk stays for the next text.
        if (!previous && !mark.chunk && current->size == CHUNK_SIZE) {
            current->used = 0;
            return;
        }
        free(current);
        current = previous;
    }
    if (current) current->used = mark.used;
}
