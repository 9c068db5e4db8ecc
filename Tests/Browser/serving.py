"""A built site on a free port of this machine, under the path its own addresses begin with."""

import contextlib
import http.server
import pathlib
import sys
import threading
import urllib.parse


class SiteHandler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    root = ""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self.root))

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        body = (pathlib.Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A browser that leaves a page breaks off what it was loading."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def root_path(site: pathlib.Path) -> str:
    """The path of the home page: "" or "/obr"."""
    home = (site / "index.html").read_text()
    canonical = home.split('<link rel="canonical" href="', 1)[1].split('"', 1)[0]
    return urllib.parse.urlsplit(canonical).path.rstrip("/")


@contextlib.contextmanager
def served(site: pathlib.Path):
    """The address of the site's home page, without the slash at its end."""
    root = root_path(site)
    handler = type("Handler", (SiteHandler,), {"root": root})
    server = Server(("127.0.0.1", 0), lambda *arguments: handler(*arguments, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{root}"
    finally:
        server.shutdown()
