// The floor of a build: the time it takes to read every document, parse its Markdown with libcmark-gfm and write the
// HTML, without templates, relations, lists or checks. No generator that uses this parser can be faster.
//
//     floor <source folder> <output folder> [processes]
//
// Prints `peak_kib`, the peak memory of all processes together.
//
// libcmark-gfm 0.29 keeps the start characters of inline extensions in one table for the whole process, so the work is
// shared among processes, not threads.

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char **documents;
static size_t count, capacity;

static void fail(const char *what) {
    perror(what);
    exit(2);
}

static int collect(const char *path, const struct stat *status, int type, struct FTW *place) {
    (void)status, (void)place;
    size_t length = strlen(path);
    if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
    if (count == capacity) {
        capacity = capacity ? capacity * 2 : 1024;
        documents = realloc(documents, capacity * sizeof *documents);
        if (!documents) fail("realloc");
    }
    documents[count] = strdup(path);
    if (!documents[count++]) fail("strdup");
    return 0;
}

static char *read_file(const char *path, size_t *length) {
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) < 0) fail(path);
    char *text = malloc((size_t)status.st_size + 1);
    if (!text) fail("malloc");
    *length = 0;
    while (*length < (size_t)status.st_size) {
        ssize_t taken = read(file, text + *length, (size_t)status.st_size - *length);
        if (taken < 0) fail(path);
        if (taken == 0) break;
        *length += (size_t)taken;
    }
    close(file);
    text[*length] = 0;
    return text;
}

// Where the Markdown starts: after the second line that holds only three hyphens.
static const char *body(const char *text) {
    if (strncmp(text, "---\n", 4) != 0) return text;
    const char *end = strstr(text + 3, "\n---\n");
    return end ? end + 5 : text;
}

static void make_folders(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        if (mkdir(path, 0777) < 0 && errno != EEXIST) fail(path);
        *slash = '/';
    }
}

static void write_file(const char *path, const char *text) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file < 0) fail(path);
    for (size_t left = strlen(text); left > 0;) {
        ssize_t written = write(file, text, left);
        if (written < 0) fail(path);
        text += written;
        left -= (size_t)written;
    }
    close(file);
}

static void convert(const char *path, const char *source, const char *output, cmark_syntax_extension *table) {
    size_t length;
    char *text = read_file(path, &length);
    const char *markdown = body(text);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_feed(parser, markdown, length - (size_t)(markdown - text));
    cmark_node *root = cmark_parser_finish(parser);
    char *html = cmark_render_html(root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));

    const char *name = path + strlen(source);
    char *page;
    if (asprintf(&page, "%s%.*s/index.html", output, (int)strlen(name) - 3, name) < 0) fail("asprintf");
    make_folders(page);
    write_file(page, html);

    free(page);
    free(html);
    cmark_node_free(root);
    cmark_parser_free(parser);
    free(text);
}

int main(int argc, char **argv) {
    if (argc == 2 && strcmp(argv[1], "--version") == 0) {
        puts(cmark_version_string());
        return 0;
    }
    if (argc < 3) {
        fputs("usage: floor <source folder> <output folder> [processes]\n", stderr);
        return 2;
    }
    const char *source = argv[1], *output = argv[2];
    int processes = argc > 3 ? atoi(argv[3]) : 2;
    if (processes < 1) processes = 1;
    if (nftw(source, collect, 32, FTW_PHYS) != 0) fail(source);
    cmark_gfm_core_extensions_ensure_registered();
    cmark_syntax_extension *table = cmark_find_syntax_extension("table");

    for (int worker = 0; worker < processes; worker++) {
        pid_t child = fork();
        if (child < 0) fail("fork");
        if (child > 0) continue;
        for (size_t index = (size_t)worker; index < count; index += (size_t)processes)
            convert(documents[index], source, output, table);
        _exit(0);
    }
    int result = 0, status;
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    long peak = usage.ru_maxrss;
    while (wait4(-1, &status, 0, &usage) > 0) {
        if (status != 0) result = 2;
        peak += usage.ru_maxrss;
    }
    printf("peak_kib %ld\n", peak);
    return result;
}
