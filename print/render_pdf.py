#!/usr/bin/python3
"""HTML on standard input, PDF on standard output: the printing press of Renkei.

    python3 -I render_pdf.py FIRST_PAGE PAGES_MAX <in >out 4<style.css 5>places.json

The document may load one thing, the style sheet `print.css`, which comes in by file descriptor 4; any
other address, file or network, is refused. Descriptor 5 takes the number of pages and the page of
each anchor as JSON. Standard error takes a line `page N` for each page laid out. The process takes
away from itself the network, and more memory and time than it may use. Exit 0, 3 for too many pages,
1 for anything else.
"""
import ctypes
import json
import logging
import os
import resource
import sys

MEMORY_BYTES = 2 << 30
CPU_SECONDS = 180
FILE_BYTES = 256 << 20
NEW_USER, NEW_NETWORK = 0x10000000, 0x40000000
STYLE, PLACES = 4, 5
BASE = "http://renkei.invalid/"  # never asked: the fetcher below knows one address and refuses all others
STYLE_ADDRESS = BASE + "print.css"
TOO_MANY_PAGES = 3


def limit_self():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Where the system does not allow it, the refusing fetcher below stands alone.
    ctypes.CDLL(None).unshare(NEW_USER | NEW_NETWORK)


class Pages(logging.Handler):
    """WeasyPrint says in its progress log which page it lays out."""

    def __init__(self, most):
        super().__init__(logging.INFO)
        self.most = most

    def emit(self, record):
        words = record.getMessage().split()
        if len(words) > 1 and words[-2] == "Page" and words[-1].isdigit():
            print("page", words[-1], file=sys.stderr, flush=True)
            if int(words[-1]) > self.most:
                os._exit(TOO_MANY_PAGES)


def main(first_page, pages_max):
    import weasyprint
    import weasyprint.text.fonts

    def fetch(address, *_arguments, **_options):
        if address == STYLE_ADDRESS:
            with os.fdopen(os.dup(STYLE), "rb") as style:
                style.seek(0)
                return {"string": style.read(), "mime_type": "text/css", "encoding": "utf-8"}
        raise ValueError("a printed document loads nothing else")

    progress = logging.getLogger("weasyprint.progress")
    progress.setLevel(logging.INFO)
    progress.addHandler(Pages(pages_max))
    logging.getLogger("weasyprint").addHandler(logging.NullHandler())
    fonts = weasyprint.text.fonts.FontConfiguration()
    limit_self()
    start = weasyprint.CSS(string="@page :first { counter-reset: page %d }" % first_page)
    page = weasyprint.HTML(string=sys.stdin.buffer.read().decode("utf-8"), url_fetcher=fetch,
                           base_url=BASE)
    document = page.render(stylesheets=[start], font_config=fonts)
    places = {name: number for number, each in enumerate(document.pages, first_page)
              for name in each.anchors}
    with os.fdopen(PLACES, "w", encoding="utf-8") as out:
        json.dump({"pages": len(document.pages), "places": places}, out)
    document.write_pdf(sys.stdout.buffer)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
