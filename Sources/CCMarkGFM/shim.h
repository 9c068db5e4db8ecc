#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The types of the extensions' nodes are variables that are set at registration and declared in no installed header.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type svod_type_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type svod_type_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type svod_type_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type svod_type_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
